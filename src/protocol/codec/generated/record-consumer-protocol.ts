// Made by `npm run generate` from src/protocol/schema/. Do not edit.
export {
  decodeConsumerProtocolSubscription, encodeConsumerProtocolSubscription,
  decodeConsumerProtocolAssignment, encodeConsumerProtocolAssignment,
} from './volume-records.ts';
