// Made by `npm run generate` from src/protocol/schema/. Do not edit.
export {
  decodeReadShareGroupStateSummaryRequest, encodeReadShareGroupStateSummaryRequest,
  decodeReadShareGroupStateSummaryResponse, encodeReadShareGroupStateSummaryResponse,
} from './volume-cluster.ts';
