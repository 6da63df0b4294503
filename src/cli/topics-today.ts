/** kafka-topics as of 3.9 (org.apache.kafka.tools.TopicCommand). */
import { Admin, type ConfigEntry } from '../client/admin.ts';
import type { TopicMetadata } from '../client/cluster-client.ts';
import { errorCode, KafkaError } from '../client/kafka-errors.ts';
import { openCluster, readPropertiesFile } from './cluster-setup.ts';
import { hashOrder } from './java-order.ts';
import type { ParsedOptions } from './option-parser.ts';
import { TOPICS_OPTIONS } from './options/topics.ts';
import { logLine, print } from './output.ts';
import { asJava, checkInvalid, checkRequired, illegalArgument, messageThenStack, parseToolOptions, runTool, stackText, ToolError, UsageError } from './tool.ts';
import { COLLISION_WARNING, filterTopics, hasCollisionCharacters, parseReplicaAssignment } from './topic-filter.ts';

const ACTIONS = ['list', 'describe', 'create', 'alter', 'delete'] as const;
/** DescribeConfigs' source of a default. */
const SOURCE_DEFAULT = 5;

export async function runTopics(argv: string[]): Promise<number> {
  return runTool(async () => {
    const options = parse(argv);
    const properties = options.has('command-config') ? await readPropertiesFile(options.string('command-config', '')) : new Map<string, string>();
    const opened = await openCluster({ bootstrapServers: options.string('bootstrap-server', ''), properties }).catch((error: unknown) => {
      throw new ToolError('org.apache.kafka.common.KafkaException', 'Failed to create new KafkaAdminClient', [`${asJava(error).javaClass}: ${asJava(error).message}`]);
    });
    try {
      await act(options, new Admin(opened.cluster));
      return 0;
    } catch (error) {
      if (error instanceof UsageError) throw error;
      print(`Error while executing topic command : ${asJava(error).message}`);
      logLine('ERROR', `${stackText(error)}\n`, 'org.apache.kafka.tools.TopicCommand');
      return 1;
    } finally {
      await opened.close();
    }
  }, messageThenStack);
}

function parse(argv: string[]): ParsedOptions {
  const options = parseToolOptions(TOPICS_OPTIONS, argv, {
    none: 'Create, delete, describe, or change a topic.', help: 'This tool helps to create, delete, describe, or change a topic.',
  });
  if (ACTIONS.filter((action) => options.has(action)).length !== 1) {
    throw new UsageError(TOPICS_OPTIONS, 'Command must include exactly one action: --list, --describe, --create, --alter or --delete');
  }
  if (!options.has('bootstrap-server')) throw illegalArgument('--bootstrap-server must be specified');
  checkTopicGiven(options);
  checkCombinations(options);
  return options;
}

function checkTopicGiven(options: ParsedOptions): void {
  if (options.has('list') || options.has('describe')) return;
  checkRequired(options, 'topic');
  if (!options.has('alter')) return;
  if (options.has('config')) {
    throw new UsageError(TOPICS_OPTIONS, 'Option combination "[[bootstrap-server], [config]]" can\'t be used with option "[alter]" (the kafka-configs CLI supports altering topic configs with a --bootstrap-server option)');
  }
  checkRequired(options, 'partitions');
}

function checkCombinations(options: ParsedOptions): void {
  const notWith = (...allowed: string[]): string[] => ['alter', 'create', 'describe', 'list', 'delete'].filter((action) => !allowed.includes(action));
  const reports = ['under-replicated-partitions', 'under-min-isr-partitions', 'at-min-isr-partitions', 'unavailable-partitions'];
  checkInvalid(options, 'config', notWith('alter', 'create'));
  checkInvalid(options, 'delete-config', notWith('alter'));
  checkInvalid(options, 'partitions', notWith('alter', 'create'));
  checkInvalid(options, 'replication-factor', notWith('alter', 'create'));
  checkInvalid(options, 'replica-assignment', notWith('alter', 'create'));
  if (options.has('create')) checkInvalid(options, 'replica-assignment', ['partitions', 'replication-factor']);
  for (const report of reports) checkInvalid(options, report, [...notWith('describe'), 'topics-with-overrides']);
  checkInvalid(options, 'topics-with-overrides', [...notWith('describe'), ...reports]);
  checkInvalid(options, 'if-exists', notWith('alter', 'delete', 'describe'));
  checkInvalid(options, 'if-not-exists', notWith('create'));
  checkInvalid(options, 'exclude-internal', notWith('list', 'describe'));
}

async function act(options: ParsedOptions, admin: Admin): Promise<void> {
  if (options.has('create')) return create(options, admin);
  if (options.has('alter')) return alter(options, admin);
  if (options.has('list')) return list(options, admin);
  if (options.has('delete')) return remove(options, admin);
  return describe(options, admin);
}

