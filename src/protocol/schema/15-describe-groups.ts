/** DescribeGroups, API key 15. */
import type { ApiSchema } from './notation.ts';

export const describeGroups: ApiSchema = {
  key: 15,
  name: 'DescribeGroups',
  versions: '0-6',
  flexible: '5+',
  request: {
    fields: [
      { name: 'groups', type: 'string[]', entity: 'groupId' },
      { name: 'includeAuthorizedOperations', type: 'bool', versions: '3+' },
    ],
  },
  response: {
    fields: [
      { name: 'throttleTimeMs', type: 'int32', versions: '1+', ignorable: true },
      { name: 'groups', type: 'DescribedGroup[]', fields: [
        { name: 'errorCode', type: 'int16' },
        { name: 'errorMessage', type: 'string', versions: '6+', nullable: true, default: null },
        { name: 'groupId', type: 'string', entity: 'groupId' },
        { name: 'groupState', type: 'string' },
        { name: 'protocolType', type: 'string' },
        { name: 'protocolData', type: 'string' },
        { name: 'members', type: 'DescribedGroupMember[]', fields: [
          { name: 'memberId', type: 'string' },
          { name: 'groupInstanceId', type: 'string', versions: '4+', nullable: true, default: null, ignorable: true },
          { name: 'clientId', type: 'string' },
          { name: 'clientHost', type: 'string' },
          { name: 'memberMetadata', type: 'bytes' },
          { name: 'memberAssignment', type: 'bytes' },
        ] },
        { name: 'authorizedOperations', type: 'int32', versions: '3+', default: -2147483648 },
      ] },
    ],
  },
};
