/** CreatePartitions, API key 37. */
import type { ApiSchema } from './notation.ts';

export const createPartitions: ApiSchema = {
  key: 37,
  name: 'CreatePartitions',
  versions: '0-3',
  flexible: '2+',
  request: {
    fields: [
      { name: 'topics', type: 'CreatePartitionsTopic[]', fields: [
        { name: 'name', type: 'string', entity: 'topicName', key: true },
        { name: 'count', type: 'int32' },
        { name: 'assignments', type: 'CreatePartitionsAssignment[]', nullable: true, fields: [
          { name: 'brokerIds', type: 'int32[]', entity: 'brokerId' },
        ] },
      ] },
      { name: 'timeoutMs', type: 'int32' },
      { name: 'validateOnly', type: 'bool' },
    ],
  },
  response: {
    fields: [
      { name: 'throttleTimeMs', type: 'int32' },
      { name: 'results', type: 'CreatePartitionsTopicResult[]', fields: [
        { name: 'name', type: 'string', entity: 'topicName' },
        { name: 'errorCode', type: 'int16' },
        { name: 'errorMessage', type: 'string', nullable: true, default: null },
      ] },
    ],
  },
};
