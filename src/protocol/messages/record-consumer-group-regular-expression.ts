// Made by `npm run generate` from src/protocol/schema/. Do not edit.

export interface ConsumerGroupRegularExpressionKey {
  groupId: string;
  regularExpression: string;
}

export interface ConsumerGroupRegularExpressionKeyInput {
  readonly groupId: string;
  readonly regularExpression: string;
}

export interface ConsumerGroupRegularExpressionValue {
  topics: string[];
  version: number;
  timestamp: number;
}

export interface ConsumerGroupRegularExpressionValueInput {
  readonly topics: readonly string[];
  readonly version: number;
  readonly timestamp: number;
}
