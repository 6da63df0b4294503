// Made by `npm run generate` from src/protocol/schema/. Do not edit.
export {
  decodeOffsetCommitRequest, encodeOffsetCommitRequest,
  decodeOffsetCommitResponse, encodeOffsetCommitResponse,
} from './volume-clients.ts';
