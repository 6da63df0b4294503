/** Cost of `PartitionLog.appendAsLeader` and of reads from the tail, on a disk that takes everything at once. */
import { ChunkPool } from '../../src/base/chunk.ts';
import type { Clock } from '../../src/base/ports.ts';
import { MemoryDisk } from '../../src/sim/memory-disk.ts';
import { releaseFetchData } from '../../src/storage/fetch-data.ts';
import { PartitionLog } from '../../src/storage/partition-log.ts';
import { TailBudget } from '../../src/storage/tail-budget.ts';
import { logOptions, makeBatch, testConfig } from '../../test/unit/storage/helpers.ts';

const clock: Clock = {
  wallMs: () => Date.now(),
  monotonicMs: () => performance.now(),
  setTimer: (delayMs, callback) => {
    const timer = setTimeout(callback, delayMs);
    return { cancel: () => clearTimeout(timer) };
  },
  defer: (callback) => void setImmediate(callback),
};

/** Every write succeeds and keeps nothing. */
class NullDisk extends MemoryDisk {
  override async open(path: string, mode: Parameters<MemoryDisk['open']>[1]): ReturnType<MemoryDisk['open']> {
    const file = await super.open(path, mode);
    if (path.endsWith('.log')) file.writev = () => Promise.resolve();
    return file;
  }
}

async function measure(name: string, batchBytes: number, idempotent: boolean): Promise<void> {
  const pool = new ChunkPool({ chunkBytes: 1 << 20, keepMax: 64 });
  const log = await PartitionLog.open(
    logOptions(new NullDisk(), { clock, chunkPool: pool, tailBudget: new TailBudget(32 << 20), config: testConfig({ segmentBytes: 1 << 30, segmentIndexBytes: 10 << 20 }) }),
  );
  const rounds = 300;
  const perRound = 500;
  let bestNs = Infinity;
  let sequence = 0;
  for (let round = 0; round < rounds; round++) {
    const batch = makeBatch({ values: ['x'.repeat(batchBytes)], ...(idempotent ? { producerId: 1, baseSequence: 0 } : {}) });
    const chunk = pool.take(batch.length * perRound);
    const batches: Uint8Array[] = [];
    for (let i = 0; i < perRound; i++) {
      const bytes = chunk.bytes.subarray(i * batch.length, (i + 1) * batch.length);
      bytes.set(batch);
      if (idempotent) new DataView(bytes.buffer, bytes.byteOffset).setInt32(53, sequence++);
      batches.push(bytes);
    }
    const started = process.hrtime.bigint();
    for (const bytes of batches) if (log.appendAsLeader(bytes, chunk, 0).errorCode !== 0) throw new Error('refused');
    bestNs = Math.min(bestNs, Number(process.hrtime.bigint() - started) / perRound);
    chunk.release();
    await log.idle();
  }
  const from = log.logEndOffset - 1000;
  let readNs = Infinity;
  for (let round = 0; round < 200; round++) {
    const started = process.hrtime.bigint();
    for (let i = 0; i < 100; i++) releaseFetchData((log.read(from + i, 100 * (batchBytes + 70), { isolation: 'logEnd', minOneBatch: true }) as Exclude<ReturnType<typeof log.read>, Promise<unknown>>));
    readNs = Math.min(readNs, Number(process.hrtime.bigint() - started) / 100);
  }
  const started = process.hrtime.bigint();
  const writtenFrom = log.logEndOffset;
  const batch = makeBatch({ values: ['x'.repeat(batchBytes)] });
  const chunk = pool.take(batch.length * 1000);
  for (let i = 0; i < 1000; i++) {
    const bytes = chunk.bytes.subarray(i * batch.length, (i + 1) * batch.length);
    bytes.set(batch);
    log.appendAsLeader(bytes, chunk, 0);
  }
  await log.idle();
  const wholeNs = Number(process.hrtime.bigint() - started) / (log.logEndOffset - writtenFrom);
  chunk.release();
  await log.close();
  console.log(`${name.padEnd(28)} append ${(bestNs / 1000).toFixed(2)} µs · append until written ${(wholeNs / 1000).toFixed(2)} µs · tail read of 100 batches ${(readNs / 1000).toFixed(2)} µs`);
}

await measure('1 KB batches', 1024, false);
await measure('1 KB batches, idempotent', 1024, true);
await measure('16 KB batches', 16 << 10, false);
await measure('16 KB batches, idempotent', 16 << 10, true);
