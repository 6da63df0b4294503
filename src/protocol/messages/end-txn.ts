// Made by `npm run generate` from src/protocol/schema/. Do not edit.

export interface EndTxnRequest {
  transactionalId: string;
  producerId: number;
  producerEpoch: number;
  committed: boolean;
}

export interface EndTxnRequestInput {
  readonly transactionalId: string;
  readonly producerId: number;
  readonly producerEpoch: number;
  readonly committed: boolean;
}

export interface EndTxnResponse {
  throttleTimeMs: number;
  errorCode: number;
  producerId: number; // v5+
  producerEpoch: number; // v5+
}

export interface EndTxnResponseInput {
  readonly throttleTimeMs: number;
  readonly errorCode: number;
  readonly producerId?: number;
  readonly producerEpoch?: number;
}
