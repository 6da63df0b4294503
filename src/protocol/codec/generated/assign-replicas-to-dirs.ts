// Made by `npm run generate` from src/protocol/schema/. Do not edit.
export {
  decodeAssignReplicasToDirsRequest, encodeAssignReplicasToDirsRequest,
  decodeAssignReplicasToDirsResponse, encodeAssignReplicasToDirsResponse,
} from './volume-cluster.ts';
