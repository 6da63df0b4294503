/** SaslHandshake, API key 17. */
import type { ApiSchema } from './notation.ts';

export const saslHandshake: ApiSchema = {
  key: 17,
  name: 'SaslHandshake',
  versions: '0-1',
  flexible: 'none',
  request: {
    fields: [
      { name: 'mechanism', type: 'string' },
    ],
  },
  response: {
    fields: [
      { name: 'errorCode', type: 'int16' },
      { name: 'mechanisms', type: 'string[]' },
    ],
  },
};
