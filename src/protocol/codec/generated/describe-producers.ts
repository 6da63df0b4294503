// Made by `npm run generate` from src/protocol/schema/. Do not edit.
export {
  decodeDescribeProducersRequest, encodeDescribeProducersRequest,
  decodeDescribeProducersResponse, encodeDescribeProducersResponse,
} from './volume-cluster.ts';
