/** kafka-consumer-groups of 0.9 (kafka.admin.ConsumerGroupCommand): groups in ZooKeeper, or of the new consumer. */
import { Admin } from '../client/admin.ts';
import { parseBootstrapServers } from '../client/bootstrap.ts';
import { ClusterClient } from '../client/cluster-client.ts';
import { decodeAssignment } from '../client/consumer-protocol.ts';
import { LATEST_TIMESTAMP, listOffsets } from '../client/offsets.ts';
import type { ZooKeeperCluster } from '../client/zookeeper-cluster.ts';
import { decodeConsumerOffset, decodeOldOwner } from '../znodes/config-znodes.ts';
import { consumerGroupPath, consumerIdsPath, consumerOffsetPath, consumerOffsetsPath, consumerOwnerPath, consumerOwnersPath, CONSUMERS_PATH } from '../znodes/paths.ts';
import { openCluster } from './cluster-setup.ts';
import { type ParsedOptions, parseOptions } from './option-parser.ts';
import { CONSUMER_GROUPS_0_9_OPTIONS } from './options/consumer-groups-0.9.ts';
import { print } from './output.ts';
import { asJava, checkInvalid, checkRequired, runTool, stackText, ToolError, UsageError } from './tool.ts';
import { openZooKeeper, type OpenZooKeeper } from './zookeeper-setup.ts';

const HEADER = 'GROUP, TOPIC, PARTITION, CURRENT OFFSET, LOG END OFFSET, LAG, OWNER';

export async function runOldGroups(argv: string[]): Promise<number> {
  return runTool(async () => {
    const options = parse(argv);
    if (options.has('new-consumer')) return newConsumer(options);
    const opened = await openZooKeeper(options.string('zookeeper', ''));
    try {
      await inZooKeeper(options, opened);
    } catch (error) {
      sayFailed(error);
    } finally {
      await opened.close();
    }
    return 0;
  });
}

function sayFailed(error: unknown): void {
  print(`Error while executing consumer group command ${asJava(error).message}\n${stackText(error)}\n`);
}

function parse(argv: string[]): ParsedOptions {
  const options = parseOptions(CONSUMER_GROUPS_0_9_OPTIONS, argv);
  const usage = (message: string): UsageError => new UsageError(options.table, message);
  if (argv.length === 0) throw usage('List all consumer groups, describe a consumer group, or delete consumer group info.');
  if (['list', 'describe', 'delete'].filter((action) => options.has(action)).length !== 1) throw usage('Command must include exactly one action: --list, --describe, --delete');
  if (options.has('new-consumer')) {
    checkRequired(options, 'bootstrap-server');
    if (options.has('zookeeper')) throw usage('Option [zookeeper] is not valid with [new-consumer]');
    if (options.has('delete')) throw usage("Option [delete] is not valid with [new-consumer]. Note that there's no need to delete group metadata for the new consumer as it is automatically deleted when the last member leaves");
  } else {
    checkRequired(options, 'zookeeper');
    if (options.has('bootstrap-server')) throw usage('Option [bootstrap-server] is only valid with [new-consumer]');
  }
  if (options.has('describe')) checkRequired(options, 'group');
  if (options.has('delete') && !options.has('group') && !options.has('topic')) throw usage('Option [delete] either takes [group], [topic], or both');
  checkInvalid(options, 'group', ['list']);
  checkInvalid(options, 'topic', ['list', 'describe']);
  return options;
}

async function inZooKeeper(options: ParsedOptions, { zookeeper, ports }: OpenZooKeeper): Promise<void> {
  const group = options.string('group', '');
  if (options.has('list')) {
    for (const name of await zookeeper.children(CONSUMERS_PATH)) print(name);
  } else if (options.has('describe')) {
    const topics = await topicsOf(zookeeper, group);
    if (topics.length === 0) print('No topic available for consumer group provided');
    print(HEADER);
    if (topics.length > 0) await describeOld(zookeeper, ports, group, topics);
  } else await remove(options, zookeeper);
}

const topicsOf = (zookeeper: ZooKeeperCluster, group: string): Promise<string[]> => zookeeper.children(`${consumerGroupPath(group)}/offsets`);

async function describeOld(zookeeper: ZooKeeperCluster, ports: OpenZooKeeper['ports'], group: string, topics: readonly string[]): Promise<void> {
  const brokers = await zookeeper.brokers();
  const cluster = new ClusterClient(ports, { bootstrapServers: brokers.map(({ host, port }) => `${host}:${port}`).join(','), apiTimeoutMs: 10_000 });
  try {
    for (const topic of topics) {
      const partitions = [...((await zookeeper.assignment(topic))?.keys() ?? [])];
      const ends = await listOffsets(cluster, partitions.map((partition) => ({ topic, partition, timestampMs: LATEST_TIMESTAMP })));
      for (const [at, partition] of partitions.entries()) {
        const path = consumerOffsetPath(group, topic, partition);
        const node = await zookeeper.coordination.get(path);
        const owner = await zookeeper.coordination.get(consumerOwnerPath(group, topic, partition));
        printRow(group, topic, partition, node === null ? undefined : decodeConsumerOffset(path, node.data), ends[at]?.value?.offset, owner === null ? 'none' : decodeOldOwner(owner.data));
      }
    }
  } finally {
    await cluster.close();
  }
}

