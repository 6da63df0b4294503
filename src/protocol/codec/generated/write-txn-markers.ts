// Made by `npm run generate` from src/protocol/schema/. Do not edit.
export {
  decodeWriteTxnMarkersRequest, encodeWriteTxnMarkersRequest,
  decodeWriteTxnMarkersResponse, encodeWriteTxnMarkersResponse,
} from './volume-cluster.ts';
