// Made by `npm run generate` from src/protocol/schema/. Do not edit.
export {
  decodeDescribeUserScramCredentialsRequest, encodeDescribeUserScramCredentialsRequest,
  decodeDescribeUserScramCredentialsResponse, encodeDescribeUserScramCredentialsResponse,
} from './volume-cluster.ts';
