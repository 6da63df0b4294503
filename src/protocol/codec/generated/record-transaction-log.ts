// Made by `npm run generate` from src/protocol/schema/. Do not edit.
import type {
  TransactionLogKey,
  TransactionLogKeyInput,
  TransactionLogValue,
  TransactionLogValueInput,
  TransactionLogValuePartitionsSchema,
  TransactionLogValuePartitionsSchemaInput,
} from '../../messages/record-transaction-log.ts';
import { NONE } from '../empty.ts';
import type { Reader } from '../reader.ts';
import { type Writer, refuse } from '../writer.ts';

export function decodeTransactionLogKey(reader: Reader, _version: number): TransactionLogKey {
  const transactionalId = reader.string(false);
  return { transactionalId };
}

export function encodeTransactionLogKey(writer: Writer, _version: number, message: TransactionLogKeyInput): void {
  writer.string(message.transactionalId, false);
}

export function decodeTransactionLogValuePartitionsSchema(reader: Reader, version: number): TransactionLogValuePartitionsSchema {
  const flexible = version >= 1;
  const topic = reader.string(flexible);
  let partitionIds: TransactionLogValuePartitionsSchema['partitionIds'] = [];
  partitionIds = reader.int32Array(flexible);
  if (flexible) reader.skipTags();
  return { topic, partitionIds };
}

export function encodeTransactionLogValuePartitionsSchema(writer: Writer, version: number, message: TransactionLogValuePartitionsSchemaInput): void {
  const flexible = version >= 1;
  writer.string(message.topic, flexible);
  {
    const partitionIdsValue = message.partitionIds;
    writer.int32Array(partitionIdsValue, flexible);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeTransactionLogValue(reader: Reader, version: number): TransactionLogValue {
  const flexible = version >= 1;
  const producerId = reader.int64();
  let previousProducerId: TransactionLogValue['previousProducerId'] = -1;
  let nextProducerId: TransactionLogValue['nextProducerId'] = -1;
  const producerEpoch = reader.int16();
  let nextProducerEpoch: TransactionLogValue['nextProducerEpoch'] = -1;
  const transactionTimeoutMs = reader.int32();
  const transactionStatus = reader.int8();
  let transactionPartitions: TransactionLogValue['transactionPartitions'] = [];
  let transactionPartitionsLeft = reader.nullableArrayCount(flexible, flexible ? 3 : 6);
  transactionPartitions = transactionPartitionsLeft < 0 ? null : [];
  if (transactionPartitions !== null) for (; transactionPartitionsLeft > 0 && !reader.failed; transactionPartitionsLeft--) transactionPartitions.push(decodeTransactionLogValuePartitionsSchema(reader, version));
  const transactionLastUpdateTimestampMs = reader.int64();
  const transactionStartTimestampMs = reader.int64();
  let clientTransactionVersion: TransactionLogValue['clientTransactionVersion'] = 0;
  if (flexible) {
    for (let tags = reader.tagCount(); tags > 0 && !reader.failed; tags--) {
      const tag = reader.uvarint();
      const end = reader.tagEnd();
      if (tag === 0) {
        previousProducerId = reader.int64();
        reader.closeTag(end);
      } else if (tag === 1) {
        nextProducerId = reader.int64();
        reader.closeTag(end);
      } else if (tag === 3) {
        nextProducerEpoch = reader.int16();
        reader.closeTag(end);
      } else if (tag === 2) {
        clientTransactionVersion = reader.int16();
        reader.closeTag(end);
      } else reader.at = end;
    }
  }
  return { producerId, previousProducerId, nextProducerId, producerEpoch, nextProducerEpoch, transactionTimeoutMs, transactionStatus, transactionPartitions, transactionLastUpdateTimestampMs, transactionStartTimestampMs, clientTransactionVersion };
}

export function encodeTransactionLogValue(writer: Writer, version: number, message: TransactionLogValueInput): void {
  const flexible = version >= 1;
  writer.int64(message.producerId);
  writer.int16(message.producerEpoch);
  writer.int32(message.transactionTimeoutMs);
  writer.int8(message.transactionStatus);
  {
    const transactionPartitionsValue = message.transactionPartitions === undefined ? NONE : message.transactionPartitions;
    if (transactionPartitionsValue === null) writer.arrayCount(-1, flexible);
    else {
      writer.arrayCount(transactionPartitionsValue.length, flexible);
      for (let i = 0; i < transactionPartitionsValue.length; i++) encodeTransactionLogValuePartitionsSchema(writer, version, transactionPartitionsValue[i]!);
    }
  }
  writer.int64(message.transactionLastUpdateTimestampMs);
  writer.int64(message.transactionStartTimestampMs);
  if (!(version === 1) && (message.previousProducerId ?? -1) !== -1) refuse('TransactionLogValue.previousProducerId', version);
  if (!(version === 1) && (message.nextProducerId ?? -1) !== -1) refuse('TransactionLogValue.nextProducerId', version);
  if (!(version === 1) && (message.clientTransactionVersion ?? 0) !== 0) refuse('TransactionLogValue.clientTransactionVersion', version);
  if (!(version === 1) && (message.nextProducerEpoch ?? -1) !== -1) refuse('TransactionLogValue.nextProducerEpoch', version);
  if (flexible) {
    const has0 = (message.previousProducerId ?? -1) !== -1;
    const has1 = (message.nextProducerId ?? -1) !== -1;
    const has2 = (message.clientTransactionVersion ?? 0) !== 0;
    const has3 = (message.nextProducerEpoch ?? -1) !== -1;
    writer.uvarint((has0 ? 1 : 0) + (has1 ? 1 : 0) + (has2 ? 1 : 0) + (has3 ? 1 : 0));
    if (has0) {
      const previousProducerIdValue = message.previousProducerId ?? -1;
      const mark = writer.beginTag(0);
      writer.int64(previousProducerIdValue);
      writer.endTag(mark);
    }
    if (has1) {
      const nextProducerIdValue = message.nextProducerId ?? -1;
      const mark = writer.beginTag(1);
      writer.int64(nextProducerIdValue);
      writer.endTag(mark);
    }
    if (has2) {
      const clientTransactionVersionValue = message.clientTransactionVersion ?? 0;
      const mark = writer.beginTag(2);
      writer.int16(clientTransactionVersionValue);
      writer.endTag(mark);
    }
    if (has3) {
      const nextProducerEpochValue = message.nextProducerEpoch ?? -1;
      const mark = writer.beginTag(3);
      writer.int16(nextProducerEpochValue);
      writer.endTag(mark);
    }
  }
}
