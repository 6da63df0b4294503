// Made by `npm run generate` from src/protocol/schema/. Do not edit.
export {
  decodeCreateTopicsRequest, encodeCreateTopicsRequest,
  decodeCreateTopicsResponse, encodeCreateTopicsResponse,
} from './volume-clients.ts';
