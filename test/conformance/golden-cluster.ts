/** Brokers of ours as processes, for the golden blocks: and their ZooKeeper. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { freePort, listens } from '../integration/process-ports.ts';
import { root } from './golden-runner.ts';

export interface GoldenCluster {
  /** PORT_N, ZK_PORT, CLOSED_PORT, LOGS_N. */
  readonly values: ReadonlyMap<string, string>;
  readonly workFolder: string;
  kill(id: number): Promise<void>;
  /** Of a broker that was killed. Resolves once it listens. */
  start(id: number): Promise<void>;
  signal(id: number, signal: 'SIGSTOP' | 'SIGCONT'): void;
  close(): Promise<void>;
}

const START_TIMEOUT_MS = 20_000;

const gone = (child: ChildProcess): Promise<void> => new Promise((resolve) => {
  child.on('exit', () => resolve());
  if (child.exitCode !== null || child.signalCode !== null) resolve();
  child.kill('SIGKILL');
});

async function untilListens(port: number, what: string): Promise<void> {
  for (const deadline = Date.now() + START_TIMEOUT_MS; !(await listens(port, 'localhost')); await new Promise((resolve) => setTimeout(resolve, 50))) {
    if (Date.now() > deadline) throw new Error(`${what} did not start`);
  }
}

export async function startGoldenCluster(ids: readonly number[], settings: Readonly<Record<string, string>>): Promise<GoldenCluster> {
  const workFolder = mkdtempSync(path.join(os.tmpdir(), 'blumfeld-golden-'));
  const values = new Map([['ZK_PORT', String(await freePort())], ['CLOSED_PORT', '1']]);
  const brokers = new Map<number, ChildProcess>();
  const zookeeper = startZooKeeper(Number(values.get('ZK_PORT')), workFolder);
  const start = async (id: number): Promise<void> => {
    const port = Number(values.get(`PORT_${id}`));
    brokers.set(id, startBroker(id, port, workFolder, { ...settings, 'zookeeper.connect': `localhost:${values.get('ZK_PORT')}` }));
    await untilListens(port, `broker ${id}`);
  };
  const close = async (): Promise<void> => {
    await Promise.all([...brokers.values(), zookeeper].map(gone));
    rmSync(workFolder, { recursive: true, force: true });
  };
  try {
    await untilListens(Number(values.get('ZK_PORT')), 'ZooKeeper');
    for (const id of ids) {
      values.set(`PORT_${id}`, String(await freePort())).set(`LOGS_${id}`, path.join(workFolder, `kafka-logs-${id}`));
      await start(id);
    }
    for (const id of [0, 1, 2, 3]) if (!values.has(`PORT_${id}`)) values.set(`PORT_${id}`, values.get(`PORT_${ids[0]}`)!);
  } catch (error) {
    await close();
    throw error;
  }
  return { values, workFolder, start, close, kill: (id) => gone(brokers.get(id)!), signal: (id, signal) => void brokers.get(id)!.kill(signal) };
}

function startZooKeeper(port: number, folder: string): ChildProcess {
  const file = path.join(folder, 'zookeeper.properties');
  writeFileSync(file, `dataDir=${path.join(folder, 'zookeeper')}\nclientPort=${port}\nadmin.enableServer=false\n`);
  return spawn(process.execPath, [path.join(root, 'bin', 'zookeeper-server-start'), file], { stdio: 'ignore', env: { ...process.env, LOG_DIR: folder } });
}

function startBroker(id: number, port: number, folder: string, settings: Record<string, string>): ChildProcess {
  const file = path.join(folder, `server-${id}.properties`);
  mkdirSync(path.join(folder, `log-${id}`), { recursive: true });
  writeFileSync(file, '');
  const all = { 'broker.id': String(id), listeners: `PLAINTEXT://localhost:${port}`, 'log.dirs': path.join(folder, `kafka-logs-${id}`), 'group.initial.rebalance.delay.ms': '0', 'auto.leader.rebalance.enable': 'false', 'offsets.topic.num.partitions': '2', 'transaction.state.log.num.partitions': '2', ...settings };
  const overrides = Object.entries(all).flatMap(([name, value]) => ['--override', `${name}=${value}`]);
  return spawn(process.execPath, [path.join(root, 'bin', 'kafka-server-start'), file, ...overrides], { stdio: 'ignore', env: { ...process.env, LOG_DIR: path.join(folder, `log-${id}`) } });
}
