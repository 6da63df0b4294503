// Made by `npm run generate` from src/protocol/schema/. Do not edit.
export {
  decodeConsumerGroupTargetAssignmentMetadataKey, encodeConsumerGroupTargetAssignmentMetadataKey,
  decodeConsumerGroupTargetAssignmentMetadataValue, encodeConsumerGroupTargetAssignmentMetadataValue,
} from './volume-records.ts';
