/** What one-broker and cluster works share: the load client, topics, and memory made cheap again before each measured run. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { type Admin, Kafka, logLevel } from 'kafkajs';
import type { BenchFolders, Peer } from './peers.ts';

const BALLAST_BYTES = 2.5e9;
const LOAD_LIMIT_MS = 150_000;

export interface TopicShape {
  readonly partitions: number;
  readonly copies: number;
  readonly minIsr: number;
}

export type Load = (peer: Peer, command: readonly string[]) => Record<string, number>;

export const note = (text: string): void => void process.stderr.write(`${text}\n`);
export const pause = (delayMs: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, delayMs));

/** Compiles the client; what it returns runs it against a peer. */
export function buildClient(folders: BenchFolders): Load {
  fs.mkdirSync(folders.cache, { recursive: true });
  const binary = path.join(folders.cache, 'client');
  const built = spawnSync('cc', ['-O2', path.join(folders.root, 'bench', 'load', 'client.c'), '-o', binary, '-lrdkafka', '-lpthread'], { encoding: 'utf8' });
  if (built.status !== 0) throw new Error(`the load client needs a C compiler and Debian's librdkafka-dev: ${built.stderr ?? built.error?.message}`);
  return (peer, [mode, ...rest]) => {
    const done = spawnSync(binary, [mode!, peer.bootstrap, ...rest], { encoding: 'utf8', timeout: LOAD_LIMIT_MS });
    if (done.status !== 0) throw new Error(`${peer.name}: ${mode} ${rest.join(' ')} ended with ${done.status ?? done.signal}: ${done.stderr}`);
    return JSON.parse(done.stdout) as Record<string, number>;
  };
}

/** Free pages are cheap after it: the machine hands free memory back to its host, and first use then costs many times more. */
export function ballast(folders: BenchFolders): void {
  const file = path.join(folders.work, 'ballast');
  const block = Buffer.alloc(8 << 20, 1);
  const fd = fs.openSync(file, 'w');
  for (let written = 0; written < BALLAST_BYTES; written += block.length) fs.writeSync(fd, block);
  fs.closeSync(fd);
  fs.rmSync(file);
}

export async function withAdmin<T>(peer: Peer, work: (admin: Admin) => Promise<T>): Promise<T> {
  const admin = new Kafka({ brokers: peer.bootstrap.split(','), logLevel: logLevel.NOTHING, retry: { initialRetryTime: 5, maxRetryTime: 50, retries: 50 } }).admin();
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.disconnect();
  }
}

export async function createTopic(peer: Peer, topic: string, shape: TopicShape): Promise<void> {
  const configEntries = shape.minIsr > 1 ? [{ name: 'min.insync.replicas', value: String(shape.minIsr) }] : [];
  await withAdmin(peer, (admin) => admin.createTopics({ topics: [{ topic, numPartitions: shape.partitions, replicationFactor: shape.copies, configEntries }], waitForLeaders: true }));
}

export async function removeTopic(peer: Peer, topic: string): Promise<void> {
  await withAdmin(peer, (admin) => admin.deleteTopics({ topics: [topic] }).catch(() => {}));
}
