// Made by `npm run generate` from src/protocol/schema/. Do not edit.
export {
  decodeDeleteGroupsRequest, encodeDeleteGroupsRequest,
  decodeDeleteGroupsResponse, encodeDeleteGroupsResponse,
} from './volume-clients.ts';
