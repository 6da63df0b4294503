// Made by `npm run generate` from src/protocol/schema/. Do not edit.

export interface InitProducerIdRequest {
  transactionalId: string | null;
  transactionTimeoutMs: number;
  producerId: number; // v3+
  producerEpoch: number; // v3+
  enable2Pc: boolean; // v6+
  keepPreparedTxn: boolean; // v6+
}

export interface InitProducerIdRequestInput {
  readonly transactionalId?: string | null;
  readonly transactionTimeoutMs: number;
  readonly producerId?: number;
  readonly producerEpoch?: number;
  readonly enable2Pc?: boolean;
  readonly keepPreparedTxn?: boolean;
}

export interface InitProducerIdResponse {
  throttleTimeMs: number;
  errorCode: number;
  producerId: number;
  producerEpoch: number;
  ongoingTxnProducerId: number; // v6+
  ongoingTxnProducerEpoch: number; // v6+
}

export interface InitProducerIdResponseInput {
  readonly throttleTimeMs: number;
  readonly errorCode: number;
  readonly producerId?: number;
  readonly producerEpoch: number;
  readonly ongoingTxnProducerId?: number;
  readonly ongoingTxnProducerEpoch?: number;
}
