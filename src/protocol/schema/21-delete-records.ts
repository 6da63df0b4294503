/** DeleteRecords, API key 21. */
import type { ApiSchema } from './notation.ts';

export const deleteRecords: ApiSchema = {
  key: 21,
  name: 'DeleteRecords',
  versions: '0-2',
  flexible: '2+',
  request: {
    fields: [
      { name: 'topics', type: 'DeleteRecordsTopic[]', fields: [
        { name: 'name', type: 'string', entity: 'topicName' },
        { name: 'partitions', type: 'DeleteRecordsPartition[]', fields: [
          { name: 'partitionIndex', type: 'int32' },
          { name: 'offset', type: 'int64' },
        ] },
      ] },
      { name: 'timeoutMs', type: 'int32' },
    ],
  },
  response: {
    fields: [
      { name: 'throttleTimeMs', type: 'int32' },
      { name: 'topics', type: 'DeleteRecordsTopicResult[]', fields: [
        { name: 'name', type: 'string', entity: 'topicName', key: true },
        { name: 'partitions', type: 'DeleteRecordsPartitionResult[]', fields: [
          { name: 'partitionIndex', type: 'int32', key: true },
          { name: 'lowWatermark', type: 'int64' },
          { name: 'errorCode', type: 'int16' },
        ] },
      ] },
    ],
  },
};
