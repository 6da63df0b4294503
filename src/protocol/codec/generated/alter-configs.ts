// Made by `npm run generate` from src/protocol/schema/. Do not edit.
export {
  decodeAlterConfigsRequest, encodeAlterConfigsRequest,
  decodeAlterConfigsResponse, encodeAlterConfigsResponse,
} from './volume-cluster.ts';
