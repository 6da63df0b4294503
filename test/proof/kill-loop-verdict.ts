/** What the proofs with broker processes have in common: the frame of a run, and the healing and judging at its end. */
import { fork } from 'node:child_process';
import { checkRecords, compareReplicas, differences, type Findings } from './kill-loop-checks.ts';
import { type ClusterOptions, prepareRealZooKeeper, ProcessCluster, type ZooKeeperKind } from './kill-loop-cluster.ts';
import { type LoadProducer, loadRdkafka } from './kill-loop-load.ts';
import { endOffsets, readWithKafkajs, readWithRdkafka } from './kill-loop-readers.ts';

const HEAL_MS = 120_000;
const READ_MS = 180_000;
const MAX_FAILURES_SHOWN = 20;

/** Apache's where it can run, else ours, said aloud. */
export function zookeeperKind(embedded: boolean): ZooKeeperKind {
  const problem = embedded ? null : prepareRealZooKeeper();
  if (problem !== null) console.log(`Apache ZooKeeper cannot run here (${problem}): the embedded one takes its place`);
  const kind = embedded || problem !== null ? 'embedded' : 'real';
  console.log(kind === 'real' ? 'on Apache ZooKeeper' : 'on our ZooKeeper server');
  return kind;
}

const IN_CHILD = 'BLUMFELD_PROOF_CHILD';
const EXIT_MS = 10_000;

/** Runs it on a cluster of its own, prints what is wrong and the closing line, and ends the process. */
export async function proveWith(options: ClusterOptions, run: (cluster: ProcessCluster) => Promise<string[]>, keep: boolean, after: () => void = () => {}): Promise<never> {
  let problems: string[];
  let cluster: ProcessCluster | null = null;
  try {
    cluster = await ProcessCluster.start(options);
    problems = await run(cluster);
  } catch (error) {
    problems = [error instanceof Error ? (error.stack ?? error.message) : String(error), ...(cluster?.unexpectedEnds() ?? [])];
  }
  await cluster?.close(keep || problems.length > 0);
  after();
  for (const text of problems) console.log(`problem: ${text}`);
  console.log(problems.length === 0 ? '1 passed, 0 failed' : '0 passed, 1 failed');
  const exitCode = problems.length === 0 ? 0 : 1;
  if (process.send !== undefined) await new Promise<void>((resolve) => process.send!(exitCode, () => resolve()));
  process.exit(exitCode);
}

/**
 * To be called first: runs this program again in a process that librdkafka may keep from ending after its closing line
 * (seen); its verdict counts, and it is given EXIT_MS for the rest. Returns in that process only.
 */
export async function inChild(): Promise<void> {
  if (process.env[IN_CHILD] !== undefined) return;
  const exitCode = await new Promise<number>((resolve) => {
    let verdict = 1;
    const child = fork(process.argv[1]!, process.argv.slice(2), { env: { ...process.env, [IN_CHILD]: '1' } });
    child.on('message', (code) => {
      verdict = Number(code);
      setTimeout(() => child.kill('SIGKILL'), EXIT_MS).unref();
    });
    child.on('exit', () => resolve(verdict));
  });
  process.exit(exitCode);
}

/**
 * The faults are over: waits until every ISR is full and every record that was sent is answered, reads all back with two
 * clients, compares, stops the brokers. What is wrong goes into `problems`.
 */
export async function healAndJudge(cluster: ProcessCluster, load: readonly LoadProducer[], topic: string, problems: string[]): Promise<Findings> {
  const healing = performance.now();
  await cluster.allRegistered(HEAL_MS);
  await cluster.whole(topic, HEAL_MS);
  await Promise.all(load.map((producer) => producer.finish(HEAL_MS)));
  await cluster.whole(topic, HEAL_MS);
  console.log(`healed in ${((performance.now() - healing) / 1000).toFixed(1)} s: every ISR is full, every record sent is answered`);
  const ends = await endOffsets(cluster.bootstrap, topic);
  const first = await readWithKafkajs(cluster.bootstrap, topic, ends, READ_MS);
  const second = await readWithRdkafka(loadRdkafka(), cluster.bootstrap, topic, ends, READ_MS);
  const ledgers = load.map(({ ledger }) => ledger);
  const found = checkRecords(ledgers, first);
  const logs = await compareReplicas(cluster.brokers.map(({ dataDirectory }) => dataDirectory), 60_000);
  const apart = differences(first, second);
  for (const { name, sent, acknowledged, session, ownFailures } of ledgers) {
    console.log(`${name}: ${sent} sent, ${acknowledged.size} acknowledged, ${session} session${session === 1 ? '' : 's'}${ownFailures.length === 0 ? '' : `; ${ownFailures.length} sends given up by the client itself (${ownFailures[0]})`}`);
  }
  console.log(`records: ${found.acknowledged} acknowledged, ${found.read} read; ${found.lost} lost, ${found.duplicated} duplicated, ${found.reordered} reordered, ${found.wrongOffsets} at another offset, ${apart} read differently by two clients`);
  console.log(`replicas: ${logs.partitions} partitions, ${logs.batches} batches, ${logs.bytes} bytes; ${logs.problems.length === 0 ? 'byte-equal' : 'NOT equal'}`);
  for (const example of found.examples) console.log(`  ${example}`);
  for (const count of ['lost', 'duplicated', 'reordered', 'wrongOffsets', 'gaps'] as const) if (found[count] > 0) problems.push(`${found[count]} ${count}`);
  if (apart > 0) problems.push(`two clients read ${apart} offsets differently`);
  problems.push(...logs.problems, ...ledgers.flatMap((ledger) => ledger.failures).slice(0, MAX_FAILURES_SHOWN), ...cluster.unexpectedEnds());
  for (const broker of cluster.brokers) {
    const code = await broker.stop();
    if (code !== 0) problems.push(`${broker.name} stopped with ${code}`);
  }
  return found;
}
