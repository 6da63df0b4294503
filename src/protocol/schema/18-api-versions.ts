/** ApiVersions, API key 18. */
import type { ApiSchema } from './notation.ts';

export const apiVersions: ApiSchema = {
  key: 18,
  name: 'ApiVersions',
  versions: '0-4',
  flexible: '3+',
  request: {
    fields: [
      { name: 'clientSoftwareName', type: 'string', versions: '3+', ignorable: true },
      { name: 'clientSoftwareVersion', type: 'string', versions: '3+', ignorable: true },
    ],
  },
  response: {
    fields: [
      { name: 'errorCode', type: 'int16' },
      { name: 'apiKeys', type: 'ApiVersion[]', fields: [
        { name: 'apiKey', type: 'int16', key: true },
        { name: 'minVersion', type: 'int16' },
        { name: 'maxVersion', type: 'int16' },
      ] },
      { name: 'throttleTimeMs', type: 'int32', versions: '1+', ignorable: true },
      { name: 'supportedFeatures', type: 'SupportedFeatureKey[]', versions: '3+', tag: 0, ignorable: true, fields: [
        { name: 'name', type: 'string', key: true },
        { name: 'minVersion', type: 'int16' },
        { name: 'maxVersion', type: 'int16' },
      ] },
      { name: 'finalizedFeaturesEpoch', type: 'int64', versions: '3+', tag: 1, default: -1, ignorable: true },
      { name: 'finalizedFeatures', type: 'FinalizedFeatureKey[]', versions: '3+', tag: 2, ignorable: true, fields: [
        { name: 'name', type: 'string', key: true },
        { name: 'maxVersionLevel', type: 'int16' },
        { name: 'minVersionLevel', type: 'int16' },
      ] },
      { name: 'zkMigrationReady', type: 'bool', versions: '3+', tag: 3, ignorable: true },
    ],
  },
};
