/** DescribeProducers, API key 61. */
import type { ApiSchema } from './notation.ts';

export const describeProducers: ApiSchema = {
  key: 61,
  name: 'DescribeProducers',
  versions: '0',
  flexible: '0+',
  request: {
    fields: [
      { name: 'topics', type: 'TopicRequest[]', fields: [
        { name: 'name', type: 'string', entity: 'topicName' },
        { name: 'partitionIndexes', type: 'int32[]' },
      ] },
    ],
  },
  response: {
    fields: [
      { name: 'throttleTimeMs', type: 'int32' },
      { name: 'topics', type: 'TopicResponse[]', fields: [
        { name: 'name', type: 'string', entity: 'topicName' },
        { name: 'partitions', type: 'PartitionResponse[]', fields: [
          { name: 'partitionIndex', type: 'int32' },
          { name: 'errorCode', type: 'int16' },
          { name: 'errorMessage', type: 'string', nullable: true, default: null },
          { name: 'activeProducers', type: 'ProducerState[]', fields: [
            { name: 'producerId', type: 'int64', entity: 'producerId' },
            { name: 'producerEpoch', type: 'int32' },
            { name: 'lastSequence', type: 'int32', default: -1 },
            { name: 'lastTimestamp', type: 'int64', default: -1 },
            { name: 'coordinatorEpoch', type: 'int32' },
            { name: 'currentTxnStartOffset', type: 'int64', default: -1 },
          ] },
        ] },
      ] },
    ],
  },
};
