/**
 * Writes of partition state znodes under their version, and what to make of a refusal. A refused write is read back: our
 * own content there means an earlier attempt had succeeded; anything else is taken over as the new truth, and the caller
 * decides anew (reliability.md items 23 and 24).
 */
import type { CoordinationOperation } from '../base/coordination.ts';
import { decodePartitionState, encodePartitionState } from '../znodes/topic-znodes.ts';
import { topicPartitionPath, topicPartitionStatePath, topicPartitionsPath } from '../znodes/paths.ts';
import { type ControllerContext, keyOf, type Leadership, type PartitionInfo } from './controller-context.ts';
import { withEligible } from './eligible-replicas.ts';
import { readNodes, type Steps, writeAll, type WriteResult, type ZnodeContent } from './steps.ts';

/** Without the version that the write will give it. */
export type NextLeadership = Omit<Leadership, 'partitionEpoch'>;

export interface LeadershipChange {
  readonly info: PartitionInfo;
  readonly next: NextLeadership;
  /** The leader may lack what is committed: nobody outside the ISR counts as whole any more. */
  readonly isUnclean?: boolean;
}

export interface LeadershipWrites {
  /** `info.leadership` is what was asked for. */
  readonly written: PartitionInfo[];
  /** `info.leadership` is what somebody else wrote meanwhile (null: the node is gone). */
  readonly stale: PartitionInfo[];
}

export const statePath = (info: PartitionInfo): string => topicPartitionStatePath(info.topic, info.partition);

export function decodeLeadership(context: ControllerContext, info: PartitionInfo, content: ZnodeContent | null): Leadership | null {
  if (content === null) return null;
  try {
    return { ...decodePartitionState(info.topic, info.partition, content.data), partitionEpoch: content.stat.version };
  } catch (error) {
    context.log('ERROR', `${(error as Error).message}; the partition is taken as one without leader`);
    return null;
  }
}

/** Reads the states of partitions into the context. */
export function* refreshLeadership(context: ControllerContext, infos: readonly PartitionInfo[]): Steps<void> {
  const contents = yield* readNodes(infos.map(statePath));
  for (const [index, info] of infos.entries()) {
    info.leadership = decodeLeadership(context, info, contents[index] ?? null);
    if (info.leadership !== null && info.leadership.controllerEpoch > context.controllerEpoch) context.outbox.push({ type: 'deposed' });
  }
}

export function* writeLeadership(context: ControllerContext, wanted: readonly LeadershipChange[]): Steps<LeadershipWrites> {
  const changes = yield* withEligible(context, wanted);
  const results = yield* writeAll(changes.map(({ info, next }): CoordinationOperation[] => [
    { type: 'set', path: statePath(info), data: encodePartitionState(next), version: info.leadership?.partitionEpoch ?? 0 },
  ]));
  return yield* settle(context, changes, results);
}

/** First states of new partitions, with the nodes above them. */
export function* createLeadership(context: ControllerContext, changes: readonly LeadershipChange[]): Steps<LeadershipWrites> {
  const topics = [...new Set(changes.map(({ info }) => info.topic))];
  const parents = topics.map((topic): CoordinationOperation[] => [{ type: 'create', path: topicPartitionsPath(topic), data: null }]);
  const states = changes.map(({ info, next }): CoordinationOperation[] => [
    { type: 'create', path: topicPartitionPath(info.topic, info.partition), data: null },
    { type: 'create', path: statePath(info), data: encodePartitionState(next) },
  ]);
  const results = (yield* writeAll([...parents, ...states])).slice(parents.length);
  // A foreign tool, or an earlier attempt, may have left the partition's own node without a state.
  const halfMade = changes.filter(({ info }, index) => isNodeExists(results[index], topicPartitionPath(info.topic, info.partition)));
  const again = yield* writeAll(halfMade.map(({ info, next }): CoordinationOperation[] => [{ type: 'create', path: statePath(info), data: encodePartitionState(next) }]));
  const settled = results.map((result, index) => {
    const at = halfMade.indexOf(changes[index]!);
    return at < 0 ? result : again[at]!;
  });
  return yield* settle(context, changes, settled);
}

const isNodeExists = (result: WriteResult | undefined, path: string): boolean => result?.type === 'refused' && result.code === 'NodeExists' && result.path === path;

function* settle(context: ControllerContext, changes: readonly LeadershipChange[], results: readonly WriteResult[]): Steps<LeadershipWrites> {
  const written: PartitionInfo[] = [];
  const refused: LeadershipChange[] = [];
  for (const [index, change] of changes.entries()) {
    const result = results[index]!;
    const last = result.type === 'written' ? result.results.at(-1) : undefined;
    if (last !== undefined && (last.type === 'set' || last.type === 'create')) {
      change.info.leadership = { ...change.next, partitionEpoch: last.stat.version };
      written.push(change.info);
    } else refused.push(change);
  }
  const stale: PartitionInfo[] = [];
  yield* refreshLeadership(context, refused.map(({ info }) => info));
  for (const { info, next } of refused) {
    if (sameLeadership(info.leadership, next)) written.push(info);
    else stale.push(info);
  }
  if (stale.length > 0) context.log('DEBUG', `state of ${stale.map(keyOf).join(', ')} was changed by somebody else`);
  return { written, stale };
}

function sameLeadership(now: Leadership | null, wanted: NextLeadership): boolean {
  return (
    now !== null &&
    now.leader === wanted.leader &&
    now.leaderEpoch === wanted.leaderEpoch &&
    now.controllerEpoch === wanted.controllerEpoch &&
    now.leaderRecoveryState === wanted.leaderRecoveryState &&
    now.isr.length === wanted.isr.length &&
    now.isr.every((id, index) => id === wanted.isr[index])
  );
}
