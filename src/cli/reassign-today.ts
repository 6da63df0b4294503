/** kafka-reassign-partitions as of 3.9 (org.apache.kafka.tools.reassign.ReassignPartitionsCommand). */
import type { TopicPartition } from '../base/ids.ts';
import { assignReplicas, type BrokerAndRack } from '../base/replica-assignment.ts';
import { Admin } from '../client/admin.ts';
import { errorCode, KafkaError } from '../client/kafka-errors.ts';
import { alterReassignments, listReassignments, type Reassignment } from '../client/reassignments.ts';
import { openCluster, readPropertiesFile } from './cluster-setup.ts';
import { type ParsedOptions, parseOptions } from './option-parser.ts';
import { REASSIGN_OPTIONS } from './options/reassign-partitions.ts';
import { print, write } from './output.ts';
import { clearThrottles, type Move, throttleLogDirs, throttleMoves } from './reassign-throttle.ts';
import { adminFailed, byName, nameOf, parsePlan, parseTopics, type PlannedPartition, planText, readJsonFile, twiceIn } from './reassignment-json.ts';
import { asJava, checkRequired, ExitError, KAFKA_VERSION, runTool, stackText, ToolError, UsageError, uncaught } from './tool.ts';

const ABOUT = 'This tool helps to move topic partitions between replicas.';
const ACTIONS = ['generate', 'execute', 'verify', 'cancel', 'list'] as const;
type Action = (typeof ACTIONS)[number];
const REQUIRED: Readonly<Record<Action, readonly string[]>> = {
  generate: ['topics-to-move-json-file', 'broker-list'], execute: ['reassignment-json-file'], verify: ['reassignment-json-file'], cancel: ['reassignment-json-file'], list: [],
};
const PERMITTED: Readonly<Record<Action, readonly string[]>> = {
  generate: ['disable-rack-aware'], execute: ['additional', 'preserve-throttles', 'replica-alter-log-dirs-throttle', 'throttle', 'timeout'], verify: ['preserve-throttles'],
  cancel: ['preserve-throttles', 'timeout'], list: [],
};

/** Printed without the exception's name. */
class TerseError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'TerseError';
  }
}

export async function runTodaysReassignment(argv: string[]): Promise<number> {
  return runTool(async () => {
    const { options, action } = parse(argv);
    try {
      await act(options, action);
      return 0;
    } catch (error) {
      if (error instanceof UsageError) throw error;
      if (error instanceof TerseError) print(error.message);
      else print(`Error: ${asJava(error).message}\n${stackText(error)}\n`);
      return 1;
    }
  }, uncaught);
}

function parse(argv: string[]): { options: ParsedOptions; action: Action } {
  const options = parseOptions(REASSIGN_OPTIONS, argv);
  if (argv.length === 0 || options.has('help')) throw new UsageError(options.table, ABOUT);
  if (options.has('version')) {
    print(KAFKA_VERSION);
    throw new ExitError(0);
  }
  const given = ACTIONS.filter((action) => options.has(action));
  const [action] = given;
  if (action === undefined || given.length > 1) throw new UsageError(options.table, `Command must include exactly one action: ${ACTIONS.map((name) => `--${name}`).join(', ')}`);
  if (!options.has('bootstrap-server')) throw new UsageError(options.table, 'Please specify --bootstrap-server');
  checkRequired(options, ...REQUIRED[action]);
  const allowed = new Set(['bootstrap-server', 'command-config', action, ...REQUIRED[action], ...PERMITTED[action]]);
  const other = options.table.options.find(({ name }) => options.has(name) && !allowed.has(name));
  if (other !== undefined) throw new UsageError(options.table, `Option "[${other.name}]" can't be used with action "[${action}]"`);
  return { options, action };
}

async function act(options: ParsedOptions, action: Action): Promise<void> {
  const properties = options.has('command-config') ? await readPropertiesFile(options.string('command-config', '')) : new Map<string, string>();
  const opened = await openCluster({ bootstrapServers: options.string('bootstrap-server', ''), properties, clientId: 'reassign-partitions-tool' });
  const admin = new Admin(opened.cluster);
  const throttles = { interBroker: options.long('throttle', -1), logDirs: options.long('replica-alter-log-dirs-throttle', -1) };
  try {
    if (action === 'list') return await list(admin);
    if (action === 'generate') return await generate(admin, options, (bound) => opened.ports.random.below(bound));
    const plan = parsePlan(await readJsonFile(options.string('reassignment-json-file', '')));
    const keep = options.has('preserve-throttles');
    if (action === 'execute') return await execute(admin, plan, throttles, options.has('additional'));
    return await (action === 'verify' ? verify(admin, plan, keep) : cancel(admin, plan, keep));
  } finally {
    await opened.close();
  }
}

