/** StopReplica, API key 5. */
import type { ApiSchema } from './notation.ts';

export const stopReplica: ApiSchema = {
  key: 5,
  name: 'StopReplica',
  versions: '0-4',
  flexible: '2+',
  request: {
    fields: [
      { name: 'controllerId', type: 'int32', entity: 'brokerId' },
      { name: 'isKRaftController', type: 'bool', versions: '4+' },
      { name: 'controllerEpoch', type: 'int32' },
      { name: 'brokerEpoch', type: 'int64', versions: '1+', default: -1, ignorable: true },
      { name: 'deletePartitions', type: 'bool', versions: '0-2' },
      { name: 'ungroupedPartitions', type: 'StopReplicaPartitionV0[]', versions: '0', fields: [
        { name: 'topicName', type: 'string', entity: 'topicName' },
        { name: 'partitionIndex', type: 'int32' },
      ] },
      { name: 'topics', type: 'StopReplicaTopicV1[]', versions: '1-2', fields: [
        { name: 'name', type: 'string', entity: 'topicName' },
        { name: 'partitionIndexes', type: 'int32[]' },
      ] },
      { name: 'topicStates', type: 'StopReplicaTopicState[]', versions: '3+', fields: [
        { name: 'topicName', type: 'string', entity: 'topicName' },
        { name: 'partitionStates', type: 'StopReplicaPartitionState[]', fields: [
          { name: 'partitionIndex', type: 'int32' },
          { name: 'leaderEpoch', type: 'int32', default: -1 },
          { name: 'deletePartition', type: 'bool' },
        ] },
      ] },
    ],
  },
  response: {
    fields: [
      { name: 'errorCode', type: 'int16' },
      { name: 'partitionErrors', type: 'StopReplicaPartitionError[]', fields: [
        { name: 'topicName', type: 'string', entity: 'topicName' },
        { name: 'partitionIndex', type: 'int32' },
        { name: 'errorCode', type: 'int16' },
      ] },
    ],
  },
};
