/** Heartbeat, API key 12. */
import type { ApiSchema } from './notation.ts';

export const heartbeat: ApiSchema = {
  key: 12,
  name: 'Heartbeat',
  versions: '0-4',
  flexible: '4+',
  request: {
    fields: [
      { name: 'groupId', type: 'string', entity: 'groupId' },
      { name: 'generationId', type: 'int32' },
      { name: 'memberId', type: 'string' },
      { name: 'groupInstanceId', type: 'string', versions: '3+', nullable: true, default: null },
    ],
  },
  response: {
    fields: [
      { name: 'throttleTimeMs', type: 'int32', versions: '1+', ignorable: true },
      { name: 'errorCode', type: 'int16' },
    ],
  },
};