type Assignments = ReadonlyMap<string, ReadonlyMap<number, readonly number[]>>;

async function assignmentsOf(admin: Admin, topics: Iterable<string>, mustExist: boolean): Promise<Assignments> {
  const all = await admin.topics();
  const found = new Map<string, ReadonlyMap<number, readonly number[]>>();
  for (const name of new Set(topics)) {
    const topic = all.get(name);
    if (topic === undefined && mustExist) throw new KafkaError(errorCode('UNKNOWN_TOPIC_OR_PARTITION'), `Topic ${name} not found.`);
    if (topic !== undefined) found.set(name, new Map(topic.partitions.map((p) => [p.partitionIndex, p.replicaNodes])));
  }
  return found;
}

async function list(admin: Admin): Promise<void> {
  const moving = (await listReassignments(admin.cluster, null)).sort(byName);
  if (moving.length === 0) return print('No partition reassignments found.');
  const changes = (what: string, ids: readonly number[]): string => (ids.length === 0 ? '' : ` ${what}: ${ids.join(',')}.`);
  print('Current partition reassignments:');
  for (const one of moving) print(`${nameOf(one)}: replicas: ${one.replicas.join(',')}.${changes('adding', one.adding)}${changes('removing', one.removing)}`);
}

/** Those of the list that live, with their racks where these count. @throws ToolError when only some have one */
export function brokersToUse(known: ReadonlyMap<number, { readonly rack: string | null }>, wanted: readonly number[], rackAware: boolean): BrokerAndRack[] {
  const brokers = wanted.filter((id) => known.has(id)).sort((a, b) => a - b).map((brokerId) => ({ brokerId, rack: rackAware ? known.get(brokerId)!.rack : null }));
  const racks = brokers.filter(({ rack }) => rack !== null).length;
  if (racks > 0 && racks < brokers.length) throw new ToolError('org.apache.kafka.server.common.AdminOperationException', 'Not all brokers have rack information. Add --disable-rack-aware in command line to make replica assignment without rack information.');
  return brokers;
}

async function generate(admin: Admin, options: ParsedOptions, below: (bound: number) => number): Promise<void> {
  const topics = parseTopics(await readJsonFile(options.string('topics-to-move-json-file', '')));
  const wanted = options.string('broker-list', '').split(',').map((id) => {
    if (!/^[+-]?\d+$/.test(id)) throw new ToolError('java.lang.NumberFormatException', `For input string: "${id}"`);
    return Number(id);
  });
  if (twiceIn(wanted).length > 0) throw adminFailed(`Broker list contains duplicate entries: [${twiceIn(wanted).join(', ')}]`);
  const current = await assignmentsOf(admin, topics, true);
  const brokers = brokersToUse(admin.cluster.brokers, wanted, !options.has('disable-rack-aware'));
  const rows = (assignments: Assignments) => [...assignments].flatMap(([topic, partitions]) => [...partitions].map(([partition, replicas]) => ({ topic, partition, replicas }))).sort(byName);
  const proposed = new Map<string, ReadonlyMap<number, readonly number[]>>();
  for (const [topic, partitions] of current) {
    const start = { startIndex: below(brokers.length), replicaShift: below(brokers.length) };
    const outcome = assignReplicas(brokers, partitions.size, partitions.get(0)?.length ?? 0, start);
    if (outcome.error !== null) throw new KafkaError(errorCode('INVALID_REPLICATION_FACTOR'), outcome.message);
    proposed.set(topic, outcome.assignment);
  }
  print(`Current partition replica assignment\n${planText(rows(current))}\n\nProposed partition reassignment configuration\n${planText(rows(proposed))}`);
}

interface Throttles {
  readonly interBroker: number;
  readonly logDirs: number;
}

