/**
 * kafka-reassign-partitions of 0.9 (kafka.admin.ReassignPartitionsCommand): it writes /admin/reassign_partitions, and the
 * controller does the rest. Exit 0 whatever came, as there.
 */
import { CoordinationError } from '../base/coordination.ts';
import type { TopicPartition } from '../base/ids.ts';
import type { Random } from '../base/ports.ts';
import { assignReplicas, type ZooKeeperCluster } from '../client/zookeeper-cluster.ts';
import { REASSIGN_PARTITIONS_PATH } from '../znodes/paths.ts';
import { decodeReassignment, encodeReassignment } from '../znodes/topic-znodes.ts';
import { readTextFile } from './cluster-setup.ts';
import { type ParsedOptions, parseOptions } from './option-parser.ts';
import { REASSIGN_0_9_OPTIONS } from './options/reassign-partitions-0.9.ts';
import { logLine, print } from './output.ts';
import { planText, twiceIn } from './reassignment-json.ts';
import { asJava, checkRequired, runTool, stackText, ToolError, uncaught, UsageError } from './tool.ts';
import { openZooKeeper } from './zookeeper-setup.ts';

const ACTIONS = ['generate', 'execute', 'verify'];
const failed = (message: string): ToolError => new ToolError('kafka.common.AdminCommandFailedException', message);
const shown = ({ topic, partition }: TopicPartition): string => `[${topic},${partition}]`;
type Planned = TopicPartition & { readonly replicas: readonly number[] };

export async function runOldReassignment(argv: string[]): Promise<number> {
  return runTool(async () => {
    const options = parse(argv);
    const opened = await openZooKeeper(options.string('zookeeper', ''));
    try {
      if (options.has('verify')) await verify(options, opened.zookeeper);
      else if (options.has('generate')) await generate(options, opened.zookeeper, opened.ports.random);
      else await execute(options, opened.zookeeper);
    } catch (error) {
      if (error instanceof UsageError) throw error;
      print(`Partitions reassignment failed due to ${asJava(error).message}\n${stackText(error)}\n`);
    } finally {
      await opened.close();
    }
    return 0;
  }, uncaught);
}

function parse(argv: string[]): ParsedOptions {
  const options = parseOptions(REASSIGN_0_9_OPTIONS, argv);
  const usage = (message: string): UsageError => new UsageError(options.table, message);
  if (argv.length === 0) throw usage('This command moves topic partitions between replicas.');
  if (ACTIONS.filter((action) => options.has(action)).length !== 1) throw usage('Command must include exactly one action: --generate, --execute or --verify');
  checkRequired(options, 'zookeeper');
  if (options.has('verify') && !options.has('reassignment-json-file')) throw usage('If --verify option is used, command must include --reassignment-json-file that was used during the --execute option');
  if (options.has('generate') && !(options.has('topics-to-move-json-file') && options.has('broker-list'))) throw usage('If --generate option is used, command must include both --topics-to-move-json-file and --broker-list options');
  if (options.has('execute') && !options.has('reassignment-json-file')) throw usage('If --execute option is used, command must include --reassignment-json-file that was output during the --generate option');
  return options;
}

async function read(path: string): Promise<string> {
  return readTextFile(path).catch(() => {
    throw new ToolError('java.io.FileNotFoundException', `${path} (No such file or directory)`);
  });
}

/** What cannot be read is an empty list, as Kafka's Json.parseFull gave none. */
function listIn(text: string, field: string): Record<string, unknown>[] {
  try {
    const json: unknown = JSON.parse(text);
    const list = typeof json === 'object' && json !== null ? (json as Record<string, unknown>)[field] : undefined;
    return Array.isArray(list) ? (list as Record<string, unknown>[]) : [];
  } catch {
    return [];
  }
}

async function readPlan(options: ParsedOptions): Promise<Planned[]> {
  const list = listIn(await read(options.string('reassignment-json-file', '')), 'partitions');
  return list.map((item) => ({ topic: String(item['topic']), partition: Number(item['partition']), replicas: (item['replicas'] as unknown[]).map(Number) }));
}

