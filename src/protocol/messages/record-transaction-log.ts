// Made by `npm run generate` from src/protocol/schema/. Do not edit.

export interface TransactionLogKey {
  transactionalId: string;
}

export interface TransactionLogKeyInput {
  readonly transactionalId: string;
}

export interface TransactionLogValue {
  producerId: number;
  previousProducerId: number; // v1+, tag 0
  nextProducerId: number; // v1+, tag 1
  producerEpoch: number;
  nextProducerEpoch: number; // v1+, tag 3
  transactionTimeoutMs: number;
  transactionStatus: number;
  transactionPartitions: TransactionLogValuePartitionsSchema[] | null;
  transactionLastUpdateTimestampMs: number;
  transactionStartTimestampMs: number;
  clientTransactionVersion: number; // v1+, tag 2
}

export interface TransactionLogValueInput {
  readonly producerId: number;
  readonly previousProducerId?: number;
  readonly nextProducerId?: number;
  readonly producerEpoch: number;
  readonly nextProducerEpoch?: number;
  readonly transactionTimeoutMs: number;
  readonly transactionStatus: number;
  readonly transactionPartitions?: readonly TransactionLogValuePartitionsSchemaInput[] | null;
  readonly transactionLastUpdateTimestampMs: number;
  readonly transactionStartTimestampMs: number;
  readonly clientTransactionVersion?: number;
}

export interface TransactionLogValuePartitionsSchema {
  topic: string;
  partitionIds: number[];
}

export interface TransactionLogValuePartitionsSchemaInput {
  readonly topic: string;
  readonly partitionIds: readonly number[];
}
