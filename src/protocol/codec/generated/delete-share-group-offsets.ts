// Made by `npm run generate` from src/protocol/schema/. Do not edit.
export {
  decodeDeleteShareGroupOffsetsRequest, encodeDeleteShareGroupOffsetsRequest,
  decodeDeleteShareGroupOffsetsResponse, encodeDeleteShareGroupOffsetsResponse,
} from './volume-cluster.ts';
