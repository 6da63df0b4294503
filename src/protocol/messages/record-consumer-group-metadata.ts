// Made by `npm run generate` from src/protocol/schema/. Do not edit.

export interface ConsumerGroupMetadataKey {
  groupId: string;
}

export interface ConsumerGroupMetadataKeyInput {
  readonly groupId: string;
}

export interface ConsumerGroupMetadataValue {
  epoch: number;
  metadataHash: number; // tag 0
}

export interface ConsumerGroupMetadataValueInput {
  readonly epoch: number;
  readonly metadataHash?: number;
}
