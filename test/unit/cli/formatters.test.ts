import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultFormatter, type Formatter } from '../../../src/cli/formatters.ts';
import { groupMetadataText, offsetsJson, offsetsText, oldOffsetsText } from '../../../src/cli/internal-formatters.ts';
import { checksumOf } from '../../../src/cli/old-checksum.ts';
import type { ConsumerRecord } from '../../../src/client/decode-records.ts';
import { encodeGroupMetadataKey, encodeGroupMetadataValue } from '../../../src/protocol/codec/generated/record-group-metadata.ts';
import { encodeOffsetCommitKey, encodeOffsetCommitValue } from '../../../src/protocol/codec/generated/record-offset-commit.ts';
import { Writer } from '../../../src/protocol/codec/writer.ts';

const utf8 = (text: string | null): Uint8Array | null => (text === null ? null : new TextEncoder().encode(text));
const record = (fields: Partial<ConsumerRecord>): ConsumerRecord => ({
  topic: 't', partition: 0, offset: 5, timestampMs: 1700000000000, timestampType: 'CreateTime', key: null, value: null, headers: [], leaderEpoch: 0, ...fields,
});
const shown = (formatter: Formatter, one: ConsumerRecord): string => {
  const made = formatter(one);
  return typeof made === 'string' ? made : new TextDecoder().decode(made);
};
const properties = (pairs: Record<string, string>): Map<string, string> => new Map(Object.entries(pairs));

test('fields come in the order of Kafka, with its separators', () => {
  const all = defaultFormatter(properties({ 'print.timestamp': 'true', 'print.partition': 'true', 'print.offset': 'true', 'print.headers': 'true', 'print.key': 'true' }));
  assert.equal(shown(all, record({ key: utf8('k'), value: utf8('v'), headers: [{ key: 'h', value: utf8('x') }, { key: 'n', value: null }] })), 'CreateTime:1700000000000\tPartition:0\tOffset:5\th:x,n:null\tk\tv\n');
  assert.equal(shown(all, record({ timestampMs: -1, timestampType: 'NoTimestampType' })), 'NO_TIMESTAMP\tPartition:0\tOffset:5\tNO_HEADERS\tnull\tnull\n');
  assert.equal(shown(defaultFormatter(properties({ 'print.key': 'true', 'print.value': 'false', 'line.separator': ';' })), record({ key: utf8('k') })), 'k;');
  assert.equal(shown(defaultFormatter(properties({ 'null.literal': 'NOTHING' })), record({})), 'NOTHING\n');
});

test('deserializers', () => {
  const long = defaultFormatter(properties({ 'value.deserializer': 'org.apache.kafka.common.serialization.LongDeserializer' }));
  assert.equal(shown(long, record({ value: Uint8Array.of(0, 0, 0, 0, 0, 0, 1, 0) })), '256\n');
  assert.throws(() => long(record({ value: utf8('x') })), /Size of data received by LongDeserializer is not 8/);
});

function withVersion(version: number, encode: (writer: Writer) => void): Uint8Array {
  const writer = new Writer();
  writer.int16(version);
  encode(writer);
  return writer.joined().slice();
}

test('committed offsets, in the words of each release', () => {
  const key = withVersion(1, (writer) => encodeOffsetCommitKey(writer, 1, { group: 'g', topic: 't', partition: 0 }));
  const value = withVersion(3, (writer) => encodeOffsetCommitValue(writer, 3, { offset: 7, leaderEpoch: 0, metadata: '', commitTimestamp: 1700000000000 }));
  const commit = record({ key, value });
  assert.equal(shown(offsetsText, commit), '[g,t,0]::OffsetAndMetadata(offset=7, leaderEpoch=Optional[0], metadata=, commitTimestamp=1700000000000, expireTimestamp=None)\n');
  assert.equal(shown(offsetsJson, commit), '{"key":{"version":1,"data":{"group":"g","topic":"t","partition":0}},"value":{"version":3,"data":{"offset":7,"leaderEpoch":0,"metadata":"","commitTimestamp":1700000000000}}}');
  const old = withVersion(1, (writer) => encodeOffsetCommitValue(writer, 1, { offset: 15, metadata: '', commitTimestamp: 1, expireTimestamp: 2 }));
  assert.equal(shown(oldOffsetsText, record({ key, value: old })), '[g,t,0]::[OffsetMetadata[15,NO_METADATA],CommitTime 1,ExpirationTime 2]\n');
  assert.equal(shown(offsetsText, record({ key, value: null })), '[g,t,0]::NULL\n');
});

test('group metadata, and nothing for records of another kind', () => {
  const key = withVersion(2, (writer) => encodeGroupMetadataKey(writer, 2, { group: 'g' }));
  const value = withVersion(3, (writer) => encodeGroupMetadataValue(writer, 3, { protocolType: 'consumer', generation: 2, protocol: null, leader: null, currentStateTimestamp: 1, members: [] }));
  assert.equal(shown(groupMetadataText, record({ key, value })), 'g::GroupMetadata(groupId=g, generation=2, protocolType=Some(consumer), currentState=Empty, members=HashMap())\n');
  assert.equal(shown(offsetsText, record({ key, value })), '');
});

test("the checksum is that of 0.9's message", () => {
  assert.equal(checksumOf({ key: null, value: utf8('This is a message') }), 2870179416);
  assert.equal(checksumOf({ key: utf8('k'), value: utf8('v') }), 535615242);
});
