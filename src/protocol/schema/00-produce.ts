/** Produce, API key 0. */
import type { ApiSchema } from './notation.ts';

export const produce: ApiSchema = {
  key: 0,
  name: 'Produce',
  versions: '0-13',
  flexible: '9+',
  request: {
    fields: [
      { name: 'transactionalId', type: 'string', versions: '3+', nullable: true, default: null, entity: 'transactionalId' },
      { name: 'acks', type: 'int16' },
      { name: 'timeoutMs', type: 'int32' },
      { name: 'topicData', type: 'TopicProduceData[]', fields: [
        { name: 'name', type: 'string', versions: '0-12', ignorable: true, entity: 'topicName', key: true },
        { name: 'topicId', type: 'uuid', versions: '13+', ignorable: true, key: true },
        { name: 'partitionData', type: 'PartitionProduceData[]', fields: [
          { name: 'index', type: 'int32' },
          { name: 'records', type: 'records', nullable: true },
        ] },
      ] },
    ],
  },
  response: {
    fields: [
      { name: 'responses', type: 'TopicProduceResponse[]', fields: [
        { name: 'name', type: 'string', versions: '0-12', ignorable: true, entity: 'topicName', key: true },
        { name: 'topicId', type: 'uuid', versions: '13+', ignorable: true, key: true },
        { name: 'partitionResponses', type: 'PartitionProduceResponse[]', fields: [
          { name: 'index', type: 'int32' },
          { name: 'errorCode', type: 'int16' },
          { name: 'baseOffset', type: 'int64' },
          { name: 'logAppendTimeMs', type: 'int64', versions: '2+', default: -1, ignorable: true },
          { name: 'logStartOffset', type: 'int64', versions: '5+', default: -1, ignorable: true },
          { name: 'recordErrors', type: 'BatchIndexAndErrorMessage[]', versions: '8+', ignorable: true, fields: [
            { name: 'batchIndex', type: 'int32' },
            { name: 'batchIndexErrorMessage', type: 'string', nullable: true, default: null },
          ] },
          { name: 'errorMessage', type: 'string', versions: '8+', nullable: true, default: null, ignorable: true },
          { name: 'currentLeader', type: 'LeaderIdAndEpoch', versions: '10+', tag: 0, fields: [
            { name: 'leaderId', type: 'int32', default: -1, entity: 'brokerId' },
            { name: 'leaderEpoch', type: 'int32', default: -1 },
          ] },
        ] },
      ] },
      { name: 'throttleTimeMs', type: 'int32', versions: '1+', ignorable: true },
      { name: 'nodeEndpoints', type: 'NodeEndpoint[]', versions: '10+', tag: 0, fields: [
        { name: 'nodeId', type: 'int32', entity: 'brokerId', key: true },
        { name: 'host', type: 'string' },
        { name: 'port', type: 'int32' },
        { name: 'rack', type: 'string', nullable: true, default: null },
      ] },
    ],
  },
};
