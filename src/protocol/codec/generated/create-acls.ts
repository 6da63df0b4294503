// Made by `npm run generate` from src/protocol/schema/. Do not edit.
export {
  decodeCreateAclsRequest, encodeCreateAclsRequest,
  decodeCreateAclsResponse, encodeCreateAclsResponse,
} from './volume-cluster.ts';
