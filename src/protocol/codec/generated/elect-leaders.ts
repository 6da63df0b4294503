// Made by `npm run generate` from src/protocol/schema/. Do not edit.
export {
  decodeElectLeadersRequest, encodeElectLeadersRequest,
  decodeElectLeadersResponse, encodeElectLeadersResponse,
} from './volume-cluster.ts';
