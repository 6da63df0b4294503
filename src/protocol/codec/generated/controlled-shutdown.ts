// Made by `npm run generate` from src/protocol/schema/. Do not edit.
export {
  decodeControlledShutdownRequest, encodeControlledShutdownRequest,
  decodeControlledShutdownResponse, encodeControlledShutdownResponse,
} from './volume-cluster.ts';
