// Made by `npm run generate` from src/protocol/schema/. Do not edit.
export {
  decodeDescribeClientQuotasRequest, encodeDescribeClientQuotasRequest,
  decodeDescribeClientQuotasResponse, encodeDescribeClientQuotasResponse,
} from './volume-cluster.ts';
