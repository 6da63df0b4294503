/**
 * The throttles that a reassignment sets and its end clears: a rate on the brokers it moves between, and on each topic
 * the replicas that the rate is for (KIP-73).
 */
import { type Admin, CONFIG_DELETE, CONFIG_SET, RESOURCE_BROKER, RESOURCE_TOPIC } from '../client/admin.ts';
import { print } from './output.ts';

const BROKER_RATES = ['leader.replication.throttled.rate', 'follower.replication.throttled.rate'];
const LOG_DIR_RATE = 'replica.alter.log.dirs.io.max.bytes.per.second';
const [LEADERS, FOLLOWERS] = ['leader.replication.throttled.replicas', 'follower.replication.throttled.replicas'];

/** A partition on its way from the brokers that have it to those that shall. */
export interface Move {
  readonly topic: string;
  readonly partition: number;
  readonly sources: readonly number[];
  readonly destinations: readonly number[];
}

const removed = (names: readonly string[]) => names.map((name) => ({ name, configOperation: CONFIG_DELETE, value: null }));
const set = (entries: readonly (readonly [string, string])[]) => entries.map(([name, value]) => ({ name, configOperation: CONFIG_SET, value }));
const ascending = (ids: Iterable<number>): number[] => [...new Set(ids)].sort((a, b) => a - b);

export async function clearThrottles(admin: Admin, topics: readonly string[]): Promise<void> {
  await admin.cluster.refreshMetadata([]);
  const brokers = ascending(admin.cluster.brokers.keys());
  print(`Clearing broker-level throttles on broker${brokers.length === 1 ? '' : 's'} ${brokers.join(',')}`);
  for (const id of brokers) await admin.alterConfigs(RESOURCE_BROKER, String(id), removed([...BROKER_RATES, LOG_DIR_RATE]));
  const names = [...new Set(topics)].sort();
  print(`Clearing topic-level throttles on topic${names.length === 1 ? '' : 's'} ${names.join(',')}`);
  for (const name of names) await admin.alterConfigs(RESOURCE_TOPIC, name, removed([LEADERS!, FOLLOWERS!]));
}

/** Sets the replicas on the topics, then the rate on the brokers. */
export async function throttleMoves(admin: Admin, moves: readonly Move[], bytesPerSecond: number): Promise<void> {
  for (const topic of [...new Set(moves.map((move) => move.topic))].sort()) {
    const own = moves.filter((move) => move.topic === topic);
    const replicasOf = (pick: (move: Move) => readonly number[]): string => own.flatMap((move) => ascending(pick(move)).map((id) => `${move.partition}:${id}`)).join(',');
    await admin.alterConfigs(RESOURCE_TOPIC, topic, set([[LEADERS!, replicasOf((move) => move.sources)], [FOLLOWERS!, replicasOf((move) => move.destinations)]]));
  }
  for (const id of ascending(moves.flatMap((move) => [...move.sources, ...move.destinations]))) {
    await admin.alterConfigs(RESOURCE_BROKER, String(id), set(BROKER_RATES.map((name) => [name, String(bytesPerSecond)] as const)));
  }
  print(`The inter-broker throttle limit was set to ${bytesPerSecond} B/s`);
}

export async function throttleLogDirs(admin: Admin, brokers: readonly number[], bytesPerSecond: number): Promise<void> {
  for (const id of ascending(brokers)) await admin.alterConfigs(RESOURCE_BROKER, String(id), set([[LOG_DIR_RATE, String(bytesPerSecond)]]));
  print(`The replica-alter-dir throttle limit was set to ${bytesPerSecond} B/s`);
}
