// Made by `npm run generate` from src/protocol/schema/. Do not edit.
export {
  decodeListGroupsRequest, encodeListGroupsRequest,
  decodeListGroupsResponse, encodeListGroupsResponse,
} from './volume-clients.ts';
