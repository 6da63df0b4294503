// Made by `npm run generate` from src/protocol/schema/. Do not edit.
import type { RecordsPieces } from './records-pieces.ts';

export interface ShareFetchRequest {
  groupId: string | null;
  memberId: string | null;
  shareSessionEpoch: number;
  maxWaitMs: number;
  minBytes: number;
  maxBytes: number;
  maxRecords: number;
  batchSize: number;
  shareAcquireMode: number; // v2+
  isRenewAck: boolean; // v2+
  topics: ShareFetchRequestFetchTopic[];
  forgottenTopicsData: ShareFetchRequestForgottenTopic[];
}

export interface ShareFetchRequestInput {
  readonly groupId?: string | null;
  readonly memberId?: string | null;
  readonly shareSessionEpoch: number;
  readonly maxWaitMs: number;
  readonly minBytes: number;
  readonly maxBytes?: number;
  readonly maxRecords: number;
  readonly batchSize: number;
  readonly shareAcquireMode?: number;
  readonly isRenewAck?: boolean;
  readonly topics: readonly ShareFetchRequestFetchTopicInput[];
  readonly forgottenTopicsData: readonly ShareFetchRequestForgottenTopicInput[];
}

export interface ShareFetchRequestForgottenTopic {
  topicId: string;
  partitions: number[];
}

export interface ShareFetchRequestForgottenTopicInput {
  readonly topicId: string;
  readonly partitions: readonly number[];
}

export interface ShareFetchRequestFetchTopic {
  topicId: string;
  partitions: ShareFetchRequestFetchPartition[];
}

export interface ShareFetchRequestFetchTopicInput {
  readonly topicId: string;
  readonly partitions: readonly ShareFetchRequestFetchPartitionInput[];
}

export interface ShareFetchRequestFetchPartition {
  partitionIndex: number;
  acknowledgementBatches: ShareFetchRequestAcknowledgementBatch[];
}

export interface ShareFetchRequestFetchPartitionInput {
  readonly partitionIndex: number;
  readonly acknowledgementBatches: readonly ShareFetchRequestAcknowledgementBatchInput[];
}

export interface ShareFetchRequestAcknowledgementBatch {
  firstOffset: number;
  lastOffset: number;
  acknowledgeTypes: number[];
}

export interface ShareFetchRequestAcknowledgementBatchInput {
  readonly firstOffset: number;
  readonly lastOffset: number;
  readonly acknowledgeTypes: readonly number[];
}

export interface ShareFetchResponse {
  throttleTimeMs: number;
  errorCode: number;
  errorMessage: string | null;
  acquisitionLockTimeoutMs: number;
  responses: ShareFetchResponseShareFetchableTopicResponse[];
  nodeEndpoints: ShareFetchResponseNodeEndpoint[];
}

export interface ShareFetchResponseInput {
  readonly throttleTimeMs: number;
  readonly errorCode: number;
  readonly errorMessage?: string | null;
  readonly acquisitionLockTimeoutMs: number;
  readonly responses: readonly ShareFetchResponseShareFetchableTopicResponseInput[];
  readonly nodeEndpoints: readonly ShareFetchResponseNodeEndpointInput[];
}

export interface ShareFetchResponseNodeEndpoint {
  nodeId: number;
  host: string;
  port: number;
  rack: string | null;
}

export interface ShareFetchResponseNodeEndpointInput {
  readonly nodeId: number;
  readonly host: string;
  readonly port: number;
  readonly rack?: string | null;
}

export interface ShareFetchResponseShareFetchableTopicResponse {
  topicId: string;
  partitions: ShareFetchResponsePartitionData[];
}

export interface ShareFetchResponseShareFetchableTopicResponseInput {
  readonly topicId: string;
  readonly partitions: readonly ShareFetchResponsePartitionDataInput[];
}

export interface ShareFetchResponsePartitionData {
  partitionIndex: number;
  errorCode: number;
  errorMessage: string | null;
  acknowledgeErrorCode: number;
  acknowledgeErrorMessage: string | null;
  currentLeader: ShareFetchResponseLeaderIdAndEpoch;
  records: Uint8Array | null;
  acquiredRecords: ShareFetchResponseAcquiredRecords[];
}

export interface ShareFetchResponsePartitionDataInput {
  readonly partitionIndex: number;
  readonly errorCode: number;
  readonly errorMessage?: string | null;
  readonly acknowledgeErrorCode: number;
  readonly acknowledgeErrorMessage?: string | null;
  readonly currentLeader: ShareFetchResponseLeaderIdAndEpochInput;
  readonly records?: RecordsPieces;
  readonly acquiredRecords: readonly ShareFetchResponseAcquiredRecordsInput[];
}

export interface ShareFetchResponseAcquiredRecords {
  firstOffset: number;
  lastOffset: number;
  deliveryCount: number;
}

export interface ShareFetchResponseAcquiredRecordsInput {
  readonly firstOffset: number;
  readonly lastOffset: number;
  readonly deliveryCount: number;
}

export interface ShareFetchResponseLeaderIdAndEpoch {
  leaderId: number;
  leaderEpoch: number;
}

export interface ShareFetchResponseLeaderIdAndEpochInput {
  readonly leaderId: number;
  readonly leaderEpoch: number;
}
