/** EndQuorumEpoch, API key 54. */
import type { ApiSchema } from './notation.ts';

export const endQuorumEpoch: ApiSchema = {
  key: 54,
  name: 'EndQuorumEpoch',
  versions: '0-1',
  flexible: '1+',
  request: {
    fields: [
      { name: 'clusterId', type: 'string', nullable: true, default: null },
      { name: 'topics', type: 'TopicData[]', fields: [
        { name: 'topicName', type: 'string', entity: 'topicName' },
        { name: 'partitions', type: 'PartitionData[]', fields: [
          { name: 'partitionIndex', type: 'int32' },
          { name: 'leaderId', type: 'int32', entity: 'brokerId' },
          { name: 'leaderEpoch', type: 'int32' },
          { name: 'preferredSuccessors', type: 'int32[]', versions: '0', ignorable: true },
          { name: 'preferredCandidates', type: 'ReplicaInfo[]', versions: '1+', ignorable: true, fields: [
            { name: 'candidateId', type: 'int32', entity: 'brokerId' },
            { name: 'candidateDirectoryId', type: 'uuid' },
          ] },
        ] },
      ] },
      { name: 'leaderEndpoints', type: 'LeaderEndpoint[]', versions: '1+', ignorable: true, fields: [
        { name: 'name', type: 'string', key: true },
        { name: 'host', type: 'string' },
        { name: 'port', type: 'uint16' },
      ] },
    ],
  },
  response: {
    fields: [
      { name: 'errorCode', type: 'int16' },
      { name: 'topics', type: 'TopicData[]', fields: [
        { name: 'topicName', type: 'string', entity: 'topicName' },
        { name: 'partitions', type: 'PartitionData[]', fields: [
          { name: 'partitionIndex', type: 'int32' },
          { name: 'errorCode', type: 'int16' },
          { name: 'leaderId', type: 'int32', entity: 'brokerId' },
          { name: 'leaderEpoch', type: 'int32' },
        ] },
      ] },
      { name: 'nodeEndpoints', type: 'NodeEndpoint[]', versions: '1+', tag: 0, fields: [
        { name: 'nodeId', type: 'int32', entity: 'brokerId', key: true },
        { name: 'host', type: 'string' },
        { name: 'port', type: 'uint16' },
      ] },
    ],
  },
};
