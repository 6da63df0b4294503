// Made by `npm run generate` from src/protocol/schema/. Do not edit.
export {
  decodeVoteRequest, encodeVoteRequest,
  decodeVoteResponse, encodeVoteResponse,
} from './volume-cluster.ts';
