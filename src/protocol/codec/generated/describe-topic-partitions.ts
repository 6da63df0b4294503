// Made by `npm run generate` from src/protocol/schema/. Do not edit.
export {
  decodeDescribeTopicPartitionsRequest, encodeDescribeTopicPartitionsRequest,
  decodeDescribeTopicPartitionsResponse, encodeDescribeTopicPartitionsResponse,
} from './volume-cluster.ts';
