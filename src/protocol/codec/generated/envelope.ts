// Made by `npm run generate` from src/protocol/schema/. Do not edit.
export {
  decodeEnvelopeRequest, encodeEnvelopeRequest,
  decodeEnvelopeResponse, encodeEnvelopeResponse,
} from './volume-cluster.ts';
