/** DescribeTransactions, API key 65. */
import type { ApiSchema } from './notation.ts';

export const describeTransactions: ApiSchema = {
  key: 65,
  name: 'DescribeTransactions',
  versions: '0',
  flexible: '0+',
  request: {
    fields: [
      { name: 'transactionalIds', type: 'string[]', entity: 'transactionalId' },
    ],
  },
  response: {
    fields: [
      { name: 'throttleTimeMs', type: 'int32' },
      { name: 'transactionStates', type: 'TransactionState[]', fields: [
        { name: 'errorCode', type: 'int16' },
        { name: 'transactionalId', type: 'string', entity: 'transactionalId' },
        { name: 'transactionState', type: 'string' },
        { name: 'transactionTimeoutMs', type: 'int32' },
        { name: 'transactionStartTimeMs', type: 'int64' },
        { name: 'producerId', type: 'int64', entity: 'producerId' },
        { name: 'producerEpoch', type: 'int16' },
        { name: 'topics', type: 'TopicData[]', fields: [
          { name: 'topic', type: 'string', entity: 'topicName', key: true },
          { name: 'partitions', type: 'int32[]' },
        ] },
      ] },
    ],
  },
};
