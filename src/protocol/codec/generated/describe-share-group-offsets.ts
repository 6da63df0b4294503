// Made by `npm run generate` from src/protocol/schema/. Do not edit.
export {
  decodeDescribeShareGroupOffsetsRequest, encodeDescribeShareGroupOffsetsRequest,
  decodeDescribeShareGroupOffsetsResponse, encodeDescribeShareGroupOffsetsResponse,
} from './volume-cluster.ts';
