/** DescribeShareGroupOffsets, API key 90. */
import type { ApiSchema } from './notation.ts';

export const describeShareGroupOffsets: ApiSchema = {
  key: 90,
  name: 'DescribeShareGroupOffsets',
  versions: '0-1',
  flexible: '0+',
  request: {
    fields: [
      { name: 'groups', type: 'DescribeShareGroupOffsetsRequestGroup[]', fields: [
        { name: 'groupId', type: 'string', entity: 'groupId' },
        { name: 'topics', type: 'DescribeShareGroupOffsetsRequestTopic[]', nullable: true, fields: [
          { name: 'topicName', type: 'string', entity: 'topicName' },
          { name: 'partitions', type: 'int32[]' },
        ] },
      ] },
    ],
  },
  response: {
    fields: [
      { name: 'throttleTimeMs', type: 'int32' },
      { name: 'groups', type: 'DescribeShareGroupOffsetsResponseGroup[]', fields: [
        { name: 'groupId', type: 'string', entity: 'groupId' },
        { name: 'topics', type: 'DescribeShareGroupOffsetsResponseTopic[]', fields: [
          { name: 'topicName', type: 'string', entity: 'topicName' },
          { name: 'topicId', type: 'uuid' },
          { name: 'partitions', type: 'DescribeShareGroupOffsetsResponsePartition[]', fields: [
            { name: 'partitionIndex', type: 'int32' },
            { name: 'startOffset', type: 'int64' },
            { name: 'leaderEpoch', type: 'int32' },
            { name: 'lag', type: 'int64', versions: '1+', default: -1, ignorable: true },
            { name: 'errorCode', type: 'int16' },
            { name: 'errorMessage', type: 'string', nullable: true, default: null },
          ] },
        ] },
        { name: 'errorCode', type: 'int16' },
        { name: 'errorMessage', type: 'string', nullable: true, default: null },
      ] },
    ],
  },
};