async function execute(admin: Admin, plan: readonly PlannedPartition[], throttles: Throttles, additional: boolean): Promise<void> {
  const moving = await listReassignments(admin.cluster, null);
  if (moving.length > 0 && !additional) {
    throw new TerseError('Cannot execute because there is an existing partition assignment.  Use --additional to override this and create a new partition assignment in addition to the existing one. The --additional flag can also be used to change the throttle by resubmitting the current reassignment.');
  }
  await admin.cluster.refreshMetadata([]);
  const stranger = plan.flatMap(({ replicas }) => replicas).find((id) => !admin.cluster.brokers.has(id));
  if (stranger !== undefined) throw adminFailed(`Unknown broker id ${stranger}`);
  refuseDirectories(plan);
  const current = await assignmentsOf(admin, plan.map(({ topic }) => topic), true);
  const now = plan.flatMap(({ topic, partition }) => {
    const replicas = current.get(topic)?.get(partition);
    return replicas === undefined ? [] : [{ topic, partition, replicas }];
  });
  print(`Current partition replica assignment\n\n${planText([...now].sort(byName))}\n\nSave this to use as the --reassignment-json-file option during rollback`);
  if (throttles.interBroker >= 0 || throttles.logDirs >= 0) print('Warning: You must run --verify periodically, until the reassignment completes, to ensure the throttle is removed.');
  const moves = movesOf(plan, now, moving);
  if (throttles.interBroker >= 0) await throttleMoves(admin, moves, throttles.interBroker);
  if (throttles.logDirs >= 0) await throttleLogDirs(admin, [], throttles.logDirs);
  const refused = (await alterReassignments(admin.cluster, plan)).filter(({ error }) => error !== null);
  if (refused.length > 0) throw new TerseError(`Error reassigning partition(s):\n${refused.sort(byName).map((one) => `${nameOf(one)}: ${one.error!.message}`).join('\n')}`);
  print(`Successfully started partition reassignment${plan.length === 1 ? '' : 's'} for ${[...plan].sort(byName).map(nameOf).join(',')}`);
}

/** Brokers of ours have no request that moves a replica between directories (AlterReplicaLogDirs). */
function refuseDirectories(plan: readonly PlannedPartition[]): void {
  const placed = plan.find(({ logDirs }) => logDirs.some((directory) => directory !== 'any'));
  if (placed !== undefined) throw new ToolError('org.apache.kafka.common.errors.UnsupportedVersionException', `The node does not support ALTER_REPLICA_LOG_DIRS: replicas of ${nameOf(placed)} cannot be placed in a directory; use "any"`);
}

/** Those of the plan, and those that are under way already. */
function movesOf(plan: readonly PlannedPartition[], now: readonly (TopicPartition & { readonly replicas: readonly number[] })[], moving: readonly Reassignment[]): Move[] {
  const planned = new Map(plan.map((one) => [nameOf(one), one]));
  const underWay = moving.filter((one) => !planned.has(nameOf(one)))
    .map(({ topic, partition, replicas, adding }): Move => ({ topic, partition, sources: replicas.filter((id) => !adding.includes(id)), destinations: adding }));
  const fresh = now.map(({ topic, partition, replicas }): Move => {
    const adding = moving.find((one) => one.topic === topic && one.partition === partition)?.adding ?? [];
    const sources = replicas.filter((id) => !adding.includes(id));
    return { topic, partition, sources, destinations: planned.get(nameOf({ topic, partition }))!.replicas.filter((id) => !sources.includes(id)) };
  });
  return [...underWay, ...fresh].sort(byName);
}

async function verify(admin: Admin, plan: readonly PlannedPartition[], preserveThrottles: boolean): Promise<void> {
  const moving = new Set((await listReassignments(admin.cluster, plan)).map(nameOf));
  const current = await assignmentsOf(admin, plan.map(({ topic }) => topic), false);
  print('Status of partition reassignment:');
  for (const one of [...plan].sort(byName)) {
    const replicas = current.get(one.topic)?.get(one.partition) ?? [];
    if (moving.has(nameOf(one))) print(`Reassignment of partition ${nameOf(one)} is still in progress.`);
    else if (replicas.join() === one.replicas.join()) print(`Reassignment of partition ${nameOf(one)} is completed.`);
    else print(`There is no active reassignment of partition ${nameOf(one)}, but replica set is ${replicas.join(',')} rather than ${one.replicas.join(',')}.`);
  }
  print();
  // While anything moves, a throttle may still be wanted.
  if (preserveThrottles || (await listReassignments(admin.cluster, null)).length > 0) return;
  await clearThrottles(admin, plan.map(({ topic }) => topic));
}

async function cancel(admin: Admin, plan: readonly PlannedPartition[], preserveThrottles: boolean): Promise<void> {
  const moving = (await listReassignments(admin.cluster, plan)).sort(byName);
  if (moving.length === 0) print('None of the specified partition reassignments are active.');
  else {
    const refused = (await alterReassignments(admin.cluster, moving.map(({ topic, partition }) => ({ topic, partition, replicas: null })))).filter(({ error }) => error !== null);
    if (refused.length > 0) throw new TerseError(`Error cancelling partition reassignment${refused.length === 1 ? '' : 's'} for:\n${refused.sort(byName).map((one) => `${nameOf(one)}: ${one.error!.message}`).join('\n')}`);
    print(`Successfully cancelled partition reassignment${moving.length === 1 ? '' : 's'} for: ${moving.map(nameOf).join(',')}`);
  }
  // As Kafka prints it, without an end of line.
  write('None of the specified partition moves are active.');
  if (!preserveThrottles) await clearThrottles(admin, plan.map(({ topic }) => topic));
}
