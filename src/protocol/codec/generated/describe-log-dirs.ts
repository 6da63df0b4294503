// Made by `npm run generate` from src/protocol/schema/. Do not edit.
export {
  decodeDescribeLogDirsRequest, encodeDescribeLogDirsRequest,
  decodeDescribeLogDirsResponse, encodeDescribeLogDirsResponse,
} from './volume-cluster.ts';
