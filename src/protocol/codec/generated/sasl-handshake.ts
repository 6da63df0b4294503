// Made by `npm run generate` from src/protocol/schema/. Do not edit.
export {
  decodeSaslHandshakeRequest, encodeSaslHandshakeRequest,
  decodeSaslHandshakeResponse, encodeSaslHandshakeResponse,
} from './volume-clients.ts';
