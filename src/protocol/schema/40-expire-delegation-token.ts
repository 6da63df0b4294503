/** ExpireDelegationToken, API key 40. */
import type { ApiSchema } from './notation.ts';

export const expireDelegationToken: ApiSchema = {
  key: 40,
  name: 'ExpireDelegationToken',
  versions: '0-2',
  flexible: '2+',
  request: {
    fields: [
      { name: 'hmac', type: 'bytes' },
      { name: 'expiryTimePeriodMs', type: 'int64' },
    ],
  },
  response: {
    fields: [
      { name: 'errorCode', type: 'int16' },
      { name: 'expiryTimestampMs', type: 'int64' },
      { name: 'throttleTimeMs', type: 'int32' },
    ],
  },
};
