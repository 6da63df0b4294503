/** Elections that somebody asks for: ElectLeaders, /admin/preferred_replica_election, and the balancing timer. */
import type { TopicPartition } from '../base/ids.ts';
import { ErrorCode } from '../protocol/messages/error-code.ts';
import { decodePreferredReplicaElection } from '../znodes/topic-znodes.ts';
import { PREFERRED_REPLICA_ELECTION_PATH } from '../znodes/paths.ts';
import { type ControllerContext, isReassigning, keyOf, type PartitionInfo } from './controller-context.ts';
import { electPreferred } from './leader-election.ts';
import { electLeaders, electOfflinePartitions, triggerOnline } from './partition-machine.ts';
import { RequestBatch } from './request-batch.ts';
import { readNode, type Steps, writeAll } from './steps.ts';

export const PREFERRED_ELECTION = 0;
export const UNCLEAN_ELECTION = 1;

export interface ElectionResult extends TopicPartition {
  readonly errorCode: number;
  readonly message: string | null;
}

/** `partitions` null: all that are led or waiting for a leader, not those of topics that come or go. Answers only about those that needed it then. */
export function* onElectLeaders(context: ControllerContext, electionType: number, partitions: readonly TopicPartition[] | null): Steps<ElectionResult[]> {
  const results: ElectionResult[] = [];
  const electable: PartitionInfo[] = [];
  for (const { topic, partition } of partitions ?? [...context.allPartitions()]) {
    const info = context.find(topic, partition);
    if (partitions === null && (info === undefined || info.leadership === null || context.isDeleting(topic))) continue;
    if (info === undefined || info.leadership === null) results.push(failure({ topic, partition }, ErrorCode.UNKNOWN_TOPIC_OR_PARTITION, 'The partition does not exist.'));
    else if (context.isDeleting(topic)) results.push(failure(info, ErrorCode.INVALID_TOPIC_EXCEPTION, 'The topic is being deleted'));
    else if (needsElection(context, info, electionType)) electable.push(info);
    else if (partitions !== null) results.push(failure(info, ErrorCode.ELECTION_NOT_NEEDED, 'Leader election not needed for topic partition.'));
  }
  const batch = new RequestBatch(context);
  const summary = electionType === UNCLEAN_ELECTION
    ? yield* electOfflinePartitions(context, batch, electable, true)
    : yield* electLeaders(context, batch, electable, (_info, input) => electPreferred(input));
  batch.send();
  for (const info of summary.elected) results.push({ topic: info.topic, partition: info.partition, errorCode: ErrorCode.NONE, message: null });
  const notAvailable = electionType === UNCLEAN_ELECTION ? ErrorCode.ELIGIBLE_LEADERS_NOT_AVAILABLE : ErrorCode.PREFERRED_LEADER_NOT_AVAILABLE;
  for (const info of summary.failed) results.push(failure(info, notAvailable, `Failed to elect leader for partition ${keyOf(info)} under strategy ${electionType === UNCLEAN_ELECTION ? 'OfflinePartitionLeaderElectionStrategy(true)' : 'PreferredReplicaPartitionLeaderElectionStrategy'}`));
  return results;
}

function needsElection(context: ControllerContext, info: PartitionInfo, electionType: number): boolean {
  const { leader } = info.leadership!;
  if (electionType === UNCLEAN_ELECTION) return !context.isReplicaOnline(leader, info);
  return leader !== info.assignment.replicas[0];
}

const failure = ({ topic, partition }: TopicPartition, errorCode: number, message: string): ElectionResult => ({ topic, partition, errorCode, message });

/** 0.9's PreferredReplicaLeaderElectionCommand writes this node. */
export function* onPreferredElectionRequested(context: ControllerContext): Steps<void> {
  const content = yield* readNode(PREFERRED_REPLICA_ELECTION_PATH, { type: 'preferredElectionRequested' });
  if (content === null) return;
  try {
    const wanted = decodePreferredReplicaElection(content.data);
    context.log('INFO', `Starting replica leader election (PREFERRED) for partitions ${wanted.map(keyOf).join(',')} triggered by ZkTriggered`);
    yield* onElectLeaders(context, PREFERRED_ELECTION, wanted);
  } catch (error) {
    context.log('ERROR', (error as Error).message);
  }
  yield* writeAll([[{ type: 'delete', path: PREFERRED_REPLICA_ELECTION_PATH, version: -1 }]]);
}

/** Partitions without leader may have one now: whether each may is read from its topic's configuration. */
export function* onUncleanElectionEnabled(context: ControllerContext, topic: string | null): Steps<void> {
  const among = topic === null ? [...context.allPartitions()] : [...(context.topics.get(topic)?.partitions.values() ?? [])];
  const batch = new RequestBatch(context);
  yield* triggerOnline(context, batch, among);
  batch.send();
}

/** leader.imbalance.per.broker.percentage: brokers that lead too few of the partitions that prefer them. */
export function* onRebalanceLeaders(context: ControllerContext): Steps<void> {
  const preferring = new Map<number, PartitionInfo[]>();
  for (const info of context.allPartitions()) {
    const preferred = info.assignment.replicas[0];
    if (preferred === undefined || info.leadership === null || context.isDeleting(info.topic)) continue;
    const list = preferring.get(preferred);
    if (list === undefined) preferring.set(preferred, [info]);
    else list.push(info);
  }
  const moving: PartitionInfo[] = [];
  for (const [brokerId, infos] of preferring) {
    const elsewhere = infos.filter((info) => info.leadership!.leader !== brokerId);
    const isImbalanced = elsewhere.length / infos.length > context.settings.leaderImbalancePerBrokerPercentage / 100;
    if (!isImbalanced || !context.isLive(brokerId)) continue;
    moving.push(...elsewhere.filter((info) => !isReassigning(info.assignment) && info.leadership!.isr.includes(brokerId)));
  }
  if (moving.length === 0) return;
  context.log('INFO', `Starting replica leader election (PREFERRED) for partitions ${moving.map(keyOf).join(',')} triggered by AutoTriggered`);
  const batch = new RequestBatch(context);
  yield* electLeaders(context, batch, moving, (_info, input) => electPreferred(input));
  batch.send();
}
