/** The headers in front of every request and response. */
import type { RecordSchema } from './notation.ts';

export const requestHeader: RecordSchema = {
  name: 'RequestHeader',
  versions: '0-2',
  flexible: '2+',
  fields: [
    { name: 'requestApiKey', type: 'int16' },
    { name: 'requestApiVersion', type: 'int16' },
    { name: 'correlationId', type: 'int32' },
    { name: 'clientId', type: 'string', versions: '1+', nullable: true, ignorable: true, flexible: 'none' },
  ],
};

export const responseHeader: RecordSchema = {
  name: 'ResponseHeader',
  versions: '0-1',
  flexible: '1+',
  fields: [
    { name: 'correlationId', type: 'int32' },
  ],
};
