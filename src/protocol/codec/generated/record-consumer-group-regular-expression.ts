// Made by `npm run generate` from src/protocol/schema/. Do not edit.
export {
  decodeConsumerGroupRegularExpressionKey, encodeConsumerGroupRegularExpressionKey,
  decodeConsumerGroupRegularExpressionValue, encodeConsumerGroupRegularExpressionValue,
} from './volume-records.ts';
