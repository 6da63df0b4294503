/** AddOffsetsToTxn, API key 25. */
import type { ApiSchema } from './notation.ts';

export const addOffsetsToTxn: ApiSchema = {
  key: 25,
  name: 'AddOffsetsToTxn',
  versions: '0-4',
  flexible: '3+',
  request: {
    fields: [
      { name: 'transactionalId', type: 'string', entity: 'transactionalId' },
      { name: 'producerId', type: 'int64', entity: 'producerId' },
      { name: 'producerEpoch', type: 'int16' },
      { name: 'groupId', type: 'string', entity: 'groupId' },
    ],
  },
  response: {
    fields: [
      { name: 'throttleTimeMs', type: 'int32' },
      { name: 'errorCode', type: 'int16' },
    ],
  },
};
