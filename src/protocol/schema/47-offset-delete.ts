/** OffsetDelete, API key 47. */
import type { ApiSchema } from './notation.ts';

export const offsetDelete: ApiSchema = {
  key: 47,
  name: 'OffsetDelete',
  versions: '0',
  flexible: 'none',
  request: {
    fields: [
      { name: 'groupId', type: 'string', entity: 'groupId' },
      { name: 'topics', type: 'OffsetDeleteRequestTopic[]', fields: [
        { name: 'name', type: 'string', entity: 'topicName', key: true },
        { name: 'partitions', type: 'OffsetDeleteRequestPartition[]', fields: [
          { name: 'partitionIndex', type: 'int32' },
        ] },
      ] },
    ],
  },
  response: {
    fields: [
      { name: 'errorCode', type: 'int16' },
      { name: 'throttleTimeMs', type: 'int32', ignorable: true },
      { name: 'topics', type: 'OffsetDeleteResponseTopic[]', fields: [
        { name: 'name', type: 'string', entity: 'topicName', key: true },
        { name: 'partitions', type: 'OffsetDeleteResponsePartition[]', fields: [
          { name: 'partitionIndex', type: 'int32', key: true },
          { name: 'errorCode', type: 'int16' },
        ] },
      ] },
    ],
  },
};
