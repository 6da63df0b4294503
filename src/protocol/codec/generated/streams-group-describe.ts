// Made by `npm run generate` from src/protocol/schema/. Do not edit.
export {
  decodeStreamsGroupDescribeRequest, encodeStreamsGroupDescribeRequest,
  decodeStreamsGroupDescribeResponse, encodeStreamsGroupDescribeResponse,
} from './volume-cluster.ts';
