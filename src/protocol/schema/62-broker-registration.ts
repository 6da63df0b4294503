/** BrokerRegistration, API key 62. */
import type { ApiSchema } from './notation.ts';

export const brokerRegistration: ApiSchema = {
  key: 62,
  name: 'BrokerRegistration',
  versions: '0-4',
  flexible: '0+',
  request: {
    fields: [
      { name: 'brokerId', type: 'int32', entity: 'brokerId' },
      { name: 'clusterId', type: 'string' },
      { name: 'incarnationId', type: 'uuid' },
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
      { name: 'rack', type: 'string', nullable: true },
      { name: 'isMigratingZkBroker', type: 'bool', versions: '1+' },
      { name: 'logDirs', type: 'uuid[]', versions: '2+', ignorable: true },
      { name: 'previousBrokerEpoch', type: 'int64', versions: '3+', default: -1, ignorable: true },
    ],
  },
  response: {
    fields: [
      { name: 'throttleTimeMs', type: 'int32' },
      { name: 'errorCode', type: 'int16' },
      { name: 'brokerEpoch', type: 'int64', default: -1 },
    ],
  },
};
