// Made by `npm run generate` from src/protocol/schema/. Do not edit.
export {
  decodeInitializeShareGroupStateRequest, encodeInitializeShareGroupStateRequest,
  decodeInitializeShareGroupStateResponse, encodeInitializeShareGroupStateResponse,
} from './volume-cluster.ts';
