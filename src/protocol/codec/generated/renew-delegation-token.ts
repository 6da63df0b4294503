// Made by `npm run generate` from src/protocol/schema/. Do not edit.
export {
  decodeRenewDelegationTokenRequest, encodeRenewDelegationTokenRequest,
  decodeRenewDelegationTokenResponse, encodeRenewDelegationTokenResponse,
} from './volume-cluster.ts';
