// Made by `npm run generate` from src/protocol/schema/. Do not edit.
export {
  decodeSyncGroupRequest, encodeSyncGroupRequest,
  decodeSyncGroupResponse, encodeSyncGroupResponse,
} from './volume-clients.ts';
