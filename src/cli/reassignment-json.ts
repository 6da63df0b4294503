/** The JSON files of kafka-reassign-partitions and the election tools: read, checked in Kafka's words, and written. */
import type { TopicPartition } from '../base/ids.ts';
import { readTextFile } from './cluster-setup.ts';
import { asJava, firstLine, ToolError } from './tool.ts';

export interface PlannedPartition extends TopicPartition {
  readonly replicas: readonly number[];
  /** As many as replicas: `any`, or a directory. */
  readonly logDirs: readonly string[];
}

export const adminFailed = (message: string): ToolError => new ToolError('org.apache.kafka.server.common.AdminCommandFailedException', message);
const operation = (message: string, causes: readonly string[] = []): ToolError => new ToolError('org.apache.kafka.server.common.AdminOperationException', message, causes);
export const nameOf = ({ topic, partition }: TopicPartition): string => `${topic}-${partition}`;

export function twiceIn<Item>(items: readonly Item[]): Item[] {
  return [...new Set(items.filter((item, at) => items.indexOf(item) !== at))];
}

/** @throws ToolError as Kafka's tools do for a file that is not there */
export async function readJsonFile(path: string): Promise<string> {
  return readTextFile(path).catch((error: unknown) => {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw new ToolError('java.io.IOException', `Unable to read file ${path}`, [missing ? `java.nio.file.NoSuchFileException: ${path}` : firstLine(asJava(error))]);
  });
}

/** What a partition of a plan says. @throws ToolError */
function fieldOf(item: unknown, name: string): unknown {
  if (typeof item === 'object' && item !== null && name in item) return (item as Record<string, unknown>)[name];
  throw new ToolError('com.fasterxml.jackson.databind.JsonMappingException', `No such field exists: \`${name}\``);
}

/** @throws ToolError */
export function parseObject(text: string): Record<string, unknown> {
  try {
    const json: unknown = JSON.parse(text);
    if (typeof json === 'object' && json !== null) return json as Record<string, unknown>;
  } catch (error) {
    throw operation((error as Error).message, [`com.fasterxml.jackson.core.JsonParseException: ${(error as Error).message}`]);
  }
  throw operation('The input string is not a valid JSON');
}

function checkVersion(json: Record<string, unknown>): void {
  const version = 'version' in json ? json['version'] : 1;
  if (version !== 1) throw operation(`Not supported version field value ${String(version)}`);
}

/** A plan: `{"version":1,"partitions":[{"topic":…,"partition":…,"replicas":[…],"log_dirs":[…]}]}`, in order. @throws ToolError */
export function parsePlan(text: string): PlannedPartition[] {
  const json = parseObject(text);
  checkVersion(json);
  const list = Array.isArray(json['partitions']) ? json['partitions'] : [];
  const plan = list.map((item: unknown): PlannedPartition => {
    const at = { topic: String(fieldOf(item, 'topic')), partition: Number(fieldOf(item, 'partition')) };
    const replicas = (fieldOf(item, 'replicas') as unknown[]).map(Number);
    const logDirs = ((item as Record<string, unknown>)['log_dirs'] as string[] | undefined) ?? replicas.map(() => 'any');
    if (logDirs.length !== replicas.length) throw adminFailed(`Size of replicas list [${replicas.join(', ')}] is different from size of log dirs list [${logDirs.join(', ')}] for partition ${nameOf(at)}`);
    return { ...at, replicas, logDirs };
  });
  if (plan.length === 0) throw adminFailed('Partition reassignment list cannot be empty');
  const empty = plan.filter(({ replicas }) => replicas.length === 0);
  if (empty.length > 0) throw adminFailed(`Partition replica list cannot be empty: ${empty.map(nameOf).join(', ')}`);
  const twice = twiceIn(plan.map(nameOf));
  if (twice.length > 0) throw adminFailed(`Partition reassignment contains duplicate topic partitions: ${twice.join(',')}`);
  const doubled = plan.filter(({ replicas }) => twiceIn(replicas).length > 0);
  if (doubled.length > 0) throw adminFailed(`Partition replica lists may not contain duplicate entries: ${doubled.map((one) => `${nameOf(one)} contains multiple entries for ${twiceIn(one.replicas).join(', ')}`).join('. ')}`);
  return plan;
}

/** `{"topics":[{"topic":…}],"version":1}` @throws ToolError */
export function parseTopics(text: string): string[] {
  const json = parseObject(text);
  checkVersion(json);
  const topics = Array.isArray(json['topics']) ? json['topics'].map((item: unknown) => String(fieldOf(item, 'topic'))) : [];
  const twice = twiceIn(topics);
  if (twice.length > 0) throw adminFailed(`List of topics to reassign contains duplicate entries: [${twice.join(', ')}]`);
  return topics;
}

export const byName = (a: TopicPartition, b: TopicPartition): number => (a.topic === b.topic ? a.partition - b.partition : a.topic < b.topic ? -1 : 1);

export function planText(partitions: readonly (TopicPartition & { readonly replicas: readonly number[] })[], withLogDirs = true): string {
  const list = partitions.map(({ topic, partition, replicas }) => ({ topic, partition, replicas, ...(withLogDirs ? { log_dirs: replicas.map(() => 'any') } : {}) }));
  return JSON.stringify({ version: 1, partitions: list });
}
