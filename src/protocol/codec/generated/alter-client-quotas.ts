// Made by `npm run generate` from src/protocol/schema/. Do not edit.
export {
  decodeAlterClientQuotasRequest, encodeAlterClientQuotasRequest,
  decodeAlterClientQuotasResponse, encodeAlterClientQuotasResponse,
} from './volume-cluster.ts';
