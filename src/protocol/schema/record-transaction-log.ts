/** TransactionLogKey and TransactionLogValue. */
import type { RecordSchema } from './notation.ts';

export const transactionLogKey: RecordSchema = {
  name: 'TransactionLogKey',
  versions: '0',
  flexible: 'none',
  fields: [
    { name: 'transactionalId', type: 'string' },
  ],
};

export const transactionLogValue: RecordSchema = {
  name: 'TransactionLogValue',
  versions: '0-1',
  flexible: '1+',
  fields: [
    { name: 'producerId', type: 'int64' },
    { name: 'previousProducerId', type: 'int64', versions: '1+', tag: 0, default: -1 },
    { name: 'nextProducerId', type: 'int64', versions: '1+', tag: 1, default: -1 },
    { name: 'producerEpoch', type: 'int16' },
    { name: 'nextProducerEpoch', type: 'int16', versions: '1+', tag: 3, default: -1 },
    { name: 'transactionTimeoutMs', type: 'int32' },
    { name: 'transactionStatus', type: 'int8' },
    { name: 'transactionPartitions', type: 'PartitionsSchema[]', nullable: true, fields: [
      { name: 'topic', type: 'string' },
      { name: 'partitionIds', type: 'int32[]' },
    ] },
    { name: 'transactionLastUpdateTimestampMs', type: 'int64' },
    { name: 'transactionStartTimestampMs', type: 'int64' },
    { name: 'clientTransactionVersion', type: 'int16', versions: '1+', tag: 2 },
  ],
};
