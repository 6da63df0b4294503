// Made by `npm run generate` from src/protocol/schema/. Do not edit.
export {
  decodeDescribeTransactionsRequest, encodeDescribeTransactionsRequest,
  decodeDescribeTransactionsResponse, encodeDescribeTransactionsResponse,
} from './volume-cluster.ts';
