/** DeleteShareGroupState, API key 86. */
import type { ApiSchema } from './notation.ts';

export const deleteShareGroupState: ApiSchema = {
  key: 86,
  name: 'DeleteShareGroupState',
  versions: '0',
  flexible: '0+',
  request: {
    fields: [
      { name: 'groupId', type: 'string' },
      { name: 'topics', type: 'DeleteStateData[]', fields: [
        { name: 'topicId', type: 'uuid' },
        { name: 'partitions', type: 'PartitionData[]', fields: [
          { name: 'partition', type: 'int32' },
        ] },
      ] },
    ],
  },
  response: {
    fields: [
      { name: 'results', type: 'DeleteStateResult[]', fields: [
        { name: 'topicId', type: 'uuid' },
        { name: 'partitions', type: 'PartitionResult[]', fields: [
          { name: 'partition', type: 'int32' },
          { name: 'errorCode', type: 'int16' },
          { name: 'errorMessage', type: 'string', nullable: true, default: null },
        ] },
      ] },
    ],
  },
};