function assignmentOf(options: ParsedOptions): number[][] | null {
  if (!options.has('replica-assignment')) return null;
  const parsed = parseReplicaAssignment(options.string('replica-assignment', ''));
  if ('badNumber' in parsed) throw new ToolError('java.lang.NumberFormatException', `For input string: "${parsed.badNumber}"`);
  parsed.replicas.forEach((replicas, partition) => {
    const twice = replicas.filter((id, at) => replicas.indexOf(id) !== at);
    if (twice.length > 0) throw new ToolError('org.apache.kafka.server.common.AdminCommandFailedException', `Partition replica lists may not contain duplicate entries: ${twice.join(', ')}`);
    if (replicas.length !== parsed.replicas[0]?.length) {
      throw new ToolError('org.apache.kafka.server.common.AdminOperationException', `Partition ${partition} has different replication factor: [${replicas.join(', ')}]`);
    }
  });
  return parsed.replicas;
}

async function configsOf(options: ParsedOptions): Promise<{ name: string; value: string }[]> {
  const pairs = options.all('config').map((pair) => pair.split(/\s*=\s*/));
  if (pairs.some((pair) => pair.length !== 2)) {
    throw illegalArgument('requirement failed: Invalid topic config: all configs to be added must be in the format "key=val".');
  }
  const configs = pairs.map(([name, value]) => ({ name: (name ?? '').trim(), value: (value ?? '').trim() }));
  if (configs.length === 0) return configs;
  const { validateTopicConfig } = await import('../config/topic-config.ts');
  const problems = configs.map(({ name, value }) => validateTopicConfig(name, value)).filter((problem) => problem !== null);
  const unknown = problems.find((problem) => problem.startsWith('Unknown topic config'));
  if (unknown !== undefined) throw new KafkaError(errorCode('INVALID_CONFIG'), unknown);
  if (problems[0] !== undefined) throw new ToolError('org.apache.kafka.common.config.ConfigException', problems[0]);
  return configs;
}

async function create(options: ParsedOptions, admin: Admin): Promise<void> {
  const name = options.string('topic', '');
  const partitions = options.integer('partitions');
  const replicationFactor = options.integer('replication-factor');
  const replicas = assignmentOf(options);
  const configs = await configsOf(options);
  if (hasCollisionCharacters(name)) print(COLLISION_WARNING);
  if (replicationFactor !== null && (replicationFactor < 1 || replicationFactor > 32767)) throw illegalArgument('The replication factor must be between 1 and 32767 inclusive');
  if (partitions !== null && partitions < 1) throw illegalArgument('The partitions must be greater than 0');
  if (name === '') throw new KafkaError(errorCode('INVALID_TOPIC_EXCEPTION'), "The given topic name '' cannot be represented in a request.");
  try {
    await admin.createTopic({
      name, configs, numPartitions: replicas === null ? (partitions ?? -1) : -1, replicationFactor: replicas === null ? (replicationFactor ?? -1) : -1,
      assignments: (replicas ?? []).map((brokerIds, partitionIndex) => ({ partitionIndex, brokerIds })),
    });
    print(`Created topic ${name}.`);
  } catch (error) {
    if (!(error instanceof KafkaError && error.info.name === 'TOPIC_ALREADY_EXISTS' && options.has('if-not-exists'))) throw error;
  }
}

/** Topics that the command is about. @throws ToolError when there must be one and is none */
async function chosen(options: ParsedOptions, admin: Admin, mustExist: boolean): Promise<Map<string, TopicMetadata>> {
  const all = await admin.topics();
  const pattern = options.has('topic') ? options.string('topic', '') : null;
  const names = filterTopics([...all.keys()].sort(), pattern, options.has('exclude-internal'));
  if (names.length === 0 && mustExist && pattern !== null) throw illegalArgument(`Topic 'Optional[${pattern}]' does not exist as expected`);
  return new Map(names.map((name) => [name, all.get(name)!]));
}

async function list(options: ParsedOptions, admin: Admin): Promise<void> {
  print([...(await chosen(options, admin, false)).keys()].join('\n'));
}

async function alter(options: ParsedOptions, admin: Admin): Promise<void> {
  const count = options.integer('partitions', 0);
  const replicas = assignmentOf(options);
  const topics = await chosen(options, admin, !options.has('if-exists'));
  for (const [name, topic] of topics) {
    const added = replicas?.slice(topic.partitions.length).map((brokerIds) => ({ brokerIds })) ?? null;
    await admin.createPartitions(name, count, added);
  }
}

