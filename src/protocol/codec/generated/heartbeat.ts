// Made by `npm run generate` from src/protocol/schema/. Do not edit.
export {
  decodeHeartbeatRequest, encodeHeartbeatRequest,
  decodeHeartbeatResponse, encodeHeartbeatResponse,
} from './volume-clients.ts';
