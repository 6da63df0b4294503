// Made by `npm run generate` from src/protocol/schema/. Do not edit.

export interface TxnOffsetCommitRequest {
  transactionalId: string;
  groupId: string;
  producerId: number;
  producerEpoch: number;
  generationId: number; // v3+
  memberId: string; // v3+
  groupInstanceId: string | null; // v3+
  topics: TxnOffsetCommitRequestTxnOffsetCommitRequestTopic[];
}

export interface TxnOffsetCommitRequestInput {
  readonly transactionalId: string;
  readonly groupId: string;
  readonly producerId: number;
  readonly producerEpoch: number;
  readonly generationId?: number;
  readonly memberId?: string;
  readonly groupInstanceId?: string | null;
  readonly topics: readonly TxnOffsetCommitRequestTxnOffsetCommitRequestTopicInput[];
}

export interface TxnOffsetCommitRequestTxnOffsetCommitRequestTopic {
  name: string;
  partitions: TxnOffsetCommitRequestTxnOffsetCommitRequestPartition[];
}

export interface TxnOffsetCommitRequestTxnOffsetCommitRequestTopicInput {
  readonly name: string;
  readonly partitions: readonly TxnOffsetCommitRequestTxnOffsetCommitRequestPartitionInput[];
}

export interface TxnOffsetCommitRequestTxnOffsetCommitRequestPartition {
  partitionIndex: number;
  committedOffset: number;
  committedLeaderEpoch: number; // v2+
  committedMetadata: string | null;
}

export interface TxnOffsetCommitRequestTxnOffsetCommitRequestPartitionInput {
  readonly partitionIndex: number;
  readonly committedOffset: number;
  readonly committedLeaderEpoch?: number;
  readonly committedMetadata?: string | null;
}

export interface TxnOffsetCommitResponse {
  throttleTimeMs: number;
  topics: TxnOffsetCommitResponseTxnOffsetCommitResponseTopic[];
}

export interface TxnOffsetCommitResponseInput {
  readonly throttleTimeMs: number;
  readonly topics: readonly TxnOffsetCommitResponseTxnOffsetCommitResponseTopicInput[];
}

export interface TxnOffsetCommitResponseTxnOffsetCommitResponseTopic {
  name: string;
  partitions: TxnOffsetCommitResponseTxnOffsetCommitResponsePartition[];
}

export interface TxnOffsetCommitResponseTxnOffsetCommitResponseTopicInput {
  readonly name: string;
  readonly partitions: readonly TxnOffsetCommitResponseTxnOffsetCommitResponsePartitionInput[];
}

export interface TxnOffsetCommitResponseTxnOffsetCommitResponsePartition {
  partitionIndex: number;
  errorCode: number;
}

export interface TxnOffsetCommitResponseTxnOffsetCommitResponsePartitionInput {
  readonly partitionIndex: number;
  readonly errorCode: number;
}
