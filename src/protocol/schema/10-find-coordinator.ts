/** FindCoordinator, API key 10. */
import type { ApiSchema } from './notation.ts';

export const findCoordinator: ApiSchema = {
  key: 10,
  name: 'FindCoordinator',
  versions: '0-6',
  flexible: '3+',
  request: {
    fields: [
      { name: 'key', type: 'string', versions: '0-3' },
      { name: 'keyType', type: 'int8', versions: '1+' },
      { name: 'coordinatorKeys', type: 'string[]', versions: '4+' },
    ],
  },
  response: {
    fields: [
      { name: 'throttleTimeMs', type: 'int32', versions: '1+', ignorable: true },
      { name: 'errorCode', type: 'int16', versions: '0-3' },
      { name: 'errorMessage', type: 'string', versions: '1-3', nullable: true, ignorable: true },
      { name: 'nodeId', type: 'int32', versions: '0-3', entity: 'brokerId' },
      { name: 'host', type: 'string', versions: '0-3' },
      { name: 'port', type: 'int32', versions: '0-3' },
      { name: 'coordinators', type: 'Coordinator[]', versions: '4+', fields: [
        { name: 'key', type: 'string' },
        { name: 'nodeId', type: 'int32', entity: 'brokerId' },
        { name: 'host', type: 'string' },
        { name: 'port', type: 'int32' },
        { name: 'errorCode', type: 'int16' },
        { name: 'errorMessage', type: 'string', nullable: true, ignorable: true },
      ] },
    ],
  },
};
