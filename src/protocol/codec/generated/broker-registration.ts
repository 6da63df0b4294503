// Made by `npm run generate` from src/protocol/schema/. Do not edit.
export {
  decodeBrokerRegistrationRequest, encodeBrokerRegistrationRequest,
  decodeBrokerRegistrationResponse, encodeBrokerRegistrationResponse,
} from './volume-cluster.ts';
