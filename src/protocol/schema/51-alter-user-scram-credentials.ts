/** AlterUserScramCredentials, API key 51. */
import type { ApiSchema } from './notation.ts';

export const alterUserScramCredentials: ApiSchema = {
  key: 51,
  name: 'AlterUserScramCredentials',
  versions: '0',
  flexible: '0+',
  request: {
    fields: [
      { name: 'deletions', type: 'ScramCredentialDeletion[]', fields: [
        { name: 'name', type: 'string' },
        { name: 'mechanism', type: 'int8' },
      ] },
      { name: 'upsertions', type: 'ScramCredentialUpsertion[]', fields: [
        { name: 'name', type: 'string' },
        { name: 'mechanism', type: 'int8' },
        { name: 'iterations', type: 'int32' },
        { name: 'salt', type: 'bytes' },
        { name: 'saltedPassword', type: 'bytes' },
      ] },
    ],
  },
  response: {
    fields: [
      { name: 'throttleTimeMs', type: 'int32' },
      { name: 'results', type: 'AlterUserScramCredentialsResult[]', fields: [
        { name: 'user', type: 'string' },
        { name: 'errorCode', type: 'int16' },
        { name: 'errorMessage', type: 'string', nullable: true },
      ] },
    ],
  },
};
