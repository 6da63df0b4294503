// Made by `npm run generate` from src/protocol/schema/. Do not edit.
import { ZERO_UUID } from '../../../base/ids.ts';
import type {
  DeleteTopicsRequest,
  DeleteTopicsRequestDeleteTopicState,
  DeleteTopicsRequestDeleteTopicStateInput,
  DeleteTopicsRequestInput,
  DeleteTopicsResponse,
  DeleteTopicsResponseDeletableTopicResult,
  DeleteTopicsResponseDeletableTopicResultInput,
  DeleteTopicsResponseInput,
} from '../../messages/delete-topics.ts';
import { NONE } from '../empty.ts';
import type { Reader } from '../reader.ts';
import { type Writer, refuse, refuseNull } from '../writer.ts';

export function decodeDeleteTopicsRequestDeleteTopicState(reader: Reader, _version: number): DeleteTopicsRequestDeleteTopicState {
  const name = reader.nullableString(true);
  const topicId = reader.uuid();
  reader.skipTags();
  return { name, topicId };
}

export function encodeDeleteTopicsRequestDeleteTopicState(writer: Writer, _version: number, message: DeleteTopicsRequestDeleteTopicStateInput): void {
  {
    const nameValue = message.name ?? null;
    writer.nullableString(nameValue, true);
  }
  writer.uuid(message.topicId);
  writer.uvarint(0);
}

export function decodeDeleteTopicsRequest(reader: Reader, version: number): DeleteTopicsRequest {
  const flexible = version >= 4;
  const topics: DeleteTopicsRequest['topics'] = [];
  if (version === 6) {
    for (let left = reader.arrayCount(flexible, 18); left > 0 && !reader.failed; left--) topics.push(decodeDeleteTopicsRequestDeleteTopicState(reader, version));
  }
  let topicNames: DeleteTopicsRequest['topicNames'] = [];
  if (version <= 5) {
    topicNames = reader.stringArray(flexible);
  }
  const timeoutMs = reader.int32();
  if (flexible) reader.skipTags();
  return { topics, topicNames, timeoutMs };
}

export function encodeDeleteTopicsRequest(writer: Writer, version: number, message: DeleteTopicsRequestInput): void {
  const flexible = version >= 4;
  if (version === 6) {
    const topicsValue = message.topics ?? NONE;
    writer.arrayCount(topicsValue.length, flexible);
    for (let i = 0; i < topicsValue.length; i++) encodeDeleteTopicsRequestDeleteTopicState(writer, version, topicsValue[i]!);
  } else if ((message.topics !== undefined && message.topics.length > 0)) refuse('DeleteTopicsRequest.topics', version);
  if (version <= 5) {
    const topicNamesValue = message.topicNames ?? NONE;
    writer.stringArray(topicNamesValue, flexible);
  }
  writer.int32(message.timeoutMs);
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeDeleteTopicsResponseDeletableTopicResult(reader: Reader, version: number): DeleteTopicsResponseDeletableTopicResult {
  const flexible = version >= 4;
  const name = version === 6 ? reader.nullableString(flexible) : reader.string(flexible);
  const topicId = version === 6 ? reader.uuid() : ZERO_UUID;
  const errorCode = reader.int16();
  const errorMessage = version >= 5 ? reader.nullableString(flexible) : null;
  if (flexible) reader.skipTags();
  return { name, topicId, errorCode, errorMessage };
}

export function encodeDeleteTopicsResponseDeletableTopicResult(writer: Writer, version: number, message: DeleteTopicsResponseDeletableTopicResultInput): void {
  const flexible = version >= 4;
  {
    const nameValue = message.name === undefined ? '' : message.name;
    if (nameValue === null) {
      if (version === 6) writer.nullableString(null, flexible);
      else refuseNull('DeleteTopicsResponseDeletableTopicResult.name', version);
    }
    else {
      writer.string(nameValue, flexible);
    }
  }
  if (version === 6) {
    writer.uuid(message.topicId ?? ZERO_UUID);
  }
  writer.int16(message.errorCode);
  if (version >= 5) {
    const errorMessageValue = message.errorMessage ?? null;
    writer.nullableString(errorMessageValue, flexible);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeDeleteTopicsResponse(reader: Reader, version: number): DeleteTopicsResponse {
  const flexible = version >= 4;
  const throttleTimeMs = version >= 1 ? reader.int32() : 0;
  const responses: DeleteTopicsResponse['responses'] = [];
  for (let left = reader.arrayCount(flexible, 4); left > 0 && !reader.failed; left--) responses.push(decodeDeleteTopicsResponseDeletableTopicResult(reader, version));
  if (flexible) reader.skipTags();
  return { throttleTimeMs, responses };
}

export function encodeDeleteTopicsResponse(writer: Writer, version: number, message: DeleteTopicsResponseInput): void {
  const flexible = version >= 4;
  if (version >= 1) {
    writer.int32(message.throttleTimeMs ?? 0);
  }
  {
    const responsesValue = message.responses;
    writer.arrayCount(responsesValue.length, flexible);
    for (let i = 0; i < responsesValue.length; i++) encodeDeleteTopicsResponseDeletableTopicResult(writer, version, responsesValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}
