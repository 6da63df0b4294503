// Made by `npm run generate` from src/protocol/schema/. Do not edit.
export {
  decodeShareAcknowledgeRequest, encodeShareAcknowledgeRequest,
  decodeShareAcknowledgeResponse, encodeShareAcknowledgeResponse,
} from './volume-cluster.ts';
