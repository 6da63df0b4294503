// Made by `npm run generate` from src/protocol/schema/. Do not edit.
import type {
  InitProducerIdRequest,
  InitProducerIdRequestInput,
  InitProducerIdResponse,
  InitProducerIdResponseInput,
} from '../../messages/init-producer-id.ts';
import type { Reader } from '../reader.ts';
import { type Writer, refuse } from '../writer.ts';

export function decodeInitProducerIdRequest(reader: Reader, version: number): InitProducerIdRequest {
  const flexible = version >= 2;
  const transactionalId = reader.nullableString(flexible);
  const transactionTimeoutMs = reader.int32();
  const producerId = version >= 3 ? reader.int64() : -1;
  const producerEpoch = version >= 3 ? reader.int16() : -1;
  const enable2Pc = version === 6 ? reader.bool() : false;
  const keepPreparedTxn = version === 6 ? reader.bool() : false;
  if (flexible) reader.skipTags();
  return { transactionalId, transactionTimeoutMs, producerId, producerEpoch, enable2Pc, keepPreparedTxn };
}

export function encodeInitProducerIdRequest(writer: Writer, version: number, message: InitProducerIdRequestInput): void {
  const flexible = version >= 2;
  {
    const transactionalIdValue = message.transactionalId === undefined ? '' : message.transactionalId;
    writer.nullableString(transactionalIdValue, flexible);
  }
  writer.int32(message.transactionTimeoutMs);
  if (version >= 3) {
    writer.int64(message.producerId ?? -1);
  } else if ((message.producerId ?? -1) !== -1) refuse('InitProducerIdRequest.producerId', version);
  if (version >= 3) {
    writer.int16(message.producerEpoch ?? -1);
  } else if ((message.producerEpoch ?? -1) !== -1) refuse('InitProducerIdRequest.producerEpoch', version);
  if (version === 6) {
    writer.bool(message.enable2Pc ?? false);
  } else if ((message.enable2Pc ?? false) !== false) refuse('InitProducerIdRequest.enable2Pc', version);
  if (version === 6) {
    writer.bool(message.keepPreparedTxn ?? false);
  } else if ((message.keepPreparedTxn ?? false) !== false) refuse('InitProducerIdRequest.keepPreparedTxn', version);
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeInitProducerIdResponse(reader: Reader, version: number): InitProducerIdResponse {
  const flexible = version >= 2;
  const throttleTimeMs = reader.int32();
  const errorCode = reader.int16();
  const producerId = reader.int64();
  const producerEpoch = reader.int16();
  const ongoingTxnProducerId = version === 6 ? reader.int64() : -1;
  const ongoingTxnProducerEpoch = version === 6 ? reader.int16() : -1;
  if (flexible) reader.skipTags();
  return { throttleTimeMs, errorCode, producerId, producerEpoch, ongoingTxnProducerId, ongoingTxnProducerEpoch };
}

export function encodeInitProducerIdResponse(writer: Writer, version: number, message: InitProducerIdResponseInput): void {
  const flexible = version >= 2;
  writer.int32(message.throttleTimeMs);
  writer.int16(message.errorCode);
  writer.int64(message.producerId ?? -1);
  writer.int16(message.producerEpoch);
  if (version === 6) {
    writer.int64(message.ongoingTxnProducerId ?? -1);
  } else if ((message.ongoingTxnProducerId ?? -1) !== -1) refuse('InitProducerIdResponse.ongoingTxnProducerId', version);
  if (version === 6) {
    writer.int16(message.ongoingTxnProducerEpoch ?? -1);
  } else if ((message.ongoingTxnProducerEpoch ?? -1) !== -1) refuse('InitProducerIdResponse.ongoingTxnProducerEpoch', version);
  if (flexible) {
    writer.uvarint(0);
  }
}
