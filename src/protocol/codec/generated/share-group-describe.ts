// Made by `npm run generate` from src/protocol/schema/. Do not edit.
export {
  decodeShareGroupDescribeRequest, encodeShareGroupDescribeRequest,
  decodeShareGroupDescribeResponse, encodeShareGroupDescribeResponse,
} from './volume-cluster.ts';
