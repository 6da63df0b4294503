// Made by `npm run generate` from src/protocol/schema/. Do not edit.

export interface ShareGroupHeartbeatRequest {
  groupId: string;
  memberId: string;
  memberEpoch: number;
  rackId: string | null;
  subscribedTopicNames: string[] | null;
}

export interface ShareGroupHeartbeatRequestInput {
  readonly groupId: string;
  readonly memberId: string;
  readonly memberEpoch: number;
  readonly rackId?: string | null;
  readonly subscribedTopicNames?: readonly string[] | null;
}

export interface ShareGroupHeartbeatResponse {
  throttleTimeMs: number;
  errorCode: number;
  errorMessage: string | null;
  memberId: string | null;
  memberEpoch: number;
  heartbeatIntervalMs: number;
  assignment: ShareGroupHeartbeatResponseAssignment | null;
}

export interface ShareGroupHeartbeatResponseInput {
  readonly throttleTimeMs: number;
  readonly errorCode: number;
  readonly errorMessage?: string | null;
  readonly memberId?: string | null;
  readonly memberEpoch: number;
  readonly heartbeatIntervalMs: number;
  readonly assignment?: ShareGroupHeartbeatResponseAssignmentInput | null;
}

export interface ShareGroupHeartbeatResponseAssignment {
  topicPartitions: ShareGroupHeartbeatResponseTopicPartitions[];
}

export interface ShareGroupHeartbeatResponseAssignmentInput {
  readonly topicPartitions: readonly ShareGroupHeartbeatResponseTopicPartitionsInput[];
}

export interface ShareGroupHeartbeatResponseTopicPartitions {
  topicId: string;
  partitions: number[];
}

export interface ShareGroupHeartbeatResponseTopicPartitionsInput {
  readonly topicId: string;
  readonly partitions: readonly number[];
}
