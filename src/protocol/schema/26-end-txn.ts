/** EndTxn, API key 26. */
import type { ApiSchema } from './notation.ts';

export const endTxn: ApiSchema = {
  key: 26,
  name: 'EndTxn',
  versions: '0-5',
  flexible: '3+',
  request: {
    fields: [
      { name: 'transactionalId', type: 'string', entity: 'transactionalId' },
      { name: 'producerId', type: 'int64', entity: 'producerId' },
      { name: 'producerEpoch', type: 'int16' },
      { name: 'committed', type: 'bool' },
    ],
  },
  response: {
    fields: [
      { name: 'throttleTimeMs', type: 'int32' },
      { name: 'errorCode', type: 'int16' },
      { name: 'producerId', type: 'int64', versions: '5+', default: -1, ignorable: true, entity: 'producerId' },
      { name: 'producerEpoch', type: 'int16', versions: '5+', default: -1, ignorable: true },
    ],
  },
};
