/**
 * `npm run proof:recovery [gigabytes]`: a process writes so much into 1 and into 50 partitions and is killed with
 * SIGKILL under load; how long until its logs are open again? Needs twice the space on the temporary directory's disk.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ChunkPool } from '../../src/base/chunk.ts';
import { createNodePorts } from '../../src/node/create-node-ports.ts';
import { LogManager } from '../../src/storage/log-manager.ts';
import { makeBatch, testConfig } from '../unit/storage/helpers.ts';

const LIMIT_MS = 10_000;
const MAX_QUEUED_BYTES = 8 << 20;
const config = testConfig({ segmentBytes: 1 << 30, segmentIndexBytes: 10 << 20 });

function open(directory: string): Promise<LogManager> {
  const { disk, clock, random, log } = createNodePorts({ logDirectories: [directory], keepAlive: true });
  return LogManager.open({ directories: [directory], disk, clock, random, log, configOf: () => config, chunkPool: new ChunkPool({ chunkBytes: 1 << 20, keepMax: 8, allocate: (length) => new Uint8Array(new ArrayBuffer(length)) }), tailBytes: 16 << 20 });
}

/** The child: writes until it is killed; says how far it is. */
async function write(directory: string, partitions: number, bytes: number): Promise<void> {
  const manager = await open(directory);
  const logs = await Promise.all(Array.from({ length: partitions }, (_, i) => manager.createLog('t', i, null, config, true)));
  const pool = manager.resources.chunkPool;
  let written = 0;
  let said = 0;
  for (let i = 0; ; i = (i + 1) % partitions) {
    const log = logs[i]!;
    const batch = makeBatch({ values: ['r'.repeat(16_000)], timestampMs: Date.now() });
    const chunk = pool.take(1 << 20);
    for (let at = 0; at + batch.length <= chunk.bytes.length; at += batch.length) {
      chunk.bytes.set(batch, at);
      log.appendAsLeader(chunk.bytes.subarray(at, at + batch.length), chunk, 0);
      written += batch.length;
    }
    chunk.release();
    while (log.core.tail.queuedBytes > MAX_QUEUED_BYTES / 2 || (partitions > 1 && i === 0 && log.core.tail.queuedBytes > 0)) await new Promise((resolve) => setImmediate(resolve));
    if (written - said > 256 << 20 || written >= bytes) {
      said = written;
      process.stdout.write(`${written}\n`);
    }
  }
}

async function measure(partitions: number, bytes: number): Promise<boolean> {
  const directory = mkdtempSync(path.join(tmpdir(), 'blumfeld-recovery-'));
  try {
    const free = statfsSync(directory);
    if (free.bavail * free.bsize < bytes * 1.5) throw new Error(`not enough room in ${directory}`);
    const child = spawn(process.execPath, [fileURLToPath(import.meta.url), 'write', directory, String(partitions), String(bytes)], { stdio: ['ignore', 'pipe', 'inherit'] });
    const started = performance.now();
    const gone = new Promise((resolve) => child.once('exit', resolve));
    await new Promise<void>((resolve) => {
      child.stdout.setEncoding('utf8').on('data', (text: string) => { if (Number(text.trim().split('\n').pop()) >= bytes) resolve(); });
      child.once('exit', () => resolve());
    });
    child.kill('SIGKILL');
    await gone;
    const writeSeconds = (performance.now() - started) / 1000;
    const before = performance.now();
    const manager = await open(directory);
    const ms = performance.now() - before;
    let total = 0;
    for (const log of manager.logs()) {
      total += log.sizeBytes;
      const data = await log.read(Math.max(0, log.logEndOffset - 1), 1 << 20, { isolation: 'logEnd', minOneBatch: true });
      if (data.errorCode !== 0 || data.bytes === 0) throw new Error(`the end of ${log.topic}-${log.partition} cannot be read`);
      for (const piece of data.pieces) piece.owner?.release();
    }
    await manager.abandon();
    console.log(`${partitions} partitions, ${(total / 1e9).toFixed(1)} GB (written in ${writeSeconds.toFixed(0)} s): open again ${(ms / 1000).toFixed(2)} s after SIGKILL (limit ${LIMIT_MS / 1000} s)`);
    return ms <= LIMIT_MS && total >= bytes * 0.9;
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

if (process.argv[2] === 'write') await write(process.argv[3]!, Number(process.argv[4]), Number(process.argv[5]));
else {
  const bytes = Number(process.argv[2] ?? 10) * 1e9;
  const passed = [await measure(1, bytes), await measure(50, bytes)];
  process.exit(passed.every(Boolean) ? 0 : 1);
}
