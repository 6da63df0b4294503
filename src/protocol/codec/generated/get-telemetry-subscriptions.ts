// Made by `npm run generate` from src/protocol/schema/. Do not edit.
export {
  decodeGetTelemetrySubscriptionsRequest, encodeGetTelemetrySubscriptionsRequest,
  decodeGetTelemetrySubscriptionsResponse, encodeGetTelemetrySubscriptionsResponse,
} from './volume-cluster.ts';
