// Made by `npm run generate` from src/protocol/schema/. Do not edit.
export {
  decodeStopReplicaRequest, encodeStopReplicaRequest,
  decodeStopReplicaResponse, encodeStopReplicaResponse,
} from './volume-cluster.ts';
