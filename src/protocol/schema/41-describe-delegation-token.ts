/** DescribeDelegationToken, API key 41. */
import type { ApiSchema } from './notation.ts';

export const describeDelegationToken: ApiSchema = {
  key: 41,
  name: 'DescribeDelegationToken',
  versions: '0-3',
  flexible: '2+',
  request: {
    fields: [
      { name: 'owners', type: 'DescribeDelegationTokenOwner[]', nullable: true, fields: [
        { name: 'principalType', type: 'string' },
        { name: 'principalName', type: 'string' },
      ] },
    ],
  },
  response: {
    fields: [
      { name: 'errorCode', type: 'int16' },
      { name: 'tokens', type: 'DescribedDelegationToken[]', fields: [
        { name: 'principalType', type: 'string' },
        { name: 'principalName', type: 'string' },
        { name: 'tokenRequesterPrincipalType', type: 'string', versions: '3+' },
        { name: 'tokenRequesterPrincipalName', type: 'string', versions: '3+' },
        { name: 'issueTimestamp', type: 'int64' },
        { name: 'expiryTimestamp', type: 'int64' },
        { name: 'maxTimestamp', type: 'int64' },
        { name: 'tokenId', type: 'string' },
        { name: 'hmac', type: 'bytes' },
        { name: 'renewers', type: 'DescribedDelegationTokenRenewer[]', fields: [
          { name: 'principalType', type: 'string' },
          { name: 'principalName', type: 'string' },
        ] },
      ] },
      { name: 'throttleTimeMs', type: 'int32' },
    ],
  },
};
