/** Plays the scenario on one broker; what it answered, by step and version, in normal form. */
import { KAFKA_3_9_1 } from '../api-versions/kafka-tables.ts';
import { apiTable } from '../../../src/broker/api-table.ts';
import type { ApiTypes } from '../../../src/protocol/codec/api-codecs.ts';
import { ApiKey } from '../../../src/protocol/messages/api-key.ts';
import { RawClient, type ServerAddress } from '../../integration/raw-client.ts';
import { normal } from './compare.ts';
import { FLOWS } from './flows.ts';
import { type Side, type Step, STEPS } from './scenario.ts';

const TOPICS: readonly { name: string; numPartitions: number; configs: { name: string; value: string }[] }[] = [
  { name: 'alpha', numPartitions: 2, configs: [{ name: 'retention.ms', value: '-1' }] },
  { name: 'compacted', numPartitions: 1, configs: [{ name: 'cleanup.policy', value: 'compact' }] },
  { name: 'append-time', numPartitions: 1, configs: [{ name: 'message.timestamp.type', value: 'LogAppendTime' }, { name: 'retention.ms', value: '-1' }] },
  { name: 'idempotent', numPartitions: 1, configs: [{ name: 'retention.ms', value: '-1' }] },
  { name: 'empty', numPartitions: 1, configs: [] },
  { name: 'guarded', numPartitions: 1, configs: [{ name: 'min.insync.replicas', value: '2' }] },
  { name: 'with.underscore', numPartitions: 1, configs: [] },
];

function versionsOf(step: Step): number[] {
  const theirs = KAFKA_3_9_1.get(step.apiKey);
  const ours = apiTable.find(({ apiKey }) => apiKey === step.apiKey);
  if (theirs === undefined || ours === undefined) return [];
  const from = Math.max(theirs[0], ours.minVersion, step.versions?.[0] ?? 0);
  const to = Math.min(theirs[1], ours.maxVersion, step.versions?.[1] ?? Infinity);
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}

async function settled(client: RawClient, groups: readonly string[]): Promise<void> {
  for (const key of groups) {
    for (let attempt = 0; ; attempt++) {
      const { errorCode } = await client.call(ApiKey.FindCoordinator, 0, { key });
      const answered = errorCode === 0 ? (await client.call(ApiKey.OffsetFetch, 2, { groupId: key, topics: [] })).errorCode : errorCode;
      if (answered === 0) break;
      if (attempt > 100) throw new Error(`the coordinator of ${key} answers ${answered}`);
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}

async function createTopics(client: RawClient): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    const { topics } = await client.call(ApiKey.CreateTopics, 4, { topics: TOPICS.map((topic) => ({ ...topic, replicationFactor: 1, assignments: [] })), timeoutMs: 20_000, validateOnly: false });
    // 36: made by the attempt before.
    if (topics.every(({ errorCode }) => errorCode === 0 || errorCode === 36)) return;
    if (attempt > 100) throw new Error(`topics cannot be made: ${JSON.stringify(topics)}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

async function metadata(client: RawClient): Promise<Map<string, string>> {
  for (let attempt = 0; ; attempt++) {
    const { topics } = await client.call(ApiKey.Metadata, 12, { topics: TOPICS.map(({ name }) => ({ name, topicId: 'AAAAAAAAAAAAAAAAAAAAAA' })), allowAutoTopicCreation: false });
    if (topics.every((topic) => topic.errorCode === 0 && topic.partitions.every(({ leaderId }) => leaderId >= 0))) return new Map(topics.map((topic) => [topic.name!, topic.topicId]));
    if (attempt > 100) throw new Error('topics have no leaders');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

export async function runSide(address: ServerAddress, brokerId: number): Promise<Map<string, unknown>> {
  const sinceMs = Date.now() - 60_000;
  let client = await RawClient.open(address);
  await createTopics(client);
  const ids = await metadata(client);
  await settled(client, ['g', 'committers', 'nobody', 'ghosts', 'joiners', '', ...Array.from({ length: 10 }, (_, version) => [`life-${version}`, `static-${version}`]).flat()]);
  for (let attempt = 0; attempt < 100 && (await client.call(ApiKey.InitProducerId, 0, { transactionalId: null, transactionTimeoutMs: 1000 })).errorCode !== 0; attempt++) await new Promise((resolve) => setTimeout(resolve, 100));
  const side: Side = { brokerId, memory: new Map(), topicId: (name) => ids.get(name)! };
  const naming = { sinceMs, topics: new Map([...ids].map(([name, id]) => [id, `id of ${name}`])) };
  const answers = new Map<string, unknown>();
  for (const step of [...FLOWS, ...STEPS]) {
    for (const version of versionsOf(step)) {
      let answer: unknown;
      try {
        const body = await client.call(step.apiKey as keyof ApiTypes, version, step.body(version, side));
        step.keep?.(body, side);
        answer = normal(body, naming);
      } catch (error) {
        answer = `no answer: ${(error as Error).message}`;
        client.destroy();
        client = await RawClient.open(address);
      }
      answers.set(`${step.name} v${version}`, answer);
    }
  }
  client.destroy();
  return answers;
}
