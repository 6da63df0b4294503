/** The reader: values at their bounds, failure that sticks, and claims that cost nothing (reliability.md bugs 59, 61, 63). */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { MAX_ARRAY_ELEMENTS, Reader } from '../../../src/protocol/codec/reader.ts';
import { Writer } from '../../../src/protocol/codec/writer.ts';

const bytes = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex.replaceAll(' ', ''), 'hex'));
const reader = (hex: string): Reader => new Reader(bytes(hex));

function failsOn(hex: string, read: (from: Reader) => unknown, problem: RegExp): void {
  const from = reader(hex);
  read(from);
  assert.equal(from.failed, true, hex);
  assert.match(from.problem, problem);
  assert.equal(from.complete(true), false);
}

test('after the first bad read every read gives zero, and the first problem is kept', () => {
  const from = reader('0001 02');
  assert.equal(from.int16(), 1);
  assert.equal(from.int32(), 0);
  const problem = from.problem;
  assert.match(problem, /4 bytes wanted, 1 left at byte 2/);
  assert.deepEqual(
    [from.int8(), from.bool(), from.int16(), from.uint16(), from.int32(), from.int64(), from.float64(), from.uvarint(), from.varint(), from.varlong()],
    [0, false, 0, 0, 0, 0, 0, 0, 0, 0],
  );
  assert.deepEqual([from.string(true), from.nullableString(false), from.nullableBytes(true), from.records(true)], ['', null, null, null]);
  assert.deepEqual([from.bytesField(false), from.arrayCount(true, 1), from.nullableArrayCount(false, 1), from.int32Array(true), from.present()], [new Uint8Array(0), 0, 0, [], false]);
  assert.equal(from.uuid(), 'AAAAAAAAAAAAAAAAAAAAAA');
  assert.equal(from.problem, problem);
});

test('bytes left over are a failure unless allowed', () => {
  const from = reader('0001 02');
  from.int16();
  assert.equal(from.complete(true), true);
  assert.equal(from.complete(), false);
  assert.match(from.problem, /1 bytes left over/);
});

test('int64 is exact within ±(2^53−1) and refused beyond', () => {
  assert.equal(reader('001fffffffffffff').int64(), Number.MAX_SAFE_INTEGER);
  assert.equal(reader('ffe0000000000001').int64(), -Number.MAX_SAFE_INTEGER);
  for (const hex of ['0020000000000000', '0020000000000001', '7fffffffffffffff', 'ffe0000000000000', '8000000000000000']) failsOn(hex, (from) => from.int64(), /int64 beyond 2\^53/);
});

test('varints: bounds, and nothing longer than 5 or 10 bytes', () => {
  assert.equal(reader('ffffffff0f').uvarint(), 4294967295);
  assert.equal(reader('8000').uvarint(), 0);
  failsOn('ffffffff1f', (from) => from.uvarint(), /varint too long/);
  failsOn('808080808000', (from) => from.uvarint(), /varint too long/);
  failsOn('ffff', (from) => from.uvarint(), /1 bytes wanted/);
  assert.equal(reader('ffffffff0f').varint(), -2147483648);
  failsOn('ffffffffffffffffff01', (from) => from.varlong(), /beyond 2\^53/);
  failsOn('ffffffffffffffffff02', (from) => from.varlong(), /varlong too long/);
  failsOn('8080808080808080808000', (from) => from.varlong(), /varlong too long/);
});

test('varint and varlong round trips', () => {
  fc.assert(fc.property(fc.integer({ min: -2147483648, max: 2147483647 }), fc.maxSafeInteger(), fc.nat({ max: 4294967295 }), (int, long, unsigned) => {
    const writer = new Writer(4);
    writer.varint(int);
    writer.varlong(long);
    writer.uvarint(unsigned);
    const from = new Reader(writer.joined());
    assert.deepEqual([from.varint(), from.varlong(), from.uvarint()], [int, long === 0 ? 0 : long, unsigned]);
    assert.equal(from.complete(), true);
  }), { numRuns: 500, examples: [[-2147483648, Number.MIN_SAFE_INTEGER, 4294967295], [2147483647, Number.MAX_SAFE_INTEGER, 2147483648]] });
});

test('strings: any Unicode, a leading BOM kept, bad UTF-8 replaced, lengths checked', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.boolean(), (text, flexible) => {
    const writer = new Writer(4);
    writer.string(text, flexible);
    const from = new Reader(writer.joined());
    assert.equal(from.string(flexible), text);
    assert.equal(from.complete(), true);
  }), { numRuns: 300, examples: [['\ufeffbom', true], ['', false], ['a'.repeat(126), true], ['é'.repeat(63), true]] });
  assert.equal(reader('0002 ff61').string(false), '\ufffda');
  failsOn('ffff', (from) => from.string(false), /null string/);
  failsOn('00', (from) => from.string(true), /null string/);
  failsOn('fffe', (from) => from.nullableString(false), /string length -2/);
  failsOn('0005 6162', (from) => from.string(false), /5 bytes wanted/);
  failsOn('818002', (from) => from.string(true), /string of 32768 bytes/);
});

test('a count is believed only as far as bytes could hold its elements', () => {
  failsOn('7fffffff 00000000', (from) => from.arrayCount(false, 1), /array of 2147483647 elements/);
  failsOn('00000003 0000000000', (from) => from.arrayCount(false, 2), /array of 3 elements, 5 bytes left/);
  failsOn('fffffffe', (from) => from.nullableArrayCount(false, 1), /array count -2/);
  failsOn('ffffffff', (from) => from.arrayCount(false, 1), /null array/);
  const huge = new Uint8Array(4 + MAX_ARRAY_ELEMENTS + 1);
  new DataView(huge.buffer).setInt32(0, MAX_ARRAY_ELEMENTS + 1);
  const from = new Reader(huge);
  assert.equal(from.arrayCount(false, 1), 0);
  assert.equal(from.failed, true);
});

test('all arrays of a frame share one bound', () => {
  const big = new Uint8Array(4 + MAX_ARRAY_ELEMENTS);
  new DataView(big.buffer).setInt32(0, MAX_ARRAY_ELEMENTS);
  const from = new Reader(big);
  for (let i = 0; i < 4; i++) {
    from.at = 0;
    assert.equal(from.arrayCount(false, 1), MAX_ARRAY_ELEMENTS);
  }
  from.at = 0;
  assert.equal(from.arrayCount(false, 1), 0);
  assert.equal(from.failed, true);
});

test('bytes are copied, records are a view', () => {
  const frame = bytes('00000002 0102 00000002 0304');
  const from = new Reader(frame);
  const [copy, view] = [from.bytesField(false), from.records(false)];
  assert.notEqual(copy.buffer, frame.buffer);
  assert.equal(view?.buffer, frame.buffer);
  const buffer = Buffer.from(frame);
  const fromBuffer = new Reader(buffer).bytesField(false);
  buffer.fill(0);
  assert.deepEqual([...fromBuffer], [1, 2]);
});

test('unknown tagged fields are stepped over, of any size', () => {
  const from = reader('02 05 03 aabbcc 8001 00 2a');
  from.skipTags();
  assert.equal(from.int8(), 42);
  assert.equal(from.complete(), true);
  failsOn('01 05 7f aa', (at) => at.skipTags(), /tagged field of 127 bytes/);
  failsOn('ffffffff0f', (at) => at.skipTags(), /tagged fields/);
});
