// Made by `npm run generate` from src/protocol/schema/. Do not edit.

export interface ConsumerGroupHeartbeatRequest {
  groupId: string;
  memberId: string;
  memberEpoch: number;
  instanceId: string | null;
  rackId: string | null;
  rebalanceTimeoutMs: number;
  subscribedTopicNames: string[] | null;
  subscribedTopicRegex: string | null; // v1+
  serverAssignor: string | null;
  topicPartitions: ConsumerGroupHeartbeatRequestTopicPartitions[] | null;
}

export interface ConsumerGroupHeartbeatRequestInput {
  readonly groupId: string;
  readonly memberId: string;
  readonly memberEpoch: number;
  readonly instanceId?: string | null;
  readonly rackId?: string | null;
  readonly rebalanceTimeoutMs?: number;
  readonly subscribedTopicNames?: readonly string[] | null;
  readonly subscribedTopicRegex?: string | null;
  readonly serverAssignor?: string | null;
  readonly topicPartitions?: readonly ConsumerGroupHeartbeatRequestTopicPartitionsInput[] | null;
}

export interface ConsumerGroupHeartbeatRequestTopicPartitions {
  topicId: string;
  partitions: number[];
}

export interface ConsumerGroupHeartbeatRequestTopicPartitionsInput {
  readonly topicId: string;
  readonly partitions: readonly number[];
}

export interface ConsumerGroupHeartbeatResponse {
  throttleTimeMs: number;
  errorCode: number;
  errorMessage: string | null;
  memberId: string | null;
  memberEpoch: number;
  heartbeatIntervalMs: number;
  assignment: ConsumerGroupHeartbeatResponseAssignment | null;
}

export interface ConsumerGroupHeartbeatResponseInput {
  readonly throttleTimeMs: number;
  readonly errorCode: number;
  readonly errorMessage?: string | null;
  readonly memberId?: string | null;
  readonly memberEpoch: number;
  readonly heartbeatIntervalMs: number;
  readonly assignment?: ConsumerGroupHeartbeatResponseAssignmentInput | null;
}

export interface ConsumerGroupHeartbeatResponseAssignment {
  topicPartitions: ConsumerGroupHeartbeatResponseTopicPartitions[];
}

export interface ConsumerGroupHeartbeatResponseAssignmentInput {
  readonly topicPartitions: readonly ConsumerGroupHeartbeatResponseTopicPartitionsInput[];
}

export interface ConsumerGroupHeartbeatResponseTopicPartitions {
  topicId: string;
  partitions: number[];
}

export interface ConsumerGroupHeartbeatResponseTopicPartitionsInput {
  readonly topicId: string;
  readonly partitions: readonly number[];
}
