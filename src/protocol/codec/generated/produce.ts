// Made by `npm run generate` from src/protocol/schema/. Do not edit.
export {
  decodeProduceRequest, encodeProduceRequest,
  decodeProduceResponse, encodeProduceResponse,
} from './volume-clients.ts';
