/** AlterClientQuotas, API key 49. */
import type { ApiSchema } from './notation.ts';

export const alterClientQuotas: ApiSchema = {
  key: 49,
  name: 'AlterClientQuotas',
  versions: '0-1',
  flexible: '1+',
  request: {
    fields: [
      { name: 'entries', type: 'EntryData[]', fields: [
        { name: 'entity', type: 'EntityData[]', fields: [
          { name: 'entityType', type: 'string' },
          { name: 'entityName', type: 'string', nullable: true },
        ] },
        { name: 'ops', type: 'OpData[]', fields: [
          { name: 'key', type: 'string' },
          { name: 'value', type: 'float64' },
          { name: 'remove', type: 'bool' },
        ] },
      ] },
      { name: 'validateOnly', type: 'bool' },
    ],
  },
  response: {
    fields: [
      { name: 'throttleTimeMs', type: 'int32' },
      { name: 'entries', type: 'EntryData[]', fields: [
        { name: 'errorCode', type: 'int16' },
        { name: 'errorMessage', type: 'string', nullable: true },
        { name: 'entity', type: 'EntityData[]', fields: [
          { name: 'entityType', type: 'string' },
          { name: 'entityName', type: 'string', nullable: true },
        ] },
      ] },
    ],
  },
};
