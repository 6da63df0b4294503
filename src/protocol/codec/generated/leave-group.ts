// Made by `npm run generate` from src/protocol/schema/. Do not edit.
export {
  decodeLeaveGroupRequest, encodeLeaveGroupRequest,
  decodeLeaveGroupResponse, encodeLeaveGroupResponse,
} from './volume-clients.ts';
