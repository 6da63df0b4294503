// Made by `npm run generate` from src/protocol/schema/. Do not edit.
export {
  decodeFetchSnapshotRequest, encodeFetchSnapshotRequest,
  decodeFetchSnapshotResponse, encodeFetchSnapshotResponse,
} from './volume-cluster.ts';
