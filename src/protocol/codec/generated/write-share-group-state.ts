// Made by `npm run generate` from src/protocol/schema/. Do not edit.
export {
  decodeWriteShareGroupStateRequest, encodeWriteShareGroupStateRequest,
  decodeWriteShareGroupStateResponse, encodeWriteShareGroupStateResponse,
} from './volume-cluster.ts';
