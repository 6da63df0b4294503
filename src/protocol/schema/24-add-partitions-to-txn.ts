/** AddPartitionsToTxn, API key 24. */
import type { ApiSchema } from './notation.ts';

export const addPartitionsToTxn: ApiSchema = {
  key: 24,
  name: 'AddPartitionsToTxn',
  versions: '0-5',
  flexible: '3+',
  request: {
    structs: {
      AddPartitionsToTxnTopic: [
        { name: 'name', type: 'string', entity: 'topicName', key: true },
        { name: 'partitions', type: 'int32[]' },
      ],
    },
    fields: [
      { name: 'transactions', type: 'AddPartitionsToTxnTransaction[]', versions: '4+', fields: [
        { name: 'transactionalId', type: 'string', entity: 'transactionalId', key: true },
        { name: 'producerId', type: 'int64', entity: 'producerId' },
        { name: 'producerEpoch', type: 'int16' },
        { name: 'verifyOnly', type: 'bool' },
        { name: 'topics', type: 'AddPartitionsToTxnTopic[]' },
      ] },
      { name: 'v3AndBelowTransactionalId', type: 'string', versions: '0-3', entity: 'transactionalId' },
      { name: 'v3AndBelowProducerId', type: 'int64', versions: '0-3', entity: 'producerId' },
      { name: 'v3AndBelowProducerEpoch', type: 'int16', versions: '0-3' },
      { name: 'v3AndBelowTopics', type: 'AddPartitionsToTxnTopic[]', versions: '0-3' },
    ],
  },
  response: {
    structs: {
      AddPartitionsToTxnTopicResult: [
        { name: 'name', type: 'string', entity: 'topicName', key: true },
        { name: 'resultsByPartition', type: 'AddPartitionsToTxnPartitionResult[]' },
      ],
      AddPartitionsToTxnPartitionResult: [
        { name: 'partitionIndex', type: 'int32', key: true },
        { name: 'partitionErrorCode', type: 'int16' },
      ],
    },
    fields: [
      { name: 'throttleTimeMs', type: 'int32' },
      { name: 'errorCode', type: 'int16', versions: '4+', ignorable: true },
      { name: 'resultsByTransaction', type: 'AddPartitionsToTxnResult[]', versions: '4+', fields: [
        { name: 'transactionalId', type: 'string', entity: 'transactionalId', key: true },
        { name: 'topicResults', type: 'AddPartitionsToTxnTopicResult[]' },
      ] },
      { name: 'resultsByTopicV3AndBelow', type: 'AddPartitionsToTxnTopicResult[]', versions: '0-3' },
    ],
  },
};
