// Made by `npm run generate` from src/protocol/schema/. Do not edit.
export {
  decodeAllocateProducerIdsRequest, encodeAllocateProducerIdsRequest,
  decodeAllocateProducerIdsResponse, encodeAllocateProducerIdsResponse,
} from './volume-cluster.ts';
