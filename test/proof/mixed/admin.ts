/** Topics are made, grown, configured, reassigned and deleted under a controller of either kind; brokers of both kinds obey. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { Kafka, logLevel, Partitioners } from 'kafkajs';
import { topicPath } from '../../../src/znodes/paths.ts';
import { decodeTopic } from '../../../src/znodes/topic-znodes.ts';
import { steerController } from './kills.ts';
import type { Kind } from './mixed-broker.ts';
import { type MixedCluster, until } from './mixed-cluster.ts';
import type { Scene } from './scene.ts';

const SMALL_BYTES = 500;
const TIMEOUT_MS = 30_000;
const TOPIC_RESOURCE = 2;

const folders = (cluster: MixedCluster, topic: string, partition: number): number[] =>
  cluster.brokers.filter((broker) => existsSync(path.join(broker.logDirectory, `${topic}-${partition}`))).map((broker) => broker.id);

async function replicasOf(cluster: MixedCluster, topic: string, partition: number): Promise<string> {
  const present = await cluster.client.get(topicPath(topic));
  const assignment = present === null ? undefined : decodeTopic(topic, present.data).partitions.get(partition);
  return assignment === undefined ? '' : `${assignment.replicas}${assignment.addingReplicas.length + assignment.removingReplicas.length > 0 ? ' moving' : ''}`;
}

async function underOne(scene: Scene, kind: Kind): Promise<string[]> {
  const { cluster } = scene;
  const problems: string[] = [];
  await steerController(scene, kind);
  const controller = cluster.broker(await cluster.controllerId()).kind;
  if (controller !== kind) problems.push(`no ${kind} would be controller`);
  const topic = `admin-${kind}`;
  const kafka = new Kafka({ brokers: cluster.bootstrap.split(','), logLevel: logLevel.NOTHING, retry: { retries: 10 } });
  const admin = kafka.admin();
  const producer = kafka.producer({ createPartitioner: Partitioners.DefaultPartitioner });
  await admin.connect();
  const sendEverywhere = (value: string): Promise<PromiseSettledResult<unknown>[]> =>
    Promise.allSettled([0, 1, 2, 3].map((partition) => producer.send({ topic, acks: -1, messages: [{ partition, value }] })));
  const refused = async (value: string): Promise<number> => (await sendEverywhere(value)).filter(({ status }) => status === 'rejected').length;

  await admin.createTopics({ timeout: TIMEOUT_MS, topics: [{ topic, replicaAssignment: [{ partition: 0, replicas: [1, 2, 3] }, { partition: 1, replicas: [3, 1, 2] }] }] });
  await admin.createPartitions({ timeout: TIMEOUT_MS, topicPartitions: [{ topic, count: 4, assignments: [[2, 3, 1], [3, 2, 1]] }] });
  await until(async () => (await cluster.states(topic)).length === 4, 'the topic has four partitions');
  await cluster.untilInSync([topic]);
  // Only now: kafkajs drops records for partitions that it has not heard of, and takes minutes to hear of new ones.
  await producer.connect();
  await until(async () => (await refused('small')) === 0, 'every partition takes records');

  await admin.alterConfigs({ validateOnly: false, resources: [{ type: TOPIC_RESOURCE, name: topic, configEntries: [{ name: 'max.message.bytes', value: String(SMALL_BYTES) }] }] });
  await until(async () => (await refused('x'.repeat(2 * SMALL_BYTES))) === 4, 'every leader refuses what is too large by now', 30_000);

  for (const replicas of [[2, 3], [1, 3, 2], [3, 1]]) {
    await admin.alterPartitionReassignments({ topics: [{ topic, partitionAssignment: [{ partition: 0, replicas }] }] });
    await until(async () => (await replicasOf(cluster, topic, 0)) === String(replicas), `partition 0 is on ${replicas}`);
    await until(async () => String(folders(cluster, topic, 0)) === String([...replicas].sort()), `its folders are on ${replicas} and nowhere else`);
  }
  await until(async () => (await refused('small')) === 0, 'every partition still takes records');

  await admin.deleteTopics({ timeout: TIMEOUT_MS, topics: [topic] });
  await until(async () => (await cluster.client.get(topicPath(topic))) === null, 'the topic is gone from ZooKeeper');
  await until(async () => [0, 1, 2, 3].every((partition) => folders(cluster, topic, partition).length === 0), 'its folders are gone');
  await Promise.all([admin.disconnect(), producer.disconnect()]);
  console.log(`  under a controller of ${controller}: topic made, grown, configured, reassigned, deleted`);
  return problems;
}

export async function administer(scene: Scene): Promise<string[]> {
  return [...(await underOne(scene, 'kafka')), ...(await underOne(scene, 'blumfeld'))];
}
