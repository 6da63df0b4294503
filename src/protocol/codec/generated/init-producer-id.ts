// Made by `npm run generate` from src/protocol/schema/. Do not edit.
export {
  decodeInitProducerIdRequest, encodeInitProducerIdRequest,
  decodeInitProducerIdResponse, encodeInitProducerIdResponse,
} from './volume-clients.ts';
