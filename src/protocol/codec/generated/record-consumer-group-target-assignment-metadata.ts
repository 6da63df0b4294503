// Made by `npm run generate` from src/protocol/schema/. Do not edit.
import type {
  ConsumerGroupTargetAssignmentMetadataKey,
  ConsumerGroupTargetAssignmentMetadataKeyInput,
  ConsumerGroupTargetAssignmentMetadataValue,
  ConsumerGroupTargetAssignmentMetadataValueInput,
} from '../../messages/record-consumer-group-target-assignment-metadata.ts';
import type { Reader } from '../reader.ts';
import type { Writer } from '../writer.ts';

export function decodeConsumerGroupTargetAssignmentMetadataKey(reader: Reader, _version: number): ConsumerGroupTargetAssignmentMetadataKey {
  const groupId = reader.string(false);
  return { groupId };
}

export function encodeConsumerGroupTargetAssignmentMetadataKey(writer: Writer, _version: number, message: ConsumerGroupTargetAssignmentMetadataKeyInput): void {
  writer.string(message.groupId, false);
}

export function decodeConsumerGroupTargetAssignmentMetadataValue(reader: Reader, _version: number): ConsumerGroupTargetAssignmentMetadataValue {
  const assignmentEpoch = reader.int32();
  let assignmentTimestamp: ConsumerGroupTargetAssignmentMetadataValue['assignmentTimestamp'] = 0;
  for (let tags = reader.tagCount(); tags > 0 && !reader.failed; tags--) {
    const tag = reader.uvarint();
    const end = reader.tagEnd();
    if (tag === 0) {
      assignmentTimestamp = reader.int64();
      reader.closeTag(end);
    } else reader.at = end;
  }
  return { assignmentEpoch, assignmentTimestamp };
}

export function encodeConsumerGroupTargetAssignmentMetadataValue(writer: Writer, _version: number, message: ConsumerGroupTargetAssignmentMetadataValueInput): void {
  writer.int32(message.assignmentEpoch);
  const has0 = (message.assignmentTimestamp ?? 0) !== 0;
  writer.uvarint((has0 ? 1 : 0));
  if (has0) {
    const assignmentTimestampValue = message.assignmentTimestamp ?? 0;
    const mark = writer.beginTag(0);
    writer.int64(assignmentTimestampValue);
    writer.endTag(mark);
  }
}
