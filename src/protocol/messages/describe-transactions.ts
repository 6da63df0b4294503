// Made by `npm run generate` from src/protocol/schema/. Do not edit.

export interface DescribeTransactionsRequest {
  transactionalIds: string[];
}

export interface DescribeTransactionsRequestInput {
  readonly transactionalIds: readonly string[];
}

export interface DescribeTransactionsResponse {
  throttleTimeMs: number;
  transactionStates: DescribeTransactionsResponseTransactionState[];
}

export interface DescribeTransactionsResponseInput {
  readonly throttleTimeMs: number;
  readonly transactionStates: readonly DescribeTransactionsResponseTransactionStateInput[];
}

export interface DescribeTransactionsResponseTransactionState {
  errorCode: number;
  transactionalId: string;
  transactionState: string;
  transactionTimeoutMs: number;
  transactionStartTimeMs: number;
  producerId: number;
  producerEpoch: number;
  topics: DescribeTransactionsResponseTopicData[];
}

export interface DescribeTransactionsResponseTransactionStateInput {
  readonly errorCode: number;
  readonly transactionalId: string;
  readonly transactionState: string;
  readonly transactionTimeoutMs: number;
  readonly transactionStartTimeMs: number;
  readonly producerId: number;
  readonly producerEpoch: number;
  readonly topics: readonly DescribeTransactionsResponseTopicDataInput[];
}

export interface DescribeTransactionsResponseTopicData {
  topic: string;
  partitions: number[];
}

export interface DescribeTransactionsResponseTopicDataInput {
  readonly topic: string;
  readonly partitions: readonly number[];
}
