/** ListOffsets, API key 2. */
import type { ApiSchema } from './notation.ts';

export const listOffsets: ApiSchema = {
  key: 2,
  name: 'ListOffsets',
  versions: '0-11',
  flexible: '6+',
  request: {
    fields: [
      { name: 'replicaId', type: 'int32', entity: 'brokerId' },
      { name: 'isolationLevel', type: 'int8', versions: '2+' },
      { name: 'topics', type: 'ListOffsetsTopic[]', fields: [
        { name: 'name', type: 'string', entity: 'topicName' },
        { name: 'partitions', type: 'ListOffsetsPartition[]', fields: [
          { name: 'partitionIndex', type: 'int32' },
          { name: 'currentLeaderEpoch', type: 'int32', versions: '4+', default: -1, ignorable: true },
          { name: 'timestamp', type: 'int64' },
          { name: 'maxNumOffsets', type: 'int32', versions: '0', default: 1 },
        ] },
      ] },
      { name: 'timeoutMs', type: 'int32', versions: '10+', ignorable: true },
    ],
  },
  response: {
    fields: [
      { name: 'throttleTimeMs', type: 'int32', versions: '2+', ignorable: true },
      { name: 'topics', type: 'ListOffsetsTopicResponse[]', fields: [
        { name: 'name', type: 'string', entity: 'topicName' },
        { name: 'partitions', type: 'ListOffsetsPartitionResponse[]', fields: [
          { name: 'partitionIndex', type: 'int32' },
          { name: 'errorCode', type: 'int16' },
          { name: 'oldStyleOffsets', type: 'int64[]', versions: '0' },
          { name: 'timestamp', type: 'int64', versions: '1+', default: -1 },
          { name: 'offset', type: 'int64', versions: '1+', default: -1 },
          { name: 'leaderEpoch', type: 'int32', versions: '4+', default: -1 },
        ] },
      ] },
    ],
  },
};
