// Made by `npm run generate` from src/protocol/schema/. Do not edit.
export {
  decodeConsumerGroupMetadataKey, encodeConsumerGroupMetadataKey,
  decodeConsumerGroupMetadataValue, encodeConsumerGroupMetadataValue,
} from './volume-records.ts';
