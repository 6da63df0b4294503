/** kafka-topics of 0.9 (kafka.admin.TopicCommand): through ZooKeeper, with that release's words. */
import { CoordinationError } from '../base/coordination.ts';
import { isInternalTopic } from '../base/ids.ts';
import type { Random } from '../base/ports.ts';
import { assignReplicas, type ReplicaAssignment, type ZooKeeperCluster } from '../client/zookeeper-cluster.ts';
import { propertiesOrder } from '../znodes/scala-order.ts';
import { type ParsedOptions, parseOptions } from './option-parser.ts';
import { TOPICS_0_9_OPTIONS } from './options/topics-0.9.ts';
import { validatedConfigs } from './old-configs.ts';
import { logLine, print } from './output.ts';
import { asJava, checkInvalid, checkRequired, illegalArgument, runTool, stackText, ToolError, UsageError } from './tool.ts';
import { COLLISION_WARNING, filterTopics, hasCollisionCharacters, parseReplicaAssignment } from './topic-filter.ts';
import { openZooKeeper } from './zookeeper-setup.ts';

const ACTIONS = ['list', 'describe', 'create', 'alter', 'delete'];
const PARTITIONS_WARNING = 'WARNING: If partitions are increased for a topic that has a key, the partition logic or ordering of the messages will be affected';
const CONFIG_WARNING = 'WARNING: Altering topic configuration from this script has been deprecated and may be removed in future releases.\n         Going forward, please use kafka-configs.sh for this functionality';

const operation = (message: string): ToolError => new ToolError('kafka.admin.AdminOperationException', message);
const invalidTopic = (message: string): ToolError => new ToolError('kafka.common.InvalidTopicException', message);

export async function runOldTopics(argv: string[]): Promise<number> {
  return runTool(async () => {
    const options = parse(argv);
    const opened = await openZooKeeper(options.string('zookeeper', ''));
    try {
      await act(options, opened.zookeeper, opened.ports.random);
      return 0;
    } catch (error) {
      if (error instanceof UsageError) throw error;
      print(`Error while executing topic command : ${asJava(error).message}`);
      logLine('ERROR', `${stackText(error)}\n`, 'kafka.admin.TopicCommand$');
      return 1;
    } finally {
      await opened.close();
    }
  });
}

function parse(argv: string[]): ParsedOptions {
  const options = parseOptions(TOPICS_0_9_OPTIONS, argv);
  if (argv.length === 0) throw new UsageError(options.table, 'Create, delete, describe, or change a topic.');
  if (ACTIONS.filter((action) => options.has(action)).length !== 1) throw new UsageError(options.table, 'Command must include exactly one action: --list, --describe, --create, --alter or --delete');
  checkRequired(options, 'zookeeper');
  if (!options.has('list') && !options.has('describe')) checkRequired(options, 'topic');
  const notWith = (...allowed: string[]): string[] => ACTIONS.filter((action) => !allowed.includes(action));
  checkInvalid(options, 'config', notWith('alter', 'create'));
  checkInvalid(options, 'delete-config', notWith('alter'));
  checkInvalid(options, 'partitions', notWith('alter', 'create'));
  checkInvalid(options, 'replication-factor', notWith('create'));
  checkInvalid(options, 'replica-assignment', notWith('alter', 'create'));
  if (options.has('create')) checkInvalid(options, 'replica-assignment', ['partitions', 'replication-factor']);
  checkInvalid(options, 'under-replicated-partitions', [...notWith('describe'), 'unavailable-partitions', 'topics-with-overrides']);
  checkInvalid(options, 'unavailable-partitions', [...notWith('describe'), 'under-replicated-partitions', 'topics-with-overrides']);
  checkInvalid(options, 'topics-with-overrides', [...notWith('describe'), 'under-replicated-partitions', 'unavailable-partitions']);
  return options;
}

async function act(options: ParsedOptions, zookeeper: ZooKeeperCluster, random: Random): Promise<void> {
  if (options.has('create')) return create(options, zookeeper, random);
  if (options.has('alter')) return alter(options, zookeeper, random);
  if (options.has('list')) return list(options, zookeeper);
  if (options.has('delete')) return remove(options, zookeeper);
  return describe(options, zookeeper);
}

