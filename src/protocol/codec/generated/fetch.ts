// Made by `npm run generate` from src/protocol/schema/. Do not edit.
export {
  decodeFetchRequest, encodeFetchRequest,
  decodeFetchResponse, encodeFetchResponse,
} from './volume-clients.ts';
