// Made by `npm run generate` from src/protocol/schema/. Do not edit.
export {
  decodeListOffsetsRequest, encodeListOffsetsRequest,
  decodeListOffsetsResponse, encodeListOffsetsResponse,
} from './volume-clients.ts';
