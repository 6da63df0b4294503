// Made by `npm run generate` from src/protocol/schema/. Do not edit.
export {
  decodeLeaderAndIsrRequest, encodeLeaderAndIsrRequest,
  decodeLeaderAndIsrResponse, encodeLeaderAndIsrResponse,
} from './volume-cluster.ts';
