/** Brokers of ours as processes, for the golden blocks: one embedded ZooKeeper in the first, the others on it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createConnection, createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { root } from './golden-runner.ts';

export interface GoldenCluster {
  /** PORT_N, ZK_PORT, CLOSED_PORT, LOGS_N. */
  readonly values: ReadonlyMap<string, string>;
  readonly workFolder: string;
  close(): Promise<void>;
}

const START_TIMEOUT_MS = 20_000;

const freePort = (): Promise<number> => new Promise((resolve, reject) => {
  const server = createServer();
  server.on('error', reject);
  server.listen(0, '127.0.0.1', () => {
    const { port } = server.address() as { port: number };
    server.close(() => resolve(port));
  });
});

const listens = (port: number): Promise<boolean> => new Promise((resolve) => {
  const socket = createConnection({ host: 'localhost', port }, () => {
    socket.destroy();
    resolve(true);
  });
  socket.on('error', () => resolve(false));
});

export async function startGoldenCluster(ids: readonly number[], settings: Readonly<Record<string, string>>): Promise<GoldenCluster> {
  const workFolder = mkdtempSync(path.join(os.tmpdir(), 'blumfeld-golden-'));
  const values = new Map([['ZK_PORT', String(await freePort())], ['CLOSED_PORT', '1']]);
  const brokers: ChildProcess[] = [];
  const close = async (): Promise<void> => {
    await Promise.all(brokers.map((broker) => new Promise((resolve) => {
      broker.on('exit', resolve);
      if (broker.exitCode !== null) resolve(null);
      broker.kill('SIGKILL');
    })));
    rmSync(workFolder, { recursive: true, force: true });
  };
  try {
    for (const id of ids) {
      const port = await freePort();
      values.set(`PORT_${id}`, String(port)).set(`LOGS_${id}`, path.join(workFolder, `kafka-logs-${id}`));
      brokers.push(startBroker(id, port, workFolder, { ...settings, ...(brokers.length === 0 ? { 'blumfeld.zookeeper.port': values.get('ZK_PORT')! } : { 'zookeeper.connect': `localhost:${values.get('ZK_PORT')}` }) }));
      for (const deadline = Date.now() + START_TIMEOUT_MS; !(await listens(port)); ) {
        if (Date.now() > deadline) throw new Error(`broker ${id} did not start`);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    }
    for (const id of [0, 1, 2, 3]) if (!values.has(`PORT_${id}`)) values.set(`PORT_${id}`, values.get(`PORT_${ids[0]}`)!);
  } catch (error) {
    await close();
    throw error;
  }
  return { values, workFolder, close };
}

function startBroker(id: number, port: number, folder: string, settings: Record<string, string>): ChildProcess {
  const file = path.join(folder, `server-${id}.properties`);
  mkdirSync(path.join(folder, `log-${id}`), { recursive: true });
  writeFileSync(file, '');
  const all = { 'broker.id': String(id), listeners: `PLAINTEXT://localhost:${port}`, 'log.dirs': path.join(folder, `kafka-logs-${id}`), 'group.initial.rebalance.delay.ms': '0', 'auto.leader.rebalance.enable': 'false', 'offsets.topic.num.partitions': '2', 'transaction.state.log.num.partitions': '2', ...settings };
  const overrides = Object.entries(all).flatMap(([name, value]) => ['--override', `${name}=${value}`]);
  return spawn(process.execPath, [path.join(root, 'bin', 'kafka-server-start'), file, ...overrides], { stdio: 'ignore', env: { ...process.env, LOG_DIR: path.join(folder, `log-${id}`) } });
}
