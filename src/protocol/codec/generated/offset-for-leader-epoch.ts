// Made by `npm run generate` from src/protocol/schema/. Do not edit.
export {
  decodeOffsetForLeaderEpochRequest, encodeOffsetForLeaderEpochRequest,
  decodeOffsetForLeaderEpochResponse, encodeOffsetForLeaderEpochResponse,
} from './volume-cluster.ts';