async function chosen(options: ParsedOptions, zookeeper: ZooKeeperCluster): Promise<string[]> {
  return filterTopics(await zookeeper.topics(), options.has('topic') ? options.string('topic', '') : null);
}

function manualAssignment(text: string): number[][] {
  const parsed = parseReplicaAssignment(text);
  if ('badNumber' in parsed) throw new ToolError('java.lang.NumberFormatException', `For input string: "${parsed.badNumber}"`);
  parsed.replicas.forEach((replicas, partition) => {
    const twice = replicas.filter((id, at) => replicas.indexOf(id) !== at);
    if (twice.length > 0) throw new ToolError('kafka.common.AdminCommandFailedException', `Partition replica lists may not contain duplicate entries: ${twice.join(',')}`);
    // Java printed the array's identity here.
    if (replicas.length !== parsed.replicas[0]!.length) throw operation(`Partition ${partition} has different replication factor: [I@${Math.floor(Math.random() * 2 ** 31).toString(16)}`);
  });
  return parsed.replicas;
}

/** 0.9's rules for names, which are not today's. */
export function checkOldTopicName(topic: string): void {
  if (topic.length === 0) throw invalidTopic("topic name is illegal, can't be empty");
  if (topic === '.' || topic === '..') throw invalidTopic('topic name cannot be "." or ".."');
  if (topic.length > 255) throw invalidTopic("topic name is illegal, can't be longer than 255 characters");
  if (!/^[a-zA-Z0-9._-]+$/.test(topic)) throw invalidTopic(`topic name ${topic} is illegal, contains a character other than ASCII alphanumerics, '.', '_' and '-'`);
}

async function create(options: ParsedOptions, zookeeper: ZooKeeperCluster, random: Random): Promise<void> {
  const topic = options.string('topic', '');
  const config = await validatedConfigs(options.all('config'), 'topic');
  if (hasCollisionCharacters(topic)) print(COLLISION_WARNING);
  let assignment: ReplicaAssignment;
  if (options.has('replica-assignment')) assignment = new Map(manualAssignment(options.string('replica-assignment', '')).map((replicas, partition) => [partition, replicas]));
  else {
    checkRequired(options, 'partitions', 'replication-factor');
    const [partitions, replicationFactor] = [options.integer('partitions', 0), options.integer('replication-factor', 0)];
    const brokers = await zookeeper.brokerIds();
    if (partitions <= 0) throw operation('number of partitions must be larger than 0');
    if (replicationFactor <= 0) throw operation('replication factor must be larger than 0');
    if (replicationFactor > brokers.length) throw operation(`replication factor: ${replicationFactor} larger than available brokers: ${brokers.length}`);
    assignment = assignReplicas(brokers, partitions, replicationFactor, random);
  }
  checkOldTopicName(topic);
  const topics = await zookeeper.topics();
  if (topics.includes(topic)) throw new ToolError('kafka.common.TopicExistsException', `Topic "${topic}" already exists.`);
  const colliding = topics.filter((other) => hasCollisionCharacters(topic) && other.replaceAll('.', '_') === topic.replaceAll('.', '_'));
  if (colliding.length > 0) throw invalidTopic(`Topic "${topic}" collides with existing topics: ${colliding.join(', ')}`);
  await zookeeper.createTopic(topic, assignment, config);
  print(`Created topic "${topic}".`);
}

async function list(options: ParsedOptions, zookeeper: ZooKeeperCluster): Promise<void> {
  for (const topic of await chosen(options, zookeeper)) print((await zookeeper.isMarkedForDeletion(topic)) ? `${topic} - marked for deletion` : topic);
}

const missing = (options: ParsedOptions): ToolError => illegalArgument(`Topic ${options.string('topic', '')} does not exist on ZK path ${options.string('zookeeper', '')}`);

async function alter(options: ParsedOptions, zookeeper: ZooKeeperCluster, random: Random): Promise<void> {
  const topics = await chosen(options, zookeeper);
  if (topics.length === 0) throw missing(options);
  for (const topic of topics) {
    if (options.has('config') || options.has('delete-config')) await alterConfig(options, zookeeper, topic);
    if (options.has('partitions')) {
      if (isInternalTopic(topic)) throw illegalArgument('The number of partitions for the offsets topic cannot be changed.');
      print(PARTITIONS_WARNING);
      await addPartitions(options, zookeeper, topic, random);
      print('Adding partitions succeeded!');
    }
  }
}

