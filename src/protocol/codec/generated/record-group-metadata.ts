// Made by `npm run generate` from src/protocol/schema/. Do not edit.
export {
  decodeGroupMetadataKey, encodeGroupMetadataKey,
  decodeGroupMetadataValue, encodeGroupMetadataValue,
} from './volume-records.ts';
