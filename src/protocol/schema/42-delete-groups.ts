/** DeleteGroups, API key 42. */
import type { ApiSchema } from './notation.ts';

export const deleteGroups: ApiSchema = {
  key: 42,
  name: 'DeleteGroups',
  versions: '0-2',
  flexible: '2+',
  request: {
    fields: [
      { name: 'groupsNames', type: 'string[]', entity: 'groupId' },
    ],
  },
  response: {
    fields: [
      { name: 'throttleTimeMs', type: 'int32' },
      { name: 'results', type: 'DeletableGroupResult[]', fields: [
        { name: 'groupId', type: 'string', entity: 'groupId', key: true },
        { name: 'errorCode', type: 'int16' },
      ] },
    ],
  },
};
