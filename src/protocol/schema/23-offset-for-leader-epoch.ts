/** OffsetForLeaderEpoch, API key 23. */
import type { ApiSchema } from './notation.ts';

export const offsetForLeaderEpoch: ApiSchema = {
  key: 23,
  name: 'OffsetForLeaderEpoch',
  versions: '0-4',
  flexible: '4+',
  request: {
    fields: [
      { name: 'replicaId', type: 'int32', versions: '3+', default: -2, ignorable: true, entity: 'brokerId' },
      { name: 'topics', type: 'OffsetForLeaderTopic[]', fields: [
        { name: 'topic', type: 'string', entity: 'topicName', key: true },
        { name: 'partitions', type: 'OffsetForLeaderPartition[]', fields: [
          { name: 'partition', type: 'int32' },
          { name: 'currentLeaderEpoch', type: 'int32', versions: '2+', default: -1, ignorable: true },
          { name: 'leaderEpoch', type: 'int32' },
        ] },
      ] },
    ],
  },
  response: {
    fields: [
      { name: 'throttleTimeMs', type: 'int32', versions: '2+', ignorable: true },
      { name: 'topics', type: 'OffsetForLeaderTopicResult[]', fields: [
        { name: 'topic', type: 'string', entity: 'topicName', key: true },
        { name: 'partitions', type: 'EpochEndOffset[]', fields: [
          { name: 'errorCode', type: 'int16' },
          { name: 'partition', type: 'int32' },
          { name: 'leaderEpoch', type: 'int32', versions: '1+', default: -1, ignorable: true },
          { name: 'endOffset', type: 'int64', default: -1 },
        ] },
      ] },
    ],
  },
};
