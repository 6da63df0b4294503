// Made by `npm run generate` from src/protocol/schema/. Do not edit.
import type { RecordsPieces } from './records-pieces.ts';

export interface ProduceRequest {
  transactionalId: string | null; // v3+
  acks: number;
  timeoutMs: number;
  topicData: ProduceRequestTopicProduceData[];
}

export interface ProduceRequestInput {
  readonly transactionalId?: string | null;
  readonly acks: number;
  readonly timeoutMs: number;
  readonly topicData: readonly ProduceRequestTopicProduceDataInput[];
}

export interface ProduceRequestTopicProduceData {
  name: string; // v0–v12
  topicId: string; // v13+
  partitionData: ProduceRequestPartitionProduceData[];
}

export interface ProduceRequestTopicProduceDataInput {
  readonly name?: string;
  readonly topicId?: string;
  readonly partitionData: readonly ProduceRequestPartitionProduceDataInput[];
}

export interface ProduceRequestPartitionProduceData {
  index: number;
  records: Uint8Array | null;
}

export interface ProduceRequestPartitionProduceDataInput {
  readonly index: number;
  readonly records?: RecordsPieces;
}

export interface ProduceResponse {
  responses: ProduceResponseTopicProduceResponse[];
  throttleTimeMs: number; // v1+
  nodeEndpoints: ProduceResponseNodeEndpoint[]; // v10+, tag 0
}

export interface ProduceResponseInput {
  readonly responses: readonly ProduceResponseTopicProduceResponseInput[];
  readonly throttleTimeMs?: number;
  readonly nodeEndpoints?: readonly ProduceResponseNodeEndpointInput[];
}

export interface ProduceResponseNodeEndpoint {
  nodeId: number;
  host: string;
  port: number;
  rack: string | null;
}

export interface ProduceResponseNodeEndpointInput {
  readonly nodeId: number;
  readonly host: string;
  readonly port: number;
  readonly rack?: string | null;
}

export interface ProduceResponseTopicProduceResponse {
  name: string; // v0–v12
  topicId: string; // v13+
  partitionResponses: ProduceResponsePartitionProduceResponse[];
}

export interface ProduceResponseTopicProduceResponseInput {
  readonly name?: string;
  readonly topicId?: string;
  readonly partitionResponses: readonly ProduceResponsePartitionProduceResponseInput[];
}

export interface ProduceResponsePartitionProduceResponse {
  index: number;
  errorCode: number;
  baseOffset: number;
  logAppendTimeMs: number; // v2+
  logStartOffset: number; // v5+
  recordErrors: ProduceResponseBatchIndexAndErrorMessage[]; // v8+
  errorMessage: string | null; // v8+
  currentLeader: ProduceResponseLeaderIdAndEpoch; // v10+, tag 0
}

export interface ProduceResponsePartitionProduceResponseInput {
  readonly index: number;
  readonly errorCode: number;
  readonly baseOffset: number;
  readonly logAppendTimeMs?: number;
  readonly logStartOffset?: number;
  readonly recordErrors?: readonly ProduceResponseBatchIndexAndErrorMessageInput[];
  readonly errorMessage?: string | null;
  readonly currentLeader?: ProduceResponseLeaderIdAndEpochInput;
}

export interface ProduceResponseLeaderIdAndEpoch {
  leaderId: number;
  leaderEpoch: number;
}

export interface ProduceResponseLeaderIdAndEpochInput {
  readonly leaderId?: number;
  readonly leaderEpoch?: number;
}

export interface ProduceResponseBatchIndexAndErrorMessage {
  batchIndex: number;
  batchIndexErrorMessage: string | null;
}

export interface ProduceResponseBatchIndexAndErrorMessageInput {
  readonly batchIndex: number;
  readonly batchIndexErrorMessage?: string | null;
}
