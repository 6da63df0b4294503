// Made by `npm run generate` from src/protocol/schema/. Do not edit.
export {
  decodeBeginQuorumEpochRequest, encodeBeginQuorumEpochRequest,
  decodeBeginQuorumEpochResponse, encodeBeginQuorumEpochResponse,
} from './volume-cluster.ts';
