// Made by `npm run generate` from src/protocol/schema/. Do not edit.
export {
  decodeFindCoordinatorRequest, encodeFindCoordinatorRequest,
  decodeFindCoordinatorResponse, encodeFindCoordinatorResponse,
} from './volume-clients.ts';
