/** PushTelemetry, API key 72. */
import type { ApiSchema } from './notation.ts';

export const pushTelemetry: ApiSchema = {
  key: 72,
  name: 'PushTelemetry',
  versions: '0',
  flexible: '0+',
  request: {
    fields: [
      { name: 'clientInstanceId', type: 'uuid' },
      { name: 'subscriptionId', type: 'int32' },
      { name: 'terminating', type: 'bool' },
      { name: 'compressionType', type: 'int8' },
      { name: 'metrics', type: 'bytes' },
    ],
  },
  response: {
    fields: [
      { name: 'throttleTimeMs', type: 'int32' },
      { name: 'errorCode', type: 'int16' },
    ],
  },
};
