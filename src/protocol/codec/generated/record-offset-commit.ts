// Made by `npm run generate` from src/protocol/schema/. Do not edit.
export {
  decodeOffsetCommitKey, encodeOffsetCommitKey,
  decodeOffsetCommitValue, encodeOffsetCommitValue,
} from './volume-records.ts';
