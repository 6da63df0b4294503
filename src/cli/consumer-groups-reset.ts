/** `kafka-consumer-groups --reset-offsets`: where each partition shall be read from next. Changes nothing without `--execute`. */
import type { TopicPartition } from '../base/ids.ts';
import type { Admin, PartitionOffset } from '../client/admin.ts';
import { EARLIEST_TIMESTAMP, LATEST_TIMESTAMP, listOffsets } from '../client/offsets.ts';
import { readTextFile } from './cluster-setup.ts';
import { hashOrder, partitionHashOrder } from './java-order.ts';
import type { ParsedOptions } from './option-parser.ts';
import { logLine, print, write } from './output.ts';
import { asJava, firstLine, illegalArgument, ToolError, UsageError, wrapped } from './tool.ts';

const LOGGER = 'org.apache.kafka.tools.consumer.group.ConsumerGroupCommand';
const runtime = (error: unknown): ToolError => wrapped('java.lang.RuntimeException', error);

export async function resetOffsets(options: ParsedOptions, admin: Admin, groups: readonly string[]): Promise<void> {
  const results = new Map<string, PartitionOffset[]>();
  for (const group of groups) {
    const { groupState } = await admin.describeGroup(group);
    if (groupState !== 'Empty' && groupState !== 'Dead') {
      print(`\nError: Assignments can only be reset if the group '${group}' is inactive, but the current state is ${groupState}.`);
      results.set(group, []);
      continue;
    }
    const partitions = await partitionsToReset(options, admin, group);
    const offsets = await newOffsets(options, admin, group, partitions, groups.length);
    if (options.has('execute')) await admin.commitOffsets(group, offsets);
    results.set(group, offsets);
  }
  if (options.has('export')) return exportCsv(results);
  const row = (...c: string[]): void => write(`${c[0]!.padEnd(30)} ${c[1]!.padEnd(30)} ${c[2]!.padEnd(10)} ${c[3]!.padEnd(15)}`);
  if (results.size === 0) return;
  print();
  row('GROUP', 'TOPIC', 'PARTITION', 'NEW-OFFSET');
  for (const group of hashOrder([...results.keys()])) for (const { topic, partition, offset } of partitionHashOrder(results.get(group)!)) row(group, topic, String(partition), String(offset));
}

function exportCsv(results: ReadonlyMap<string, PartitionOffset[]>): void {
  const single = results.size <= 1;
  let csv = '';
  for (const [group, offsets] of results) for (const { topic, partition, offset } of offsets) csv += `${single ? '' : `${group},`}${topic},${partition},${offset}\n`;
  print(csv);
}

async function partitionsToReset(options: ParsedOptions, admin: Admin, group: string): Promise<TopicPartition[]> {
  if (options.has('all-topics')) return admin.committedOffsets(group, null);
  if (options.has('topic')) return topicPartitionsOf(options.all('topic'), options, admin);
  if (options.has('from-file')) return [];
  throw new UsageError(options.table, 'One of the reset scopes should be defined: --all-topics, --topic.');
}

/** `topic` or `topic:0,1`. */
export async function topicPartitionsOf(topics: readonly string[], options: ParsedOptions, admin: Admin): Promise<TopicPartition[]> {
  const found: TopicPartition[] = [];
  for (const arg of topics) {
    const colon = arg.indexOf(':');
    const topic = colon < 0 ? arg : arg.slice(0, colon);
    if (colon >= 0) {
      for (const text of arg.slice(colon + 1).split(',')) {
        if (!/^\d+$/.test(text)) throw new UsageError(options.table, `Invalid partition '${text}' specified in topic arg '${arg}''`);
        found.push({ topic, partition: Number(text) });
      }
      continue;
    }
    const metadata = await admin.cluster.refreshMetadata([topic], { allowAutoTopicCreation: true });
    const partitions = metadata.topics[0]?.partitions.map((p) => p.partitionIndex).sort((a, b) => a - b) ?? [];
    found.push(...(partitions.length === 0 ? [0] : partitions).map((partition) => ({ topic, partition })));
  }
  return found;
}

async function newOffsets(options: ParsedOptions, admin: Admin, group: string, partitions: readonly TopicPartition[], groupCount: number): Promise<PartitionOffset[]> {
  const at = (timestampMs: number): Promise<PartitionOffset[]> => offsetsAt(admin, partitions, timestampMs);
  if (options.has('to-offset')) {
    const offset = options.long('to-offset', 0);
    return inRange(admin, partitions.map((tp) => ({ ...tp, offset })));
  }
  if (options.has('to-earliest')) return at(EARLIEST_TIMESTAMP);
  if (options.has('to-latest')) return at(LATEST_TIMESTAMP);
  if (options.has('shift-by')) return shifted(options.long('shift-by', 0), admin, group, partitions);
  if (options.has('to-datetime')) return byTime(admin, partitions, dateTime(options.string('to-datetime', '')));
  if (options.has('by-duration')) return byTime(admin, partitions, Date.now() - durationMs(options.string('by-duration', '')));
  if (options.has('from-file')) return fromFile(options, admin, group, groupCount);
  if (options.has('to-current')) return current(admin, group, partitions);
  throw new UsageError(options.table, "Option '[reset-offsets]' requires one of the following scenarios: [[to-offset], [to-current], [to-datetime], [from-file], [by-duration], [to-earliest], [to-latest], [shift-by]]");
}

