/**
 * Bytes that Apache Kafka's own classes made (3.9.1 and 4.3.0; tools/make-golden-frames.ts) for every message in every
 * version: ours decode them to the same values and encode those values to the same bytes.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { Reader } from '../../../src/protocol/codec/reader.ts';
import { Writer } from '../../../src/protocol/codec/writer.ts';
import { contains, type Field, type Struct } from '../../../src/protocol/schema/model.ts';
import { allMessages } from './all-messages.ts';
import { goldenFile } from './golden-files.ts';
import { fallbackOf, type StructValue, type Value } from './schema-values.ts';

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

function fieldFrom(field: Field, json: Json, version: number): Value {
  if (json === null) return null;
  if (Array.isArray(json)) return json.map((element) => fieldFrom({ ...field, array: false }, element, version));
  if (field.struct !== null) return structFrom(field.struct, json as { [name: string]: Json }, version);
  if (field.kind === 'bytes' || field.kind === 'records') return Uint8Array.from(Buffer.from(String(json), 'base64'));
  return json as Value;
}

function structFrom(struct: Struct, json: { [name: string]: Json }, version: number): StructValue {
  return Object.fromEntries(struct.fields.map((field) => {
    const given = json[field.name];
    return [field.name, given === undefined || !contains(field.versions, version) ? fallbackOf(field) : fieldFrom(field, given, version)];
  }));
}

test('Kafka’s bytes for every message version decode and encode alike', () => {
  const lines = gunzipSync(readFileSync(goldenFile('kafka-messages.tsv.gz'))).toString('utf8').trimEnd().split('\n');
  const byName = new Map(allMessages().map((tested) => [tested.message.name, tested]));
  const seen = new Set<string>();
  for (const line of lines) {
    const [name, versionText, json, hex] = line.split('\t') as [string, string, string, string];
    const version = Number(versionText);
    const tested = byName.get(name)!;
    const label = `${name} v${version}`;
    seen.add(label);
    const reader = new Reader(Uint8Array.from(Buffer.from(hex, 'hex')));
    const decoded = tested.codec.decode(reader, version);
    assert.ok(reader.complete(), `${label}: ${reader.problem}`);
    assert.deepStrictEqual(decoded, structFrom(tested.message.root, JSON.parse(json), version), label);
    const writer = new Writer();
    tested.codec.encode(writer, version, decoded);
    assert.equal(Buffer.from(writer.joined()).toString('hex'), hex, label);
  }
  const all = [...byName.values()].flatMap(({ message }) =>
    Array.from({ length: message.versions.max - message.versions.min + 1 }, (_, step) => `${message.name} v${message.versions.min + step}`));
  assert.deepEqual(all.filter((label) => !seen.has(label)), []);
});
