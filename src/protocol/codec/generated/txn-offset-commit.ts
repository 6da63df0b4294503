// Made by `npm run generate` from src/protocol/schema/. Do not edit.
export {
  decodeTxnOffsetCommitRequest, encodeTxnOffsetCommitRequest,
  decodeTxnOffsetCommitResponse, encodeTxnOffsetCommitResponse,
} from './volume-cluster.ts';
