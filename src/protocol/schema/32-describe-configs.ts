/** DescribeConfigs, API key 32. */
import type { ApiSchema } from './notation.ts';

export const describeConfigs: ApiSchema = {
  key: 32,
  name: 'DescribeConfigs',
  versions: '0-4',
  flexible: '4+',
  request: {
    fields: [
      { name: 'resources', type: 'DescribeConfigsResource[]', fields: [
        { name: 'resourceType', type: 'int8' },
        { name: 'resourceName', type: 'string' },
        { name: 'configurationKeys', type: 'string[]', nullable: true },
      ] },
      { name: 'includeSynonyms', type: 'bool', versions: '1+' },
      { name: 'includeDocumentation', type: 'bool', versions: '3+' },
    ],
  },
  response: {
    fields: [
      { name: 'throttleTimeMs', type: 'int32' },
      { name: 'results', type: 'DescribeConfigsResult[]', fields: [
        { name: 'errorCode', type: 'int16' },
        { name: 'errorMessage', type: 'string', nullable: true },
        { name: 'resourceType', type: 'int8' },
        { name: 'resourceName', type: 'string' },
        { name: 'configs', type: 'DescribeConfigsResourceResult[]', fields: [
          { name: 'name', type: 'string' },
          { name: 'value', type: 'string', nullable: true },
          { name: 'readOnly', type: 'bool' },
          { name: 'isDefault', type: 'bool', versions: '0' },
          { name: 'configSource', type: 'int8', versions: '1+', default: -1, ignorable: true },
          { name: 'isSensitive', type: 'bool' },
          { name: 'synonyms', type: 'DescribeConfigsSynonym[]', versions: '1+', ignorable: true, fields: [
            { name: 'name', type: 'string' },
            { name: 'value', type: 'string', nullable: true },
            { name: 'source', type: 'int8' },
          ] },
          { name: 'configType', type: 'int8', versions: '3+', ignorable: true },
          { name: 'documentation', type: 'string', versions: '3+', nullable: true, ignorable: true },
        ] },
      ] },
    ],
  },
};
