/**
 * The load as a process of its own (node-rdkafka, so librdkafka): `produce` writes numbered records to every partition,
 * idempotent, acks=all, at a rate; `consume` is a member of a group that commits what it has read; `read` reads a topic
 * to its end. What happened goes to standard output, a line of JSON each.
 *   argv: MODE BOOTSTRAP TOPIC PARTITIONS RATE | GROUP
 */
import { createRequire } from 'node:module';
import path from 'node:path';

// biome-ignore lint/suspicious/noExplicitAny: the client comes without types
type Any = any;

const [mode, bootstrap, topic, count, extra] = process.argv.slice(2) as [string, string, string, string, string];
const rdkafka: Any = createRequire(path.join(process.env['BLUMFELD_CLIENT_HOME']!, 'package.json'))('node-rdkafka');
const partitions = Number(count);
const TICK_MS = 20;
/**
 * With more, librdkafka raises its producer epoch when a new leader refuses the second of two requests after the first came too
 * early, and then sends records of other partitions again that were written already: a duplicate of the client's making, on
 * Apache Kafka alone as well (librdkafka issue 4953).
 */
const MAX_IN_FLIGHT = Number(process.env['MIXED_IN_FLIGHT'] ?? 1);
const common = { 'metadata.broker.list': bootstrap, 'socket.timeout.ms': 10_000, 'reconnect.backoff.max.ms': 500, 'topic.metadata.refresh.interval.ms': 2000, log_level: 4 };

const say = (line: object): void => void process.stdout.write(`${JSON.stringify(line)}\n`);
let isStopping = false;
process.stdin.resume();
process.stdin.on('end', () => {
  isStopping = true;
});

const connect = (client: Any): Promise<void> => new Promise((resolve, reject) => {
  client.on('event.error', () => {});
  client.connect({ timeout: 60_000 }, (error: Any) => (error ? reject(new Error(error.message)) : resolve()));
});

const disconnect = (client: Any): Promise<void> => new Promise((resolve) => {
  setTimeout(resolve, 10_000).unref();
  client.disconnect(() => resolve());
});

async function produce(): Promise<void> {
  const rate = Number(extra);
  const producer = new rdkafka.Producer({
    ...common, dr_cb: true, 'enable.idempotence': true, acks: 'all', 'max.in.flight': MAX_IN_FLIGHT, 'linger.ms': 5, 'message.timeout.ms': 300_000, 'retry.backoff.ms': 50, 'queue.buffering.max.messages': 500_000,
  }, {});
  const next: number[] = Array.from({ length: partitions }, () => 0);
  let pending = 0;
  let lastAckMs = Date.now();
  let longestGapMs = 0;
  let isFull = false;
  producer.on('delivery-report', (error: Any, report: Any) => {
    pending--;
    if (error) {
      say({ failed: report.opaque, error: error.message });
      return;
    }
    const now = Date.now();
    longestGapMs = Math.max(longestGapMs, now - lastAckMs);
    lastAckMs = now;
    acked.push([report.partition, report.opaque, report.offset]);
    if (acked.length >= 500) flush();
  });
  let acked: [number, number, number][] = [];
  const flush = (): void => {
    if (acked.length > 0 || longestGapMs > 0) say({ acked, longestGapMs, pending });
    acked = [];
    longestGapMs = 0;
  };
  await connect(producer);
  producer.setPollInterval(10);
  lastAckMs = Date.now();
  say({ ready: true });
  const padding = 'x'.repeat(80);
  const timer = setInterval(() => {
    for (let i = 0; i < (rate * TICK_MS) / 1000 && !isStopping; i++) {
      const partition = next.indexOf(Math.min(...next));
      try {
        producer.produce(topic, partition, Buffer.from(`${partition}:${next[partition]}:${padding}`), null, null, next[partition]);
      } catch (error: Any) {
        isFull ||= error.code === rdkafka.CODES.ERRORS.ERR__QUEUE_FULL;
        if (!isFull) throw error;
        isFull = false;
        return;
      }
      next[partition]!++;
      pending++;
    }
  }, TICK_MS);
  const flusher = setInterval(flush, 200);
  while (!isStopping || pending > 0) await new Promise((resolve) => setTimeout(resolve, 20));
  clearInterval(timer);
  clearInterval(flusher);
  flush();
  await disconnect(producer);
  say({ done: true, sent: next });
}

