// Made by `npm run generate` from src/protocol/schema/. Do not edit.
export {
  decodeAlterReplicaLogDirsRequest, encodeAlterReplicaLogDirsRequest,
  decodeAlterReplicaLogDirsResponse, encodeAlterReplicaLogDirsResponse,
} from './volume-cluster.ts';
