/**
 * `npm run proof:many-logs [partitions] [segments]`: so many partitions with so many segments under `ulimit -n 4096`:
 * all are made, written, read from every segment, closed and opened again, and read once more.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createNodePorts } from '../../src/node/create-node-ports.ts';
import { LogManager } from '../../src/storage/log-manager.ts';
import { releaseFetchData } from '../../src/storage/fetch-data.ts';
import { makeBatch, testConfig } from '../unit/storage/helpers.ts';

const LIMIT = 4096;
const config = testConfig({ segmentBytes: 1200, segmentIndexBytes: 10 << 20 });
const openDescriptors = (): number => readdirSync('/proc/self/fd').length;

async function run(partitions: number, segments: number): Promise<void> {
  const directory = mkdtempSync(path.join(tmpdir(), 'blumfeld-many-logs-'));
  const perLog = Math.ceil(segments / partitions);
  let most = 0;
  const look = (): void => { most = Math.max(most, openDescriptors()); };
  const open = (): Promise<LogManager> => {
    const { disk, clock, random, log } = createNodePorts({ logDirectories: [directory], keepAlive: true });
    return LogManager.open({ directories: [directory], disk, clock, random, log, configOf: () => config, tailBytes: 1 << 20 });
  };
  const readAll = async (manager: LogManager): Promise<number> => {
    let batches = 0;
    let next = 0;
    const logs = [...manager.logs()];
    const worker = async (): Promise<void> => {
      for (let i = next++; i < logs.length; i = next++) {
        const log = logs[i]!;
        for (let offset = 0; offset < log.logEndOffset; offset++) {
          const data = await log.read(offset, 1, { isolation: 'logEnd', minOneBatch: true });
          if (data.errorCode !== 0 || data.bytes === 0) throw new Error(`${log.topic}-${log.partition} at ${offset}: error ${data.errorCode}`);
          releaseFetchData(data);
          batches++;
        }
        if (i % 50 === 0) look();
      }
    };
    await Promise.all(Array.from({ length: 16 }, worker));
    return batches;
  };
  try {
    let started = performance.now();
    const lap = (what: string): void => {
      look();
      console.log(`${what}: ${((performance.now() - started) / 1000).toFixed(1)} s, ${openDescriptors()} descriptors, ${Math.round(process.memoryUsage().rss / 1e6)} MB`);
      started = performance.now();
    };
    let manager = await open();
    for (let i = 0; i < partitions; i++) {
      const log = await manager.createLog(`topic-${i % 20}`, Math.floor(i / 20), null, config, true);
      for (let k = 0; k < perLog; k++) {
        for (let b = 0; b < 2; b++) log.appendAsLeader(makeBatch({ values: ['v'.repeat(480)] }), null, 0);
        await log.idle();
      }
      if (i % 50 === 0) look();
    }
    const count = [...manager.logs()].reduce((sum, log) => sum + log.segmentCount, 0);
    lap(`${partitions} partitions with ${count} segments written`);
    if (count < segments) throw new Error(`only ${count} segments`);
    const batches = await readAll(manager);
    lap(`${batches} batches read`);
    await manager.close();
    lap('closed');
    manager = await open();
    lap('opened again');
    if ((await readAll(manager)) !== batches) throw new Error('batches are missing');
    lap('read again');
    await manager.abandon();
    manager = await open();
    lap('opened after a crash');
    await manager.close();
    console.log(`most descriptors at once: ${most} of ${LIMIT}`);
    if (most > LIMIT) throw new Error('too many descriptors');
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

const [partitions, segments] = [Number(process.argv[2] ?? 2000), Number(process.argv[3] ?? 10_000)];
if (process.argv[4] === 'limited') await run(partitions, segments);
else {
  const result = spawnSync('bash', ['-c', `ulimit -n ${LIMIT} && exec "$0" "$@"`, process.execPath, fileURLToPath(import.meta.url), String(partitions), String(segments), 'limited'], { stdio: 'inherit' });
  process.exit(result.status ?? 1);
}