/**
 * Commits what it has read, one commit at a time (librdkafka may send a refused one again after a later one); says what was
 * committed once the coordinator has said so.
 */
async function consume(): Promise<void> {
  /** Read, not committed yet: partition → the offset after it. */
  const ends = new Map<number, number>();
  const consumer = new rdkafka.KafkaConsumer({
    ...common, 'group.id': extra, 'enable.auto.commit': false, 'session.timeout.ms': 6000, 'heartbeat.interval.ms': 500, 'fetch.wait.max.ms': 100, offset_commit_cb: true,
    rebalance_cb: (error: Any, assignment: Any[]) => {
      if (error.code === rdkafka.CODES.ERRORS.ERR__ASSIGN_PARTITIONS) {
        say({ assigned: assignment.map((one) => one.partition) });
        ends.clear();
        consumer.assign(assignment);
      } else consumer.unassign();
    },
  }, { 'auto.offset.reset': 'earliest' });
  let committing = 0;
  const commit = (): void => {
    if (committing > 0 || ends.size === 0) return;
    try {
      consumer.commit([...ends].map(([partition, offset]) => ({ topic, partition, offset })));
      committing++;
      ends.clear();
    } catch {
      // No coordinator at the moment: the next one commits more.
    }
  };
  consumer.on('offset.commit', (error: Any, offsets: Any[]) => {
    committing--;
    if (!error) say({ committed: offsets.filter((one) => one.offset >= 0 && !one.error).map((one) => [one.partition, one.offset]) });
  });
  await connect(consumer);
  consumer.setDefaultConsumeTimeout(100);
  consumer.subscribe([topic]);
  say({ ready: true });
  const read = (): Promise<Any[]> => new Promise((resolve) => consumer.consume(500, (error: Any, messages: Any[]) => resolve(error ? [] : messages)));
  while (!isStopping) {
    const messages = await read();
    if (messages.length === 0) continue;
    say({ read: messages.map((one) => [one.partition, one.offset]) });
    for (const one of messages) ends.set(one.partition, one.offset + 1);
    commit();
  }
  for (const deadline = Date.now() + 5000; committing > 0 && Date.now() < deadline; ) await new Promise((resolve) => setTimeout(resolve, 20));
  commit();
  for (const deadline = Date.now() + 5000; committing > 0 && Date.now() < deadline; ) await new Promise((resolve) => setTimeout(resolve, 20));
  await disconnect(consumer);
  say({ done: true });
}

/** Every record from the beginning up to the high watermark. */
async function readAll(): Promise<void> {
  const consumer = new rdkafka.KafkaConsumer({ ...common, 'group.id': `reader-${process.pid}`, 'enable.auto.commit': false, 'fetch.wait.max.ms': 100, 'enable.partition.eof': true, 'check.crcs': true }, { 'auto.offset.reset': 'earliest' });
  await connect(consumer);
  consumer.setDefaultConsumeTimeout(200);
  const left = new Set(Array.from({ length: partitions }, (_, partition) => partition));
  consumer.on('partition.eof', (end: Any) => left.delete(end.partition));
  consumer.assign([...left].map((partition) => ({ topic, partition, offset: 0 })));
  for (const deadline = Date.now() + 90_000; left.size > 0; ) {
    if (Date.now() > deadline) throw new Error(`partitions ${[...left].join(',')} have not been read to their end`);
    const messages: Any[] = await new Promise((resolve) => consumer.consume(5000, (error: Any, got: Any[]) => resolve(error ? [] : got)));
    if (messages.length > 0) say({ records: messages.map((one) => [one.partition, Number(String(one.value).split(':')[1]), one.offset, Number(String(one.value).split(':')[0])]) });
  }
  await disconnect(consumer);
  say({ done: true });
}

await { produce, consume, read: readAll }[mode]!();
process.exit(0);
