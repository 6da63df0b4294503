/** RemoveRaftVoter, API key 81. */
import type { ApiSchema } from './notation.ts';

export const removeRaftVoter: ApiSchema = {
  key: 81,
  name: 'RemoveRaftVoter',
  versions: '0',
  flexible: '0+',
  request: {
    fields: [
      { name: 'clusterId', type: 'string', nullable: true },
      { name: 'voterId', type: 'int32' },
      { name: 'voterDirectoryId', type: 'uuid' },
    ],
  },
  response: {
    fields: [
      { name: 'throttleTimeMs', type: 'int32' },
      { name: 'errorCode', type: 'int16' },
      { name: 'errorMessage', type: 'string', nullable: true, ignorable: true },
    ],
  },
};
