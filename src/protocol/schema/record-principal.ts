/** DefaultPrincipalData. */
import type { RecordSchema } from './notation.ts';

export const defaultPrincipalData: RecordSchema = {
  name: 'DefaultPrincipalData',
  versions: '0',
  flexible: '0+',
  fields: [
    { name: 'type', type: 'string' },
    { name: 'name', type: 'string' },
    { name: 'tokenAuthenticated', type: 'bool' },
  ],
};
