// Made by `npm run generate` from src/protocol/schema/. Do not edit.
export {
  decodeTransactionLogKey, encodeTransactionLogKey,
  decodeTransactionLogValue, encodeTransactionLogValue,
} from './volume-records.ts';
