// Made by `npm run generate` from src/protocol/schema/. Do not edit.
export {
  decodeShareFetchRequest, encodeShareFetchRequest,
  decodeShareFetchResponse, encodeShareFetchResponse,
} from './volume-cluster.ts';
