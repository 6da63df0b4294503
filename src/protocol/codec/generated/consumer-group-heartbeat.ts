// Made by `npm run generate` from src/protocol/schema/. Do not edit.
export {
  decodeConsumerGroupHeartbeatRequest, encodeConsumerGroupHeartbeatRequest,
  decodeConsumerGroupHeartbeatResponse, encodeConsumerGroupHeartbeatResponse,
} from './volume-cluster.ts';
