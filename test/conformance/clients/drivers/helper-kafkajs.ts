/** What a driver asks of the broker beside its client, through the kafkajs of the project itself. */
import { Kafka, logLevel } from 'kafkajs';
import type { Produced } from './adapter.ts';
import { bootstrapList } from './driver.ts';

const kafka = (): Kafka => new Kafka({ brokers: bootstrapList(), logLevel: logLevel.NOTHING });

export async function committedOffset(groupId: string, topic: string, partition: number): Promise<number> {
  const admin = kafka().admin();
  await admin.connect();
  const offsets = await admin.fetchOffsets({ groupId, topics: [topic] });
  await admin.disconnect();
  return Number(offsets[0]?.partitions.find((entry) => entry.partition === partition)?.offset ?? -1);
}

/** For a group without members. */
export async function commitOffset(groupId: string, topic: string, partition: number, offset: number): Promise<void> {
  const admin = kafka().admin();
  await admin.connect();
  await admin.setOffsets({ groupId, topic, partitions: [{ partition, offset: String(offset) }] });
  await admin.disconnect();
}

/** For clients that cannot set a record's time. */
export async function produceAtTimes(topic: string, records: readonly Produced[]): Promise<void> {
  const producer = kafka().producer();
  await producer.connect();
  const messages = records.map(({ value, partition, timestamp }) => ({ value, partition: partition ?? 0, ...(timestamp === undefined ? {} : { timestamp: String(timestamp) }) }));
  await producer.send({ topic, messages });
  await producer.disconnect();
}
