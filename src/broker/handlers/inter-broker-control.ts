/**
 * What brokers and their controller say to each other: AlterPartition (56) and ControlledShutdown (7) go to the
 * controller, AllocateProducerIds (67) too. All need CLUSTER_ACTION (the registry's rule).
 */
import type { ReceivedRequest } from '../../network/request.ts';
import type { AllocateProducerIdsRequest, AllocateProducerIdsResponseInput } from '../../protocol/messages/allocate-producer-ids.ts';
import type { AlterPartitionRequest, AlterPartitionResponseInput } from '../../protocol/messages/alter-partition.ts';
import type { ControlledShutdownRequest, ControlledShutdownResponseInput } from '../../protocol/messages/controlled-shutdown.ts';
import { ErrorCode } from '../../protocol/messages/error-code.ts';
import type { BrokerContext } from '../context.ts';

export async function handleAlterPartition(broker: BrokerContext, body: AlterPartitionRequest): Promise<AlterPartitionResponseInput> {
  const reply = await broker.cluster.controller.request({ type: 'alterPartition', request: body });
  return reply?.type === 'alterPartition' ? reply.response : { throttleTimeMs: 0, errorCode: ErrorCode.NOT_CONTROLLER, topics: [] };
}

export async function handleControlledShutdown(broker: BrokerContext, body: ControlledShutdownRequest, _request: ReceivedRequest): Promise<ControlledShutdownResponseInput> {
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
