// Made by `npm run generate` from src/protocol/schema/. Do not edit.
export {
  decodeConsumerGroupCurrentMemberAssignmentKey, encodeConsumerGroupCurrentMemberAssignmentKey,
  decodeConsumerGroupCurrentMemberAssignmentValue, encodeConsumerGroupCurrentMemberAssignmentValue,
} from './volume-records.ts';
