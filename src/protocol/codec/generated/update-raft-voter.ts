// Made by `npm run generate` from src/protocol/schema/. Do not edit.
export {
  decodeUpdateRaftVoterRequest, encodeUpdateRaftVoterRequest,
  decodeUpdateRaftVoterResponse, encodeUpdateRaftVoterResponse,
} from './volume-cluster.ts';
