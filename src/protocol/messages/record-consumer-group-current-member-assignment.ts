// Made by `npm run generate` from src/protocol/schema/. Do not edit.

export interface ConsumerGroupCurrentMemberAssignmentKey {
  groupId: string;
  memberId: string;
}

export interface ConsumerGroupCurrentMemberAssignmentKeyInput {
  readonly groupId: string;
  readonly memberId: string;
}

export interface ConsumerGroupCurrentMemberAssignmentValue {
  memberEpoch: number;
  previousMemberEpoch: number;
  state: number;
  assignedPartitions: ConsumerGroupCurrentMemberAssignmentValueTopicPartitions[];
  partitionsPendingRevocation: ConsumerGroupCurrentMemberAssignmentValueTopicPartitions[];
}

export interface ConsumerGroupCurrentMemberAssignmentValueInput {
  readonly memberEpoch: number;
  readonly previousMemberEpoch: number;
  readonly state: number;
  readonly assignedPartitions: readonly ConsumerGroupCurrentMemberAssignmentValueTopicPartitionsInput[];
  readonly partitionsPendingRevocation: readonly ConsumerGroupCurrentMemberAssignmentValueTopicPartitionsInput[];
}

export interface ConsumerGroupCurrentMemberAssignmentValueTopicPartitions {
  topicId: string;
  partitions: number[];
  assignmentEpochs: number[] | null; // tag 0
}

export interface ConsumerGroupCurrentMemberAssignmentValueTopicPartitionsInput {
  readonly topicId: string;
  readonly partitions: readonly number[];
  readonly assignmentEpochs?: readonly number[] | null;
}
