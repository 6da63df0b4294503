/** WriteShareGroupState, API key 85. */
import type { ApiSchema } from './notation.ts';

export const writeShareGroupState: ApiSchema = {
  key: 85,
  name: 'WriteShareGroupState',
  versions: '0-1',
  flexible: '0+',
  request: {
    fields: [
      { name: 'groupId', type: 'string' },
      { name: 'topics', type: 'WriteStateData[]', fields: [
        { name: 'topicId', type: 'uuid' },
        { name: 'partitions', type: 'PartitionData[]', fields: [
          { name: 'partition', type: 'int32' },
          { name: 'stateEpoch', type: 'int32' },
          { name: 'leaderEpoch', type: 'int32' },
          { name: 'startOffset', type: 'int64' },
          { name: 'deliveryCompleteCount', type: 'int32', versions: '1+', default: -1, ignorable: true },
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
  response: {
    fields: [
      { name: 'results', type: 'WriteStateResult[]', fields: [
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
