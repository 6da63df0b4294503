/** ConsumerGroupMemberMetadataKey and ConsumerGroupMemberMetadataValue. */
import type { RecordSchema } from './notation.ts';

export const consumerGroupMemberMetadataKey: RecordSchema = {
  name: 'ConsumerGroupMemberMetadataKey',
  versions: '5',
  flexible: 'none',
  fields: [
    { name: 'groupId', type: 'string' },
    { name: 'memberId', type: 'string' },
  ],
};

export const consumerGroupMemberMetadataValue: RecordSchema = {
  name: 'ConsumerGroupMemberMetadataValue',
  versions: '0',
  flexible: '0+',
  fields: [
    { name: 'instanceId', type: 'string', nullable: true },
    { name: 'rackId', type: 'string', nullable: true },
    { name: 'clientId', type: 'string' },
    { name: 'clientHost', type: 'string' },
    { name: 'subscribedTopicNames', type: 'string[]' },
    { name: 'subscribedTopicRegex', type: 'string', nullable: true },
    { name: 'rebalanceTimeoutMs', type: 'int32', default: -1 },
    { name: 'serverAssignor', type: 'string', nullable: true },
    { name: 'classicMemberMetadata', type: 'ClassicMemberMetadata', nullable: true, tag: 0, fields: [
      { name: 'sessionTimeoutMs', type: 'int32' },
      { name: 'supportedProtocols', type: 'ClassicProtocol[]', fields: [
        { name: 'name', type: 'string' },
        { name: 'metadata', type: 'bytes' },
      ] },
    ] },
  ],
};
