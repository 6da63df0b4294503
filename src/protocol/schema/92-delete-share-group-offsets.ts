/** DeleteShareGroupOffsets, API key 92. */
import type { ApiSchema } from './notation.ts';

export const deleteShareGroupOffsets: ApiSchema = {
  key: 92,
  name: 'DeleteShareGroupOffsets',
  versions: '0',
  flexible: '0+',
  request: {
    fields: [
      { name: 'groupId', type: 'string', entity: 'groupId' },
      { name: 'topics', type: 'DeleteShareGroupOffsetsRequestTopic[]', fields: [
        { name: 'topicName', type: 'string', entity: 'topicName' },
      ] },
    ],
  },
  response: {
    fields: [
      { name: 'throttleTimeMs', type: 'int32' },
      { name: 'errorCode', type: 'int16' },
      { name: 'errorMessage', type: 'string', nullable: true, default: null },
      { name: 'responses', type: 'DeleteShareGroupOffsetsResponseTopic[]', fields: [
        { name: 'topicName', type: 'string', entity: 'topicName' },
        { name: 'topicId', type: 'uuid' },
        { name: 'errorCode', type: 'int16' },
        { name: 'errorMessage', type: 'string', nullable: true, default: null },
      ] },
    ],
  },
};
