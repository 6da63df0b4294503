/** ShareGroupDescribe, API key 77. */
import type { ApiSchema } from './notation.ts';

export const shareGroupDescribe: ApiSchema = {
  key: 77,
  name: 'ShareGroupDescribe',
  versions: '1',
  flexible: '0+',
  request: {
    fields: [
      { name: 'groupIds', type: 'string[]', entity: 'groupId' },
      { name: 'includeAuthorizedOperations', type: 'bool' },
    ],
  },
  response: {
    structs: {
      TopicPartitions: [
        { name: 'topicId', type: 'uuid' },
        { name: 'topicName', type: 'string', entity: 'topicName' },
        { name: 'partitions', type: 'int32[]' },
      ],
      Assignment: [
        { name: 'topicPartitions', type: 'TopicPartitions[]' },
      ],
    },
    fields: [
      { name: 'throttleTimeMs', type: 'int32' },
      { name: 'groups', type: 'DescribedGroup[]', fields: [
        { name: 'errorCode', type: 'int16' },
        { name: 'errorMessage', type: 'string', nullable: true, default: null },
        { name: 'groupId', type: 'string', entity: 'groupId' },
        { name: 'groupState', type: 'string' },
        { name: 'groupEpoch', type: 'int32' },
        { name: 'assignmentEpoch', type: 'int32' },
        { name: 'assignorName', type: 'string' },
        { name: 'members', type: 'Member[]', fields: [
          { name: 'memberId', type: 'string' },
          { name: 'rackId', type: 'string', nullable: true, default: null },
          { name: 'memberEpoch', type: 'int32' },
          { name: 'clientId', type: 'string' },
          { name: 'clientHost', type: 'string' },
          { name: 'subscribedTopicNames', type: 'string[]', entity: 'topicName' },
          { name: 'assignment', type: 'Assignment' },
        ] },
        { name: 'authorizedOperations', type: 'int32', default: -2147483648 },
      ] },
    ],
  },
};
