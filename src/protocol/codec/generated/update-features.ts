// Made by `npm run generate` from src/protocol/schema/. Do not edit.
export {
  decodeUpdateFeaturesRequest, encodeUpdateFeaturesRequest,
  decodeUpdateFeaturesResponse, encodeUpdateFeaturesResponse,
} from './volume-cluster.ts';
