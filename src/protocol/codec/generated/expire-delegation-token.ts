// Made by `npm run generate` from src/protocol/schema/. Do not edit.
export {
  decodeExpireDelegationTokenRequest, encodeExpireDelegationTokenRequest,
  decodeExpireDelegationTokenResponse, encodeExpireDelegationTokenResponse,
} from './volume-cluster.ts';
