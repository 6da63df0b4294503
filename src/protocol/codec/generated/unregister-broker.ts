// Made by `npm run generate` from src/protocol/schema/. Do not edit.
export {
  decodeUnregisterBrokerRequest, encodeUnregisterBrokerRequest,
  decodeUnregisterBrokerResponse, encodeUnregisterBrokerResponse,
} from './volume-cluster.ts';
