// Made by `npm run generate` from src/protocol/schema/. Do not edit.
export {
  decodeApiVersionsRequest, encodeApiVersionsRequest,
  decodeApiVersionsResponse, encodeApiVersionsResponse,
} from './volume-clients.ts';
