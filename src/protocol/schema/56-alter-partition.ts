/** AlterPartition, API key 56. */
import type { ApiSchema } from './notation.ts';

export const alterPartition: ApiSchema = {
  key: 56,
  name: 'AlterPartition',
  versions: '0-3',
  flexible: '0+',
  request: {
    fields: [
      { name: 'brokerId', type: 'int32', entity: 'brokerId' },
      { name: 'brokerEpoch', type: 'int64', default: -1 },
      { name: 'topics', type: 'TopicData[]', fields: [
        { name: 'topicName', type: 'string', versions: '0-1', ignorable: true, entity: 'topicName' },
        { name: 'topicId', type: 'uuid', versions: '2+', ignorable: true },
        { name: 'partitions', type: 'PartitionData[]', fields: [
          { name: 'partitionIndex', type: 'int32' },
          { name: 'leaderEpoch', type: 'int32' },
          { name: 'newIsr', type: 'int32[]', versions: '0-2', entity: 'brokerId' },
          { name: 'newIsrWithEpochs', type: 'BrokerState[]', versions: '3+', fields: [
            { name: 'brokerId', type: 'int32', entity: 'brokerId' },
            { name: 'brokerEpoch', type: 'int64', default: -1 },
          ] },
          { name: 'leaderRecoveryState', type: 'int8', versions: '1+' },
          { name: 'partitionEpoch', type: 'int32' },
        ] },
      ] },
    ],
  },
  response: {
    fields: [
      { name: 'throttleTimeMs', type: 'int32' },
      { name: 'errorCode', type: 'int16' },
      { name: 'topics', type: 'TopicData[]', fields: [
        { name: 'topicName', type: 'string', versions: '0-1', ignorable: true, entity: 'topicName' },
        { name: 'topicId', type: 'uuid', versions: '2+', ignorable: true },
        { name: 'partitions', type: 'PartitionData[]', fields: [
          { name: 'partitionIndex', type: 'int32' },
          { name: 'errorCode', type: 'int16' },
          { name: 'leaderId', type: 'int32', entity: 'brokerId' },
          { name: 'leaderEpoch', type: 'int32' },
          { name: 'isr', type: 'int32[]', entity: 'brokerId' },
          { name: 'leaderRecoveryState', type: 'int8', versions: '1+', ignorable: true },
          { name: 'partitionEpoch', type: 'int32' },
        ] },
      ] },
    ],
  },
};