function printRow(group: string, topic: string, partition: number, current: number | undefined, end: number | undefined, owner: string): void {
  const lag = current === undefined || end === undefined ? 'unknown' : String(end - current);
  print(`${group}, ${topic}, ${partition}, ${current ?? 'unknown'}, ${end ?? 'unknown'}, ${lag}, ${owner}`);
}

async function isActive(zookeeper: ZooKeeperCluster, group: string): Promise<boolean> {
  return (await zookeeper.children(consumerIdsPath(group))).length > 0;
}

/** False: nothing was deleted. */
async function deleteTopicOfGroup(zookeeper: ZooKeeperCluster, group: string, topic: string): Promise<boolean> {
  const topics = await topicsOf(zookeeper, group);
  if (await isActive(zookeeper, group)) return false;
  if (topics.length === 1 && topics[0] === topic) {
    await zookeeper.deleteTree(consumerGroupPath(group));
    return true;
  }
  await zookeeper.deleteTree(consumerOwnersPath(group, topic));
  await zookeeper.deleteTree(consumerOffsetsPath(group, topic));
  return true;
}

async function remove(options: ParsedOptions, zookeeper: ZooKeeperCluster): Promise<void> {
  const [group, topic] = [options.value('group'), options.value('topic')];
  if (group !== null && topic !== null) {
    print(
      (await deleteTopicOfGroup(zookeeper, group, topic))
        ? `Deleted consumer group information for group ${group} topic ${topic} in zookeeper.`
        : `Delete for group ${group} topic ${topic} failed because its consumers are still active.`,
    );
  } else if (group !== null) {
    if (!(await zookeeper.exists(consumerGroupPath(group)))) print(`Delete for group ${group} failed because group does not exist.`);
    else if (await isActive(zookeeper, group)) print(`Delete for group ${group} failed because its consumers are still active.`);
    else {
      await zookeeper.deleteTree(consumerGroupPath(group));
      print(`Deleted all consumer group information for group ${group} in zookeeper.`);
    }
  } else if (topic !== null) {
    for (const one of await zookeeper.children(CONSUMERS_PATH)) await deleteTopicOfGroup(zookeeper, one, topic);
    print(`Deleted consumer group information for all inactive consumer groups for topic ${topic} in zookeeper.`);
  }
}

async function newConsumer(options: ParsedOptions): Promise<number> {
  const bootstrapServers = options.string('bootstrap-server', '');
  const nodes = parseBootstrapServers(bootstrapServers).map(({ host, port }, at) => `Node(${-1 - at}, ${host}, ${port})`).join(', ');
  const opened = await openCluster({ bootstrapServers, quiet: true, client: { apiTimeoutMs: 5000, requestTimeoutMs: 5000 } });
  try {
    const admin = new Admin(opened.cluster);
    if (options.has('list')) {
      for (const group of await admin.listGroups()) if (group.protocolType === 'consumer') print(group.groupId);
    } else await describeNew(admin, options.string('group', ''));
  } catch (error) {
    const unreachable = error instanceof Error && error.name === 'ClientTimeoutError';
    sayFailed(unreachable ? new ToolError('java.lang.RuntimeException', `Request METADATA failed on brokers List(${nodes})`) : error);
  } finally {
    await opened.close();
  }
  return 0;
}

async function describeNew(admin: Admin, groupId: string): Promise<void> {
  const group = await admin.describeGroup(groupId);
  if (group.groupState !== 'Stable' || group.members.length === 0) return print(`Consumer group \`${groupId}\` does not exist or is rebalancing.`);
  print(HEADER);
  const committed = await admin.committedOffsets(groupId, null);
  for (const member of group.members) {
    const partitions = (decodeAssignment(member.memberAssignment) ?? []).flatMap(({ topic, partitions: list }) => list.map((partition) => ({ topic, partition })));
    partitions.sort((a, b) => (a.topic === b.topic ? a.partition - b.partition : a.topic < b.topic ? -1 : 1));
    const ends = await listOffsets(admin.cluster, partitions.map((tp) => ({ ...tp, timestampMs: LATEST_TIMESTAMP })));
    partitions.forEach(({ topic, partition }, at) => {
      const current = committed.find((offset) => offset.topic === topic && offset.partition === partition)?.offset;
      printRow(groupId, topic, partition, current, ends[at]?.value?.offset, `${member.clientId}_${member.clientHost}`);
    });
  }
}

