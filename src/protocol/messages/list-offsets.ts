// Made by `npm run generate` from src/protocol/schema/. Do not edit.

export interface ListOffsetsRequest {
  replicaId: number;
  isolationLevel: number; // v2+
  topics: ListOffsetsRequestListOffsetsTopic[];
  timeoutMs: number; // v10+
}

export interface ListOffsetsRequestInput {
  readonly replicaId: number;
  readonly isolationLevel?: number;
  readonly topics: readonly ListOffsetsRequestListOffsetsTopicInput[];
  readonly timeoutMs?: number;
}

export interface ListOffsetsRequestListOffsetsTopic {
  name: string;
  partitions: ListOffsetsRequestListOffsetsPartition[];
}

export interface ListOffsetsRequestListOffsetsTopicInput {
  readonly name: string;
  readonly partitions: readonly ListOffsetsRequestListOffsetsPartitionInput[];
}

export interface ListOffsetsRequestListOffsetsPartition {
  partitionIndex: number;
  currentLeaderEpoch: number; // v4+
  timestamp: number;
  maxNumOffsets: number; // v0
}

export interface ListOffsetsRequestListOffsetsPartitionInput {
  readonly partitionIndex: number;
  readonly currentLeaderEpoch?: number;
  readonly timestamp: number;
  readonly maxNumOffsets?: number;
}

export interface ListOffsetsResponse {
  throttleTimeMs: number; // v2+
  topics: ListOffsetsResponseListOffsetsTopicResponse[];
}

export interface ListOffsetsResponseInput {
  readonly throttleTimeMs?: number;
  readonly topics: readonly ListOffsetsResponseListOffsetsTopicResponseInput[];
}

export interface ListOffsetsResponseListOffsetsTopicResponse {
  name: string;
  partitions: ListOffsetsResponseListOffsetsPartitionResponse[];
}

export interface ListOffsetsResponseListOffsetsTopicResponseInput {
  readonly name: string;
  readonly partitions: readonly ListOffsetsResponseListOffsetsPartitionResponseInput[];
}

export interface ListOffsetsResponseListOffsetsPartitionResponse {
  partitionIndex: number;
  errorCode: number;
  oldStyleOffsets: number[]; // v0
  timestamp: number; // v1+
  offset: number; // v1+
  leaderEpoch: number; // v4+
}

export interface ListOffsetsResponseListOffsetsPartitionResponseInput {
  readonly partitionIndex: number;
  readonly errorCode: number;
  readonly oldStyleOffsets?: readonly number[];
  readonly timestamp?: number;
  readonly offset?: number;
  readonly leaderEpoch?: number;
}
