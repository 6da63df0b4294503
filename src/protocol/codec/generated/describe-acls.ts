// Made by `npm run generate` from src/protocol/schema/. Do not edit.
export {
  decodeDescribeAclsRequest, encodeDescribeAclsRequest,
  decodeDescribeAclsResponse, encodeDescribeAclsResponse,
} from './volume-cluster.ts';
