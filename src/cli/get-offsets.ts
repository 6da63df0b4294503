/** kafka-get-offsets as of 3.9 (org.apache.kafka.tools.GetOffsetShell). */
import { isInternalTopic } from '../base/ids.ts';
import { Admin } from '../client/admin.ts';
import { looksLikeHostPorts } from '../client/bootstrap.ts';
import { EARLIEST_LOCAL_TIMESTAMP, EARLIEST_TIMESTAMP, LATEST_TIERED_TIMESTAMP, LATEST_TIMESTAMP, listOffsets, MAX_TIMESTAMP, type OffsetQuery } from '../client/offsets.ts';
import { openCluster, readPropertiesFile } from './cluster-setup.ts';
import { OptionError, type ParsedOptions } from './option-parser.ts';
import { GET_OFFSETS_OPTIONS } from './options/get-offsets.ts';
import { logLine, print, printError } from './output.ts';
import { asJava, firstLine, parseToolOptions, runTool, stackText, ToolError, UsageError, wrapped } from './tool.ts';
import { topicPattern } from './topic-filter.ts';

/** Ends the tool with `Error occurred: …` and no more. */
class TerseError extends ToolError {
  constructor(message: string) {
    super('org.apache.kafka.tools.TerseException', message);
  }
}

type Filter = (topic: string, partition: number) => boolean;
const ABOUT = 'An interactive shell for getting topic-partition offsets.';

export async function run(argv: string[]): Promise<number> {
  return runTool(() => getOffsets(argv), (error) => {
    printError(`Error occurred: ${asJava(error).message}`);
    if (!(error instanceof TerseError || error instanceof OptionError)) printError(`${stackText(error)}\n`);
    return 1;
  });
}

async function getOffsets(argv: string[]): Promise<number> {
  const options = parseToolOptions(GET_OFFSETS_OPTIONS, argv, { none: ABOUT, help: ABOUT });
  const bootstrapServers = options.value('bootstrap-server') ?? options.value('broker-list');
  if (bootstrapServers === null) throw new TerseError('Missing required option(s) [bootstrap-server]');
  if (!looksLikeHostPorts(bootstrapServers)) throw new UsageError(options.table, 'Please provide valid host:port like host1:9091,host2:9092\n');
  const timestampMs = timestampOf(options.string('time', 'latest'));
  const filter = filterOf(options);
  const properties = options.has('command-config') ? await readPropertiesFile(options.string('command-config', '')) : new Map<string, string>();
  const opened = await openCluster({ bootstrapServers, properties, clientId: 'GetOffsetShell' });
  try {
    await show(new Admin(opened.cluster), timestampMs, filter);
    return 0;
  } finally {
    await opened.close();
  }
}

const NAMED: ReadonlyMap<string, number> = new Map([
  ['latest', LATEST_TIMESTAMP], ['earliest', EARLIEST_TIMESTAMP], ['max-timestamp', MAX_TIMESTAMP], ['earliest-local', EARLIEST_LOCAL_TIMESTAMP], ['latest-tiered', LATEST_TIERED_TIMESTAMP],
]);

function timestampOf(text: string): number {
  const named = NAMED.get(text);
  if (named !== undefined) return named;
  if (/^-?\d+$/.test(text)) return Number(text);
  throw new TerseError(`Malformed time argument ${text}. Please use -1 or latest / -2 or earliest / -3 or max-timestamp / -4 or earliest-local / -5 or latest-tiered, or a specified long format timestamp`);
}

function filterOf(options: ParsedOptions): Filter {
  const excludeInternal = options.has('exclude-internal-topics');
  const rules = options.value('topic-partitions');
  if (rules !== null && (options.has('topic') || options.has('partitions'))) throw new TerseError('--topic-partitions cannot be used with --topic or --partitions');
  const inner = rules === null ? topicAndPartitions(options) : ruleFilter(rules);
  return (topic, partition) => !(excludeInternal && isInternalTopic(topic)) && inner(topic, partition);
}

function topicAndPartitions(options: ParsedOptions): Filter {
  const pattern = options.has('topic') ? topicPattern(options.string('topic', '')) : null;
  const text = options.value('partitions');
  const partitions = text === null || text === '' ? null : text.split(',').map((id) => {
    if (!/^\s*\d+\s*$/.test(id)) throw new TerseError(`--partitions expects a comma separated list of numeric partition ids, but received: ${text}`);
    return Number(id);
  });
  return (topic, partition) => (pattern === null || pattern.test(topic)) && (partitions === null || partitions.includes(partition));
}

/** `topic1:1,topic2:0-3,topic4:5-,topic5:-3,:7`: upper bounds exclusive. */
function ruleFilter(text: string): Filter {
  const filters = text.split(',').map((rule): Filter => {
    const match = /^([^:,]*)(?::(?:([0-9]*)|(?:([0-9]*)-([0-9]*))))?$/.exec(rule);
    if (match === null) throw wrapped('java.lang.RuntimeException', new TerseError(`Invalid rule specification: ${rule}`));
    const [, name, single, from, to] = match;
    const pattern = name === '' ? null : topicPattern(name ?? '');
    return (topic, partition) => {
      if (pattern !== null && !pattern.test(topic)) return false;
      if (single !== undefined) return single === '' || partition === Number(single);
      return (from === undefined || from === '' || partition >= Number(from)) && (to === undefined || to === '' || partition < Number(to));
    };
  });
  return (topic, partition) => filters.some((filter) => filter(topic, partition));
}

async function show(admin: Admin, timestampMs: number, filter: Filter): Promise<void> {
  const topics = await admin.topics().catch((error: unknown) => {
    const named = error instanceof Error && error.name === 'ClientTimeoutError' ? new ToolError('org.apache.kafka.common.errors.TimeoutException', 'Timed out waiting for a node assignment. Call: listTopics') : error;
    throw wrapped('java.util.concurrent.ExecutionException', named);
  });
  const queries: OffsetQuery[] = [];
  for (const name of [...topics.keys()].sort()) {
    const partitions = topics.get(name)!.partitions.map((p) => p.partitionIndex).sort((a, b) => a - b);
    for (const partition of partitions) if (filter(name, partition)) queries.push({ topic: name, partition, timestampMs });
  }
  if (queries.length === 0) throw new TerseError('Could not match any topic-partitions with the specified filters');
  for (const { topic, partition, value, error } of await listOffsets(admin.cluster, queries)) {
    if (error !== null) {
      if (!error.retriable) logLine('ERROR', `[AdminClient clientId=GetOffsetShell] ListOffsets request for topic partition ${topic}-${partition} failed due to an unexpected error ${error.info.name}`, 'org.apache.kafka.clients.admin.internals.ListOffsetsHandler');
      printError(`Skip getting offsets for topic-partition ${topic}-${partition} due to error: ${firstLine(asJava(error))}`);
    } else if (value !== null && value.offset >= 0) print(`${topic}:${partition}:${value.offset}`);
  }
}
