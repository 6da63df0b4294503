// Made by `npm run generate` from src/protocol/schema/. Do not edit.
export {
  decodeDescribeConfigsRequest, encodeDescribeConfigsRequest,
  decodeDescribeConfigsResponse, encodeDescribeConfigsResponse,
} from './volume-clients.ts';
