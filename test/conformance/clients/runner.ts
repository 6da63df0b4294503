/**
 * Runs drivers against a broker, or three, that it starts as processes of their own (or against another: --bootstrap), and gathers what they
 * print. A feature that fails is tried once more, alone, with names of its own: a loaded machine is no broken broker.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type ClientRow, driverEnvironment, type PreparedClient } from './client-row.ts';
import { type FeatureResult, featureIds, parseResultLine } from './features.ts';

const DRIVER_SECONDS = 240;
const START_MS = 30_000;
const STOP_MS = 15_000;
const OUTPUT_KEPT = 8_000;

/** One broker, or several: `bootstrap` has the addresses of all. */
export interface RunningBroker {
  readonly bootstrap: string;
  stop(): Promise<void>;
}

type Settings = Readonly<Record<string, string>>;
/** Of a broker of three. */
const THREE: Settings = {
  'default.replication.factor': '3', 'min.insync.replicas': '2', 'offsets.topic.replication.factor': '3', 'transaction.state.log.replication.factor': '3', 'transaction.state.log.min.isr': '2',
};

async function endOf(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
  await gone;
  clearTimeout(timer);
}

/** `blumfeld start` on a free port, data in a temporary folder; `settings` above its own. */
export async function startBroker(root: string, settings: Settings = {}): Promise<RunningBroker> {
  const folder = mkdtempSync(path.join(tmpdir(), 'blumfeld-clients-'));
  const port = settings['blumfeld.test.port'] ?? '0';
  const sets = Object.entries(settings).filter(([key]) => key !== 'blumfeld.test.port');
  const args = [path.join(root, 'bin', 'blumfeld'), 'start', '--port', port, '--data', folder, ...sets.flatMap(([key, value]) => ['--set', `${key}=${value}`])];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  let stopping = false;
  child.once('exit', (code, signal) => {
    if (!stopping) console.log(`the broker in ${folder} ended by itself: ${signal ?? `exit ${code}`}`);
  });
  const stop = async (): Promise<void> => {
    stopping = true;
    await endOf(child);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    return { bootstrap: await addressOf(child), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** `zookeeper-server-start` on that port. */
async function startZooKeeper(root: string, port: number): Promise<{ stop(): Promise<void> }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'blumfeld-clients-'));
  const file = path.join(folder, 'zookeeper.properties');
  writeFileSync(file, `dataDir=${folder}/data\nclientPort=${port}\nclientPortAddress=127.0.0.1\nmaxClientCnxns=0\n`);
  const child = spawn(process.execPath, [path.join(root, 'bin', 'zookeeper-server-start'), file], { cwd: root, env: { ...process.env, LOG_DIR: path.join(folder, 'log') }, stdio: ['ignore', 'ignore', 'inherit'] });
  const stop = async (): Promise<void> => {
    await endOf(child);
    rmSync(folder, { recursive: true, force: true });
  };
  return { stop };
}

/** So many brokers, a process each, on a ZooKeeper server of ours that is a process as well; topics have three replicas. */
export async function startBrokers(root: string, count: number, zookeeperPort: number, settings: Settings | ((id: number) => Settings) = {}): Promise<RunningBroker> {
  const zookeeper = await startZooKeeper(root, zookeeperPort);
  const of = (id: number): Settings => ({
    'zookeeper.connect': `127.0.0.1:${zookeeperPort}`, 'broker.id': String(id), ...THREE, ...(typeof settings === 'function' ? settings(id) : settings),
  });
  const started = await Promise.allSettled(Array.from({ length: count }, (_, index) => startBroker(root, of(index + 1))));
  const brokers = started.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  const stop = async (): Promise<void> => {
    await Promise.all(brokers.map((broker) => broker.stop()));
    await zookeeper.stop();
  };
  const failed = started.find((one) => one.status === 'rejected');
  if (failed === undefined) return { bootstrap: brokers.map(({ bootstrap }) => bootstrap).join(','), stop };
  await stop();
  throw failed.reason;
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    const timer = setTimeout(() => reject(new Error(`the broker printed no address in ${START_MS / 1000} s: ${text}`)), START_MS);
    child.once('exit', (code) => reject(new Error(`the broker ended with ${code}: ${text}`)));
    child.stdout?.on('data', (data) => {
      text += String(data);
      const address = /\b127\.0\.0\.1:\d+\b/.exec(text)?.[0];
      if (address === undefined) return;
      clearTimeout(timer);
      resolve(address);
    });
  });
}

export interface DriverRun {
  readonly bootstrap: string;
  readonly prefix: string;
  readonly cross: string;
  readonly phase: string;
  readonly features?: readonly string[];
}

/** What the driver printed, by feature; a driver that ends badly leaves its last words as `tail`. */
export function runDriver(row: ClientRow, prepared: PreparedClient, run: DriverRun): Promise<{ results: Map<string, FeatureResult>; tail: string }> {
  const [command, ...args] = prepared.command;
  const env = { ...process.env, ...prepared.env, ...driverEnvironment(run.bootstrap, run.prefix, run.cross) };
  const child = spawn(command!, [...args, run.phase, ...(run.features ?? [])], { env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  const results = new Map<string, FeatureResult>();
  let tail = '';
  let pending = '';
  child.stdout.on('data', (data) => {
    const lines = (pending + String(data)).split('\n');
    pending = lines.pop()!;
    for (const line of lines) {
      const result = parseResultLine(line);
      if (result === null) tail = `${tail}${line}\n`.slice(-OUTPUT_KEPT);
      else if (featureIds.has(result.feature)) results.set(result.feature, result);
    }
  });
  child.stderr.on('data', (data) => {
    tail = (tail + String(data)).slice(-OUTPUT_KEPT);
  });
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      tail += `\n${row.id}: over its limit\n`;
      try {
        process.kill(-child.pid!, 'SIGKILL'); // the driver's own process group, which we started
      } catch {}
    }, (row.timeoutSeconds ?? DRIVER_SECONDS) * 1000);
    child.once('error', (error) => {
      clearTimeout(timer);
      resolve({ results, tail: `${tail}${error.message}` });
    });
    child.once('close', () => {
      clearTimeout(timer);
      resolve({ results, tail });
    });
  });
}

/** Both phases of a client, failures tried once more. `wanted`: only these features. */
export async function runClient(row: ClientRow, prepared: PreparedClient, base: Omit<DriverRun, 'phase' | 'features'>, wanted: readonly string[], log: (line: string) => void): Promise<Map<string, FeatureResult>> {
  const all = new Map<string, FeatureResult>();
  for (const phase of ['features', 'cross-read']) {
    const mine = [...featureIds].filter((id) => id !== 'read-by-kafkajs' && id.startsWith('cross-') === (phase === 'cross-read') && (wanted.length === 0 || wanted.includes(id)));
    if (mine.length === 0) continue;
    const first = await runDriver(row, prepared, { ...base, phase, ...(wanted.length === 0 ? {} : { features: mine }) });
    for (const [id, result] of first.results) all.set(id, result);
    const again = mine.filter((id) => all.get(id)?.ok !== true && all.get(id)?.ok !== null);
    if (again.length === 0) continue;
    log(`${row.id}: once more: ${again.map((id) => `${id} (${all.get(id)?.detail ?? 'nothing said'})`).join(', ')}`);
    if (first.results.size < mine.length) log(first.tail);
    const second = await runDriver(row, prepared, { ...base, prefix: `${base.prefix}-again`, phase, features: again });
    for (const [id, result] of second.results) all.set(id, result);
    if (again.some((id) => all.get(id)?.ok !== true)) log(second.tail);
  }
  return all;
}
