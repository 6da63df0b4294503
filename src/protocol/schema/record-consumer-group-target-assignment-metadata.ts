/** ConsumerGroupTargetAssignmentMetadataKey and ConsumerGroupTargetAssignmentMetadataValue. */
import type { RecordSchema } from './notation.ts';

export const consumerGroupTargetAssignmentMetadataKey: RecordSchema = {
  name: 'ConsumerGroupTargetAssignmentMetadataKey',
  versions: '6',
  flexible: 'none',
  fields: [
    { name: 'groupId', type: 'string' },
  ],
};

export const consumerGroupTargetAssignmentMetadataValue: RecordSchema = {
  name: 'ConsumerGroupTargetAssignmentMetadataValue',
  versions: '0',
  flexible: '0+',
  fields: [
    { name: 'assignmentEpoch', type: 'int32' },
    { name: 'assignmentTimestamp', type: 'int64', tag: 0, ignorable: true },
  ],
};
