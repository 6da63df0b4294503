// Made by `npm run generate` from src/protocol/schema/. Do not edit.
export {
  decodeAlterUserScramCredentialsRequest, encodeAlterUserScramCredentialsRequest,
  decodeAlterUserScramCredentialsResponse, encodeAlterUserScramCredentialsResponse,
} from './volume-cluster.ts';
