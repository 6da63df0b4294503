/** DescribeAcls, API key 29. */
import type { ApiSchema } from './notation.ts';

export const describeAcls: ApiSchema = {
  key: 29,
  name: 'DescribeAcls',
  versions: '0-3',
  flexible: '2+',
  request: {
    fields: [
      { name: 'resourceTypeFilter', type: 'int8' },
      { name: 'resourceNameFilter', type: 'string', nullable: true },
      { name: 'patternTypeFilter', type: 'int8', versions: '1+', default: 3 },
      { name: 'principalFilter', type: 'string', nullable: true },
      { name: 'hostFilter', type: 'string', nullable: true },
      { name: 'operation', type: 'int8' },
      { name: 'permissionType', type: 'int8' },
    ],
  },
  response: {
    fields: [
      { name: 'throttleTimeMs', type: 'int32' },
      { name: 'errorCode', type: 'int16' },
      { name: 'errorMessage', type: 'string', nullable: true },
      { name: 'resources', type: 'DescribeAclsResource[]', fields: [
        { name: 'resourceType', type: 'int8' },
        { name: 'resourceName', type: 'string' },
        { name: 'patternType', type: 'int8', versions: '1+', default: 3 },
        { name: 'acls', type: 'AclDescription[]', fields: [
          { name: 'principal', type: 'string' },
          { name: 'host', type: 'string' },
          { name: 'operation', type: 'int8' },
          { name: 'permissionType', type: 'int8' },
        ] },
      ] },
    ],
  },
};
