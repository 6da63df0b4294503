/** kafka-dump-log beside what Apache Kafka 3.9.1's printed, on files made as its brokers make them. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { encodeAssignment, encodeSubscription } from '../../src/client/consumer-protocol.ts';
import { encodeGroupMetadataKey, encodeGroupMetadataValue } from '../../src/protocol/codec/generated/record-group-metadata.ts';
import { Writer } from '../../src/protocol/codec/writer.ts';
import { type BatchOptions, RecordBatchBuilder, type RecordHeader } from '../../src/protocol/records/record-batch-builder.ts';
import { writeInt64, viewOf } from '../../src/log/batch-header.ts';
import { readGolden, runBlocks } from './golden-runner.ts';

const NOW = 1700000000000;
const utf8 = (text: string | null): Uint8Array | null => (text === null ? null : new TextEncoder().encode(text));
type Row = readonly [key: string | null, value: string | null, headers?: readonly RecordHeader[], laterMs?: number];

function batch(options: BatchOptions, rows: readonly Row[]): Uint8Array {
  const builder = new RecordBatchBuilder({ producerEpoch: 0, baseSequence: 0, leaderEpoch: 0, ...options });
  for (const [key, value, headers, laterMs] of rows) builder.append(NOW + (laterMs ?? 0), utf8(key), utf8(value), headers ?? []);
  return builder.build();
}

function groupBatch(baseOffset: number, generation: number, member: string | null): Uint8Array {
  const encoded = (version: number, write: (writer: Writer) => void): Uint8Array => {
    const writer = new Writer();
    writer.int16(version);
    write(writer);
    return writer.joined().slice();
  };
  const members = member === null ? [] : [{ memberId: member, groupInstanceId: null, clientId: 'console-consumer', clientHost: '/127.0.0.1', rebalanceTimeout: 300000, sessionTimeout: 45000, subscription: encodeSubscription(['test']), assignment: encodeAssignment([{ topic: 'test', partitions: [0] }]) }];
  const builder = new RecordBatchBuilder({ baseOffset, leaderEpoch: 0 });
  builder.append(NOW, encoded(2, (writer) => encodeGroupMetadataKey(writer, 2, { group: 'console-consumer-12345' })), encoded(3, (writer) => encodeGroupMetadataValue(writer, 3, {
    protocolType: 'consumer', generation, protocol: member === null ? null : 'range', leader: member, currentStateTimestamp: NOW, members,
  })));
  return builder.build();
}

function makeFiles(folder: string): void {
  const write = (name: string, ...pieces: Uint8Array[]): void => {
    mkdirSync(path.join(folder, path.dirname(name)), { recursive: true });
    writeFileSync(path.join(folder, name), new Uint8Array(pieces.flatMap((piece) => [...piece])));
  };
  const letters: Row[] = [[null, 'a'], [null, 'b'], [null, 'c']];
  write('letters-0/00000000000000000000.log', batch({ baseOffset: 0, producerId: 23 }, letters), batch({ baseOffset: 3, producerId: 4000, leaderEpoch: 1 }, letters));
  write('letters-0/00000000000000000000.index', new Uint8Array(80));
  const time = new Uint8Array(120);
  writeInt64(viewOf(time), 0, NOW);
  viewOf(time).setInt32(8, 2);
  write('letters-0/00000000000000000000.timeindex', time);
  write('letters-0/00000000000000000000.txnindex');
  write('letters-0/leader-epoch-checkpoint', utf8('0\n0\n')!);
  write('other.txt', utf8('x')!);
  const header = (key: string, value: string): RecordHeader => ({ key, value: utf8(value) });
  const keys = [
    batch({ baseOffset: 0, producerId: 2 }, [['k1', 'v1'], ['k2', 'v2', [], 100]]), batch({ baseOffset: 2, producerId: 3 }, [['k3', 'v3'], ['', 'empty key'], ['k4', '']]),
    batch({ baseOffset: 5, producerId: 4 }, [['k5', 'v5', [header('h1', 'v1'), header('h2', 'v2')]]]), batch({ baseOffset: 6, producerId: 5 }, [[null, null]]), batch({ baseOffset: 7, producerId: 7 }, [[null, 'no separator']]),
  ];
  write('keys-0/00000000000000000000.log', ...keys);
  const all = new Uint8Array(keys.flatMap((piece) => [...piece]));
  const spoiled = all.slice();
  spoiled[70] = 255;
  write('broken/00000000000000000000.log', spoiled);
  write('broken/00000000000000000005.log', all.subarray(0, all.length - 5));
  const member = 'console-consumer-01234567-89ab-cdef-0123-456789abcdef';
  write('__consumer_offsets-0/00000000000000000000.log', groupBatch(0, 1, member), groupBatch(1, 1, member), groupBatch(2, 2, null));
  write('__consumer_offsets-1/00000000000000000000.log');
}

const LEAST_EQUAL = 24;

test("kafka-dump-log prints what Apache Kafka 3.9.1's prints", { timeout: 60_000 }, async () => {
  const workFolder = mkdtempSync(path.join(os.tmpdir(), 'blumfeld-dump-'));
  try {
    makeFiles(workFolder);
    const report = await runBlocks(readGolden('3.9.1', '08-dump-log.txt'), { version: '3.9.1', values: new Map(), workFolder });
    for (const { command, why, block, stdout, stderr } of process.env['GOLDEN_SHOW'] === undefined ? [] : report.different) {
      console.log(`\n$ ${command}\n--- ${why}\nexpected out:\n${block.stdout.join('\n')}\nexpected err:\n${block.stderr.join('\n')}\ngot out:\n${stdout}\ngot err:\n${stderr}`);
    }
    console.log(`golden 3.9.1 08-dump-log.txt kafka-dump-log.sh: ${report.equal} of ${report.total} blocks equal`);
    assert.ok(report.equal >= LEAST_EQUAL, report.different.map((one) => `${one.command}: ${one.why}`).join('\n'));
  } finally {
    rmSync(workFolder, { recursive: true, force: true });
  }
});
