// Made by `npm run generate` from src/protocol/schema/. Do not edit.
export {
  decodeListConfigResourcesRequest, encodeListConfigResourcesRequest,
  decodeListConfigResourcesResponse, encodeListConfigResourcesResponse,
} from './volume-cluster.ts';
