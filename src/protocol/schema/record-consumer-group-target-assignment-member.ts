/** ConsumerGroupTargetAssignmentMemberKey and ConsumerGroupTargetAssignmentMemberValue. */
import type { RecordSchema } from './notation.ts';

export const consumerGroupTargetAssignmentMemberKey: RecordSchema = {
  name: 'ConsumerGroupTargetAssignmentMemberKey',
  versions: '7',
  flexible: 'none',
  fields: [
    { name: 'groupId', type: 'string' },
    { name: 'memberId', type: 'string' },
  ],
};

export const consumerGroupTargetAssignmentMemberValue: RecordSchema = {
  name: 'ConsumerGroupTargetAssignmentMemberValue',
  versions: '0',
  flexible: '0+',
  fields: [
    { name: 'topicPartitions', type: 'TopicPartition[]', fields: [
      { name: 'topicId', type: 'uuid' },
      { name: 'partitions', type: 'int32[]' },
    ] },
  ],
};
