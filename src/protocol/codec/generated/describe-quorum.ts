// Made by `npm run generate` from src/protocol/schema/. Do not edit.
export {
  decodeDescribeQuorumRequest, encodeDescribeQuorumRequest,
  decodeDescribeQuorumResponse, encodeDescribeQuorumResponse,
} from './volume-cluster.ts';
