/** CreateDelegationToken, API key 38. */
import type { ApiSchema } from './notation.ts';

export const createDelegationToken: ApiSchema = {
  key: 38,
  name: 'CreateDelegationToken',
  versions: '0-3',
  flexible: '2+',
  request: {
    fields: [
      { name: 'ownerPrincipalType', type: 'string', versions: '3+', nullable: true },
      { name: 'ownerPrincipalName', type: 'string', versions: '3+', nullable: true },
      { name: 'renewers', type: 'CreatableRenewers[]', fields: [
        { name: 'principalType', type: 'string' },
        { name: 'principalName', type: 'string' },
      ] },
      { name: 'maxLifetimeMs', type: 'int64' },
    ],
  },
  response: {
    fields: [
      { name: 'errorCode', type: 'int16' },
      { name: 'principalType', type: 'string' },
      { name: 'principalName', type: 'string' },
      { name: 'tokenRequesterPrincipalType', type: 'string', versions: '3+' },
      { name: 'tokenRequesterPrincipalName', type: 'string', versions: '3+' },
      { name: 'issueTimestampMs', type: 'int64' },
      { name: 'expiryTimestampMs', type: 'int64' },
      { name: 'maxTimestampMs', type: 'int64' },
      { name: 'tokenId', type: 'string' },
      { name: 'hmac', type: 'bytes' },
      { name: 'throttleTimeMs', type: 'int32' },
    ],
  },
};
