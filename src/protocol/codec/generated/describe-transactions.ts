// Made by `npm run generate` from src/protocol/schema/. Do not edit.
import type {
  DescribeTransactionsRequest,
  DescribeTransactionsRequestInput,
  DescribeTransactionsResponse,
  DescribeTransactionsResponseInput,
  DescribeTransactionsResponseTopicData,
  DescribeTransactionsResponseTopicDataInput,
  DescribeTransactionsResponseTransactionState,
  DescribeTransactionsResponseTransactionStateInput,
} from '../../messages/describe-transactions.ts';
import type { Reader } from '../reader.ts';
import type { Writer } from '../writer.ts';

export function decodeDescribeTransactionsRequest(reader: Reader, _version: number): DescribeTransactionsRequest {
  let transactionalIds: DescribeTransactionsRequest['transactionalIds'] = [];
  transactionalIds = reader.stringArray(true);
  reader.skipTags();
  return { transactionalIds };
}

export function encodeDescribeTransactionsRequest(writer: Writer, _version: number, message: DescribeTransactionsRequestInput): void {
  {
    const transactionalIdsValue = message.transactionalIds;
    writer.stringArray(transactionalIdsValue, true);
  }
  writer.uvarint(0);
}

export function decodeDescribeTransactionsResponseTopicData(reader: Reader, _version: number): DescribeTransactionsResponseTopicData {
  const topic = reader.string(true);
  let partitions: DescribeTransactionsResponseTopicData['partitions'] = [];
  partitions = reader.int32Array(true);
  reader.skipTags();
  return { topic, partitions };
}

export function encodeDescribeTransactionsResponseTopicData(writer: Writer, _version: number, message: DescribeTransactionsResponseTopicDataInput): void {
  writer.string(message.topic, true);
  {
    const partitionsValue = message.partitions;
    writer.int32Array(partitionsValue, true);
  }
  writer.uvarint(0);
}

export function decodeDescribeTransactionsResponseTransactionState(reader: Reader, version: number): DescribeTransactionsResponseTransactionState {
  const errorCode = reader.int16();
  const transactionalId = reader.string(true);
  const transactionState = reader.string(true);
  const transactionTimeoutMs = reader.int32();
  const transactionStartTimeMs = reader.int64();
  const producerId = reader.int64();
  const producerEpoch = reader.int16();
  const topics: DescribeTransactionsResponseTransactionState['topics'] = [];
  for (let left = reader.arrayCount(true, 3); left > 0 && !reader.failed; left--) topics.push(decodeDescribeTransactionsResponseTopicData(reader, version));
  reader.skipTags();
  return { errorCode, transactionalId, transactionState, transactionTimeoutMs, transactionStartTimeMs, producerId, producerEpoch, topics };
}

export function encodeDescribeTransactionsResponseTransactionState(writer: Writer, version: number, message: DescribeTransactionsResponseTransactionStateInput): void {
  writer.int16(message.errorCode);
  writer.string(message.transactionalId, true);
  writer.string(message.transactionState, true);
  writer.int32(message.transactionTimeoutMs);
  writer.int64(message.transactionStartTimeMs);
  writer.int64(message.producerId);
  writer.int16(message.producerEpoch);
  {
    const topicsValue = message.topics;
    writer.arrayCount(topicsValue.length, true);
    for (let i = 0; i < topicsValue.length; i++) encodeDescribeTransactionsResponseTopicData(writer, version, topicsValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeDescribeTransactionsResponse(reader: Reader, version: number): DescribeTransactionsResponse {
  const throttleTimeMs = reader.int32();
  const transactionStates: DescribeTransactionsResponse['transactionStates'] = [];
  for (let left = reader.arrayCount(true, 28); left > 0 && !reader.failed; left--) transactionStates.push(decodeDescribeTransactionsResponseTransactionState(reader, version));
  reader.skipTags();
  return { throttleTimeMs, transactionStates };
}

export function encodeDescribeTransactionsResponse(writer: Writer, version: number, message: DescribeTransactionsResponseInput): void {
  writer.int32(message.throttleTimeMs);
  {
    const transactionStatesValue = message.transactionStates;
    writer.arrayCount(transactionStatesValue.length, true);
    for (let i = 0; i < transactionStatesValue.length; i++) encodeDescribeTransactionsResponseTransactionState(writer, version, transactionStatesValue[i]!);
  }
  writer.uvarint(0);
}
