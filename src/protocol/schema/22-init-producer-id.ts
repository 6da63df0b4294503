/** InitProducerId, API key 22. */
import type { ApiSchema } from './notation.ts';

export const initProducerId: ApiSchema = {
  key: 22,
  name: 'InitProducerId',
  versions: '0-6',
  flexible: '2+',
  request: {
    fields: [
      { name: 'transactionalId', type: 'string', nullable: true, entity: 'transactionalId' },
      { name: 'transactionTimeoutMs', type: 'int32' },
      { name: 'producerId', type: 'int64', versions: '3+', default: -1, entity: 'producerId' },
      { name: 'producerEpoch', type: 'int16', versions: '3+', default: -1 },
      { name: 'enable2Pc', type: 'bool', versions: '6+' },
      { name: 'keepPreparedTxn', type: 'bool', versions: '6+' },
    ],
  },
  response: {
    fields: [
      { name: 'throttleTimeMs', type: 'int32', ignorable: true },
      { name: 'errorCode', type: 'int16' },
      { name: 'producerId', type: 'int64', default: -1, entity: 'producerId' },
      { name: 'producerEpoch', type: 'int16' },
      { name: 'ongoingTxnProducerId', type: 'int64', versions: '6+', default: -1, entity: 'producerId' },
      { name: 'ongoingTxnProducerEpoch', type: 'int16', versions: '6+', default: -1 },
    ],
  },
};
