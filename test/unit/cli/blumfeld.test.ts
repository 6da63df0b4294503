import assert from 'node:assert/strict';
import { test } from 'node:test';
import { duration } from '../../../src/cli/blumfeld/command.ts';
import { parseWhere } from '../../../src/cli/blumfeld/consume.ts';
import { recordFromJson, recordJson, textFormat } from '../../../src/cli/blumfeld/record-format.ts';
import { dateTime, durationMs } from '../../../src/cli/consumer-groups-reset.ts';
import { nearest } from '../../../src/cli/nearest.ts';

const record = {
  topic: 't', partition: 1, offset: 5, timestampMs: 9, timestampType: 'CreateTime' as const, key: new TextEncoder().encode('k'), value: Uint8Array.of(0xff, 0xfe), headers: [], leaderEpoch: 0,
};

test('places to begin', () => {
  assert.deepEqual(parseWhere('-10', 0), { kind: 'end', shift: -10 });
  assert.deepEqual(parseWhere('+5', 0), { kind: 'start', shift: 5 });
  assert.deepEqual(parseWhere('100:200', 0), { kind: 'offset', from: 100, to: 200 });
  assert.deepEqual(parseWhere('@1h', 3_600_001), { kind: 'time', atMs: 1 });
  assert.throws(() => parseWhere('soon', 0), /no place to begin/);
  assert.equal(duration('1.5s', '--timeout'), 1500);
});

test('bytes that are no text travel as base64, both ways', () => {
  const json = JSON.stringify(recordJson(record));
  assert.equal(json, '{"topic":"t","partition":1,"offset":5,"timestamp":9,"key":"k","value":{"base64":"//4="}}');
  assert.deepEqual(recordFromJson(json, 'u').value, record.value);
  const text = textFormat('%t/%p@%o %k\\n')(record).map((piece) => new TextDecoder().decode(piece)).join('');
  assert.equal(text, 't/1@5 k\n');
});

test("Kafka's durations and dates", () => {
  assert.equal(durationMs('P1DT2H'), 93_600_000);
  assert.throws(() => durationMs('1h'), /Text cannot be parsed to a Duration/);
  assert.equal(dateTime('2017-03-08T02:42:23.534+01:00'), Date.UTC(2017, 2, 8, 1, 42, 23, 534));
  assert.throws(() => dateTime('2017-03-08'), /does not contain a 'T'/);
});

test('the nearest word', () => {
  assert.equal(nearest('descibe', ['describe', 'delete']), 'describe');
  assert.equal(nearest('xyz', ['describe']), null);
});
