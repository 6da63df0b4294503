// Made by `npm run generate` from src/protocol/schema/. Do not edit.
export {
  decodeAlterShareGroupOffsetsRequest, encodeAlterShareGroupOffsetsRequest,
  decodeAlterShareGroupOffsetsResponse, encodeAlterShareGroupOffsetsResponse,
} from './volume-cluster.ts';
