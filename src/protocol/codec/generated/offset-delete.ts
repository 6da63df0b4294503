// Made by `npm run generate` from src/protocol/schema/. Do not edit.
export {
  decodeOffsetDeleteRequest, encodeOffsetDeleteRequest,
  decodeOffsetDeleteResponse, encodeOffsetDeleteResponse,
} from './volume-cluster.ts';
