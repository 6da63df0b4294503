// Made by `npm run generate` from src/protocol/schema/. Do not edit.
export {
  decodeDescribeDelegationTokenRequest, encodeDescribeDelegationTokenRequest,
  decodeDescribeDelegationTokenResponse, encodeDescribeDelegationTokenResponse,
} from './volume-cluster.ts';
