/** ConsumerGroupHeartbeat, API key 68. */
import type { ApiSchema } from './notation.ts';

export const consumerGroupHeartbeat: ApiSchema = {
  key: 68,
  name: 'ConsumerGroupHeartbeat',
  versions: '0-1',
  flexible: '0+',
  request: {
    fields: [
      { name: 'groupId', type: 'string', entity: 'groupId' },
      { name: 'memberId', type: 'string' },
      { name: 'memberEpoch', type: 'int32' },
      { name: 'instanceId', type: 'string', nullable: true, default: null },
      { name: 'rackId', type: 'string', nullable: true, default: null },
      { name: 'rebalanceTimeoutMs', type: 'int32', default: -1 },
      { name: 'subscribedTopicNames', type: 'string[]', nullable: true, default: null, entity: 'topicName' },
      { name: 'subscribedTopicRegex', type: 'string', versions: '1+', nullable: true, default: null },
      { name: 'serverAssignor', type: 'string', nullable: true, default: null },
      { name: 'topicPartitions', type: 'TopicPartitions[]', nullable: true, default: null, fields: [
        { name: 'topicId', type: 'uuid' },
        { name: 'partitions', type: 'int32[]' },
      ] },
    ],
  },
  response: {
    structs: {
      TopicPartitions: [
        { name: 'topicId', type: 'uuid' },
        { name: 'partitions', type: 'int32[]' },
      ],
    },
    fields: [
      { name: 'throttleTimeMs', type: 'int32' },
      { name: 'errorCode', type: 'int16' },
      { name: 'errorMessage', type: 'string', nullable: true, default: null },
      { name: 'memberId', type: 'string', nullable: true, default: null },
      { name: 'memberEpoch', type: 'int32' },
      { name: 'heartbeatIntervalMs', type: 'int32' },
      { name: 'assignment', type: 'Assignment', nullable: true, default: null, fields: [
        { name: 'topicPartitions', type: 'TopicPartitions[]' },
      ] },
    ],
  },
};
