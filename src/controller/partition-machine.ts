/** Moves of partitions: first leader, elections, going offline. Each ends with the requests that tell the brokers. */
import { decodeConfig } from '../znodes/config-znodes.ts';
import { configEntityPath } from '../znodes/paths.ts';
import { electEligible } from './eligible-replicas.ts';
import { electMostComplete } from './elect-most-complete.ts';
import { type ControllerContext, keyOf, type PartitionInfo } from './controller-context.ts';
import { electNew, electOffline, type ElectionInput, type ElectionOutcome } from './leader-election.ts';
import { createLeadership, type NextLeadership, writeLeadership } from './leadership-writes.ts';
import type { RequestBatch } from './request-batch.ts';
import { assertPartitionMove, type PartitionMachineState } from './states.ts';
import { readNodes, type Steps } from './steps.ts';

const ELECTION_ATTEMPTS = 10;
const LEADER_RECOVERING = 1;

export function movePartition(info: PartitionInfo, to: PartitionMachineState): void {
  assertPartitionMove(keyOf(info), info.state, to);
  info.state = to;
}

/** Leader and ISR of partitions that never had any: the live replicas, the first leads, epoch 0. */
export function* initializePartitions(context: ControllerContext, batch: RequestBatch, infos: readonly PartitionInfo[]): Steps<void> {
  const changes = infos.flatMap((info) => {
    const outcome = electNew(info.assignment.replicas, (id) => context.isReplicaOnline(id, info));
    if (outcome === null) {
      context.log('ERROR', `no replica of new partition ${keyOf(info)} is alive (${info.assignment.replicas.join(',')}); it has no leader yet`);
      return [];
    }
    return [{ info, next: { leader: outcome.leader, leaderEpoch: 0, isr: outcome.isr, leaderRecoveryState: 0, controllerEpoch: context.controllerEpoch } }];
  });
  const { written, stale } = yield* createLeadership(context, changes);
  // A state that is there already was written by a former controller: its leadership stands.
  for (const info of [...written, ...stale.filter((candidate) => candidate.leadership !== null)]) {
    movePartition(info, 'Online');
    batch.leaderAndIsr(info.assignment.replicas.filter((id) => context.isReplicaOnline(id, info)), info, true);
  }
}

export interface ElectionSummary {
  readonly elected: PartitionInfo[];
  /** Nobody may lead; nothing was written. */
  readonly failed: PartitionInfo[];
}

export type ElectionStrategy = (info: PartitionInfo, input: ElectionInput) => ElectionOutcome | null;

export interface ElectionOptions {
  /** Count brokers that shut down as alive, and tell them too. */
  readonly countShuttingDown?: boolean;
  /** Replicas to choose from, when not the whole assignment. */
  readonly candidates?: (info: PartitionInfo) => readonly number[];
}

/** Elects, writes with the next leader epoch, and batches LeaderAndIsr to the replicas that are up. */
export function* electLeaders(
  context: ControllerContext,
  batch: RequestBatch,
  infos: readonly PartitionInfo[],
  strategy: ElectionStrategy,
  options: ElectionOptions = {},
): Steps<ElectionSummary> {
  const elected: PartitionInfo[] = [];
  const failed: PartitionInfo[] = [];
  let left = infos;
  for (let attempt = 0; left.length > 0 && attempt < ELECTION_ATTEMPTS; attempt++) {
    const changes = left.flatMap((info) => {
      const outcome = decide(context, info, strategy, options);
      if (outcome === null) {
        failed.push(info);
        return [];
      }
      return [{ info, next: nextLeadership(context, info, outcome), isUnclean: outcome.unclean }];
    });
    const { written, stale } = yield* writeLeadership(context, changes);
    for (const info of written) {
      info.unproven.clear();
      movePartition(info, 'Online');
      batch.leaderAndIsr(info.assignment.replicas.filter((id) => context.isReplicaOnline(id, info, options.countShuttingDown ?? false)), info, false);
    }
    elected.push(...written);
    left = stale;
  }
  failed.push(...left);
  return { elected, failed };
}