async function offsetsAt(admin: Admin, partitions: readonly TopicPartition[], timestampMs: number): Promise<PartitionOffset[]> {
  const results = await listOffsets(admin.cluster, partitions.map(({ topic, partition }) => ({ topic, partition, timestampMs })));
  return results.map(({ topic, partition, value, error }) => {
    if (error?.info.name === 'INVALID_TOPIC_EXCEPTION') {
      logLine('ERROR', `[AdminClient clientId=adminclient-1] Received invalid topic error for topic ${topic} in \`Metadata\` response`, 'org.apache.kafka.clients.admin.internals.PartitionLeaderStrategy', `${error.javaClass}: ${error.message}`);
    }
    if (value === null) throw runtime(wrapped('java.util.concurrent.ExecutionException', error?.info.name === 'INVALID_TOPIC_EXCEPTION'
      ? new ToolError('org.apache.kafka.common.errors.InvalidTopicException', `Failed to fetch metadata for partition ${topic}-${partition} due to invalid topic \`${topic}\``) : error));
    return { topic, partition, offset: value.offset };
  });
}

/** Kept within what the log holds. */
async function inRange(admin: Admin, wanted: readonly PartitionOffset[]): Promise<PartitionOffset[]> {
  const earliest = await offsetsAt(admin, wanted, EARLIEST_TIMESTAMP);
  const latest = await offsetsAt(admin, wanted, LATEST_TIMESTAMP);
  return wanted.map(({ topic, partition, offset }, at) => {
    const [low, high] = [earliest[at]!.offset, latest[at]!.offset];
    const bound = offset > high ? high : offset < low ? low : offset;
    if (bound !== offset) {
      const [comparison, end] = offset > high ? ['higher', 'latest'] : ['lower', 'earliest'];
      logLine('WARN', `New offset (${offset}) is ${comparison} than ${end} offset for topic partition ${topic}-${partition}. Value will be set to ${bound}`, LOGGER);
    }
    return { topic, partition, offset: bound };
  });
}

async function shifted(by: number, admin: Admin, group: string, partitions: readonly TopicPartition[]): Promise<PartitionOffset[]> {
  const committed = await admin.committedOffsets(group, partitions);
  return inRange(admin, partitions.map(({ topic, partition }) => {
    const now = committed.find((offset) => offset.topic === topic && offset.partition === partition);
    if (now === undefined) throw illegalArgument(`Cannot shift offset for partition ${topic}-${partition} since there is no current committed offset`);
    return { topic, partition, offset: now.offset + by };
  }));
}

async function current(admin: Admin, group: string, partitions: readonly TopicPartition[]): Promise<PartitionOffset[]> {
  const committed = await admin.committedOffsets(group, partitions);
  const missing = partitions.filter((tp) => !committed.some((offset) => offset.topic === tp.topic && offset.partition === tp.partition));
  return [...committed.map(({ topic, partition, offset }) => ({ topic, partition, offset })), ...(await offsetsAt(admin, missing, LATEST_TIMESTAMP))];
}

async function byTime(admin: Admin, partitions: readonly TopicPartition[], timestampMs: number): Promise<PartitionOffset[]> {
  const found = await offsetsAt(admin, partitions, timestampMs);
  const late = found.filter(({ offset }) => offset < 0);
  for (const { topic, partition } of late) print(`\nWarn: Partition ${partition} from topic ${topic} is empty. Falling back to latest known offset.`);
  return [...found.filter(({ offset }) => offset >= 0), ...(await offsetsAt(admin, late, LATEST_TIMESTAMP))];
}

/** `2017-03-08T02:42:23.534`, perhaps with a zone; without one it is local. */
export function dateTime(text: string): number {
  const parseError = (message: string): ToolError => runtime(new ToolError('java.text.ParseException', message));
  if (!text.includes('T')) throw parseError("Error parsing timestamp. It does not contain a 'T' according to ISO8601 format");
  const at = Date.parse(text.replace(/([+-]\d\d)(\d\d)$/, '$1:$2').replace(/([+-]\d\d)$/, '$1:00'));
  if (Number.isNaN(at)) throw parseError(`Unparseable date: "${text}"`);
  return at;
}

/** ISO 8601: `P1DT2H3M4S`. */
export function durationMs(text: string): number {
  const match = /^([+-]?)P(?:([+-]?\d+)D)?(?:T(?:([+-]?\d+)H)?(?:([+-]?\d+)M)?(?:([+-]?\d+(?:\.\d+)?)S)?)?$/i.exec(text);
  if (match === null || /^[+-]?PT?$/i.test(text)) throw new ToolError('java.time.format.DateTimeParseException', 'Text cannot be parsed to a Duration');
  const [days, hours, minutes, seconds] = match.slice(2).map((part) => Number(part ?? 0));
  return (match[1] === '-' ? -1 : 1) * (((days! * 24 + hours!) * 60 + minutes!) * 60 + seconds!) * 1000;
}

async function fromFile(options: ParsedOptions, admin: Admin, group: string, groupCount: number): Promise<PartitionOffset[]> {
  const path = options.string('from-file', '');
  const text = await readTextFile(path).catch((error: unknown) => {
    throw runtime(new ToolError('java.io.IOException', `Unable to read file ${path}`, [firstLine(asJava(error))]));
  });
  const wanted: PartitionOffset[] = [];
  for (const line of text.split(/\r?\n/).filter((one) => one.trim() !== '')) {
    const cells = line.split(',').map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
    const own = cells.length >= 4 && groupCount >= 1;
    if (own && cells[0] !== group) continue;
    const [topic, partition, offset] = own ? cells.slice(1) : cells;
    wanted.push({ topic: topic ?? '', partition: Number(partition ?? 0), offset: Number(offset ?? 0) });
  }
  return inRange(admin, wanted);
}
