/**
 * `npm run proof:compaction [MB]`: how long compaction holds the event loop, for the shapes of batches that are hardest
 * on it. What it leaves is checked too: of each key the last record. Prints the longest turn of the loop; fails when one
 * took more than TURN_MS of processor time (on a busy machine the time on the wall is that of the others).
 */
import { mkdtempSync, openSync, readSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { batchBaseOffset, batchLastOffset, batchSizeBytes, viewOf } from '../../src/log/batch-header.ts';
import { createNodePorts, type NodePorts } from '../../src/node/create-node-ports.ts';
import { prepareCompression } from '../../src/compression/compress.ts';
import { BatchReader } from '../../src/protocol/records/batch-reader.ts';
import { RecordBatchBuilder } from '../../src/protocol/records/record-batch-builder.ts';
import { releaseFetchData } from '../../src/storage/fetch-data.ts';
import { findCleanable, LogCleaner } from '../../src/storage/log-cleaner.ts';
import { PartitionLog } from '../../src/storage/partition-log.ts';
import { logOptions, testConfig } from '../unit/storage/helpers.ts';

const TURN_MS = 10;
const utf8 = new TextEncoder();
const config = testConfig({ segmentBytes: 16 << 20, segmentIndexBytes: 10 << 20, maxMessageBytes: 8 << 20, cleanupCompact: true, cleanupDelete: false });

interface Shape {
  readonly name: string;
  readonly keys: number;
  readonly recordsPerBatch: number;
  readonly valueBytes: number;
  readonly compression: number;
}

const shapes: Shape[] = [
  { name: 'small batches, many keys', keys: 2_000_000, recordsPerBatch: 10, valueBytes: 30, compression: 0 },
  { name: 'small batches, few keys', keys: 1000, recordsPerBatch: 10, valueBytes: 30, compression: 0 },
  { name: '1 MB batches of small records', keys: 200_000, recordsPerBatch: 25_000, valueBytes: 20, compression: 0 },
  { name: 'gzip, 50,000 records a batch', keys: 200_000, recordsPerBatch: 50_000, valueBytes: 40, compression: 1 },
  { name: 'lz4, 500 records a batch', keys: 20_000, recordsPerBatch: 500, valueBytes: 60, compression: 3 },
];

interface Stall {
  readonly cpuMs: number;
  readonly wallMs: number;
}

/** Processor time that this thread has had. */
const schedstat = openSync(`/proc/self/task/${process.pid}/schedstat`, 'r');
const line = Buffer.alloc(100);
const cpuMs = (): number => Number(line.toString('latin1', 0, readSync(schedstat, line, 0, 100, 0)).split(' ')[0]) / 1e6;

/** The longest turn of the event loop while `work` runs. */
async function longestTurn(work: () => Promise<unknown>): Promise<Stall> {
  let longest: Stall = { cpuMs: 0, wallMs: 0 };
  let last: Stall = { cpuMs: cpuMs(), wallMs: performance.now() };
  let running = true;
  const look = (): void => {
    const now = { cpuMs: cpuMs(), wallMs: performance.now() };
    longest = { cpuMs: Math.max(longest.cpuMs, now.cpuMs - last.cpuMs), wallMs: Math.max(longest.wallMs, now.wallMs - last.wallMs) };
    last = now;
    if (running) setImmediate(look);
  };
  setImmediate(look);
  await work();
  running = false;
  return longest;
}

async function fill(log: PartitionLog, shape: Shape, bytes: number): Promise<Map<number, number>> {
  const last = new Map<number, number>();
  const value = new Uint8Array(shape.valueBytes).fill(120);
  for (let written = 0, n = 0; written < bytes; ) {
    const builder = new RecordBatchBuilder({ compression: shape.compression });
    for (let i = 0; i < shape.recordsPerBatch; i++) {
      const key = (Math.imul(++n, 0x9e3779b1) >>> 0) % shape.keys;
      builder.append(1_700_000_000_000 + n, utf8.encode(`key ${key}`), value);
      last.set(key, log.nextOffset + i);
    }
    const batch = builder.build();
    // Counted as they are inflated: what is worked on.
    written += shape.compression === 0 ? batch.length : shape.recordsPerBatch * (shape.valueBytes + 16);
    const { errorCode } = log.appendAsLeader(batch, null, 0);
    if (errorCode !== 0) throw new Error(`append: error ${errorCode}`);
    if (log.nextOffset - log.logEndOffset > 200_000) await log.idle();
  }
  log.roll();
  log.appendAsLeader(tail().build(), null, 0);
  await log.idle();
  log.advanceHighWatermark(log.logEndOffset);
  return last;
}

const tail = (): RecordBatchBuilder => {
  const builder = new RecordBatchBuilder();
  builder.append(1_700_000_000_000, utf8.encode('tail'), utf8.encode('t'));
  return builder;
};

async function check(log: PartitionLog, last: Map<number, number>): Promise<number> {
  const reader = new BatchReader();
  const decoder = new TextDecoder();
  let records = 0;
  for (let offset = 0; offset < log.core.activeSegment.baseOffset; ) {
    const data = await log.read(offset, 4 << 20, { isolation: 'logEnd', minOneBatch: true });
    if (data.errorCode !== 0 || data.bytes === 0) throw new Error(`error ${data.errorCode} at ${offset}`);
    for (const piece of data.pieces) {
      const view = viewOf(piece.bytes);
      for (let at = 0; at < piece.bytes.length; at += batchSizeBytes(view, at)) {
        offset = batchLastOffset(view, at) + 1;
        if (batchBaseOffset(view, at) >= log.core.activeSegment.baseOffset) continue;
        reader.open(piece.bytes, at, at + batchSizeBytes(view, at));
        while (reader.next()) {
          records++;
          if (last.get(Number(decoder.decode(reader.key!).slice(4))) !== reader.offset) throw new Error(`offset ${reader.offset} is superseded`);
        }
      }
    }
    releaseFetchData(data);
  }
  if (records !== last.size) throw new Error(`${records} records of ${last.size} keys`);
  return records;
}

async function measure(shape: Shape, bytes: number, ports: NodePorts, root: string): Promise<number> {
  const { disk, clock, compute, random } = ports;
  const { chunkPool: _pool, ...options } = logOptions(disk, { directory: path.join(root, `${shapes.indexOf(shape)}-0`), config, clock, random });
  const log = await PartitionLog.open(options);
  const last = await fill(log, shape, bytes);
  await log.flush();
  const before = log.sizeBytes;
  const range = await findCleanable(log.core, 0, clock.wallMs());
  const cleaner = new LogCleaner(log, range, { dedupeBytes: 128 << 20, seed: 7, nowMs: clock.wallMs(), compute });
  const started = performance.now();
  let result: unknown = null;
  const turn = await longestTurn(async () => { result = await cleaner.clean(); });
  const seconds = (performance.now() - started) / 1000;
  if (result === null) throw new Error('nothing was cleaned');
  const records = await check(log, last);
  const mb = (size: number): string => (size / 1e6).toFixed(1);
  console.log(`${shape.name}: ${mb(before)} MB to ${mb(log.sizeBytes)} MB, ${records} keys, ${seconds.toFixed(2)} s; longest turn of the loop ${turn.cpuMs.toFixed(1)} ms (${turn.wallMs.toFixed(1)} ms on the wall)`);
  await log.close();
  return turn.cpuMs;
}

await prepareCompression();
const megabytes = Number(process.argv[2] ?? 64);
const root = mkdtempSync(path.join(tmpdir(), 'blumfeld-compaction-'));
const ports = createNodePorts({ logDirectories: [root], keepAlive: true, jobsModuleUrl: new URL('../../src/broker/compute-jobs.js', import.meta.url) });
let failed = 0;
try {
  for (const shape of shapes) if ((await measure(shape, megabytes * 1e6, ports, root)) > TURN_MS) failed++;
} finally {
  await ports.close();
  rmSync(root, { recursive: true });
}
console.log(`${shapes.length - failed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
