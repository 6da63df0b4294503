// Made by `npm run generate` from src/protocol/schema/. Do not edit.
import type {
  ConsumerGroupMetadataKey,
  ConsumerGroupMetadataKeyInput,
  ConsumerGroupMetadataValue,
  ConsumerGroupMetadataValueInput,
} from '../../messages/record-consumer-group-metadata.ts';
import type { Reader } from '../reader.ts';
import type { Writer } from '../writer.ts';

export function decodeConsumerGroupMetadataKey(reader: Reader, _version: number): ConsumerGroupMetadataKey {
  const groupId = reader.string(false);
  return { groupId };
}

export function encodeConsumerGroupMetadataKey(writer: Writer, _version: number, message: ConsumerGroupMetadataKeyInput): void {
  writer.string(message.groupId, false);
}

export function decodeConsumerGroupMetadataValue(reader: Reader, _version: number): ConsumerGroupMetadataValue {
  const epoch = reader.int32();
  let metadataHash: ConsumerGroupMetadataValue['metadataHash'] = 0;
  for (let tags = reader.tagCount(); tags > 0 && !reader.failed; tags--) {
    const tag = reader.uvarint();
    const end = reader.tagEnd();
    if (tag === 0) {
      metadataHash = reader.int64();
      reader.closeTag(end);
    } else reader.at = end;
  }
  return { epoch, metadataHash };
}

export function encodeConsumerGroupMetadataValue(writer: Writer, _version: number, message: ConsumerGroupMetadataValueInput): void {
  writer.int32(message.epoch);
  const has0 = (message.metadataHash ?? 0) !== 0;
  writer.uvarint((has0 ? 1 : 0));
  if (has0) {
    const metadataHashValue = message.metadataHash ?? 0;
    const mark = writer.beginTag(0);
    writer.int64(metadataHashValue);
    writer.endTag(mark);
  }
}
