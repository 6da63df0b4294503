// Made by `npm run generate` from src/protocol/schema/. Do not edit.
export {
  decodeDeleteTopicsRequest, encodeDeleteTopicsRequest,
  decodeDeleteTopicsResponse, encodeDeleteTopicsResponse,
} from './volume-clients.ts';
