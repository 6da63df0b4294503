// Made by `npm run generate` from src/protocol/schema/. Do not edit.
export {
  decodeOffsetFetchRequest, encodeOffsetFetchRequest,
  decodeOffsetFetchResponse, encodeOffsetFetchResponse,
} from './volume-clients.ts';
