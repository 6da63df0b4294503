/** UnregisterBroker, API key 64. */
import type { ApiSchema } from './notation.ts';

export const unregisterBroker: ApiSchema = {
  key: 64,
  name: 'UnregisterBroker',
  versions: '0',
  flexible: '0+',
  request: {
    fields: [
      { name: 'brokerId', type: 'int32', entity: 'brokerId' },
    ],
  },
  response: {
    fields: [
      { name: 'throttleTimeMs', type: 'int32' },
      { name: 'errorCode', type: 'int16' },
      { name: 'errorMessage', type: 'string', nullable: true },
    ],
  },
};
