// Made by `npm run generate` from src/protocol/schema/. Do not edit.
export {
  decodeConsumerGroupDescribeRequest, encodeConsumerGroupDescribeRequest,
  decodeConsumerGroupDescribeResponse, encodeConsumerGroupDescribeResponse,
} from './volume-cluster.ts';
