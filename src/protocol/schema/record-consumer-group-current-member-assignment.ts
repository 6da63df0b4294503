/** ConsumerGroupCurrentMemberAssignmentKey and ConsumerGroupCurrentMemberAssignmentValue. */
import type { RecordSchema } from './notation.ts';

export const consumerGroupCurrentMemberAssignmentKey: RecordSchema = {
  name: 'ConsumerGroupCurrentMemberAssignmentKey',
  versions: '8',
  flexible: 'none',
  fields: [
    { name: 'groupId', type: 'string' },
    { name: 'memberId', type: 'string' },
  ],
};

export const consumerGroupCurrentMemberAssignmentValue: RecordSchema = {
  name: 'ConsumerGroupCurrentMemberAssignmentValue',
  versions: '0',
  flexible: '0+',
  structs: {
    TopicPartitions: [
      { name: 'topicId', type: 'uuid' },
      { name: 'partitions', type: 'int32[]' },
      { name: 'assignmentEpochs', type: 'int32[]', nullable: true, tag: 0 },
    ],
  },
  fields: [
    { name: 'memberEpoch', type: 'int32' },
    { name: 'previousMemberEpoch', type: 'int32' },
    { name: 'state', type: 'int8' },
    { name: 'assignedPartitions', type: 'TopicPartitions[]' },
    { name: 'partitionsPendingRevocation', type: 'TopicPartitions[]' },
  ],
};
