/** DescribeProducers (61), version 0: the producers a partition's leader knows (KIP-664). */
import type { ReceivedRequest } from '../../network/request.ts';
import type { DescribeProducersRequest, DescribeProducersResponseInput, DescribeProducersResponsePartitionResponseInput } from '../../protocol/messages/describe-producers.ts';
import { ErrorCode } from '../../protocol/messages/error-code.ts';
import type { BrokerContext } from '../context.ts';

export function handleDescribeProducers(broker: BrokerContext, body: DescribeProducersRequest, request: ReceivedRequest): DescribeProducersResponseInput {
  const topics = body.topics.map((topic) => ({
    name: topic.name,
    partitions: topic.partitionIndexes.map((partitionIndex): DescribeProducersResponsePartitionResponseInput => {
      if (!broker.authorizer.may('READ', 'TOPIC', topic.name, request)) return { partitionIndex, errorCode: ErrorCode.TOPIC_AUTHORIZATION_FAILED, activeProducers: [] };
      const hosted = broker.replicaManager.leader(topic.name, partitionIndex, -1);
      if (typeof hosted === 'number') return { partitionIndex, errorCode: hosted, activeProducers: [] };
      return { partitionIndex, errorCode: ErrorCode.NONE, activeProducers: hosted.log!.activeProducers() };
    }),
  }));
  return { throttleTimeMs: 0, topics };
}
