// Made by `npm run generate` from src/protocol/schema/. Do not edit.
export {
  decodeReadShareGroupStateRequest, encodeReadShareGroupStateRequest,
  decodeReadShareGroupStateResponse, encodeReadShareGroupStateResponse,
} from './volume-cluster.ts';
