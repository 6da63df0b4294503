// Made by `npm run generate` from src/protocol/schema/. Do not edit.
export {
  decodeRemoveRaftVoterRequest, encodeRemoveRaftVoterRequest,
  decodeRemoveRaftVoterResponse, encodeRemoveRaftVoterResponse,
} from './volume-cluster.ts';
