/** InitializeShareGroupState, API key 83. */
import type { ApiSchema } from './notation.ts';

export const initializeShareGroupState: ApiSchema = {
  key: 83,
  name: 'InitializeShareGroupState',
  versions: '0',
  flexible: '0+',
  request: {
    fields: [
      { name: 'groupId', type: 'string' },
      { name: 'topics', type: 'InitializeStateData[]', fields: [
        { name: 'topicId', type: 'uuid' },
        { name: 'partitions', type: 'PartitionData[]', fields: [
          { name: 'partition', type: 'int32' },
          { name: 'stateEpoch', type: 'int32' },
          { name: 'startOffset', type: 'int64' },
        ] },
      ] },
    ],
  },
  response: {
    fields: [
      { name: 'results', type: 'InitializeStateResult[]', fields: [
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
