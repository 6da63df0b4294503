// Made by `npm run generate` from src/protocol/schema/. Do not edit.

export interface ConsumerGroupTargetAssignmentMemberKey {
  groupId: string;
  memberId: string;
}

export interface ConsumerGroupTargetAssignmentMemberKeyInput {
  readonly groupId: string;
  readonly memberId: string;
}

export interface ConsumerGroupTargetAssignmentMemberValue {
  topicPartitions: ConsumerGroupTargetAssignmentMemberValueTopicPartition[];
}

export interface ConsumerGroupTargetAssignmentMemberValueInput {
  readonly topicPartitions: readonly ConsumerGroupTargetAssignmentMemberValueTopicPartitionInput[];
}

export interface ConsumerGroupTargetAssignmentMemberValueTopicPartition {
  topicId: string;
  partitions: number[];
}

export interface ConsumerGroupTargetAssignmentMemberValueTopicPartitionInput {
  readonly topicId: string;
  readonly partitions: readonly number[];
}