function decide(context: ControllerContext, info: PartitionInfo, strategy: ElectionStrategy, options: ElectionOptions): ElectionOutcome | null {
  if (info.leadership === null) return null;
  return strategy(info, {
    assignment: options.candidates?.(info) ?? info.assignment.replicas,
    // Those not proven whole are candidates only as `electMostComplete` says.
    isr: info.unproven.size === 0 ? info.leadership.isr : info.leadership.isr.filter((id) => context.isCandidate(id, info)),
    isOnline: (id) => context.isReplicaOnline(id, info, options.countShuttingDown ?? false),
  });
}

function nextLeadership(context: ControllerContext, info: PartitionInfo, outcome: ElectionOutcome): NextLeadership {
  const recovering = outcome.unclean && context.settings.writesRecoveryState;
  if (outcome.unclean) {
    context.uncleanElections++;
    context.log('WARN', `unclean election: ${outcome.leader} leads ${keyOf(info)} without having been in its ISR (${info.leadership!.isr.join(',')}); acknowledged records may be lost`);
  }
  return {
    leader: outcome.leader,
    leaderEpoch: info.leadership!.leaderEpoch + 1,
    isr: outcome.isr,
    leaderRecoveryState: recovering ? LEADER_RECOVERING : info.leadership!.leaderRecoveryState,
    controllerEpoch: context.controllerEpoch,
  };
}

/** Leaders for all partitions that are new or offline. */
export function* triggerOnline(context: ControllerContext, batch: RequestBatch, among?: readonly PartitionInfo[]): Steps<ElectionSummary> {
  const waiting = [...(among ?? context.allPartitions())].filter((info) => (info.state === 'New' || info.state === 'Offline') && !context.isDeleting(info.topic));
  yield* initializePartitions(context, batch, waiting.filter((info) => info.leadership === null));
  return yield* electOfflinePartitions(context, batch, waiting.filter((info) => info.leadership !== null && info.state !== 'Online'));
}

export function* electOfflinePartitions(context: ControllerContext, batch: RequestBatch, infos: readonly PartitionInfo[], forceUnclean = false): Steps<ElectionSummary> {
  const withoutCandidate = infos.filter((info) => !info.leadership!.isr.some((id) => context.isCandidate(id, info)));
  const unclean = forceUnclean ? null : yield* topicsAllowingUnclean(context, withoutCandidate.map((info) => info.topic));
  const summary = yield* electLeaders(context, batch, infos, (info, input) => electOffline(input, false) ?? electWithoutProof(context, batch, info) ?? electOffline(input, unclean === null || unclean.has(info.topic)));
  for (const info of summary.failed) {
    context.log('ERROR', `partition ${keyOf(info)} has no leader: no member of its ISR (${info.leadership?.isr.join(',')}) is alive${info.unproven.size > 0 ? ' and proven whole' : ''}`);
  }
  return summary;
}

/** The ISR is back and nobody in it is proven whole: a replica outside that holds all, else (if there is none) who has most. */
function electWithoutProof(context: ControllerContext, batch: RequestBatch, info: PartitionInfo): ElectionOutcome | null {
  const eligible = electEligible(context, info);
  if (eligible === null) return electMostComplete(context, batch, info);
  if (eligible !== 'wait') {
    context.log('INFO', `${eligible.leader} leads ${keyOf(info)}: it left the ISR with all that is committed, and nobody who stayed (${info.leadership!.isr.join(',')}) is proven whole`);
    return eligible;
  }
  context.log('WARN', `${keyOf(info)} waits for one of ${info.leadership!.eligible!.join(',')}, which hold all that is committed`);
  return null;
}

/** Reads unclean.leader.election.enable of topics only when an election needs it. */
function* topicsAllowingUnclean(context: ControllerContext, topics: readonly string[]): Steps<Set<string>> {
  const unique = [...new Set(topics)];
  const paths = unique.map((topic) => configEntityPath('topics', topic));
  const contents = yield* readNodes(paths);
  const allowed = new Set<string>();
  for (const [index, topic] of unique.entries()) {
    const content = contents[index] ?? null;
    let own: string | undefined;
    try {
      own = content === null ? undefined : decodeConfig(paths[index]!, content.data).get('unclean.leader.election.enable');
    } catch {
      own = 'false';
    }
    if (own === undefined ? context.settings.uncleanLeaderElectionEnable : own.trim().toLowerCase() === 'true') allowed.add(topic);
  }
  return allowed;
}
