// Made by `npm run generate` from src/protocol/schema/. Do not edit.
export {
  decodeAddOffsetsToTxnRequest, encodeAddOffsetsToTxnRequest,
  decodeAddOffsetsToTxnResponse, encodeAddOffsetsToTxnResponse,
} from './volume-cluster.ts';
