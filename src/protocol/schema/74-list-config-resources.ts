/** ListConfigResources, API key 74. */
import type { ApiSchema } from './notation.ts';

export const listConfigResources: ApiSchema = {
  key: 74,
  name: 'ListConfigResources',
  versions: '0-1',
  flexible: '0+',
  request: {
    fields: [
      { name: 'resourceTypes', type: 'int8[]', versions: '1+' },
    ],
  },
  response: {
    fields: [
      { name: 'throttleTimeMs', type: 'int32' },
      { name: 'errorCode', type: 'int16' },
      { name: 'configResources', type: 'ConfigResource[]', fields: [
        { name: 'resourceName', type: 'string' },
        { name: 'resourceType', type: 'int8', versions: '1+', default: 16, ignorable: true },
      ] },
    ],
  },
};
