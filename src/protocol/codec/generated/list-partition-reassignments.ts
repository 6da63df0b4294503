// Made by `npm run generate` from src/protocol/schema/. Do not edit.
export {
  decodeListPartitionReassignmentsRequest, encodeListPartitionReassignmentsRequest,
  decodeListPartitionReassignmentsResponse, encodeListPartitionReassignmentsResponse,
} from './volume-cluster.ts';
