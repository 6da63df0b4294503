// Made by `npm run generate` from src/protocol/schema/. Do not edit.

export interface AddOffsetsToTxnRequest {
  transactionalId: string;
  producerId: number;
  producerEpoch: number;
  groupId: string;
}

export interface AddOffsetsToTxnRequestInput {
  readonly transactionalId: string;
  readonly producerId: number;
  readonly producerEpoch: number;
  readonly groupId: string;
}

export interface AddOffsetsToTxnResponse {
  throttleTimeMs: number;
  errorCode: number;
}

export interface AddOffsetsToTxnResponseInput {
  readonly throttleTimeMs: number;
  readonly errorCode: number;
}
