/** AddRaftVoter, API key 80. */
import type { ApiSchema } from './notation.ts';

export const addRaftVoter: ApiSchema = {
  key: 80,
  name: 'AddRaftVoter',
  versions: '0-1',
  flexible: '0+',
  request: {
    fields: [
      { name: 'clusterId', type: 'string', nullable: true },
      { name: 'timeoutMs', type: 'int32' },
      { name: 'voterId', type: 'int32' },
      { name: 'voterDirectoryId', type: 'uuid' },
      { name: 'listeners', type: 'Listener[]', fields: [
        { name: 'name', type: 'string', key: true },
        { name: 'host', type: 'string' },
        { name: 'port', type: 'uint16' },
      ] },
      { name: 'ackWhenCommitted', type: 'bool', versions: '1+', default: true },
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
