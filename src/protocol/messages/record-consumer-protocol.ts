// Made by `npm run generate` from src/protocol/schema/. Do not edit.

export interface ConsumerProtocolSubscription {
  topics: string[];
  userData: Uint8Array | null;
  ownedPartitions: ConsumerProtocolSubscriptionTopicPartition[]; // v1+
  generationId: number; // v2+
  rackId: string | null; // v3+
}

export interface ConsumerProtocolSubscriptionInput {
  readonly topics: readonly string[];
  readonly userData?: Uint8Array | null;
  readonly ownedPartitions?: readonly ConsumerProtocolSubscriptionTopicPartitionInput[];
  readonly generationId?: number;
  readonly rackId?: string | null;
}

export interface ConsumerProtocolSubscriptionTopicPartition {
  topic: string;
  partitions: number[];
}

export interface ConsumerProtocolSubscriptionTopicPartitionInput {
  readonly topic: string;
  readonly partitions: readonly number[];
}

export interface ConsumerProtocolAssignment {
  assignedPartitions: ConsumerProtocolAssignmentTopicPartition[];
  userData: Uint8Array | null;
}

export interface ConsumerProtocolAssignmentInput {
  readonly assignedPartitions: readonly ConsumerProtocolAssignmentTopicPartitionInput[];
  readonly userData?: Uint8Array | null;
}

export interface ConsumerProtocolAssignmentTopicPartition {
  topic: string;
  partitions: number[];
}

export interface ConsumerProtocolAssignmentTopicPartitionInput {
  readonly topic: string;
  readonly partitions: readonly number[];
}
