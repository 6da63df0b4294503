// Made by `npm run generate` from src/protocol/schema/. Do not edit.
export {
  decodeIncrementalAlterConfigsRequest, encodeIncrementalAlterConfigsRequest,
  decodeIncrementalAlterConfigsResponse, encodeIncrementalAlterConfigsResponse,
} from './volume-clients.ts';
