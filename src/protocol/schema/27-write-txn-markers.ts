/** WriteTxnMarkers, API key 27. */
import type { ApiSchema } from './notation.ts';

export const writeTxnMarkers: ApiSchema = {
  key: 27,
  name: 'WriteTxnMarkers',
  versions: '0-2',
  flexible: '1+',
  request: {
    fields: [
      { name: 'markers', type: 'WritableTxnMarker[]', fields: [
        { name: 'producerId', type: 'int64', entity: 'producerId' },
        { name: 'producerEpoch', type: 'int16' },
        { name: 'transactionResult', type: 'bool' },
        { name: 'topics', type: 'WritableTxnMarkerTopic[]', fields: [
          { name: 'name', type: 'string', entity: 'topicName' },
          { name: 'partitionIndexes', type: 'int32[]' },
        ] },
        { name: 'coordinatorEpoch', type: 'int32' },
        { name: 'transactionVersion', type: 'int8', versions: '2+', ignorable: true },
      ] },
    ],
  },
  response: {
    fields: [
      { name: 'markers', type: 'WritableTxnMarkerResult[]', fields: [
        { name: 'producerId', type: 'int64', entity: 'producerId' },
        { name: 'topics', type: 'WritableTxnMarkerTopicResult[]', fields: [
          { name: 'name', type: 'string', entity: 'topicName' },
          { name: 'partitions', type: 'WritableTxnMarkerPartitionResult[]', fields: [
            { name: 'partitionIndex', type: 'int32' },
            { name: 'errorCode', type: 'int16' },
          ] },
        ] },
      ] },
    ],
  },
};
