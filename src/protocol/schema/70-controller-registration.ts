/** ControllerRegistration, API key 70. */
import type { ApiSchema } from './notation.ts';

export const controllerRegistration: ApiSchema = {
  key: 70,
  name: 'ControllerRegistration',
  versions: '0',
  flexible: '0+',
  request: {
    fields: [
      { name: 'controllerId', type: 'int32' },
      { name: 'incarnationId', type: 'uuid' },
      { name: 'zkMigrationReady', type: 'bool' },
      { name: 'listeners', type: 'Listener[]', fields: [
        { name: 'name', type: 'string', key: true },
        { name: 'host', type: 'string' },
        { name: 'port', type: 'uint16' },
        { name: 'securityProtocol', type: 'int16' },
      ] },
      { name: 'features', type: 'Feature[]', fields: [
        { name: 'name', type: 'string', key: true },
        { name: 'minSupportedVersion', type: 'int16' },
        { name: 'maxSupportedVersion', type: 'int16' },
      ] },
    ],
  },
  response: {
    fields: [
      { name: 'throttleTimeMs', type: 'int32' },
      { name: 'errorCode', type: 'int16' },
      { name: 'errorMessage', type: 'string', nullable: true },
    ],
  },
};
