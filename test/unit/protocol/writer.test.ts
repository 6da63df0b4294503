/** The writer: pieces, reserved places, growth, tagged sizes, and what it refuses. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Reader } from '../../../src/protocol/codec/reader.ts';
import { readUuid, writeUuid } from '../../../src/protocol/codec/uuid.ts';
import { EncodeError, Writer } from '../../../src/protocol/codec/writer.ts';

const hex = (pieces: readonly Uint8Array[]): string => Buffer.concat(pieces).toString('hex');

test('frames of one writer do not touch each other', () => {
  const writer = new Writer(8);
  const frames: [Uint8Array[], string][] = [];
  for (let i = 0; i < 200; i++) {
    const place = writer.reserveInt32();
    writer.string(`frame ${i}`, i % 2 === 0);
    if (i % 3 === 0) writer.records(new Uint8Array(300).fill(i), false);
    writer.int16(i);
    writer.patchInt32(place, writer.length - 4);
    const pieces = writer.pieces();
    frames.push([pieces, hex(pieces)]);
    assert.equal(Buffer.concat(pieces).readInt32BE(0), Buffer.concat(pieces).length - 4);
  }
  for (const [pieces, then] of frames) assert.equal(hex(pieces), then);
});

test('records are cut around, tiny ones copied, null and lists of pieces written', () => {
  const writer = new Writer();
  const large = new Uint8Array(1000).fill(9);
  writer.int8(1);
  writer.records([large, new Uint8Array(3).fill(4), new Uint8Array(0)], true);
  writer.records(null, true);
  writer.records(null, false);
  const pieces = writer.pieces();
  assert.equal(pieces[1], large);
  assert.equal(pieces.length, 3);
  assert.equal(hex([pieces[0]!]), '01' + 'ec07');
  assert.equal(hex([pieces[2]!]), '040404' + '00' + 'ffffffff');
});

test('the size of a tagged field goes in front, however long it is', () => {
  for (const length of [0, 1, 126, 127, 128, 16382, 16384, 70000]) {
    const writer = new Writer(length === 126 ? 131 : 16);
    const mark = writer.beginTag(3);
    writer.raw(new Uint8Array(length).fill(5));
    writer.endTag(mark);
    writer.int8(77);
    const reader = new Reader(writer.joined());
    assert.equal(reader.uvarint(), 3);
    const end = reader.tagEnd();
    assert.equal(end - reader.at, length);
    reader.at = end;
    assert.deepEqual([reader.int8(), reader.complete()], [77, true]);
  }
});

test('uuids: any 16 bytes and back, as Node’s base64url has them', () => {
  fc.assert(fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (bytes) => {
    const text = readUuid(new DataView(bytes.buffer), 0);
    assert.equal(text, Buffer.from(bytes).toString('base64url'));
    const back = new Uint8Array(16);
    assert.equal(writeUuid(new DataView(back.buffer), 0, text), true);
    assert.deepEqual(back, bytes);
  }), { numRuns: 300, examples: [[new Uint8Array(16)], [new Uint8Array(16).fill(255)]] });
  const view = new DataView(new ArrayBuffer(16));
  for (const bad of ['', 'short', 'AAAAAAAAAAAAAAAAAAAAA=', 'AAAAAAAAAAAAAAAAAAAAAB', 'AAAAAAAAAAAAAAAAAAAAAAA', 'ÄAAAAAAAAAAAAAAAAAAAAA']) assert.equal(writeUuid(view, 0, bad), false, bad);
});

test('what the format cannot carry is refused', () => {
  const writer = new Writer();
  assert.throws(() => writer.int64(2 ** 53), EncodeError);
  assert.throws(() => writer.int64(1.5), EncodeError);
  assert.throws(() => writer.varlong(-(2 ** 53)), EncodeError);
  assert.throws(() => writer.string('x'.repeat(32768), true), EncodeError);
  assert.throws(() => writer.string('é'.repeat(16384), false), EncodeError);
  assert.throws(() => writer.uuid('not a uuid'), EncodeError);
  writer.pieces();
  writer.string('x'.repeat(32767), true);
  assert.equal(writer.length, 32767 + 3);
});
