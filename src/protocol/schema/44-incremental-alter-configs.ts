/** IncrementalAlterConfigs, API key 44. */
import type { ApiSchema } from './notation.ts';

export const incrementalAlterConfigs: ApiSchema = {
  key: 44,
  name: 'IncrementalAlterConfigs',
  versions: '0-1',
  flexible: '1+',
  request: {
    fields: [
      { name: 'resources', type: 'AlterConfigsResource[]', fields: [
        { name: 'resourceType', type: 'int8', key: true },
        { name: 'resourceName', type: 'string', key: true },
        { name: 'configs', type: 'AlterableConfig[]', fields: [
          { name: 'name', type: 'string', key: true },
          { name: 'configOperation', type: 'int8', key: true },
          { name: 'value', type: 'string', nullable: true },
        ] },
      ] },
      { name: 'validateOnly', type: 'bool' },
    ],
  },
  response: {
    fields: [
      { name: 'throttleTimeMs', type: 'int32' },
      { name: 'responses', type: 'AlterConfigsResourceResponse[]', fields: [
        { name: 'errorCode', type: 'int16' },
        { name: 'errorMessage', type: 'string', nullable: true },
        { name: 'resourceType', type: 'int8' },
        { name: 'resourceName', type: 'string' },
      ] },
    ],
  },
};
