/** SyncGroup, API key 14. */
import type { ApiSchema } from './notation.ts';

export const syncGroup: ApiSchema = {
  key: 14,
  name: 'SyncGroup',
  versions: '0-5',
  flexible: '4+',
  request: {
    fields: [
      { name: 'groupId', type: 'string', entity: 'groupId' },
      { name: 'generationId', type: 'int32' },
      { name: 'memberId', type: 'string' },
      { name: 'groupInstanceId', type: 'string', versions: '3+', nullable: true, default: null },
      { name: 'protocolType', type: 'string', versions: '5+', nullable: true, default: null, ignorable: true },
      { name: 'protocolName', type: 'string', versions: '5+', nullable: true, default: null, ignorable: true },
      { name: 'assignments', type: 'SyncGroupRequestAssignment[]', fields: [
        { name: 'memberId', type: 'string' },
        { name: 'assignment', type: 'bytes' },
      ] },
    ],
  },
  response: {
    fields: [
      { name: 'throttleTimeMs', type: 'int32', versions: '1+', ignorable: true },
      { name: 'errorCode', type: 'int16' },
      { name: 'protocolType', type: 'string', versions: '5+', nullable: true, default: null, ignorable: true },
      { name: 'protocolName', type: 'string', versions: '5+', nullable: true, default: null, ignorable: true },
      { name: 'assignment', type: 'bytes' },
    ],
  },
};
