// Made by `npm run generate` from src/protocol/schema/. Do not edit.
export {
  decodeShareGroupHeartbeatRequest, encodeShareGroupHeartbeatRequest,
  decodeShareGroupHeartbeatResponse, encodeShareGroupHeartbeatResponse,
} from './volume-cluster.ts';
