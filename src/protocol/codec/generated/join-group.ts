// Made by `npm run generate` from src/protocol/schema/. Do not edit.
export {
  decodeJoinGroupRequest, encodeJoinGroupRequest,
  decodeJoinGroupResponse, encodeJoinGroupResponse,
} from './volume-clients.ts';
