/** LeaderAndIsr, API key 4. */
import type { ApiSchema } from './notation.ts';

export const leaderAndIsr: ApiSchema = {
  key: 4,
  name: 'LeaderAndIsr',
  versions: '0-7',
  flexible: '4+',
  request: {
    structs: {
      LeaderAndIsrPartitionState: [
        { name: 'topicName', type: 'string', versions: '0-1', ignorable: true, entity: 'topicName' },
        { name: 'partitionIndex', type: 'int32' },
        { name: 'controllerEpoch', type: 'int32' },
        { name: 'leader', type: 'int32', entity: 'brokerId' },
        { name: 'leaderEpoch', type: 'int32' },
        { name: 'isr', type: 'int32[]', entity: 'brokerId' },
        { name: 'partitionEpoch', type: 'int32' },
        { name: 'replicas', type: 'int32[]', entity: 'brokerId' },
        { name: 'addingReplicas', type: 'int32[]', versions: '3+', ignorable: true, entity: 'brokerId' },
        { name: 'removingReplicas', type: 'int32[]', versions: '3+', ignorable: true, entity: 'brokerId' },
        { name: 'isNew', type: 'bool', versions: '1+', ignorable: true },
        { name: 'leaderRecoveryState', type: 'int8', versions: '6+' },
      ],
    },
    fields: [
      { name: 'controllerId', type: 'int32', entity: 'brokerId' },
      { name: 'isKRaftController', type: 'bool', versions: '7+' },
      { name: 'controllerEpoch', type: 'int32' },
      { name: 'brokerEpoch', type: 'int64', versions: '2+', default: -1, ignorable: true },
      { name: 'type', type: 'int8', versions: '5+' },
      { name: 'ungroupedPartitionStates', type: 'LeaderAndIsrPartitionState[]', versions: '0-1' },
      { name: 'topicStates', type: 'LeaderAndIsrTopicState[]', versions: '2+', fields: [
        { name: 'topicName', type: 'string', entity: 'topicName' },
        { name: 'topicId', type: 'uuid', versions: '5+', ignorable: true },
        { name: 'partitionStates', type: 'LeaderAndIsrPartitionState[]' },
      ] },
      { name: 'liveLeaders', type: 'LeaderAndIsrLiveLeader[]', fields: [
        { name: 'brokerId', type: 'int32', entity: 'brokerId' },
        { name: 'hostName', type: 'string' },
        { name: 'port', type: 'int32' },
      ] },
    ],
  },
  response: {
    structs: {
      LeaderAndIsrPartitionError: [
        { name: 'topicName', type: 'string', versions: '0-4', ignorable: true, entity: 'topicName' },
        { name: 'partitionIndex', type: 'int32' },
        { name: 'errorCode', type: 'int16' },
      ],
    },
    fields: [
      { name: 'errorCode', type: 'int16' },
      { name: 'partitionErrors', type: 'LeaderAndIsrPartitionError[]', versions: '0-4' },
      { name: 'topics', type: 'LeaderAndIsrTopicError[]', versions: '5+', fields: [
        { name: 'topicId', type: 'uuid', key: true },
        { name: 'partitionErrors', type: 'LeaderAndIsrPartitionError[]' },
      ] },
    ],
  },
};
