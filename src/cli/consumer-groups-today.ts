/** kafka-consumer-groups as of 3.9 (org.apache.kafka.tools.consumer.group.ConsumerGroupCommand). */
import { Admin } from '../client/admin.ts';
import { KafkaError } from '../client/kafka-errors.ts';
import { openCluster, readPropertiesFile } from './cluster-setup.ts';
import { describeGroups } from './consumer-groups-describe.ts';
import { parseGroupOptions } from './consumer-groups-options.ts';
import { resetOffsets, topicPartitionsOf } from './consumer-groups-reset.ts';
import type { ParsedOptions } from './option-parser.ts';
import { print, printError, write } from './output.ts';
import { asJava, ExitError, firstLine, runTool, stackText, ToolError, UsageError, wrapped } from './tool.ts';

const DEFAULT_TIMEOUT_MS = 5000;

export async function runGroups(argv: string[]): Promise<number> {
  return runTool(async () => {
    const options = parseGroupOptions(argv);
    try {
      await withAdmin(options, (admin) => act(options, admin));
      return 0;
    } catch (error) {
      if (error instanceof UsageError || error instanceof ExitError) throw error;
      if (asJava(error).javaClass === 'java.lang.IllegalArgumentException') throw new UsageError(options.table, asJava(error).message);
      print(`\nError: Executing consumer group command failed due to ${asJava(error).message}`);
      printError(stackText(error));
      return 0;
    }
  });
}

async function withAdmin(options: ParsedOptions, body: (admin: Admin) => Promise<void>): Promise<void> {
  const timeoutMs = options.long('timeout', DEFAULT_TIMEOUT_MS);
  const properties = options.has('command-config')
    ? await readPropertiesFile(options.string('command-config', '')).catch((error: unknown) => { throw wrapped('java.lang.RuntimeException', error); })
    : new Map<string, string>();
  const opened = await openCluster({ bootstrapServers: options.string('bootstrap-server', ''), properties, client: { apiTimeoutMs: timeoutMs, requestTimeoutMs: Math.max(timeoutMs, 1) } });
  try {
    await body(new Admin(opened.cluster));
  } finally {
    await opened.close();
  }
}

async function act(options: ParsedOptions, admin: Admin): Promise<void> {
  if (options.has('list')) return list(options, admin);
  if (options.has('describe')) return describeGroups(options, admin, await chosenGroups(options, admin));
  if (options.has('delete')) return deleteGroups(await chosenGroups(options, admin), admin);
  if (options.has('delete-offsets')) return deleteOffsets(options, admin);
  return resetOffsets(options, admin, await chosenGroups(options, admin));
}

const STATES = ['PreparingRebalance', 'CompletingRebalance', 'Stable', 'Dead', 'Empty', 'Assigning', 'Reconciling'];
const TYPES = ['Consumer', 'Classic'];

/** Null when the option is absent, empty when it has no value. */
function filterOf(options: ParsedOptions, name: string, known: readonly string[], complaint: (input: string) => string): string[] | null {
  if (!options.has(name)) return null;
  const input = options.value(name);
  if (input === null || input === '') return [];
  const wanted = input.split(',').map((word) => known.find((one) => one.toLowerCase() === word.trim().toLowerCase()));
  if (wanted.includes(undefined)) throw new UsageError(options.table, complaint(input));
  return wanted.filter((one) => one !== undefined);
}

async function listGroups(admin: Admin, filters: { states?: readonly string[]; types?: readonly string[] } = {}) {
  const groups = await admin.listGroups(filters).catch((error: unknown) => {
    if (error instanceof KafkaError) throw error;
    const inner = new ToolError('org.apache.kafka.common.KafkaException', 'Failed to find brokers to send ListGroups', ['org.apache.kafka.common.errors.TimeoutException: Timed out waiting for a node assignment. Call: findAllBrokers']);
    throw wrapped('java.lang.RuntimeException', wrapped('java.util.concurrent.ExecutionException', inner));
  });
  return groups.filter((group) => group.protocolType === 'consumer' || group.protocolType === '').sort((a, b) => (a.groupId < b.groupId ? -1 : 1));
}

