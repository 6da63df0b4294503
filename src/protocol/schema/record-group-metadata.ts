/** GroupMetadataKey and GroupMetadataValue. */
import type { RecordSchema } from './notation.ts';

export const groupMetadataKey: RecordSchema = {
  name: 'GroupMetadataKey',
  versions: '2',
  flexible: 'none',
  fields: [
    { name: 'group', type: 'string' },
  ],
};

export const groupMetadataValue: RecordSchema = {
  name: 'GroupMetadataValue',
  versions: '0-4',
  flexible: '4+',
  structs: {
    MemberMetadata: [
      { name: 'memberId', type: 'string' },
      { name: 'groupInstanceId', type: 'string', versions: '3+', nullable: true, default: null, ignorable: true },
      { name: 'clientId', type: 'string' },
      { name: 'clientHost', type: 'string' },
      { name: 'rebalanceTimeout', type: 'int32', versions: '1+', default: -1, ignorable: true },
      { name: 'sessionTimeout', type: 'int32' },
      { name: 'subscription', type: 'bytes' },
      { name: 'assignment', type: 'bytes' },
    ],
  },
  fields: [
    { name: 'protocolType', type: 'string' },
    { name: 'generation', type: 'int32' },
    { name: 'protocol', type: 'string', nullable: true },
    { name: 'leader', type: 'string', nullable: true },
    { name: 'currentStateTimestamp', type: 'int64', versions: '2+', default: -1, ignorable: true },
    { name: 'members', type: 'MemberMetadata[]' },
  ],
};
