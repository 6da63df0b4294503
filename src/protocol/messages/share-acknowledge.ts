// Made by `npm run generate` from src/protocol/schema/. Do not edit.

export interface ShareAcknowledgeRequest {
  groupId: string | null;
  memberId: string | null;
  shareSessionEpoch: number;
  isRenewAck: boolean; // v2+
  topics: ShareAcknowledgeRequestAcknowledgeTopic[];
}

export interface ShareAcknowledgeRequestInput {
  readonly groupId?: string | null;
  readonly memberId?: string | null;
  readonly shareSessionEpoch: number;
  readonly isRenewAck?: boolean;
  readonly topics: readonly ShareAcknowledgeRequestAcknowledgeTopicInput[];
}

export interface ShareAcknowledgeRequestAcknowledgeTopic {
  topicId: string;
  partitions: ShareAcknowledgeRequestAcknowledgePartition[];
}

export interface ShareAcknowledgeRequestAcknowledgeTopicInput {
  readonly topicId: string;
  readonly partitions: readonly ShareAcknowledgeRequestAcknowledgePartitionInput[];
}

export interface ShareAcknowledgeRequestAcknowledgePartition {
  partitionIndex: number;
  acknowledgementBatches: ShareAcknowledgeRequestAcknowledgementBatch[];
}

export interface ShareAcknowledgeRequestAcknowledgePartitionInput {
  readonly partitionIndex: number;
  readonly acknowledgementBatches: readonly ShareAcknowledgeRequestAcknowledgementBatchInput[];
}

export interface ShareAcknowledgeRequestAcknowledgementBatch {
  firstOffset: number;
  lastOffset: number;
  acknowledgeTypes: number[];
}

export interface ShareAcknowledgeRequestAcknowledgementBatchInput {
  readonly firstOffset: number;
  readonly lastOffset: number;
  readonly acknowledgeTypes: readonly number[];
}

export interface ShareAcknowledgeResponse {
  throttleTimeMs: number;
  errorCode: number;
  errorMessage: string | null;
  acquisitionLockTimeoutMs: number; // v2+
  responses: ShareAcknowledgeResponseShareAcknowledgeTopicResponse[];
  nodeEndpoints: ShareAcknowledgeResponseNodeEndpoint[];
}

export interface ShareAcknowledgeResponseInput {
  readonly throttleTimeMs: number;
  readonly errorCode: number;
  readonly errorMessage?: string | null;
  readonly acquisitionLockTimeoutMs?: number;
  readonly responses: readonly ShareAcknowledgeResponseShareAcknowledgeTopicResponseInput[];
  readonly nodeEndpoints: readonly ShareAcknowledgeResponseNodeEndpointInput[];
}

export interface ShareAcknowledgeResponseNodeEndpoint {
  nodeId: number;
  host: string;
  port: number;
  rack: string | null;
}

export interface ShareAcknowledgeResponseNodeEndpointInput {
  readonly nodeId: number;
  readonly host: string;
  readonly port: number;
  readonly rack?: string | null;
}

export interface ShareAcknowledgeResponseShareAcknowledgeTopicResponse {
  topicId: string;
  partitions: ShareAcknowledgeResponsePartitionData[];
}

export interface ShareAcknowledgeResponseShareAcknowledgeTopicResponseInput {
  readonly topicId: string;
  readonly partitions: readonly ShareAcknowledgeResponsePartitionDataInput[];
}

export interface ShareAcknowledgeResponsePartitionData {
  partitionIndex: number;
  errorCode: number;
  errorMessage: string | null;
  currentLeader: ShareAcknowledgeResponseLeaderIdAndEpoch;
}

export interface ShareAcknowledgeResponsePartitionDataInput {
  readonly partitionIndex: number;
  readonly errorCode: number;
  readonly errorMessage?: string | null;
  readonly currentLeader: ShareAcknowledgeResponseLeaderIdAndEpochInput;
}

export interface ShareAcknowledgeResponseLeaderIdAndEpoch {
  leaderId: number;
  leaderEpoch: number;
}

export interface ShareAcknowledgeResponseLeaderIdAndEpochInput {
  readonly leaderId: number;
  readonly leaderEpoch: number;
}
