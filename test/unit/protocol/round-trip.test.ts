/**
 * decode(encode(value)) = value for every message in every version, and the encoder leaves nothing over. Values come
 * from the schemas through fast-check. BLUMFELD_PROTOCOL_RUNS sets the runs of each message version (20).
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Reader } from '../../../src/protocol/codec/reader.ts';
import { Writer } from '../../../src/protocol/codec/writer.ts';
import { type TestedMessage, allMessages } from './all-messages.ts';
import { type Choices, defaultStruct, messageValue } from './schema-values.ts';

const numRuns = Number(process.env['BLUMFELD_PROTOCOL_RUNS'] ?? 20);

function roundTrip({ codec }: TestedMessage, version: number, value: unknown): void {
  const writer = new Writer(16); // small: growth is met all the time
  codec.encode(writer, version, value);
  const bytes = writer.joined();
  const reader = new Reader(bytes);
  const decoded = codec.decode(reader, version);
  assert.equal(reader.complete(), true, `${codec.name} v${version}: ${reader.problem}`);
  assert.deepStrictEqual(decoded, value);
}

test('every message of every version comes back as it was', () => {
  let versions = 0;
  for (const tested of allMessages()) {
    const { min, max } = tested.message.versions;
    assert.deepEqual([tested.codec.name, tested.codec.minVersion, tested.codec.maxVersion, tested.codec.flexibleFrom], [tested.message.name, min, max, tested.message.flexibleFrom]);
    for (let version = min; version <= max; version++) {
      versions++;
      fc.assert(
        fc.property(fc.gen(), (gen) => {
          const choices: Choices = { below: (bound) => gen(fc.nat, { max: bound - 1 }) };
          roundTrip(tested, version, messageValue(tested.message, version, choices));
        }),
        { numRuns },
      );
    }
  }
  assert.ok(versions > 700, `${versions} message versions`);
});

test('a message of nothing but defaults comes back in every version', () => {
  for (const tested of allMessages()) {
    for (let version = tested.message.versions.min; version <= tested.message.versions.max; version++) {
      const value = defaultStruct(tested.message.root);
      try {
        roundTrip(tested, version, value);
      } catch (error) {
        // Only a default of null may be refused: the version wants a value there.
        assert.match(String(error), /may not be null|EncodeError/, `${tested.message.name} v${version}`);
      }
    }
  }
});
