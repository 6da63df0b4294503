// Made by `npm run generate` from src/protocol/schema/. Do not edit.
export {
  decodeConsumerGroupMemberMetadataKey, encodeConsumerGroupMemberMetadataKey,
  decodeConsumerGroupMemberMetadataValue, encodeConsumerGroupMemberMetadataValue,
} from './volume-records.ts';
