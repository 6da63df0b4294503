// Made by `npm run generate` from src/protocol/schema/. Do not edit.
import type {
  AddOffsetsToTxnRequest,
  AddOffsetsToTxnRequestInput,
  AddOffsetsToTxnResponse,
  AddOffsetsToTxnResponseInput,
} from '../../messages/add-offsets-to-txn.ts';
import type { Reader } from '../reader.ts';
import type { Writer } from '../writer.ts';

export function decodeAddOffsetsToTxnRequest(reader: Reader, version: number): AddOffsetsToTxnRequest {
  const flexible = version >= 3;
  const transactionalId = reader.string(flexible);
  const producerId = reader.int64();
  const producerEpoch = reader.int16();
  const groupId = reader.string(flexible);
  if (flexible) reader.skipTags();
  return { transactionalId, producerId, producerEpoch, groupId };
}

export function encodeAddOffsetsToTxnRequest(writer: Writer, version: number, message: AddOffsetsToTxnRequestInput): void {
  const flexible = version >= 3;
  writer.string(message.transactionalId, flexible);
  writer.int64(message.producerId);
  writer.int16(message.producerEpoch);
  writer.string(message.groupId, flexible);
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeAddOffsetsToTxnResponse(reader: Reader, version: number): AddOffsetsToTxnResponse {
  const flexible = version >= 3;
  const throttleTimeMs = reader.int32();
  const errorCode = reader.int16();
  if (flexible) reader.skipTags();
  return { throttleTimeMs, errorCode };
}

export function encodeAddOffsetsToTxnResponse(writer: Writer, version: number, message: AddOffsetsToTxnResponseInput): void {
  const flexible = version >= 3;
  writer.int32(message.throttleTimeMs);
  writer.int16(message.errorCode);
  if (flexible) {
    writer.uvarint(0);
  }
}
