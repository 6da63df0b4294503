// Made by `npm run generate` from src/protocol/schema/. Do not edit.
export {
  decodeDeleteShareGroupStateRequest, encodeDeleteShareGroupStateRequest,
  decodeDeleteShareGroupStateResponse, encodeDeleteShareGroupStateResponse,
} from './volume-cluster.ts';
