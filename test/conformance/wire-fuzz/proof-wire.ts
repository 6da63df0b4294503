/**
 * `npm run proof:wire [frames] [seed]`: hostile frames against a broker process, 20,000 unless said, beside a healthy client
 * over bare frames and one of kafkajs; then the requests between brokers against another. Fails when the broker ends,
 * logs an error, answers the healthy ones wrongly or late, or keeps memory.
 */
import { Kafka, logLevel, Partitioners } from 'kafkajs';
import { BrokerProcess } from './broker-process.ts';
import { fuzzBroker, type FuzzFigures } from './fuzz-broker.ts';
import { assertSane, HealthyClient } from './healthy-client.ts';
import { INTER_BROKER, RequestFuzzer } from './request-fuzzer.ts';

const frames = Number(process.argv[2] ?? 20_000);
const seed = Number(process.argv[3] ?? 1);
const INTER_BROKER_SHARE = 10;
const LONGEST_MS = 2000;
const GROWTH_MB = 200;
let passed = 0;
let failed = 0;

function report(what: string, problems: readonly string[], detail: string): void {
  for (const problem of problems) console.log(`not ok: ${what}: ${problem}`);
  if (problems.length === 0) passed++;
  else failed++;
  console.log(`${problems.length === 0 ? 'ok' : 'NOT OK'} ${what}: ${detail}`);
}

const told = (figures: FuzzFigures): string =>
  `${figures.sent} frames, ${(figures.bytes / 1024 / 1024).toFixed(1)} MB: ${figures.answered} answered, ${figures.closed} closed, ${figures.unanswered} without answer; slowest answer ${figures.slowestMs.toFixed(0)} ms (${figures.slowest})`;

/** Errors of the log by what they say, each once. */
const kinds = (lines: readonly string[]): string[] => [...new Set(lines.map((line) => line.replace(/^\[[^\]]*\] /, '').slice(0, 600)))].slice(0, 20);

/** kafkajs sends and reads `count` records in rounds until it is told to stop; answers how many came back. */
async function kafkajsBeside(bootstrap: string, isOver: () => boolean): Promise<string> {
  const kafka = new Kafka({ brokers: [bootstrap], clientId: 'healthy', logLevel: logLevel.NOTHING, retry: { retries: 3 } });
  const producer = kafka.producer({ createPartitioner: Partitioners.DefaultPartitioner });
  const consumer = kafka.consumer({ groupId: 'healthy-kafkajs', maxWaitTimeInMs: 50 });
  const got: string[] = [];
  let sent = 0;
  await producer.connect();
  await producer.send({ topic: 'healthy-kafkajs', messages: [{ value: String(sent++) }] });
  await consumer.connect();
  await consumer.subscribe({ topic: 'healthy-kafkajs', fromBeginning: true });
  await consumer.run({ eachMessage: async ({ message }) => void got.push(String(message.value)) });
  while (!isOver()) {
    await producer.send({ topic: 'healthy-kafkajs', messages: Array.from({ length: 10 }, () => ({ value: String(sent++) })) });
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  for (const end = Date.now() + 15_000; got.length < sent && Date.now() < end; ) await new Promise((resolve) => setTimeout(resolve, 50));
  await consumer.disconnect();
  await producer.disconnect();
  if (got.length !== sent || got.some((value, index) => value !== String(index))) throw new Error(`kafkajs sent ${sent} and read ${got.length}, or in another order`);
  return `kafkajs ${sent} records in order`;
}

async function besideHealthy(): Promise<void> {
  const broker = await BrokerProcess.start();
  const healthy = await HealthyClient.start(broker.address, 'healthy');
  let over = false;
  const kafkajs = kafkajsBeside(broker.bootstrap, () => over).catch((error: Error) => error);
  await new Promise((resolve) => setTimeout(resolve, 1500));
  const problems: string[] = [];
  const rssBefore = broker.rssMb;
  const figures = await fuzzBroker(broker.address, new RequestFuzzer(seed, (apiKey) => !INTER_BROKER.has(apiKey)), frames).catch((error: Error) => error);
  const grownMb = broker.isAlive ? broker.rssMb - rssBefore : Number.NaN;
  over = true;
  const beside = await kafkajs;
  if (beside instanceof Error) problems.push(String(beside));
  let line = '';
  try {
    line = assertSane(await healthy.stop(), 'healthy', LONGEST_MS);
  } catch (error) {
    problems.push(String(error));
  }
  if (figures instanceof Error) problems.push(String(figures));
  if (!(grownMb < GROWTH_MB)) problems.push(`memory grew by ${grownMb.toFixed(0)} MB`);
  const exitCode = await broker.stop();
  if (exitCode !== 0) problems.push(`the broker ended with ${exitCode}`);
  problems.push(...kinds(broker.errors()));
  report('requests of clients', problems, `${figures instanceof Error ? '' : told(figures)}; ${line}; ${String(beside)}; memory +${grownMb.toFixed(0)} MB`);
}

async function betweenBrokers(): Promise<void> {
  const broker = await BrokerProcess.start();
  const figures = await fuzzBroker(broker.address, new RequestFuzzer(seed, (apiKey) => INTER_BROKER.has(apiKey)), Math.ceil(frames / INTER_BROKER_SHARE)).catch((error: Error) => error);
  const problems = figures instanceof Error ? [String(figures)] : [];
  if (!broker.isAlive) problems.push('the broker is gone');
  await broker.stop();
  problems.push(...kinds(broker.errors()));
  report('requests between brokers', problems, figures instanceof Error ? '' : told(figures));
}

await besideHealthy();
await betweenBrokers();
console.log(`proof:wire: seed ${seed}`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
