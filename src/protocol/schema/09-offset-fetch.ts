/** OffsetFetch, API key 9. */
import type { ApiSchema } from './notation.ts';

export const offsetFetch: ApiSchema = {
  key: 9,
  name: 'OffsetFetch',
  versions: '0-10',
  flexible: '6+',
  request: {
    fields: [
      { name: 'groupId', type: 'string', versions: '0-7', entity: 'groupId' },
      { name: 'topics', type: 'OffsetFetchRequestTopic[]', versions: '0-7', nullable: '2-7', fields: [
        { name: 'name', type: 'string', entity: 'topicName' },
        { name: 'partitionIndexes', type: 'int32[]' },
      ] },
      { name: 'groups', type: 'OffsetFetchRequestGroup[]', versions: '8+', fields: [
        { name: 'groupId', type: 'string', entity: 'groupId' },
        { name: 'memberId', type: 'string', versions: '9+', nullable: true, default: null, ignorable: true },
        { name: 'memberEpoch', type: 'int32', versions: '9+', default: -1, ignorable: true },
        { name: 'topics', type: 'OffsetFetchRequestTopics[]', nullable: true, fields: [
          { name: 'name', type: 'string', versions: '8-9', ignorable: true, entity: 'topicName' },
          { name: 'topicId', type: 'uuid', versions: '10+', ignorable: true },
          { name: 'partitionIndexes', type: 'int32[]' },
        ] },
      ] },
      { name: 'requireStable', type: 'bool', versions: '7+' },
    ],
  },
  response: {
    fields: [
      { name: 'throttleTimeMs', type: 'int32', versions: '3+', ignorable: true },
      { name: 'topics', type: 'OffsetFetchResponseTopic[]', versions: '0-7', fields: [
        { name: 'name', type: 'string', entity: 'topicName' },
        { name: 'partitions', type: 'OffsetFetchResponsePartition[]', fields: [
          { name: 'partitionIndex', type: 'int32' },
          { name: 'committedOffset', type: 'int64' },
          { name: 'committedLeaderEpoch', type: 'int32', versions: '5-7', default: -1, ignorable: true },
          { name: 'metadata', type: 'string', nullable: true },
          { name: 'errorCode', type: 'int16' },
        ] },
      ] },
      { name: 'errorCode', type: 'int16', versions: '2-7', ignorable: true },
      { name: 'groups', type: 'OffsetFetchResponseGroup[]', versions: '8+', fields: [
        { name: 'groupId', type: 'string', entity: 'groupId' },
        { name: 'topics', type: 'OffsetFetchResponseTopics[]', fields: [
          { name: 'name', type: 'string', versions: '8-9', ignorable: true, entity: 'topicName' },
          { name: 'topicId', type: 'uuid', versions: '10+', ignorable: true },
          { name: 'partitions', type: 'OffsetFetchResponsePartitions[]', fields: [
            { name: 'partitionIndex', type: 'int32' },
            { name: 'committedOffset', type: 'int64' },
            { name: 'committedLeaderEpoch', type: 'int32', default: -1, ignorable: true },
            { name: 'metadata', type: 'string', nullable: true },
            { name: 'errorCode', type: 'int16' },
          ] },
        ] },
        { name: 'errorCode', type: 'int16' },
      ] },
    ],
  },
};
