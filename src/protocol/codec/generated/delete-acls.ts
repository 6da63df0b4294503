// Made by `npm run generate` from src/protocol/schema/. Do not edit.
export {
  decodeDeleteAclsRequest, encodeDeleteAclsRequest,
  decodeDeleteAclsResponse, encodeDeleteAclsResponse,
} from './volume-cluster.ts';
