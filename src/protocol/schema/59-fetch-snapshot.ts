/** FetchSnapshot, API key 59. */
import type { ApiSchema } from './notation.ts';

export const fetchSnapshot: ApiSchema = {
  key: 59,
  name: 'FetchSnapshot',
  versions: '0-1',
  flexible: '0+',
  request: {
    fields: [
      { name: 'clusterId', type: 'string', nullable: true, tag: 0, default: null },
      { name: 'replicaId', type: 'int32', default: -1, entity: 'brokerId' },
      { name: 'maxBytes', type: 'int32', default: 2147483647 },
      { name: 'topics', type: 'TopicSnapshot[]', fields: [
        { name: 'name', type: 'string', entity: 'topicName' },
        { name: 'partitions', type: 'PartitionSnapshot[]', fields: [
          { name: 'partition', type: 'int32' },
          { name: 'currentLeaderEpoch', type: 'int32' },
          { name: 'snapshotId', type: 'SnapshotId', fields: [
            { name: 'endOffset', type: 'int64' },
            { name: 'epoch', type: 'int32' },
          ] },
          { name: 'position', type: 'int64' },
          { name: 'replicaDirectoryId', type: 'uuid', versions: '1+', tag: 0, ignorable: true },
        ] },
      ] },
    ],
  },
  response: {
    fields: [
      { name: 'throttleTimeMs', type: 'int32', ignorable: true },
      { name: 'errorCode', type: 'int16' },
      { name: 'topics', type: 'TopicSnapshot[]', fields: [
        { name: 'name', type: 'string', entity: 'topicName' },
        { name: 'partitions', type: 'PartitionSnapshot[]', fields: [
          { name: 'index', type: 'int32' },
          { name: 'errorCode', type: 'int16' },
          { name: 'snapshotId', type: 'SnapshotId', fields: [
            { name: 'endOffset', type: 'int64' },
            { name: 'epoch', type: 'int32' },
          ] },
          { name: 'currentLeader', type: 'LeaderIdAndEpoch', tag: 0, fields: [
            { name: 'leaderId', type: 'int32', entity: 'brokerId' },
            { name: 'leaderEpoch', type: 'int32' },
          ] },
          { name: 'size', type: 'int64' },
          { name: 'position', type: 'int64' },
          { name: 'unalignedRecords', type: 'records' },
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
