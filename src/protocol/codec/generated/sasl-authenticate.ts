// Made by `npm run generate` from src/protocol/schema/. Do not edit.
export {
  decodeSaslAuthenticateRequest, encodeSaslAuthenticateRequest,
  decodeSaslAuthenticateResponse, encodeSaslAuthenticateResponse,
} from './volume-clients.ts';
