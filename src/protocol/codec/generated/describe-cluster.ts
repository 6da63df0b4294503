// Made by `npm run generate` from src/protocol/schema/. Do not edit.
export {
  decodeDescribeClusterRequest, encodeDescribeClusterRequest,
  decodeDescribeClusterResponse, encodeDescribeClusterResponse,
} from './volume-clients.ts';
