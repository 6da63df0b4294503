// Made by `npm run generate` from src/protocol/schema/. Do not edit.
export {
  decodeDescribeGroupsRequest, encodeDescribeGroupsRequest,
  decodeDescribeGroupsResponse, encodeDescribeGroupsResponse,
} from './volume-clients.ts';
