// Made by `npm run generate` from src/protocol/schema/. Do not edit.
export {
  decodeConsumerGroupPartitionMetadataKey, encodeConsumerGroupPartitionMetadataKey,
  decodeConsumerGroupPartitionMetadataValue, encodeConsumerGroupPartitionMetadataValue,
} from './volume-records.ts';
