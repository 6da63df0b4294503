/**
 * What brokers and their controller say to each other: LeaderAndIsr (4), StopReplica (5) and UpdateMetadata (6) come from
 * the controller; AlterPartition (56), ControlledShutdown (7) and AllocateProducerIds (67) go to it. All need
 * CLUSTER_ACTION (the registry's rule).
 */
import type { ReceivedRequest } from '../../network/request.ts';
import type { AllocateProducerIdsRequest, AllocateProducerIdsResponseInput } from '../../protocol/messages/allocate-producer-ids.ts';
import type { AlterPartitionRequest, AlterPartitionResponseInput } from '../../protocol/messages/alter-partition.ts';
import type { ControlledShutdownRequest, ControlledShutdownResponseInput } from '../../protocol/messages/controlled-shutdown.ts';
import type { LeaderAndIsrRequest, LeaderAndIsrResponseInput } from '../../protocol/messages/leader-and-isr.ts';
import type { StopReplicaRequest, StopReplicaResponseInput } from '../../protocol/messages/stop-replica.ts';
import type { UpdateMetadataRequest, UpdateMetadataResponseInput } from '../../protocol/messages/update-metadata.ts';
import { ErrorCode } from '../../protocol/messages/error-code.ts';
import type { BrokerContext } from '../context.ts';

/** Old versions carry a flat list; a field that the version does not have is an empty list after decoding. */
const topicStatesOf = <State>(topics: readonly State[], flat: readonly unknown[]): readonly State[] | undefined => (topics.length === 0 && flat.length > 0 ? undefined : topics);

const FIRST_VERSION_BY_TOPIC = 5;

export async function handleLeaderAndIsr(broker: BrokerContext, body: LeaderAndIsrRequest, request: ReceivedRequest): Promise<LeaderAndIsrResponseInput> {
  const response = await broker.controlRequests.leaderAndIsr({ ...body, topicStates: topicStatesOf(body.topicStates, body.ungroupedPartitionStates)! });
  return request.apiVersion >= FIRST_VERSION_BY_TOPIC ? { ...response, partitionErrors: [] } : { ...response, topics: [] };
}

export function handleUpdateMetadata(broker: BrokerContext, body: UpdateMetadataRequest): UpdateMetadataResponseInput {
  return broker.controlRequests.updateMetadata({ ...body, topicStates: topicStatesOf(body.topicStates, body.ungroupedPartitionStates)! });
}

export function handleStopReplica(broker: BrokerContext, body: StopReplicaRequest): Promise<StopReplicaResponseInput> {
  return broker.controlRequests.stopReplica(body);
}

export async function handleAlterPartition(broker: BrokerContext, body: AlterPartitionRequest): Promise<AlterPartitionResponseInput> {
  const reply = await broker.cluster.controller.request({ type: 'alterPartition', request: body });
  return reply?.type === 'alterPartition' ? reply.response : { throttleTimeMs: 0, errorCode: ErrorCode.NOT_CONTROLLER, topics: [] };
}

export async function handleControlledShutdown(broker: BrokerContext, body: ControlledShutdownRequest): Promise<ControlledShutdownResponseInput> {
  const reply = await broker.cluster.controller.request({ type: 'controlledShutdown', brokerId: body.brokerId, brokerEpoch: body.brokerEpoch });
  if (reply?.type !== 'controlledShutdown') return { errorCode: ErrorCode.NOT_CONTROLLER, remainingPartitions: [] };
  return { errorCode: reply.errorCode, remainingPartitions: reply.remaining.map(({ topic, partition }) => ({ topicName: topic, partitionIndex: partition })) };
}

export async function handleAllocateProducerIds(broker: BrokerContext, body: AllocateProducerIdsRequest): Promise<AllocateProducerIdsResponseInput> {
  const failed = (errorCode: number): AllocateProducerIdsResponseInput => ({ throttleTimeMs: 0, errorCode, producerIdStart: -1, producerIdLen: 0 });
  const live = broker.cluster.controller.context?.brokers.get(body.brokerId);
  if (!broker.cluster.controller.isActive) return failed(ErrorCode.NOT_CONTROLLER);
  if (live === undefined) return failed(ErrorCode.BROKER_ID_NOT_REGISTERED);
  if (body.brokerEpoch < live.brokerEpoch) return failed(ErrorCode.STALE_BROKER_EPOCH);
  const block = await broker.cluster.producerIds.takeBlockFor(body.brokerId).catch(() => null);
  if (block === null) return failed(ErrorCode.COORDINATOR_LOAD_IN_PROGRESS);
  return { throttleTimeMs: 0, errorCode: ErrorCode.NONE, producerIdStart: block.firstProducerId, producerIdLen: block.lastProducerId - block.firstProducerId + 1 };
}
