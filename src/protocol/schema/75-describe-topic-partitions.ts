/** DescribeTopicPartitions, API key 75. */
import type { ApiSchema } from './notation.ts';

export const describeTopicPartitions: ApiSchema = {
  key: 75,
  name: 'DescribeTopicPartitions',
  versions: '0',
  flexible: '0+',
  request: {
    fields: [
      { name: 'topics', type: 'TopicRequest[]', fields: [
        { name: 'name', type: 'string', entity: 'topicName' },
      ] },
      { name: 'responsePartitionLimit', type: 'int32', default: 2000 },
      { name: 'cursor', type: 'Cursor', nullable: true, default: null, fields: [
        { name: 'topicName', type: 'string', entity: 'topicName' },
        { name: 'partitionIndex', type: 'int32' },
      ] },
    ],
  },
  response: {
    fields: [
      { name: 'throttleTimeMs', type: 'int32', ignorable: true },
      { name: 'topics', type: 'DescribeTopicPartitionsResponseTopic[]', fields: [
        { name: 'errorCode', type: 'int16' },
        { name: 'name', type: 'string', nullable: true, entity: 'topicName', key: true },
        { name: 'topicId', type: 'uuid', ignorable: true },
        { name: 'isInternal', type: 'bool', ignorable: true },
        { name: 'partitions', type: 'DescribeTopicPartitionsResponsePartition[]', fields: [
          { name: 'errorCode', type: 'int16' },
          { name: 'partitionIndex', type: 'int32' },
          { name: 'leaderId', type: 'int32', entity: 'brokerId' },
          { name: 'leaderEpoch', type: 'int32', default: -1, ignorable: true },
          { name: 'replicaNodes', type: 'int32[]', entity: 'brokerId' },
          { name: 'isrNodes', type: 'int32[]', entity: 'brokerId' },
          { name: 'eligibleLeaderReplicas', type: 'int32[]', nullable: true, default: null, entity: 'brokerId' },
          { name: 'lastKnownElr', type: 'int32[]', nullable: true, default: null, entity: 'brokerId' },
          { name: 'offlineReplicas', type: 'int32[]', ignorable: true, entity: 'brokerId' },
        ] },
        { name: 'topicAuthorizedOperations', type: 'int32', default: -2147483648 },
      ] },
      { name: 'nextCursor', type: 'Cursor', nullable: true, default: null, fields: [
        { name: 'topicName', type: 'string', entity: 'topicName' },
        { name: 'partitionIndex', type: 'int32' },
      ] },
    ],
  },
};
