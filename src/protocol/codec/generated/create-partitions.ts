// Made by `npm run generate` from src/protocol/schema/. Do not edit.
export {
  decodeCreatePartitionsRequest, encodeCreatePartitionsRequest,
  decodeCreatePartitionsResponse, encodeCreatePartitionsResponse,
} from './volume-clients.ts';
