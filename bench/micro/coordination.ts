/**
 * The coordination store: in the process and over the wire, beside Debian's Apache ZooKeeper where it is installed
 * (same client, same disk). Prints one table; run it on a quiet machine.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Coordination } from '../../src/base/coordination.ts';
import { createNodePorts } from '../../src/node/create-node-ports.ts';
import { ZooKeeperClient } from '../../src/zookeeper/client.ts';
import { openEmbedded } from '../../src/zookeeper/open-embedded.ts';
import { zookeeperMissing, ZooKeeperPeer } from '../../test/conformance/zookeeper-peer.ts';

const PIPELINED = 20_000;
const SEQUENTIAL = 500;
const ROUNDS = 5;
const data = new Uint8Array(100);
const ports = createNodePorts({ keepAlive: true });
const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1]!;

async function seconds(body: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await body();
  return (performance.now() - started) / 1000;
}

async function measure(name: string, zk: Coordination): Promise<void> {
  await zk.create('/bench', data).catch(() => {});
  const pipelined = async (work: () => Promise<unknown>): Promise<number> =>
    PIPELINED / (await seconds(() => Promise.all(Array.from({ length: PIPELINED }, work))));
  const sequential = async (work: () => Promise<unknown>): Promise<number> =>
    ((await seconds(async () => { for (let i = 0; i < SEQUENTIAL; i++) await work(); })) / SEQUENTIAL) * 1e6;
  const works: [string, () => Promise<unknown>][] = [['get', () => zk.get('/bench')], ['set', () => zk.set('/bench', data, -1)]];
  const cells: string[] = [];
  for (const [, work] of works) {
    await pipelined(work);
    const rates: number[] = [];
    const times: number[] = [];
    for (let i = 0; i < ROUNDS; i++) {
      rates.push(await pipelined(work));
      times.push(await sequential(work));
    }
    cells.push(`${Math.round(median(rates)).toLocaleString('en').padStart(9)}/s`, `${Math.round(median(times)).toLocaleString('en').padStart(6)} µs`);
  }
  console.log(`${name.padEnd(34)} ${cells.join('  ')}`);
}

console.log(`${''.padEnd(34)}  get, pipelined  one by one   set, pipelined  one by one`);
const directory = mkdtempSync(path.join(tmpdir(), 'blumfeld-bench-'));
const opened = performance.now();
const memory = await openEmbedded({ directory: null, ports, listen: { host: '127.0.0.1', port: 0 } });
console.log(`open in memory with a port: ${(performance.now() - opened).toFixed(1)} ms`);
await measure('embedded, memory', memory.coordination());
const journalled = await openEmbedded({ directory: path.join(directory, 'zk'), ports, listen: { host: '127.0.0.1', port: 0 } });
await measure('embedded, journal', journalled.coordination());
const before = { ...journalled.store.journal!.figures };
const wire = new ZooKeeperClient({ connect: `127.0.0.1:${journalled.server!.port}`, sessionTimeoutMs: 30_000, ports });
await wire.connected();
await measure('our client on our server, journal', wire);
const { figures } = journalled.store.journal!;
console.log(`journal: ${figures.transactions - before.transactions} transactions in ${figures.syncs - before.syncs} syncs, ${figures.snapshots} snapshots`);
await wire.close();
if (zookeeperMissing === null) {
  const peer = await ZooKeeperPeer.start(['tickTime=2000']);
  const zk = new ZooKeeperClient({ connect: peer.address, sessionTimeoutMs: 30_000, ports });
  await zk.connected();
  await measure('our client on Apache ZooKeeper', zk);
  await zk.close();
  await peer.stop();
} else console.log(`Apache ZooKeeper: ${zookeeperMissing}`);
await journalled.close();
await memory.close();
await ports.close();
rmSync(directory, { recursive: true, force: true });
