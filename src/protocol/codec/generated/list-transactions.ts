// Made by `npm run generate` from src/protocol/schema/. Do not edit.
export {
  decodeListTransactionsRequest, encodeListTransactionsRequest,
  decodeListTransactionsResponse, encodeListTransactionsResponse,
} from './volume-cluster.ts';
