/** AlterPartitionReassignments (45), versions 0–1, and ListPartitionReassignments (46), version 0 (KIP-455, KIP-860). Answered by the controller. */
import type { ReassignmentRequest } from '../../controller/events.ts';
import type { ReceivedRequest } from '../../network/request.ts';
import type { AlterPartitionReassignmentsRequest, AlterPartitionReassignmentsResponseInput } from '../../protocol/messages/alter-partition-reassignments.ts';
import { ErrorCode } from '../../protocol/messages/error-code.ts';
import type { ListPartitionReassignmentsRequest, ListPartitionReassignmentsResponseInput } from '../../protocol/messages/list-partition-reassignments.ts';
import type { BrokerContext } from '../context.ts';

export async function handleAlterPartitionReassignments(
  broker: BrokerContext,
  body: AlterPartitionReassignmentsRequest,
  request: ReceivedRequest,
): Promise<AlterPartitionReassignmentsResponseInput> {
  const failed = (errorCode: number): AlterPartitionReassignmentsResponseInput => ({ throttleTimeMs: 0, errorCode, errorMessage: null, responses: [] });
  if (!broker.authorizer.may('ALTER', 'CLUSTER', 'kafka-cluster', request)) return failed(ErrorCode.CLUSTER_AUTHORIZATION_FAILED);
  const keepReplicationFactor = request.apiVersion >= 1 && !body.allowReplicationFactorChange;
  const partitions = body.topics.flatMap(({ name, partitions: wanted }) => wanted.map(({ partitionIndex, replicas }): ReassignmentRequest => ({ topic: name, partition: partitionIndex, replicas, keepReplicationFactor })));
  const reply = await broker.cluster.controller.request({ type: 'alterReassignments', partitions });
  if (reply?.type !== 'alterReassignments') return failed(ErrorCode.NOT_CONTROLLER);
  const allowReplicationFactorChange = !keepReplicationFactor;
  const responses = body.topics.map(({ name }) => ({
    name,
    partitions: reply.results.filter((result) => result.topic === name).map(({ partition, errorCode, message }) => ({ partitionIndex: partition, errorCode, errorMessage: message })),
  }));
  return { throttleTimeMs: 0, allowReplicationFactorChange, errorCode: ErrorCode.NONE, errorMessage: null, responses };
}

export async function handleListPartitionReassignments(
  broker: BrokerContext,
  body: ListPartitionReassignmentsRequest,
  request: ReceivedRequest,
): Promise<ListPartitionReassignmentsResponseInput> {
  const failed = (errorCode: number): ListPartitionReassignmentsResponseInput => ({ throttleTimeMs: 0, errorCode, errorMessage: null, topics: [] });
  if (!broker.authorizer.may('DESCRIBE', 'CLUSTER', 'kafka-cluster', request)) return failed(ErrorCode.CLUSTER_AUTHORIZATION_FAILED);
  const partitions = body.topics === null ? null : body.topics.flatMap(({ name, partitionIndexes }) => partitionIndexes.map((partition) => ({ topic: name, partition })));
  const reply = await broker.cluster.controller.request({ type: 'listReassignments', partitions });
  if (reply?.type !== 'listReassignments') return failed(ErrorCode.NOT_CONTROLLER);
  const names = [...new Set(reply.ongoing.map(({ topic }) => topic))];
  const topics = names.map((name) => ({
    name,
    partitions: reply.ongoing.filter(({ topic }) => topic === name).map(({ partition, replicas, addingReplicas, removingReplicas }) => ({ partitionIndex: partition, replicas, addingReplicas, removingReplicas })),
  }));
  return { throttleTimeMs: 0, errorCode: ErrorCode.NONE, errorMessage: null, topics };
}
