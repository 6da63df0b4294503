/** DescribeClientQuotas, API key 48. */
import type { ApiSchema } from './notation.ts';

export const describeClientQuotas: ApiSchema = {
  key: 48,
  name: 'DescribeClientQuotas',
  versions: '0-1',
  flexible: '1+',
  request: {
    fields: [
      { name: 'components', type: 'ComponentData[]', fields: [
        { name: 'entityType', type: 'string' },
        { name: 'matchType', type: 'int8' },
        { name: 'match', type: 'string', nullable: true },
      ] },
      { name: 'strict', type: 'bool' },
    ],
  },
  response: {
    fields: [
      { name: 'throttleTimeMs', type: 'int32' },
      { name: 'errorCode', type: 'int16' },
      { name: 'errorMessage', type: 'string', nullable: true },
      { name: 'entries', type: 'EntryData[]', nullable: true, fields: [
        { name: 'entity', type: 'EntityData[]', fields: [
          { name: 'entityType', type: 'string' },
          { name: 'entityName', type: 'string', nullable: true },
        ] },
        { name: 'values', type: 'ValueData[]', fields: [
          { name: 'key', type: 'string' },
          { name: 'value', type: 'float64' },
        ] },
      ] },
    ],
  },
};
