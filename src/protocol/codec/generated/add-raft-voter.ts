// Made by `npm run generate` from src/protocol/schema/. Do not edit.
export {
  decodeAddRaftVoterRequest, encodeAddRaftVoterRequest,
  decodeAddRaftVoterResponse, encodeAddRaftVoterResponse,
} from './volume-cluster.ts';
