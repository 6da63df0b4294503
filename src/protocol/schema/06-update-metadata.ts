/** UpdateMetadata, API key 6. */
import type { ApiSchema } from './notation.ts';

export const updateMetadata: ApiSchema = {
  key: 6,
  name: 'UpdateMetadata',
  versions: '0-8',
  flexible: '6+',
  request: {
    structs: {
      UpdateMetadataPartitionState: [
        { name: 'topicName', type: 'string', versions: '0-4', ignorable: true, entity: 'topicName' },
        { name: 'partitionIndex', type: 'int32' },
        { name: 'controllerEpoch', type: 'int32' },
        { name: 'leader', type: 'int32', entity: 'brokerId' },
        { name: 'leaderEpoch', type: 'int32' },
        { name: 'isr', type: 'int32[]', entity: 'brokerId' },
        { name: 'zkVersion', type: 'int32' },
        { name: 'replicas', type: 'int32[]', entity: 'brokerId' },
        { name: 'offlineReplicas', type: 'int32[]', versions: '4+', ignorable: true, entity: 'brokerId' },
      ],
    },
    fields: [
      { name: 'controllerId', type: 'int32', entity: 'brokerId' },
      { name: 'isKRaftController', type: 'bool', versions: '8+' },
      { name: 'type', type: 'int8', versions: '8+', tag: 0 },
      { name: 'controllerEpoch', type: 'int32' },
      { name: 'brokerEpoch', type: 'int64', versions: '5+', default: -1, ignorable: true },
      { name: 'ungroupedPartitionStates', type: 'UpdateMetadataPartitionState[]', versions: '0-4' },
      { name: 'topicStates', type: 'UpdateMetadataTopicState[]', versions: '5+', fields: [
        { name: 'topicName', type: 'string', entity: 'topicName' },
        { name: 'topicId', type: 'uuid', versions: '7+', ignorable: true },
        { name: 'partitionStates', type: 'UpdateMetadataPartitionState[]' },
      ] },
      { name: 'liveBrokers', type: 'UpdateMetadataBroker[]', fields: [
        { name: 'id', type: 'int32', entity: 'brokerId' },
        { name: 'v0Host', type: 'string', versions: '0', ignorable: true },
        { name: 'v0Port', type: 'int32', versions: '0', ignorable: true },
        { name: 'endpoints', type: 'UpdateMetadataEndpoint[]', versions: '1+', ignorable: true, fields: [
          { name: 'port', type: 'int32' },
          { name: 'host', type: 'string' },
          { name: 'listener', type: 'string', versions: '3+', ignorable: true },
          { name: 'securityProtocol', type: 'int16' },
        ] },
        { name: 'rack', type: 'string', versions: '2+', nullable: true, ignorable: true },
      ] },
    ],
  },
  response: {
    fields: [
      { name: 'errorCode', type: 'int16' },
    ],
  },
};
