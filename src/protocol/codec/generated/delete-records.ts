// Made by `npm run generate` from src/protocol/schema/. Do not edit.
export {
  decodeDeleteRecordsRequest, encodeDeleteRecordsRequest,
  decodeDeleteRecordsResponse, encodeDeleteRecordsResponse,
} from './volume-cluster.ts';
