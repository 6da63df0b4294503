// Made by `npm run generate` from src/protocol/schema/. Do not edit.
export {
  decodeMetadataRequest, encodeMetadataRequest,
  decodeMetadataResponse, encodeMetadataResponse,
} from './volume-clients.ts';
