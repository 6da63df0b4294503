// Made by `npm run generate` from src/protocol/schema/. Do not edit.
export {
  decodeUpdateMetadataRequest, encodeUpdateMetadataRequest,
  decodeUpdateMetadataResponse, encodeUpdateMetadataResponse,
} from './volume-cluster.ts';
