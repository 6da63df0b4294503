// Made by `npm run generate` from src/protocol/schema/. Do not edit.
export {
  decodeCreateDelegationTokenRequest, encodeCreateDelegationTokenRequest,
  decodeCreateDelegationTokenResponse, encodeCreateDelegationTokenResponse,
} from './volume-cluster.ts';
