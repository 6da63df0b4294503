// Made by `npm run generate` from src/protocol/schema/. Do not edit.
export {
  decodeAddPartitionsToTxnRequest, encodeAddPartitionsToTxnRequest,
  decodeAddPartitionsToTxnResponse, encodeAddPartitionsToTxnResponse,
} from './volume-cluster.ts';
