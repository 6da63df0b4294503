/**
 * `npm run bench [-- WORK…] [--rounds N] [--json FILE]`: Apache Kafka and Blumfeld beside each other, in one run, on one
 * disk, each with its shipped settings, loaded in turns by one librdkafka client. Prints medians and their ratios.
 *
 * A figure counts only as a ratio of this run. Before every measured run a large file is written and removed, since the
 * machine hands free memory back to its host and first use of a page then costs many times more; runs are short; Kafka is
 * warmed by 2 GB first, so that its JIT is at its best.
 */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Kafka, logLevel } from 'kafkajs';
import { type BenchFolders, cpuSeconds, freePort, listening, type Peer, residentMb, startPeer } from './peers.ts';
import { type Figures, median, type Row, table, works } from './works.ts';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..', '..');
const WARM_UP_RECORDS = 2_000_000;
const BALLAST_BYTES = 2.5e9;

const args = process.argv.slice(2);
const optionOf = (name: string): string | null => {
  const at = args.indexOf(name);
  return at < 0 ? null : (args.splice(at, 2)[1] ?? null);
};
const rounds = Number(optionOf('--rounds') ?? 5);
const jsonFile = optionOf('--json');
const only = args;

const folders: BenchFolders = { root, cache: path.join(root, '.cache', 'bench'), work: fs.mkdtempSync(path.join(os.tmpdir(), 'blumfeld-bench-')) };

function buildClient(): string {
  fs.mkdirSync(folders.cache, { recursive: true });
  const binary = path.join(folders.cache, 'client');
  const built = spawnSync('cc', ['-O2', path.join(root, 'bench', 'load', 'client.c'), '-o', binary, '-lrdkafka', '-lpthread'], { encoding: 'utf8' });
  if (built.status !== 0) throw new Error(`the load client needs a C compiler and Debian's librdkafka-dev: ${built.stderr ?? built.error?.message}`);
  return binary;
}

/** Makes free pages cheap again, see above. */
function ballast(): void {
  const file = path.join(folders.work, 'ballast');
  const block = Buffer.alloc(8 << 20, 1);
  const fd = fs.openSync(file, 'w');
  for (let written = 0; written < BALLAST_BYTES; written += block.length) fs.writeSync(fd, block);
  fs.closeSync(fd);
  fs.rmSync(file);
}

function load(client: string, peer: Peer, command: readonly string[]): Record<string, number> {
  const [mode, ...rest] = command;
  const done = spawnSync(client, [mode!, `127.0.0.1:${peer.port}`, ...rest], { encoding: 'utf8', timeout: 150_000 });
  if (done.status !== 0) throw new Error(`${peer.name}: ${command.join(' ')} ended with ${done.status ?? done.signal}: ${done.stderr}`);
  return JSON.parse(done.stdout) as Record<string, number>;
}

async function createTopic(peer: Peer, topic: string, partitions: number): Promise<void> {
  const admin = new Kafka({ brokers: [`127.0.0.1:${peer.port}`], logLevel: logLevel.NOTHING }).admin();
  await admin.connect();
  await admin.createTopics({ topics: [{ topic, numPartitions: partitions }], waitForLeaders: true });
  await admin.disconnect();
}

async function removeTopic(peer: Peer, topic: string): Promise<void> {
  const admin = new Kafka({ brokers: [`127.0.0.1:${peer.port}`], logLevel: logLevel.NOTHING }).admin();
  await admin.connect();
  await admin.deleteTopics({ topics: [topic] }).catch(() => {});
  await admin.disconnect();
}

const note = (text: string): void => void process.stderr.write(`${text}\n`);

async function measureStarts(client: string): Promise<Row[]> {
  const figures: Record<Peer['name'], Figures[]> = { kafka: [], blumfeld: [] };
  for (let round = 0; round < Math.min(rounds, 5); round++) {
    for (const name of ['kafka', 'blumfeld'] as const) {
      fs.rmSync(path.join(folders.work, name), { recursive: true, force: true });
      const port = await freePort();
      if (name === 'kafka') {
        // Formatting is not starting.
        const formatted = startPeer(name, folders, port);
        await listening(formatted);
        await formatted.stop();
      }
      const from = performance.now();
      const peer = startPeer(name, folders, port);
      // librdkafka looks for a refused broker once a second: it begins when the port answers, and the wait counts.
      await listening(peer);
      const first = load(client, peer, ['first', `first-${round}`, '60000']);
      const firstMs = performance.now() - from;
      if (first['records'] !== 1) throw new Error(`${name}: no record was acknowledged`);
      await new Promise((resolve) => setTimeout(resolve, 5000));
      figures[name].push({ firstMs, idleMb: residentMb(peer) });
      await peer.stop();
      note(`start ${name}: ${firstMs.toFixed(0)} ms, idle ${residentText(figures[name].at(-1)!['idleMb']!)}`);
    }
  }
  const row = (label: string, figure: string, goal: string): Row => ({ label, figure, goal, kafka: median(figures.kafka, figure), blumfeld: median(figures.blumfeld, figure), lowerIsBetter: true });
  return [row('start to first acknowledged record, ms', 'firstMs', '≤ 0.10'), row('idle memory, MB', 'idleMb', '≤ 0.25')];
}