async function list(options: ParsedOptions, admin: Admin): Promise<void> {
  const states = filterOf(options, 'state', STATES, (input) => `Invalid state list '${input}'. Valid states are: ${STATES.join(', ')}`);
  const types = filterOf(options, 'type', TYPES, (input) => `Invalid types list '${input}'. Valid types are: ${TYPES.join(', ')}`);
  const groups = await listGroups(admin, { ...(states !== null && { states }), ...(types !== null && { types }) });
  if (states === null && types === null) {
    for (const group of groups) print(group.groupId);
    return;
  }
  const width = Math.max(15, ...groups.map((group) => group.groupId.length)) + 10;
  const row = (id: string, type: string, state: string): void => {
    const columns = [...(types === null ? [] : [type]), ...(states === null ? [] : [state])];
    print(`${id.padEnd(width)} ${columns.map((column) => column.padEnd(20)).join(' ')}`);
  };
  row('GROUP', 'TYPE', 'STATE');
  for (const group of groups) row(group.groupId, capitalized(group.groupType === '' ? 'Classic' : group.groupType), group.groupState);
}

const capitalized = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

async function chosenGroups(options: ParsedOptions, admin: Admin): Promise<string[]> {
  return options.has('all-groups') ? (await listGroups(admin)).map((group) => group.groupId) : options.all('group');
}

async function deleteGroups(groups: readonly string[], admin: Admin): Promise<void> {
  const failed = new Map<string, unknown>();
  for (const group of [...new Set(groups)]) await admin.deleteGroup(group).catch((error: unknown) => failed.set(group, error));
  const deleted = [...new Set(groups)].filter((group) => !failed.has(group));
  if (failed.size === 0) return print(`Deletion of requested consumer groups ('${deleted.join("', '")}') was successful.`);
  print('\nError: Deletion of some consumer groups failed:');
  for (const [group, error] of failed) print(`* Group '${group}' could not be deleted due to: java.util.concurrent.ExecutionException: ${firstLine(asJava(error))}`);
  if (deleted.length > 0) print(`\nThese consumer groups were deleted successfully: '${deleted.join("'")}', '`);
}

async function deleteOffsets(options: ParsedOptions, admin: Admin): Promise<void> {
  const group = options.string('group', '');
  const topics = options.all('topic');
  const partitions = await topicPartitionsOf(topics, options, admin);
  const result = await admin.deleteOffsets(group, partitions);
  const failures = result.partitions.filter((partition) => partition.error !== null);
  if (result.error !== null) print(`\nError: ${groupLevelError(group, result.error)}`);
  else if (failures.length > 0) print('\nError: Encounter some partition level error, see the follow-up details:');
  else print(`Request succeed for deleting offsets with topic ${topics.join(', ')} group ${group}`);
  const row = (topic: string, partition: string, status: string): void => write(`${topic.padEnd(30)} ${partition.padEnd(15)} ${status.padEnd(15)}`);
  print();
  row('TOPIC', 'PARTITION', 'STATUS');
  const rows = [...partitions].sort((a, b) => (a.topic === b.topic ? a.partition - b.partition : a.topic < b.topic ? -1 : 1));
  for (const { topic, partition } of rows) {
    const error = result.error ?? result.partitions.find((one) => one.topic === topic && one.partition === partition)?.error ?? null;
    row(topic, String(partition), error === null ? 'Successful' : `Error: :${firstLine(asJava(error))}`);
  }
}

function groupLevelError(group: string, error: KafkaError): string {
  switch (error.info.name) {
    case 'INVALID_GROUP_ID': return `'${group}' is not valid.`;
    case 'GROUP_ID_NOT_FOUND': return `'${group}' does not exist.`;
    case 'GROUP_AUTHORIZATION_FAILED': return `Access to '${group}' is not authorized.`;
    case 'NON_EMPTY_GROUP': return `Deleting offsets of a consumer group '${group}' is forbidden if the group is not empty.`;
    default: return `Encounter some unknown error: ${firstLine(asJava(error))}`;
  }
}
