// Made by `npm run generate` from src/protocol/schema/. Do not edit.
export {
  decodeEndTxnMarker, encodeEndTxnMarker,
  decodeControlRecordTypeSchema, encodeControlRecordTypeSchema,
} from './volume-records.ts';
