/** RenewDelegationToken, API key 39. */
import type { ApiSchema } from './notation.ts';

export const renewDelegationToken: ApiSchema = {
  key: 39,
  name: 'RenewDelegationToken',
  versions: '0-2',
  flexible: '2+',
  request: {
    fields: [
      { name: 'hmac', type: 'bytes' },
      { name: 'renewPeriodMs', type: 'int64' },
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
