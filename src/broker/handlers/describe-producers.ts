/** DescribeProducers (61), version 0: the producers a partition's leader knows (KIP-664). */
import { topicNameProblem } from '../../base/ids.ts';
import type { ReceivedRequest } from '../../network/request.ts';
import type { DescribeProducersRequest, DescribeProducersResponseInput, DescribeProducersResponsePartitionResponseInput } from '../../protocol/messages/describe-producers.ts';
import { ErrorCode, errorMessage } from '../../protocol/messages/error-code.ts';
import type { BrokerContext } from '../context.ts';

export function handleDescribeProducers(broker: BrokerContext, body: DescribeProducersRequest, request: ReceivedRequest): DescribeProducersResponseInput {
  const topics = body.topics.map((topic) => ({
    name: topic.name,
    partitions: topic.partitionIndexes.map((partitionIndex): DescribeProducersResponsePartitionResponseInput => {
      const failed = (errorCode: number, message: string | null = null) => ({ partitionIndex, errorCode, errorMessage: message ?? errorMessage(errorCode), activeProducers: [] });
      const problem = topicNameProblem(topic.name);
      if (problem !== null) return failed(ErrorCode.INVALID_TOPIC_EXCEPTION, `Topic name is invalid: ${problem}`);
      if (!broker.authorizer.may('READ', 'TOPIC', topic.name, request)) return failed(ErrorCode.TOPIC_AUTHORIZATION_FAILED);
      const hosted = broker.replicaManager.leader(topic.name, partitionIndex, -1);
      if (typeof hosted === 'number') return broker.metadataCache.topic(topic.name) === null ? failed(hosted) : { ...failed(hosted), errorMessage: null };
      return { partitionIndex, errorCode: ErrorCode.NONE, activeProducers: hosted.log!.activeProducers() };
    }),
  }));
  return { throttleTimeMs: 0, topics };
}
