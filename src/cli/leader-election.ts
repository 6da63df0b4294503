/** kafka-leader-election as of 3.9 (org.apache.kafka.tools.LeaderElectionCommand). */
import type { TopicPartition } from '../base/ids.ts';
import { electLeaders, PREFERRED, UNCLEAN } from '../client/reassignments.ts';
import { openCluster, readPropertiesFile } from './cluster-setup.ts';
import { OptionError, type ParsedOptions } from './option-parser.ts';
import { LEADER_ELECTION_OPTIONS } from './options/leader-election.ts';
import { print, printError } from './output.ts';
import { adminFailed, nameOf, readJsonFile, twiceIn } from './reassignment-json.ts';
import { asJava, firstLine, messageThenStack, parseToolOptions, runTool, ToolError, wrapped } from './tool.ts';

const ABOUT = 'This tool attempts to elect a new leader for a set of topic partitions. The type of elections supported are preferred replicas and unclean replicas.';
const CHOICES = ['topic', 'all-topic-partitions', 'path-to-json-file'];

export async function run(argv: string[]): Promise<number> {
  return runTool(async () => {
    const options = parseToolOptions(LEADER_ELECTION_OPTIONS, argv, { none: ABOUT, help: ABOUT });
    checkOptions(options);
    const electionType = typeOf(options);
    const partitions = await partitionsOf(options);
    const properties = options.has('admin.config') ? await readPropertiesFile(options.string('admin.config', '')) : new Map<string, string>();
    const opened = await openCluster({ bootstrapServers: options.string('bootstrap-server', ''), properties });
    try {
      return tell(electionType, await electLeaders(opened.cluster, electionType, partitions));
    } finally {
      await opened.close();
    }
  }, messageThenStack);
}

function checkOptions(options: ParsedOptions): void {
  const missing = ['bootstrap-server', 'election-type'].filter((name) => !options.has(name));
  if (missing.length > 0) throw adminFailed(`Missing required option(s): ${missing.join(', ')}`);
  const chosen = CHOICES.filter((name) => options.has(name));
  if (chosen.length !== 1) throw adminFailed(`One and only one of the following options is required: ${CHOICES.join(', ')}`);
  if (options.has('topic') && !options.has('partition')) throw adminFailed('Missing required option(s): partition');
  if (!options.has('topic') && options.has('partition')) throw adminFailed('Option partition is only allowed if topic is used');
}

function typeOf(options: ParsedOptions): number {
  const text = options.string('election-type', '');
  if (text.toUpperCase() === 'PREFERRED') return PREFERRED;
  if (text.toUpperCase() === 'UNCLEAN') return UNCLEAN;
  throw new OptionError('joptsimple.OptionArgumentConversionException', `Cannot parse argument '${text}' of option election-type`, [`joptsimple.ValueConversionException: Value [${text}] is not one of [[PREFERRED,UNCLEAN]]`]);
}

/** Null: all that need it. */
async function partitionsOf(options: ParsedOptions): Promise<TopicPartition[] | null> {
  if (options.has('topic')) return [{ topic: options.string('topic', ''), partition: options.integer('partition', 0) }];
  if (options.has('all-topic-partitions')) return null;
  const text = await readJsonFile(options.string('path-to-json-file', '')).catch((error: unknown) => {
    const outer = wrapped('java.lang.RuntimeException', error);
    throw outer;
  });
  return parseElection(text);
}

/** `{"partitions":[{"topic":…,"partition":…}]}` @throws ToolError */
export function parseElection(text: string): TopicPartition[] {
  const operation = (message: string): ToolError => new ToolError('org.apache.kafka.server.common.AdminOperationException', message);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw operation('Replica election data is empty');
  }
  const list = typeof json === 'object' && json !== null ? (json as { partitions?: unknown }).partitions : undefined;
  if (!Array.isArray(list)) throw operation('Replica election data is missing "partitions" field');
  const partitions = list.map((item: { topic?: unknown; partition?: unknown }) => ({ topic: String(item.topic), partition: Number(item.partition) }));
  const twice = twiceIn(partitions.map(nameOf));
  if (twice.length > 0) throw operation(`Replica election data contains duplicate partitions: [${twice.join(', ')}]`);
  return partitions;
}

function tell(electionType: number, results: Awaited<ReturnType<typeof electLeaders>>): number {
  const shown = electionType === PREFERRED ? 'PREFERRED' : 'UNCLEAN';
  const elected = results.filter(({ error }) => error === null);
  const needless = results.filter(({ error }) => error?.info.name === 'ELECTION_NOT_NEEDED');
  const failed = results.filter((result) => result.error !== null && !needless.includes(result));
  if (elected.length > 0) print(`Successfully completed leader election (${shown}) for partitions ${elected.map(nameOf).join(', ')}`);
  if (needless.length > 0) print(`Valid replica already elected for partitions ${needless.map(nameOf).join(', ')}`);
  if (failed.length === 0) return 0;
  for (const one of failed) print(`Error completing leader election (${shown}) for partition: ${nameOf(one)}: ${firstLine(asJava(one.error))}`);
  const message = `${failed.length} replica(s) could not be elected`;
  printError(`${message}\norg.apache.kafka.server.common.AdminCommandFailedException: ${message}`);
  for (const one of failed) printError(`\tSuppressed: ${firstLine(asJava(one.error))}`);
  printError();
  return 1;
}