async function remove(options: ParsedOptions, admin: Admin): Promise<void> {
  const topics = await chosen(options, admin, !options.has('if-exists'));
  for (const name of topics.keys()) await admin.deleteTopic(name);
}

async function topicsById(options: ParsedOptions, admin: Admin): Promise<Map<string, TopicMetadata> | null> {
  const id = options.string('topic-id', '');
  if (!options.has('topic-id') || options.has('topic')) return null;
  const bytes = Buffer.from(id, 'base64url');
  if (bytes.length !== 16) throw illegalArgument(`Input string \`${id}\` decoded as ${bytes.length} bytes, which is not equal to the expected 16 bytes of a base64-encoded UUID`);
  const uuid = bytes.toString('base64url');
  if (/^A+$/.test(uuid)) return null;
  const topics = [...(await admin.topics())].filter(([, topic]) => topic.topicId === uuid);
  if (topics.length === 0 && !options.has('if-exists')) throw illegalArgument(`TopicId '${uuid}' does not exist as expected`);
  return new Map(topics);
}

async function describe(options: ParsedOptions, admin: Admin): Promise<void> {
  const topics = (await topicsById(options, admin)) ?? (await chosen(options, admin, !options.has('if-exists')));
  const names = hashOrder([...topics.keys()], topics.size);
  const configs = await admin.describeTopicsConfigs(names);
  const live = new Set(admin.cluster.brokers.keys());
  const moving = names.length === 0 ? new Map<string, Move>() : await admin.reassignments();
  const reports = reportsOf(options);
  for (const name of names) {
    const topic = topics.get(name)!;
    const entries = configs.get(name) ?? [];
    const overrides = entries.filter((entry) => entry.configSource !== SOURCE_DEFAULT).map((entry) => `${entry.name}=${entry.value}`);
    if (reports.length === 0 && (!options.has('topics-with-overrides') || hasTopicOverride(entries))) printTopic(name, topic, overrides);
    if (options.has('topics-with-overrides')) continue;
    const minIsr = Number(entries.find((entry) => entry.name === 'min.insync.replicas')?.value ?? 1);
    for (const partition of [...topic.partitions].sort((a, b) => a.partitionIndex - b.partitionIndex)) {
      if (reports.length === 0 || reports.some((report) => report(partition, minIsr, live, moving.get(`${name}-${partition.partitionIndex}`)))) printPartition(name, partition, moving.get(`${name}-${partition.partitionIndex}`));
    }
  }
}

/** DescribeConfigs' source of a topic's own setting. */
const SOURCE_TOPIC = 1;
const hasTopicOverride = (entries: readonly ConfigEntry[]): boolean => entries.some((entry) => entry.configSource === SOURCE_TOPIC);

type Partition = TopicMetadata['partitions'][number];
interface Move {
  readonly adding: readonly number[];
  readonly removing: readonly number[];
}
type Report = (partition: Partition, minIsr: number, live: ReadonlySet<number>, move: Move | undefined) => boolean;

function reportsOf(options: ParsedOptions): Report[] {
  const all: Record<string, Report> = {
    // While a partition moves, replicas that are only being added do not count.
    'under-replicated-partitions': (p, _minIsr, _live, move) => p.isrNodes.length < p.replicaNodes.filter((id) => move?.adding.includes(id) !== true).length,
    'unavailable-partitions': (p, _minIsr, live) => p.leaderId < 0 || !live.has(p.leaderId),
    'under-min-isr-partitions': (p, minIsr) => p.isrNodes.length < minIsr,
    'at-min-isr-partitions': (p, minIsr) => p.isrNodes.length === minIsr,
  };
  return Object.entries(all).filter(([name]) => options.has(name)).map(([, report]) => report);
}

function printTopic(name: string, topic: TopicMetadata, overrides: string[]): void {
  const id = /^A+$/.test(topic.topicId) ? '' : `\tTopicId: ${topic.topicId}`;
  const replicationFactor = topic.partitions[0]?.replicaNodes.length ?? 0;
  print(`Topic: ${name}${id}\tPartitionCount: ${topic.partitions.length}\tReplicationFactor: ${replicationFactor}\tConfigs: ${overrides.join(',')}`);
}

function printPartition(name: string, partition: Partition, move: Move | undefined): void {
  const leader = partition.leaderId < 0 ? 'none' : String(partition.leaderId);
  const moves = move === undefined ? '' : `\tAdding Replicas: ${move.adding.join(',')}\tRemoving Replicas: ${move.removing.join(',')}`;
  print(`\tTopic: ${name}\tPartition: ${partition.partitionIndex}\tLeader: ${leader}\tReplicas: ${partition.replicaNodes.join(',')}\tIsr: ${partition.isrNodes.join(',')}\tElr: N/A\tLastKnownElr: N/A${moves}`);
}

