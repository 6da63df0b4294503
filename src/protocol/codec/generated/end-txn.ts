// Made by `npm run generate` from src/protocol/schema/. Do not edit.
import type {
  EndTxnRequest,
  EndTxnRequestInput,
  EndTxnResponse,
  EndTxnResponseInput,
} from '../../messages/end-txn.ts';
import type { Reader } from '../reader.ts';
import type { Writer } from '../writer.ts';

export function decodeEndTxnRequest(reader: Reader, version: number): EndTxnRequest {
  const flexible = version >= 3;
  const transactionalId = reader.string(flexible);
  const producerId = reader.int64();
  const producerEpoch = reader.int16();
  const committed = reader.bool();
  if (flexible) reader.skipTags();
  return { transactionalId, producerId, producerEpoch, committed };
}

export function encodeEndTxnRequest(writer: Writer, version: number, message: EndTxnRequestInput): void {
  const flexible = version >= 3;
  writer.string(message.transactionalId, flexible);
  writer.int64(message.producerId);
  writer.int16(message.producerEpoch);
  writer.bool(message.committed);
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeEndTxnResponse(reader: Reader, version: number): EndTxnResponse {
  const flexible = version >= 3;
  const throttleTimeMs = reader.int32();
  const errorCode = reader.int16();
  const producerId = version === 5 ? reader.int64() : -1;
  const producerEpoch = version === 5 ? reader.int16() : -1;
  if (flexible) reader.skipTags();
  return { throttleTimeMs, errorCode, producerId, producerEpoch };
}

export function encodeEndTxnResponse(writer: Writer, version: number, message: EndTxnResponseInput): void {
  const flexible = version >= 3;
  writer.int32(message.throttleTimeMs);
  writer.int16(message.errorCode);
  if (version === 5) {
    writer.int64(message.producerId ?? -1);
  }
  if (version === 5) {
    writer.int16(message.producerEpoch ?? -1);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}
