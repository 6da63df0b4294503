// Made by `npm run generate` from src/protocol/schema/. Do not edit.
import type {
  AllocateProducerIdsRequest,
  AllocateProducerIdsRequestInput,
  AllocateProducerIdsResponse,
  AllocateProducerIdsResponseInput,
} from '../../messages/allocate-producer-ids.ts';
import type { Reader } from '../reader.ts';
import type { Writer } from '../writer.ts';

export function decodeAllocateProducerIdsRequest(reader: Reader, _version: number): AllocateProducerIdsRequest {
  const brokerId = reader.int32();
  const brokerEpoch = reader.int64();
  reader.skipTags();
  return { brokerId, brokerEpoch };
}

export function encodeAllocateProducerIdsRequest(writer: Writer, _version: number, message: AllocateProducerIdsRequestInput): void {
  writer.int32(message.brokerId);
  writer.int64(message.brokerEpoch ?? -1);
  writer.uvarint(0);
}

export function decodeAllocateProducerIdsResponse(reader: Reader, _version: number): AllocateProducerIdsResponse {
  const throttleTimeMs = reader.int32();
  const errorCode = reader.int16();
  const producerIdStart = reader.int64();
  const producerIdLen = reader.int32();
  reader.skipTags();
  return { throttleTimeMs, errorCode, producerIdStart, producerIdLen };
}

export function encodeAllocateProducerIdsResponse(writer: Writer, _version: number, message: AllocateProducerIdsResponseInput): void {
  writer.int32(message.throttleTimeMs);
  writer.int16(message.errorCode);
  writer.int64(message.producerIdStart);
  writer.int32(message.producerIdLen);
  writer.uvarint(0);
}
