/** kafka-dump-log and DumpLogSegments beside what Apache Kafka 3.9.1's and 0.9.0.1's printed, on files made as their brokers make them. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { encodeAssignment, encodeSubscription } from '../../src/client/consumer-protocol.ts';
import { encodeGroupMetadataKey, encodeGroupMetadataValue } from '../../src/protocol/codec/generated/record-group-metadata.ts';
import { Writer } from '../../src/protocol/codec/writer.ts';
import { type BatchOptions, RecordBatchBuilder, type RecordHeader } from '../../src/protocol/records/record-batch-builder.ts';
import { compress } from '../../src/compression/compress.ts';
import { writeInt64, viewOf } from '../../src/log/batch-header.ts';
import { legacySize, writeLegacyMessage } from '../../src/protocol/records/legacy-message.ts';
import { judge } from './golden-differences.ts';
import { readGolden, runBlocks, toolOf } from './golden-runner.ts';

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

const writer = (folder: string) => (name: string, ...pieces: Uint8Array[]): void => {
  mkdirSync(path.join(folder, path.dirname(name)), { recursive: true });
  writeFileSync(path.join(folder, name), new Uint8Array(pieces.flatMap((piece) => [...piece])));
};

function message(offset: number, key: string | null, value: string | Uint8Array, attributes = 0): Uint8Array {
  const fields = { offset, magic: 0 as const, attributes, timestampMs: -1, key: utf8(key), value: typeof value === 'string' ? utf8(value) : value };
  const bytes = new Uint8Array(legacySize(0, fields.key, fields.value));
  writeLegacyMessage(viewOf(bytes), bytes, 0, fields);
  return bytes;
}

/** What zlib makes of the message 'zipped' at offset 10; Node's own zlib finds it a little longer. */
const ZIPPED = '1f8b08000000000000ff636000032e2016f9a46fb89881e13f1000796c55990505a92900fbf10ab220000000';

const OLD_ROWS: readonly (readonly [key: string | null, value: string])[] = [
  [null, 'This is a message'], [null, 'This is another message'], [null, 'no separator here'], ['k', 'v'], [null, 'x'], ['k1', 'v1'], ['k2', 'v2'], ['k3', 'v3'], ['', 'empty key'], ['k4', ''],
  [null, 'zipped'], [null, 'snappy'], [null, 'zero'], [null, 'all'], [null, 'old'],
];

/** The log that the capture's walk-through left: its checksums are the same. */
function makeOldFiles(folder: string): void {
  const write = writer(folder);
  const log = OLD_ROWS.map(([key, value], at) => {
    if (value === 'zipped') return message(at, null, new Uint8Array(Buffer.from(ZIPPED, 'hex')), 1);
    if (value === 'snappy') return message(at, null, compress(2, message(at, null, value)), 2);
    return message(at, key, value);
  });
  write('test-0/00000000000000000000.log', ...log);
  write('test-0/00000000000000000000.index', new Uint8Array(80));
  write('other.txt', utf8('x')!);
  write('broken/00000000000000000000.log', log[0]!, message(1, null, 'This is another message', 7));
  const all = new Uint8Array(log.flatMap((piece) => [...piece]));
  write('broken/00000000000000000001.log', all.subarray(0, all.length - 5));
}

function makeFiles(folder: string): void {
  const write = writer(folder);
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

const RUNS = [
  { version: '3.9.1', file: '08-dump-log.txt', tool: '', make: makeFiles },
  { version: '0.9.0.1', file: '09-offsets-and-log-segments.txt', tool: 'DumpLogSegments', make: makeOldFiles },
] as const;

for (const { version, file, tool, make } of RUNS) {
  test(`logs are dumped as Apache Kafka ${version} dumps them`, { timeout: 60_000 }, async () => {
    const workFolder = mkdtempSync(path.join(os.tmpdir(), 'blumfeld-dump-'));
    try {
      make(workFolder);
      const blocks = readGolden(version, file).filter((block) => toolOf(block.command).includes(tool));
      const environment = { version, values: new Map(), workFolder } as const;
      const report = await runBlocks(blocks, environment);
      const verdict = judge(`${version}/${file}:dump`, report.all, environment);
      for (const { command, why, block, stdout, stderr } of process.env['GOLDEN_SHOW'] === undefined ? [] : report.different) {
        console.log(`\n$ ${command}\n--- ${why}\nexpected out:\n${block.stdout.join('\n')}\nexpected err:\n${block.stderr.join('\n')}\ngot out:\n${stdout}\ngot err:\n${stderr}`);
      }
      console.log(`golden ${version} ${file} ${tool || 'kafka-dump-log.sh'}: ${report.equal} of ${report.total} blocks equal, ${verdict.explained.length} differ for a reason`);
      assert.deepEqual(verdict.problems, []);
    } finally {
      rmSync(workFolder, { recursive: true, force: true });
    }
  });
}
