/**
 * A leader proposes an ISR (KIP-497). The controller checks epochs, that every member is alive in the incarnation that the
 * leader knows (KIP-903), writes the state znode, answers, and tells everybody.
 */
import { ZERO_UUID } from '../base/ids.ts';
import type { AlterPartitionRequest, AlterPartitionRequestPartitionData, AlterPartitionResponse, AlterPartitionResponsePartitionData, AlterPartitionResponseTopicData } from '../protocol/messages/alter-partition.ts';
import { ErrorCode } from '../protocol/messages/error-code.ts';
import { type ControllerContext, keyOf, type Leadership, type PartitionInfo } from './controller-context.ts';
import { type LeadershipChange, writeLeadership } from './leadership-writes.ts';
import { completeReassignments } from './reassignment.ts';
import { RequestBatch } from './request-batch.ts';
import type { Steps } from './steps.ts';

const UNKNOWN_BROKER_EPOCH = -1;
const RECOVERED = 0;
const RECOVERING = 1;

interface Proposal {
  readonly data: AlterPartitionRequestPartitionData;
  readonly answer: AlterPartitionResponsePartitionData;
  readonly info: PartitionInfo | undefined;
}

export function* onAlterPartition(context: ControllerContext, request: AlterPartitionRequest): Steps<AlterPartitionResponse> {
  const epoch = context.brokers.get(request.brokerId)?.brokerEpoch;
  if (epoch === undefined || (request.brokerEpoch !== UNKNOWN_BROKER_EPOCH && request.brokerEpoch < epoch)) {
    return { throttleTimeMs: 0, errorCode: ErrorCode.STALE_BROKER_EPOCH, topics: [] };
  }
  const { topics, proposals } = unpack(context, request);
  const changes: (LeadershipChange & { readonly proposal: Proposal })[] = [];
  for (const proposal of proposals) {
    const { info, data, answer } = proposal;
    if (info === undefined) continue;
    const outcome = judge(context, info, request.brokerId, data);
    if (typeof outcome === 'number') answer.errorCode = outcome;
    else if (outcome === null) fill(answer, info.leadership!);
    else changes.push({ info, next: outcome, proposal });
  }
  const { written, stale } = yield* writeLeadership(context, changes);
  for (const { info, proposal } of changes) {
    if (written.includes(info)) fill(proposal.answer, info.leadership!);
    else proposal.answer.errorCode = ErrorCode.INVALID_UPDATE_VERSION;
  }
  yield* announce(context, written, stale);
  return { throttleTimeMs: 0, errorCode: ErrorCode.NONE, topics };
}

function* announce(context: ControllerContext, written: readonly PartitionInfo[], stale: readonly PartitionInfo[]): Steps<void> {
  const changed = [...written, ...stale];
  if (changed.length === 0) return;
  for (const info of written) context.log('DEBUG', `ISR of ${keyOf(info)} is now ${info.leadership!.isr.join(',')} (version ${info.leadership!.partitionEpoch})`);
  const batch = new RequestBatch(context);
  batch.updateMetadata(context.reachableBrokers(), changed);
  batch.send();
  yield* completeReassignments(context, written);
}

/** Versions 2 and later name topics by id. */
function unpack(context: ControllerContext, request: AlterPartitionRequest): { topics: AlterPartitionResponseTopicData[]; proposals: Proposal[] } {
  const proposals: Proposal[] = [];
  const topics = request.topics.map((topic): AlterPartitionResponseTopicData => {
    const byId = topic.topicId !== ZERO_UUID;
    const known = byId ? context.topicOfId(topic.topicId) : context.topics.get(topic.topicName);
    const partitions = topic.partitions.map((data) => {
      const info = known?.partitions.get(data.partitionIndex);
      const unknown = known === undefined && byId ? ErrorCode.UNKNOWN_TOPIC_ID : ErrorCode.UNKNOWN_TOPIC_OR_PARTITION;
      const errorCode = info === undefined ? unknown : ErrorCode.NONE;
      const answer: AlterPartitionResponsePartitionData = {
        partitionIndex: data.partitionIndex, errorCode, leaderId: 0, leaderEpoch: 0, isr: [], leaderRecoveryState: RECOVERED, partitionEpoch: 0,
      };
      proposals.push({ data, answer, info });
      return answer;
    });
    return { topicName: known?.topic ?? topic.topicName, topicId: topic.topicId, partitions };
  });
  return { topics, proposals };
}

function fill(answer: AlterPartitionResponsePartitionData, leadership: Leadership): void {
  answer.leaderId = leadership.leader;
  answer.leaderEpoch = leadership.leaderEpoch;
  answer.isr = [...leadership.isr];
  answer.leaderRecoveryState = leadership.leaderRecoveryState;
  answer.partitionEpoch = leadership.partitionEpoch;
}

/** An error code; null when the partition is in the proposed state already; else what to write. */
function judge(context: ControllerContext, info: PartitionInfo, brokerId: number, data: AlterPartitionRequestPartitionData): number | null | LeadershipChange['next'] {
  const now = info.leadership;
  if (now === null || context.isDeleting(info.topic)) return ErrorCode.UNKNOWN_TOPIC_OR_PARTITION;
  if (data.partitionEpoch > now.partitionEpoch || data.leaderEpoch > now.leaderEpoch) return ErrorCode.NOT_CONTROLLER;
  if (data.leaderEpoch < now.leaderEpoch) return ErrorCode.FENCED_LEADER_EPOCH;
  if (now.leader !== brokerId) return ErrorCode.NEW_LEADER_ELECTED;
  const members = data.newIsrWithEpochs.length > 0 ? data.newIsrWithEpochs : data.newIsr.map((id) => ({ brokerId: id, brokerEpoch: UNKNOWN_BROKER_EPOCH }));
  const isr = members.map((member) => member.brokerId);
  if (sameMembers(isr, now.isr) && data.leaderRecoveryState === now.leaderRecoveryState) return null;
  if (data.partitionEpoch < now.partitionEpoch) return ErrorCode.INVALID_UPDATE_VERSION;
  if (isr.length === 0 || !isr.includes(brokerId)) return ErrorCode.INVALID_REQUEST;
  if (data.leaderRecoveryState === RECOVERING && (isr.length > 1 || now.leaderRecoveryState === RECOVERED)) return ErrorCode.INVALID_REQUEST;
  const joining = members.filter((member) => !now.isr.includes(member.brokerId));
  if (joining.some((member) => !info.assignment.replicas.includes(member.brokerId))) return ErrorCode.INVALID_REQUEST;
  if (members.some((member) => !isEligible(context, member.brokerId, member.brokerEpoch))) return ErrorCode.INELIGIBLE_REPLICA;
  return { leader: now.leader, leaderEpoch: now.leaderEpoch, isr, leaderRecoveryState: data.leaderRecoveryState, controllerEpoch: context.controllerEpoch };
}

function isEligible(context: ControllerContext, brokerId: number, brokerEpoch: number): boolean {
  if (!context.isLive(brokerId)) return false;
  return brokerEpoch === UNKNOWN_BROKER_EPOCH || brokerEpoch === context.brokers.get(brokerId)!.brokerEpoch;
}

const sameMembers = (left: readonly number[], right: readonly number[]): boolean => left.length === right.length && left.every((id) => right.includes(id));
