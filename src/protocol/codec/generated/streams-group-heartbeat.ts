// Made by `npm run generate` from src/protocol/schema/. Do not edit.
export {
  decodeStreamsGroupHeartbeatRequest, encodeStreamsGroupHeartbeatRequest,
  decodeStreamsGroupHeartbeatResponse, encodeStreamsGroupHeartbeatResponse,
} from './volume-cluster.ts';
