// Made by `npm run generate` from src/protocol/schema/. Do not edit.

export interface ListTransactionsRequest {
  stateFilters: string[];
  producerIdFilters: number[];
  durationFilter: number; // v1+
  transactionalIdPattern: string | null; // v2+
}

export interface ListTransactionsRequestInput {
  readonly stateFilters: readonly string[];
  readonly producerIdFilters: readonly number[];
  readonly durationFilter?: number;
  readonly transactionalIdPattern?: string | null;
}

export interface ListTransactionsResponse {
  throttleTimeMs: number;
  errorCode: number;
  unknownStateFilters: string[];
  transactionStates: ListTransactionsResponseTransactionState[];
}

export interface ListTransactionsResponseInput {
  readonly throttleTimeMs: number;
  readonly errorCode: number;
  readonly unknownStateFilters: readonly string[];
  readonly transactionStates: readonly ListTransactionsResponseTransactionStateInput[];
}

export interface ListTransactionsResponseTransactionState {
  transactionalId: string;
  producerId: number;
  transactionState: string;
}

export interface ListTransactionsResponseTransactionStateInput {
  readonly transactionalId: string;
  readonly producerId: number;
  readonly transactionState: string;
}
