// Made by `npm run generate` from src/protocol/schema/. Do not edit.
export {
  decodeControllerRegistrationRequest, encodeControllerRegistrationRequest,
  decodeControllerRegistrationResponse, encodeControllerRegistrationResponse,
} from './volume-cluster.ts';
