// Made by `npm run generate` from src/protocol/schema/. Do not edit.
export {
  decodePushTelemetryRequest, encodePushTelemetryRequest,
  decodePushTelemetryResponse, encodePushTelemetryResponse,
} from './volume-cluster.ts';
