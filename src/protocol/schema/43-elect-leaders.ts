/** ElectLeaders, API key 43. */
import type { ApiSchema } from './notation.ts';

export const electLeaders: ApiSchema = {
  key: 43,
  name: 'ElectLeaders',
  versions: '0-2',
  flexible: '2+',
  request: {
    fields: [
      { name: 'electionType', type: 'int8', versions: '1+' },
      { name: 'topicPartitions', type: 'TopicPartitions[]', nullable: true, fields: [
        { name: 'topic', type: 'string', entity: 'topicName', key: true },
        { name: 'partitions', type: 'int32[]' },
      ] },
      { name: 'timeoutMs', type: 'int32', default: 60000 },
    ],
  },
  response: {
    fields: [
      { name: 'throttleTimeMs', type: 'int32' },
      { name: 'errorCode', type: 'int16', versions: '1+' },
      { name: 'replicaElectionResults', type: 'ReplicaElectionResult[]', fields: [
        { name: 'topic', type: 'string', entity: 'topicName' },
        { name: 'partitionResult', type: 'PartitionResult[]', fields: [
          { name: 'partitionId', type: 'int32' },
          { name: 'errorCode', type: 'int16' },
          { name: 'errorMessage', type: 'string', nullable: true },
        ] },
      ] },
    ],
  },
};
