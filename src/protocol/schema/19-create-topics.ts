/** CreateTopics, API key 19. */
import type { ApiSchema } from './notation.ts';

export const createTopics: ApiSchema = {
  key: 19,
  name: 'CreateTopics',
  versions: '0-7',
  flexible: '5+',
  request: {
    fields: [
      { name: 'topics', type: 'CreatableTopic[]', fields: [
        { name: 'name', type: 'string', entity: 'topicName', key: true },
        { name: 'numPartitions', type: 'int32' },
        { name: 'replicationFactor', type: 'int16' },
        { name: 'assignments', type: 'CreatableReplicaAssignment[]', fields: [
          { name: 'partitionIndex', type: 'int32', key: true },
          { name: 'brokerIds', type: 'int32[]', entity: 'brokerId' },
        ] },
        { name: 'configs', type: 'CreatableTopicConfig[]', fields: [
          { name: 'name', type: 'string', key: true },
          { name: 'value', type: 'string', nullable: true },
        ] },
      ] },
      { name: 'timeoutMs', type: 'int32', default: 60000 },
      { name: 'validateOnly', type: 'bool', versions: '1+' },
    ],
  },
  response: {
    fields: [
      { name: 'throttleTimeMs', type: 'int32', versions: '2+', ignorable: true },
      { name: 'topics', type: 'CreatableTopicResult[]', fields: [
        { name: 'name', type: 'string', entity: 'topicName', key: true },
        { name: 'topicId', type: 'uuid', versions: '7+', ignorable: true },
        { name: 'errorCode', type: 'int16' },
        { name: 'errorMessage', type: 'string', versions: '1+', nullable: true, ignorable: true },
        { name: 'topicConfigErrorCode', type: 'int16', versions: '5+', tag: 0, ignorable: true },
        { name: 'numPartitions', type: 'int32', versions: '5+', default: -1, ignorable: true },
        { name: 'replicationFactor', type: 'int16', versions: '5+', default: -1, ignorable: true },
        { name: 'configs', type: 'CreatableTopicConfigs[]', versions: '5+', nullable: true, ignorable: true, fields: [
          { name: 'name', type: 'string' },
          { name: 'value', type: 'string', nullable: true },
          { name: 'readOnly', type: 'bool' },
          { name: 'configSource', type: 'int8', default: -1, ignorable: true },
          { name: 'isSensitive', type: 'bool' },
        ] },
      ] },
    ],
  },
};
