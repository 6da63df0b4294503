// Made by `npm run generate` from src/protocol/schema/. Do not edit.
export {
  decodeEndTxnRequest, encodeEndTxnRequest,
  decodeEndTxnResponse, encodeEndTxnResponse,
} from './volume-cluster.ts';
