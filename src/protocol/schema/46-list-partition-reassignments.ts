/** ListPartitionReassignments, API key 46. */
import type { ApiSchema } from './notation.ts';

export const listPartitionReassignments: ApiSchema = {
  key: 46,
  name: 'ListPartitionReassignments',
  versions: '0',
  flexible: '0+',
  request: {
    fields: [
      { name: 'timeoutMs', type: 'int32', default: 60000 },
      { name: 'topics', type: 'ListPartitionReassignmentsTopics[]', nullable: true, default: null, fields: [
        { name: 'name', type: 'string', entity: 'topicName' },
        { name: 'partitionIndexes', type: 'int32[]' },
      ] },
    ],
  },
  response: {
    fields: [
      { name: 'throttleTimeMs', type: 'int32' },
      { name: 'errorCode', type: 'int16' },
      { name: 'errorMessage', type: 'string', nullable: true },
      { name: 'topics', type: 'OngoingTopicReassignment[]', fields: [
        { name: 'name', type: 'string', entity: 'topicName' },
        { name: 'partitions', type: 'OngoingPartitionReassignment[]', fields: [
          { name: 'partitionIndex', type: 'int32' },
          { name: 'replicas', type: 'int32[]', entity: 'brokerId' },
          { name: 'addingReplicas', type: 'int32[]', entity: 'brokerId' },
          { name: 'removingReplicas', type: 'int32[]', entity: 'brokerId' },
        ] },
      ] },
    ],
  },
};
