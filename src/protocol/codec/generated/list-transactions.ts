// Made by `npm run generate` from src/protocol/schema/. Do not edit.
import type {
  ListTransactionsRequest,
  ListTransactionsRequestInput,
  ListTransactionsResponse,
  ListTransactionsResponseInput,
  ListTransactionsResponseTransactionState,
  ListTransactionsResponseTransactionStateInput,
} from '../../messages/list-transactions.ts';
import type { Reader } from '../reader.ts';
import { type Writer, refuse } from '../writer.ts';

export function decodeListTransactionsRequest(reader: Reader, version: number): ListTransactionsRequest {
  let stateFilters: ListTransactionsRequest['stateFilters'] = [];
  stateFilters = reader.stringArray(true);
  let producerIdFilters: ListTransactionsRequest['producerIdFilters'] = [];
  producerIdFilters = reader.int64Array(true);
  const durationFilter = version >= 1 ? reader.int64() : -1;
  const transactionalIdPattern = version === 2 ? reader.nullableString(true) : null;
  reader.skipTags();
  return { stateFilters, producerIdFilters, durationFilter, transactionalIdPattern };
}

export function encodeListTransactionsRequest(writer: Writer, version: number, message: ListTransactionsRequestInput): void {
  {
    const stateFiltersValue = message.stateFilters;
    writer.stringArray(stateFiltersValue, true);
  }
  {
    const producerIdFiltersValue = message.producerIdFilters;
    writer.int64Array(producerIdFiltersValue, true);
  }
  if (version >= 1) {
    writer.int64(message.durationFilter ?? -1);
  } else if ((message.durationFilter ?? -1) !== -1) refuse('ListTransactionsRequest.durationFilter', version);
  if (version === 2) {
    const transactionalIdPatternValue = message.transactionalIdPattern ?? null;
    writer.nullableString(transactionalIdPatternValue, true);
  } else if ((message.transactionalIdPattern ?? null) !== null) refuse('ListTransactionsRequest.transactionalIdPattern', version);
  writer.uvarint(0);
}

export function decodeListTransactionsResponseTransactionState(reader: Reader, _version: number): ListTransactionsResponseTransactionState {
  const transactionalId = reader.string(true);
  const producerId = reader.int64();
  const transactionState = reader.string(true);
  reader.skipTags();
  return { transactionalId, producerId, transactionState };
}

export function encodeListTransactionsResponseTransactionState(writer: Writer, _version: number, message: ListTransactionsResponseTransactionStateInput): void {
  writer.string(message.transactionalId, true);
  writer.int64(message.producerId);
  writer.string(message.transactionState, true);
  writer.uvarint(0);
}

export function decodeListTransactionsResponse(reader: Reader, version: number): ListTransactionsResponse {
  const throttleTimeMs = reader.int32();
  const errorCode = reader.int16();
  let unknownStateFilters: ListTransactionsResponse['unknownStateFilters'] = [];
  unknownStateFilters = reader.stringArray(true);
  const transactionStates: ListTransactionsResponse['transactionStates'] = [];
  for (let left = reader.arrayCount(true, 11); left > 0 && !reader.failed; left--) transactionStates.push(decodeListTransactionsResponseTransactionState(reader, version));
  reader.skipTags();
  return { throttleTimeMs, errorCode, unknownStateFilters, transactionStates };
}

export function encodeListTransactionsResponse(writer: Writer, version: number, message: ListTransactionsResponseInput): void {
  writer.int32(message.throttleTimeMs);
  writer.int16(message.errorCode);
  {
    const unknownStateFiltersValue = message.unknownStateFilters;
    writer.stringArray(unknownStateFiltersValue, true);
  }
  {
    const transactionStatesValue = message.transactionStates;
    writer.arrayCount(transactionStatesValue.length, true);
    for (let i = 0; i < transactionStatesValue.length; i++) encodeListTransactionsResponseTransactionState(writer, version, transactionStatesValue[i]!);
  }
  writer.uvarint(0);
}
