// Made by `npm run generate` from src/protocol/schema/. Do not edit.

export interface AllocateProducerIdsRequest {
  brokerId: number;
  brokerEpoch: number;
}

export interface AllocateProducerIdsRequestInput {
  readonly brokerId: number;
  readonly brokerEpoch?: number;
}

export interface AllocateProducerIdsResponse {
  throttleTimeMs: number;
  errorCode: number;
  producerIdStart: number;
  producerIdLen: number;
}

export interface AllocateProducerIdsResponseInput {
  readonly throttleTimeMs: number;
  readonly errorCode: number;
  readonly producerIdStart: number;
  readonly producerIdLen: number;
}
