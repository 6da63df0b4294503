/** Reads a topic from its beginning to its end with two clients: by partition, the record id at each offset. */
import { Kafka, logLevel } from 'kafkajs';
import { sleep } from '../conformance/zookeeper-peer.ts';
import { type Any, RDKAFKA_BACKOFF } from './kill-loop-load.ts';

/** `[partition][offset]`; an offset without a record (none is expected) stays undefined. */
export type ReadRecords = (string | undefined)[][];

const idOf = (value: Uint8Array | null): string => {
  const text = value === null ? '' : Buffer.from(value).toString('latin1');
  return text.slice(0, text.lastIndexOf('|'));
};

const kafkaOf = (bootstrap: readonly string[]): Kafka => new Kafka({ brokers: [...bootstrap], logLevel: logLevel.NOTHING, requestTimeout: 15_000, retry: { retries: 50, initialRetryTime: 100, maxRetryTime: 500 } });

/** By partition. */
export async function endOffsets(bootstrap: readonly string[], topic: string): Promise<number[]> {
  const admin = kafkaOf(bootstrap).admin();
  await admin.connect();
  try {
    const ends: number[] = [];
    for (const { partition, high } of await admin.fetchTopicOffsets(topic)) ends[partition] = Number(high);
    return ends;
  } finally {
    await admin.disconnect();
  }
}

function isComplete(records: ReadRecords, ends: readonly number[]): boolean {
  return ends.every((end, partition) => (records[partition]?.length ?? 0) >= end);
}

const missing = (records: ReadRecords, ends: readonly number[]): string => ends.map((end, partition) => `${records[partition]?.length ?? 0}/${end}`).join(' ');

export async function readWithKafkajs(bootstrap: readonly string[], topic: string, ends: readonly number[], timeoutMs: number): Promise<ReadRecords> {
  const records: ReadRecords = ends.map(() => []);
  const consumer = kafkaOf(bootstrap).consumer({ groupId: `read-back-${process.pid}`, maxWaitTimeInMs: 200, maxBytesPerPartition: 4 << 20 });
  await consumer.connect();
  await consumer.subscribe({ topic, fromBeginning: true });
  await consumer.run({
    autoCommit: false,
    eachBatch: async ({ batch }) => {
      for (const { offset, value } of batch.messages) records[batch.partition]![Number(offset)] = idOf(value);
    },
  });
  try {
    for (const deadline = performance.now() + timeoutMs; !isComplete(records, ends); await sleep(50)) {
      if (performance.now() > deadline) throw new Error(`kafkajs read only ${missing(records, ends)}`);
    }
  } finally {
    await consumer.disconnect();
  }
  return records;
}

export async function readWithRdkafka(rdkafka: Any, bootstrap: readonly string[], topic: string, ends: readonly number[], timeoutMs: number): Promise<ReadRecords> {
  const records: ReadRecords = ends.map(() => []);
  const consumer = new rdkafka.KafkaConsumer({ 'metadata.broker.list': bootstrap.join(','), 'group.id': `read-back-rd-${process.pid}`, 'enable.auto.commit': false, 'fetch.wait.max.ms': 100, ...RDKAFKA_BACKOFF }, { 'auto.offset.reset': 'error' });
  consumer.on('event.error', () => {});
  await new Promise<void>((resolve, reject) => consumer.connect({ timeout: 20_000 }, (error: Any) => (error ? reject(new Error(String(error.message))) : resolve())));
  consumer.setDefaultConsumeTimeout(200);
  consumer.assign(ends.map((_, partition) => ({ topic, partition, offset: 0 })));
  try {
    for (const deadline = performance.now() + timeoutMs; !isComplete(records, ends); ) {
      if (performance.now() > deadline) throw new Error(`librdkafka read only ${missing(records, ends)}`);
      const messages: Any[] = await new Promise((resolve, reject) => consumer.consume(5000, (error: Any, got: Any[]) => (error ? reject(new Error(String(error.message))) : resolve(got))));
      for (const message of messages) records[message.partition]![message.offset] = idOf(message.value);
    }
  } finally {
    await Promise.race([new Promise((resolve) => consumer.disconnect(resolve)), sleep(10_000)]);
  }
  return records;
}
