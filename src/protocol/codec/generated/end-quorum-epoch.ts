// Made by `npm run generate` from src/protocol/schema/. Do not edit.
export {
  decodeEndQuorumEpochRequest, encodeEndQuorumEpochRequest,
  decodeEndQuorumEpochResponse, encodeEndQuorumEpochResponse,
} from './volume-cluster.ts';
