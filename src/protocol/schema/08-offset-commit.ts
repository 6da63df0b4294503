/** OffsetCommit, API key 8. */
import type { ApiSchema } from './notation.ts';

export const offsetCommit: ApiSchema = {
  key: 8,
  name: 'OffsetCommit',
  versions: '0-10',
  flexible: '8+',
  request: {
    fields: [
      { name: 'groupId', type: 'string', entity: 'groupId' },
      { name: 'generationIdOrMemberEpoch', type: 'int32', versions: '1+', default: -1, ignorable: true },
      { name: 'memberId', type: 'string', versions: '1+', ignorable: true },
      { name: 'groupInstanceId', type: 'string', versions: '7+', nullable: true, default: null },
      { name: 'retentionTimeMs', type: 'int64', versions: '2-4', default: -1, ignorable: true },
      { name: 'topics', type: 'OffsetCommitRequestTopic[]', fields: [
        { name: 'name', type: 'string', versions: '0-9', ignorable: true, entity: 'topicName' },
        { name: 'topicId', type: 'uuid', versions: '10+', ignorable: true },
        { name: 'partitions', type: 'OffsetCommitRequestPartition[]', fields: [
          { name: 'partitionIndex', type: 'int32' },
          { name: 'committedOffset', type: 'int64' },
          { name: 'committedLeaderEpoch', type: 'int32', versions: '6+', default: -1, ignorable: true },
          { name: 'commitTimestamp', type: 'int64', versions: '1', default: -1 },
          { name: 'committedMetadata', type: 'string', nullable: true },
        ] },
      ] },
    ],
  },
  response: {
    fields: [
      { name: 'throttleTimeMs', type: 'int32', versions: '3+', ignorable: true },
      { name: 'topics', type: 'OffsetCommitResponseTopic[]', fields: [
        { name: 'name', type: 'string', versions: '0-9', ignorable: true, entity: 'topicName' },
        { name: 'topicId', type: 'uuid', versions: '10+', ignorable: true },
        { name: 'partitions', type: 'OffsetCommitResponsePartition[]', fields: [
          { name: 'partitionIndex', type: 'int32' },
          { name: 'errorCode', type: 'int16' },
        ] },
      ] },
    ],
  },
};
