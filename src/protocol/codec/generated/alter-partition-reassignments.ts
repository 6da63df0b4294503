// Made by `npm run generate` from src/protocol/schema/. Do not edit.
export {
  decodeAlterPartitionReassignmentsRequest, encodeAlterPartitionReassignmentsRequest,
  decodeAlterPartitionReassignmentsResponse, encodeAlterPartitionReassignmentsResponse,
} from './volume-cluster.ts';
