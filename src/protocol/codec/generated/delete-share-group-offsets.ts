// Made by `npm run generate` from src/protocol/schema/. Do not edit.
import type {
  DeleteShareGroupOffsetsRequest,
  DeleteShareGroupOffsetsRequestDeleteShareGroupOffsetsRequestTopic,
  DeleteShareGroupOffsetsRequestDeleteShareGroupOffsetsRequestTopicInput,
  DeleteShareGroupOffsetsRequestInput,
  DeleteShareGroupOffsetsResponse,
  DeleteShareGroupOffsetsResponseDeleteShareGroupOffsetsResponseTopic,
  DeleteShareGroupOffsetsResponseDeleteShareGroupOffsetsResponseTopicInput,
  DeleteShareGroupOffsetsResponseInput,
} from '../../messages/delete-share-group-offsets.ts';
import type { Reader } from '../reader.ts';
import type { Writer } from '../writer.ts';

export function decodeDeleteShareGroupOffsetsRequestDeleteShareGroupOffsetsRequestTopic(reader: Reader, _version: number): DeleteShareGroupOffsetsRequestDeleteShareGroupOffsetsRequestTopic {
  const topicName = reader.string(true);
  reader.skipTags();
  return { topicName };
}

export function encodeDeleteShareGroupOffsetsRequestDeleteShareGroupOffsetsRequestTopic(writer: Writer, _version: number, message: DeleteShareGroupOffsetsRequestDeleteShareGroupOffsetsRequestTopicInput): void {
  writer.string(message.topicName, true);
  writer.uvarint(0);
}

export function decodeDeleteShareGroupOffsetsRequest(reader: Reader, version: number): DeleteShareGroupOffsetsRequest {
  const groupId = reader.string(true);
  const topics: DeleteShareGroupOffsetsRequest['topics'] = [];
  for (let left = reader.arrayCount(true, 2); left > 0 && !reader.failed; left--) topics.push(decodeDeleteShareGroupOffsetsRequestDeleteShareGroupOffsetsRequestTopic(reader, version));
  reader.skipTags();
  return { groupId, topics };
}

export function encodeDeleteShareGroupOffsetsRequest(writer: Writer, version: number, message: DeleteShareGroupOffsetsRequestInput): void {
  writer.string(message.groupId, true);
  {
    const topicsValue = message.topics;
    writer.arrayCount(topicsValue.length, true);
    for (let i = 0; i < topicsValue.length; i++) encodeDeleteShareGroupOffsetsRequestDeleteShareGroupOffsetsRequestTopic(writer, version, topicsValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeDeleteShareGroupOffsetsResponseDeleteShareGroupOffsetsResponseTopic(reader: Reader, _version: number): DeleteShareGroupOffsetsResponseDeleteShareGroupOffsetsResponseTopic {
  const topicName = reader.string(true);
  const topicId = reader.uuid();
  const errorCode = reader.int16();
  const errorMessage = reader.nullableString(true);
  reader.skipTags();
  return { topicName, topicId, errorCode, errorMessage };
}

export function encodeDeleteShareGroupOffsetsResponseDeleteShareGroupOffsetsResponseTopic(writer: Writer, _version: number, message: DeleteShareGroupOffsetsResponseDeleteShareGroupOffsetsResponseTopicInput): void {
  writer.string(message.topicName, true);
  writer.uuid(message.topicId);
  writer.int16(message.errorCode);
  {
    const errorMessageValue = message.errorMessage ?? null;
    writer.nullableString(errorMessageValue, true);
  }
  writer.uvarint(0);
}

export function decodeDeleteShareGroupOffsetsResponse(reader: Reader, version: number): DeleteShareGroupOffsetsResponse {
  const throttleTimeMs = reader.int32();
  const errorCode = reader.int16();
  const errorMessage = reader.nullableString(true);
  const responses: DeleteShareGroupOffsetsResponse['responses'] = [];
  for (let left = reader.arrayCount(true, 21); left > 0 && !reader.failed; left--) responses.push(decodeDeleteShareGroupOffsetsResponseDeleteShareGroupOffsetsResponseTopic(reader, version));
  reader.skipTags();
  return { throttleTimeMs, errorCode, errorMessage, responses };
}

export function encodeDeleteShareGroupOffsetsResponse(writer: Writer, version: number, message: DeleteShareGroupOffsetsResponseInput): void {
  writer.int32(message.throttleTimeMs);
  writer.int16(message.errorCode);
  {
    const errorMessageValue = message.errorMessage ?? null;
    writer.nullableString(errorMessageValue, true);
  }
  {
    const responsesValue = message.responses;
    writer.arrayCount(responsesValue.length, true);
    for (let i = 0; i < responsesValue.length; i++) encodeDeleteShareGroupOffsetsResponseDeleteShareGroupOffsetsResponseTopic(writer, version, responsesValue[i]!);
  }
  writer.uvarint(0);
}
