// Made by `npm run generate` from src/protocol/schema/. Do not edit.
export {
  decodeConsumerGroupTargetAssignmentMemberKey, encodeConsumerGroupTargetAssignmentMemberKey,
  decodeConsumerGroupTargetAssignmentMemberValue, encodeConsumerGroupTargetAssignmentMemberValue,
} from './volume-records.ts';
