/** AlterShareGroupOffsets, API key 91. */
import type { ApiSchema } from './notation.ts';

export const alterShareGroupOffsets: ApiSchema = {
  key: 91,
  name: 'AlterShareGroupOffsets',
  versions: '0',
  flexible: '0+',
  request: {
    fields: [
      { name: 'groupId', type: 'string', entity: 'groupId' },
      { name: 'topics', type: 'AlterShareGroupOffsetsRequestTopic[]', fields: [
        { name: 'topicName', type: 'string', entity: 'topicName', key: true },
        { name: 'partitions', type: 'AlterShareGroupOffsetsRequestPartition[]', fields: [
          { name: 'partitionIndex', type: 'int32' },
          { name: 'startOffset', type: 'int64' },
        ] },
      ] },
    ],
  },
  response: {
    fields: [
      { name: 'throttleTimeMs', type: 'int32' },
      { name: 'errorCode', type: 'int16' },
      { name: 'errorMessage', type: 'string', nullable: true, default: null },
      { name: 'responses', type: 'AlterShareGroupOffsetsResponseTopic[]', fields: [
        { name: 'topicName', type: 'string', entity: 'topicName', key: true },
        { name: 'topicId', type: 'uuid' },
        { name: 'partitions', type: 'AlterShareGroupOffsetsResponsePartition[]', fields: [
          { name: 'partitionIndex', type: 'int32' },
          { name: 'errorCode', type: 'int16' },
          { name: 'errorMessage', type: 'string', nullable: true, default: null },
        ] },
      ] },
    ],
  },
};