async function generate(options: ParsedOptions, zookeeper: ZooKeeperCluster, random: Random): Promise<void> {
  const brokers = options.string('broker-list', '').split(',').map((id) => {
    if (!/^[+-]?\d+$/.test(id)) throw new ToolError('java.lang.NumberFormatException', `For input string: "${id}"`);
    return Number(id);
  });
  if (twiceIn(brokers).length > 0) throw failed(`Broker list contains duplicate entries: ${twiceIn(brokers).join(',')}`);
  const topics = listIn(await read(options.string('topics-to-move-json-file', '')), 'topics').map((item) => String(item['topic']));
  if (twiceIn(topics).length > 0) throw failed(`List of topics to reassign contains duplicate entries: ${twiceIn(topics).join(',')}`);
  const [now, proposed]: [Planned[], Planned[]] = [[], []];
  for (const topic of topics) {
    const assignment = await zookeeper.assignment(topic);
    if (assignment === null) continue;
    const replicationFactor = [...assignment.values()][0]?.length ?? 0;
    if (replicationFactor > brokers.length) throw new ToolError('kafka.admin.AdminOperationException', `replication factor: ${replicationFactor} larger than available brokers: ${brokers.length}`);
    for (const [partition, replicas] of assignment) now.push({ topic, partition, replicas });
    for (const [partition, replicas] of assignReplicas(brokers, assignment.size, replicationFactor, random)) proposed.push({ topic, partition, replicas });
  }
  print(`Current partition replica assignment\n\n${planText(now, false)}`);
  print(`Proposed partition reassignment configuration\n\n${planText(proposed, false)}`);
}

async function execute(options: ParsedOptions, zookeeper: ZooKeeperCluster): Promise<void> {
  const plan = await readPlan(options);
  if (plan.length === 0) throw failed(`Partition reassignment data file ${options.string('reassignment-json-file', '')} is empty`);
  const twice = twiceIn(plan.map(shown));
  if (twice.length > 0) throw failed(`Partition reassignment contains duplicate topic partitions: ${twice.join(',')}`);
  const doubled = plan.filter(({ replicas }) => twiceIn(replicas).length > 0);
  if (doubled.length > 0) throw failed(`Partition replica lists may not contain duplicate entries: ${doubled.map((one) => `${shown(one)} contains multiple entries for ${twiceIn(one.replicas).join(',')}`).join('. ')}`);
  const known: Planned[] = [];
  const now: Planned[] = [];
  for (const one of plan) {
    const replicas = (await zookeeper.assignment(one.topic))?.get(one.partition);
    if (replicas === undefined) continue;
    known.push(one);
    now.push({ ...one, replicas });
  }
  print(`Current partition replica assignment\n\n${planText(now, false)}\n\nSave this to use as the --reassignment-json-file option during rollback`);
  for (const one of plan) if (!known.includes(one)) logLine('ERROR', `Skipping reassignment of partition ${shown(one)} since it doesn't exist`, 'kafka.admin.ReassignPartitionsCommand');
  if (known.length > 0 && (await start(zookeeper, known))) print(`Successfully started reassignment of partitions ${planText(plan, false)}`);
  else print(`Failed to reassign partitions List(${plan.map((one) => `(${shown(one)},List(${one.replicas.join(', ')}))`).join(', ')})`);
}

/** False when another one is under way. */
async function start(zookeeper: ZooKeeperCluster, plan: readonly Planned[]): Promise<boolean> {
  try {
    await zookeeper.create(REASSIGN_PARTITIONS_PATH, encodeReassignment(plan));
    return true;
  } catch (error) {
    if (!(error instanceof CoordinationError && error.code === 'NodeExists')) throw error;
    const node = await zookeeper.coordination.get(REASSIGN_PARTITIONS_PATH);
    const moving = node === null ? [] : decodeReassignment(node.data);
    throw failed(`Partition reassignment currently in progress for Map(${moving.map((one) => `${shown(one)} -> List(${one.replicas.join(', ')})`).join(', ')}). Aborting operation`);
  }
}

async function verify(options: ParsedOptions, zookeeper: ZooKeeperCluster): Promise<void> {
  const plan = await readPlan(options);
  const node = await zookeeper.coordination.get(REASSIGN_PARTITIONS_PATH);
  const moving = new Map((node === null ? [] : decodeReassignment(node.data)).map((one) => [shown(one), one.replicas]));
  print('Status of partition reassignment:');
  for (const one of plan) {
    const underWay = moving.get(shown(one));
    if (underWay !== undefined && underWay.join() === one.replicas.join()) {
      print(`Reassignment of partition ${shown(one)} is still in progress`);
      continue;
    }
    const replicas = (await zookeeper.assignment(one.topic))?.get(one.partition) ?? [];
    if (replicas.join() === one.replicas.join()) print(`Reassignment of partition ${shown(one)} completed successfully`);
    else {
      print(`ERROR: Assigned replicas (${replicas.join(',')}) don't match the list of replicas for reassignment (${one.replicas.join(',')}) for partition ${shown(one)}`);
      print(`Reassignment of partition ${shown(one)} failed`);
    }
  }
}
