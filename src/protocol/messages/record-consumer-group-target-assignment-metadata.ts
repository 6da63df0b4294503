// Made by `npm run generate` from src/protocol/schema/. Do not edit.

export interface ConsumerGroupTargetAssignmentMetadataKey {
  groupId: string;
}

export interface ConsumerGroupTargetAssignmentMetadataKeyInput {
  readonly groupId: string;
}

export interface ConsumerGroupTargetAssignmentMetadataValue {
  assignmentEpoch: number;
  assignmentTimestamp: number; // tag 0
}

export interface ConsumerGroupTargetAssignmentMetadataValueInput {
  readonly assignmentEpoch: number;
  readonly assignmentTimestamp?: number;
}
