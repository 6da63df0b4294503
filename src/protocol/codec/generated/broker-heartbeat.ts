// Made by `npm run generate` from src/protocol/schema/. Do not edit.
export {
  decodeBrokerHeartbeatRequest, encodeBrokerHeartbeatRequest,
  decodeBrokerHeartbeatResponse, encodeBrokerHeartbeatResponse,
} from './volume-cluster.ts';