const residentText = (mb: number): string => `${mb.toFixed(0)} MB`;

async function measureWorks(client: string, rows: Row[]): Promise<void> {
  const peers: Peer[] = [];
  for (const name of ['kafka', 'blumfeld'] as const) {
    fs.rmSync(path.join(folders.work, name), { recursive: true, force: true });
    const peer = startPeer(name, folders, await freePort());
    await listening(peer);
    peers.push(peer);
  }
  try {
    const loadedBytes = new Map<Peer, number>();
    for (const peer of peers) {
      await createTopic(peer, 'warm', 1);
      load(client, peer, ['produce', 'warm', String(WARM_UP_RECORDS), '1000', '1', 'linger.ms=5', 'batch.size=1000000']);
      load(client, peer, ['consume', 'warm', String(WARM_UP_RECORDS / 2)]);
      await removeTopic(peer, 'warm');
      loadedBytes.set(peer, WARM_UP_RECORDS * 1000);
    }
    for (const work of works) {
      if (only.length > 0 && !only.some((word) => work.name.includes(word))) continue;
      const figures: Record<Peer['name'], Figures[]> = { kafka: [], blumfeld: [] };
      for (let round = 0; round < rounds; round++) {
        for (const peer of round % 2 === 0 ? peers : [...peers].reverse()) {
          const topic = `${work.name.replace(/[^a-z0-9]/gi, '-')}-${round}`;
          await createTopic(peer, topic, work.partitions);
          for (const command of work.before(topic)) load(client, peer, command);
          if (work.between !== undefined) await work.between(peer, (command) => load(client, peer, command));
          ballast();
          const cpu = cpuSeconds(peer);
          const result = load(client, peer, work.command(topic));
          const gigabytes = ((result['records'] ?? 0) * work.recordBytes) / 1e9;
          if ((result['errors'] ?? 0) > 0 || (result['records'] ?? 0) < work.records) throw new Error(`${peer.name}: ${work.name}: ${JSON.stringify(result)}`);
          figures[peer.name].push({ ...result, cpuPerGb: (cpuSeconds(peer) - cpu) / gigabytes });
          loadedBytes.set(peer, (loadedBytes.get(peer) ?? 0) + gigabytes * 1e9);
          await removeTopic(peer, topic);
        }
      }
      for (const { figure, label, goal, lowerIsBetter } of work.goals) {
        rows.push({ label: `${work.name}: ${label}`, figure, goal, kafka: median(figures.kafka, figure), blumfeld: median(figures.blumfeld, figure), lowerIsBetter });
        note(table(rows.slice(-1), false));
      }
    }
    if (only.length === 0 || only.includes('memory')) {
      for (const peer of peers) {
        await createTopic(peer, 'fill', 1);
        while ((loadedBytes.get(peer) ?? 0) < 5e9) {
          load(client, peer, ['produce', 'fill', '500000', '1000', '1', 'linger.ms=5', 'batch.size=1000000']);
          loadedBytes.set(peer, (loadedBytes.get(peer) ?? 0) + 5e8);
        }
      }
      const [kafka, blumfeld] = peers.map(residentMb);
      rows.push({ label: 'memory after 5 GB of load, MB', figure: '', goal: '≤ 0.50', kafka: kafka!, blumfeld: blumfeld!, lowerIsBetter: true });
    }
  } finally {
    await Promise.all(peers.map((peer) => peer.stop()));
  }
}

const rows: Row[] = [];
try {
  const client = buildClient();
  if (only.length === 0 || only.some((word) => 'start'.includes(word))) rows.push(...(await measureStarts(client)));
  if (only.length === 0 || only.some((word) => !'start'.includes(word))) await measureWorks(client, rows);
} finally {
  fs.rmSync(folders.work, { recursive: true, force: true });
}
console.log(`\n${os.cpus().length} cores, Node ${process.versions.node}, medians of ${rounds} rounds, Kafka warmed by 2 GB\n`);
console.log(table(rows, true));
if (jsonFile !== null) fs.writeFileSync(jsonFile, JSON.stringify(rows, null, 2));
