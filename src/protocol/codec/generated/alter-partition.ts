// Made by `npm run generate` from src/protocol/schema/. Do not edit.
export {
  decodeAlterPartitionRequest, encodeAlterPartitionRequest,
  decodeAlterPartitionResponse, encodeAlterPartitionResponse,
} from './volume-cluster.ts';
