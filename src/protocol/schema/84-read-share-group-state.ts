/** ReadShareGroupState, API key 84. */
import type { ApiSchema } from './notation.ts';

export const readShareGroupState: ApiSchema = {
  key: 84,
  name: 'ReadShareGroupState',
  versions: '0',
  flexible: '0+',
  request: {
    fields: [
      { name: 'groupId', type: 'string' },
      { name: 'topics', type: 'ReadStateData[]', fields: [
        { name: 'topicId', type: 'uuid' },
        { name: 'partitions', type: 'PartitionData[]', fields: [
          { name: 'partition', type: 'int32' },
          { name: 'leaderEpoch', type: 'int32' },
        ] },
      ] },
    ],
  },
  response: {
    fields: [
      { name: 'results', type: 'ReadStateResult[]', fields: [
        { name: 'topicId', type: 'uuid' },
        { name: 'partitions', type: 'PartitionResult[]', fields: [
          { name: 'partition', type: 'int32' },
          { name: 'errorCode', type: 'int16' },
          { name: 'errorMessage', type: 'string', nullable: true, default: null },
          { name: 'stateEpoch', type: 'int32' },
          { name: 'startOffset', type: 'int64' },
          { name: 'stateBatches', type: 'StateBatch[]', fields: [
            { name: 'firstOffset', type: 'int64' },
            { name: 'lastOffset', type: 'int64' },
            { name: 'deliveryState', type: 'int8' },
            { name: 'deliveryCount', type: 'int16' },
          ] },
        ] },
      ] },
    ],
  },
};
