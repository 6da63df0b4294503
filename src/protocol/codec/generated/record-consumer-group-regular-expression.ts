// Made by `npm run generate` from src/protocol/schema/. Do not edit.
import type {
  ConsumerGroupRegularExpressionKey,
  ConsumerGroupRegularExpressionKeyInput,
  ConsumerGroupRegularExpressionValue,
  ConsumerGroupRegularExpressionValueInput,
} from '../../messages/record-consumer-group-regular-expression.ts';
import type { Reader } from '../reader.ts';
import type { Writer } from '../writer.ts';

export function decodeConsumerGroupRegularExpressionKey(reader: Reader, _version: number): ConsumerGroupRegularExpressionKey {
  const groupId = reader.string(false);
  const regularExpression = reader.string(false);
  return { groupId, regularExpression };
}

export function encodeConsumerGroupRegularExpressionKey(writer: Writer, _version: number, message: ConsumerGroupRegularExpressionKeyInput): void {
  writer.string(message.groupId, false);
  writer.string(message.regularExpression, false);
}

export function decodeConsumerGroupRegularExpressionValue(reader: Reader, _version: number): ConsumerGroupRegularExpressionValue {
  let topics: ConsumerGroupRegularExpressionValue['topics'] = [];
  topics = reader.stringArray(true);
  const versionField = reader.int64();
  const timestamp = reader.int64();
  reader.skipTags();
  return { topics, version: versionField, timestamp };
}

export function encodeConsumerGroupRegularExpressionValue(writer: Writer, _version: number, message: ConsumerGroupRegularExpressionValueInput): void {
  {
    const topicsValue = message.topics;
    writer.stringArray(topicsValue, true);
  }
  writer.int64(message.version);
  writer.int64(message.timestamp);
  writer.uvarint(0);
}
