// Made by `npm run generate` from src/protocol/schema/. Do not edit.

export interface AddPartitionsToTxnRequest {
  transactions: AddPartitionsToTxnRequestAddPartitionsToTxnTransaction[]; // v4+
  v3AndBelowTransactionalId: string; // v0–v3
  v3AndBelowProducerId: number; // v0–v3
  v3AndBelowProducerEpoch: number; // v0–v3
  v3AndBelowTopics: AddPartitionsToTxnRequestAddPartitionsToTxnTopic[]; // v0–v3
}

export interface AddPartitionsToTxnRequestInput {
  readonly transactions?: readonly AddPartitionsToTxnRequestAddPartitionsToTxnTransactionInput[];
  readonly v3AndBelowTransactionalId?: string;
  readonly v3AndBelowProducerId?: number;
  readonly v3AndBelowProducerEpoch?: number;
  readonly v3AndBelowTopics?: readonly AddPartitionsToTxnRequestAddPartitionsToTxnTopicInput[];
}

export interface AddPartitionsToTxnRequestAddPartitionsToTxnTransaction {
  transactionalId: string;
  producerId: number;
  producerEpoch: number;
  verifyOnly: boolean;
  topics: AddPartitionsToTxnRequestAddPartitionsToTxnTopic[];
}

export interface AddPartitionsToTxnRequestAddPartitionsToTxnTransactionInput {
  readonly transactionalId: string;
  readonly producerId: number;
  readonly producerEpoch: number;
  readonly verifyOnly: boolean;
  readonly topics: readonly AddPartitionsToTxnRequestAddPartitionsToTxnTopicInput[];
}

export interface AddPartitionsToTxnRequestAddPartitionsToTxnTopic {
  name: string;
  partitions: number[];
}

export interface AddPartitionsToTxnRequestAddPartitionsToTxnTopicInput {
  readonly name: string;
  readonly partitions: readonly number[];
}

export interface AddPartitionsToTxnResponse {
  throttleTimeMs: number;
  errorCode: number; // v4+
  resultsByTransaction: AddPartitionsToTxnResponseAddPartitionsToTxnResult[]; // v4+
  resultsByTopicV3AndBelow: AddPartitionsToTxnResponseAddPartitionsToTxnTopicResult[]; // v0–v3
}

export interface AddPartitionsToTxnResponseInput {
  readonly throttleTimeMs: number;
  readonly errorCode?: number;
  readonly resultsByTransaction?: readonly AddPartitionsToTxnResponseAddPartitionsToTxnResultInput[];
  readonly resultsByTopicV3AndBelow?: readonly AddPartitionsToTxnResponseAddPartitionsToTxnTopicResultInput[];
}

export interface AddPartitionsToTxnResponseAddPartitionsToTxnResult {
  transactionalId: string;
  topicResults: AddPartitionsToTxnResponseAddPartitionsToTxnTopicResult[];
}

export interface AddPartitionsToTxnResponseAddPartitionsToTxnResultInput {
  readonly transactionalId: string;
  readonly topicResults: readonly AddPartitionsToTxnResponseAddPartitionsToTxnTopicResultInput[];
}

export interface AddPartitionsToTxnResponseAddPartitionsToTxnTopicResult {
  name: string;
  resultsByPartition: AddPartitionsToTxnResponseAddPartitionsToTxnPartitionResult[];
}

export interface AddPartitionsToTxnResponseAddPartitionsToTxnTopicResultInput {
  readonly name: string;
  readonly resultsByPartition: readonly AddPartitionsToTxnResponseAddPartitionsToTxnPartitionResultInput[];
}

export interface AddPartitionsToTxnResponseAddPartitionsToTxnPartitionResult {
  partitionIndex: number;
  partitionErrorCode: number;
}

export interface AddPartitionsToTxnResponseAddPartitionsToTxnPartitionResultInput {
  readonly partitionIndex: number;
  readonly partitionErrorCode: number;
}
