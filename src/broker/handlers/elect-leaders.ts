/** ElectLeaders (43), versions 0–2; version 0 knows only preferred leaders. Answered by the controller. */
import type { TopicPartition } from '../../base/ids.ts';
import type { ElectionResult } from '../../controller/elect-leaders.ts';
import { PREFERRED_ELECTION } from '../../controller/elect-leaders.ts';
import type { ReceivedRequest } from '../../network/request.ts';
import type { ElectLeadersRequest, ElectLeadersResponseInput, ElectLeadersResponseReplicaElectionResultInput } from '../../protocol/messages/elect-leaders.ts';
import { ErrorCode } from '../../protocol/messages/error-code.ts';
import type { BrokerContext } from '../context.ts';

export async function handleElectLeaders(broker: BrokerContext, body: ElectLeadersRequest, request: ReceivedRequest): Promise<ElectLeadersResponseInput> {
  const partitions = body.topicPartitions === null ? null : body.topicPartitions.flatMap(({ topic, partitions: numbers }) => numbers.map((partition): TopicPartition => ({ topic, partition })));
  const refuse = (errorCode: number): ElectLeadersResponseInput => ({
    throttleTimeMs: 0,
    // Version 0 says it of each partition only.
    errorCode: request.apiVersion === 0 ? ErrorCode.NONE : errorCode,
    replicaElectionResults: grouped((partitions ?? []).map((at) => ({ ...at, errorCode, message: null }))),
  });
  if (!broker.authorizer.may('ALTER', 'CLUSTER', 'kafka-cluster', request)) return refuse(ErrorCode.CLUSTER_AUTHORIZATION_FAILED);
  const electionType = request.apiVersion === 0 ? PREFERRED_ELECTION : body.electionType;
  const reply = await broker.cluster.controller.request({ type: 'electLeaders', electionType, partitions });
  if (reply?.type !== 'electLeaders') return refuse(ErrorCode.NOT_CONTROLLER);
  return { throttleTimeMs: 0, errorCode: ErrorCode.NONE, replicaElectionResults: grouped(reply.results) };
}

function grouped(results: readonly ElectionResult[]): ElectLeadersResponseReplicaElectionResultInput[] {
  const topics = new Map<string, { partitionId: number; errorCode: number; errorMessage: string | null }[]>();
  for (const { topic, partition, errorCode, message } of results) {
    const list = topics.get(topic) ?? [];
    topics.set(topic, list);
    list.push({ partitionId: partition, errorCode, errorMessage: message });
  }
  return [...topics].map(([topic, partitionResult]) => ({ topic, partitionResult }));
}