async function alterConfig(options: ParsedOptions, zookeeper: ZooKeeperCluster, topic: string): Promise<void> {
  print(CONFIG_WARNING);
  const added = await validatedConfigs(options.all('config'), 'topic');
  const removed = options.all('delete-config').map((name) => name.trim());
  const { TOPIC_SETTINGS_BY_NAME } = await import('../config/setting-table.ts');
  const unknown = removed.find((name) => !TOPIC_SETTINGS_BY_NAME.has(name));
  if (unknown !== undefined) throw illegalArgument(`requirement failed: Unknown configuration "${unknown}".`);
  const config = new Map([...(await zookeeper.config('topics', topic)), ...added]);
  for (const name of removed) config.delete(name);
  await zookeeper.changeConfig('topics', topic, config);
  print(`Updated config for topic "${topic}".`);
}

async function addPartitions(options: ParsedOptions, zookeeper: ZooKeeperCluster, topic: string, random: Random): Promise<void> {
  const existing = (await zookeeper.assignment(topic)) ?? new Map<number, readonly number[]>();
  const count = options.integer('partitions', 0);
  if (count - existing.size <= 0) throw operation('The number of partitions for a topic can only be increased');
  const brokers = await zookeeper.brokerIds();
  const first = existing.get(0) ?? [];
  const manual = options.value('replica-assignment');
  const fresh = manual === null
    ? assignReplicas(brokers, count - existing.size, first.length, random, { startIndex: Math.max(0, brokers.indexOf(first[0] ?? -1)), partition: existing.size })
    : new Map(manualAssignment(manual).slice(existing.size).map((replicas, at) => [existing.size + at, replicas] as const));
  const strangers = [...fresh.values()].flat().filter((id) => !brokers.includes(id));
  if (strangers.length > 0) throw operation(`some specified brokers not available. specified brokers: ${[...fresh.values()].flat().join(',')} available broker:${brokers.join(',')}`);
  await zookeeper.replaceAssignment(topic, new Map([...existing, ...fresh]));
}

async function remove(options: ParsedOptions, zookeeper: ZooKeeperCluster): Promise<void> {
  const topics = await chosen(options, zookeeper);
  if (topics.length === 0) throw missing(options);
  for (const topic of topics) {
    if (isInternalTopic(topic)) throw operation(`Topic ${topic} is a kafka internal topic and is not allowed to be marked for deletion.`);
    try {
      await zookeeper.markForDeletion(topic);
      print(`Topic ${topic} is marked for deletion.\nNote: This will have no impact if delete.topic.enable is not set to true.`);
    } catch (error) {
      if (!(error instanceof CoordinationError && error.code === 'NodeExists')) throw error;
      print(`Topic ${topic} is already marked for deletion.`);
    }
  }
}

async function describe(options: ParsedOptions, zookeeper: ZooKeeperCluster): Promise<void> {
  const live = new Set(await zookeeper.brokerIds());
  const [underReplicated, unavailable, overridden] = [options.has('under-replicated-partitions'), options.has('unavailable-partitions'), options.has('topics-with-overrides')];
  for (const topic of await chosen(options, zookeeper)) {
    const assignment = await zookeeper.assignment(topic);
    if (assignment === null) continue;
    if (!underReplicated && !unavailable) {
      const config = await zookeeper.config('topics', topic);
      if (!overridden || config.size > 0) {
        const configs = propertiesOrder([...config.keys()]).map((name) => `${name}=${config.get(name)}`).join(',');
        print(`Topic:${topic}\tPartitionCount:${assignment.size}\tReplicationFactor:${[...assignment.values()][0]?.length ?? 0}\tConfigs:${configs}`);
      }
    }
    if (overridden) continue;
    for (const [partition, replicas] of assignment) {
      const state = await zookeeper.partitionState(topic, partition);
      const isr = state?.isr ?? [];
      const leaderless = state === null || !live.has(state.leader);
      if ((underReplicated && isr.length >= replicas.length) || (unavailable && !leaderless)) continue;
      print(`\tTopic: ${topic}\tPartition: ${partition}\tLeader: ${state === null ? 'none' : state.leader}\tReplicas: ${replicas.join(',')}\tIsr: ${isr.join(',')}`);
    }
  }
}
