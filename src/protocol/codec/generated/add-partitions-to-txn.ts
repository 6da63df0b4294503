// Made by `npm run generate` from src/protocol/schema/. Do not edit.
import type {
  AddPartitionsToTxnRequest,
  AddPartitionsToTxnRequestAddPartitionsToTxnTopic,
  AddPartitionsToTxnRequestAddPartitionsToTxnTopicInput,
  AddPartitionsToTxnRequestAddPartitionsToTxnTransaction,
  AddPartitionsToTxnRequestAddPartitionsToTxnTransactionInput,
  AddPartitionsToTxnRequestInput,
  AddPartitionsToTxnResponse,
  AddPartitionsToTxnResponseAddPartitionsToTxnPartitionResult,
  AddPartitionsToTxnResponseAddPartitionsToTxnPartitionResultInput,
  AddPartitionsToTxnResponseAddPartitionsToTxnResult,
  AddPartitionsToTxnResponseAddPartitionsToTxnResultInput,
  AddPartitionsToTxnResponseAddPartitionsToTxnTopicResult,
  AddPartitionsToTxnResponseAddPartitionsToTxnTopicResultInput,
  AddPartitionsToTxnResponseInput,
} from '../../messages/add-partitions-to-txn.ts';
import { NONE } from '../empty.ts';
import type { Reader } from '../reader.ts';
import { type Writer, refuse } from '../writer.ts';

export function decodeAddPartitionsToTxnRequestAddPartitionsToTxnTopic(reader: Reader, version: number): AddPartitionsToTxnRequestAddPartitionsToTxnTopic {
  const flexible = version >= 3;
  const name = reader.string(flexible);
  let partitions: AddPartitionsToTxnRequestAddPartitionsToTxnTopic['partitions'] = [];
  partitions = reader.int32Array(flexible);
  if (flexible) reader.skipTags();
  return { name, partitions };
}

export function encodeAddPartitionsToTxnRequestAddPartitionsToTxnTopic(writer: Writer, version: number, message: AddPartitionsToTxnRequestAddPartitionsToTxnTopicInput): void {
  const flexible = version >= 3;
  writer.string(message.name, flexible);
  {
    const partitionsValue = message.partitions;
    writer.int32Array(partitionsValue, flexible);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeAddPartitionsToTxnRequestAddPartitionsToTxnTransaction(reader: Reader, version: number): AddPartitionsToTxnRequestAddPartitionsToTxnTransaction {
  const transactionalId = reader.string(true);
  const producerId = reader.int64();
  const producerEpoch = reader.int16();
  const verifyOnly = reader.bool();
  const topics: AddPartitionsToTxnRequestAddPartitionsToTxnTransaction['topics'] = [];
  for (let left = reader.arrayCount(true, 3); left > 0 && !reader.failed; left--) topics.push(decodeAddPartitionsToTxnRequestAddPartitionsToTxnTopic(reader, version));
  reader.skipTags();
  return { transactionalId, producerId, producerEpoch, verifyOnly, topics };
}

export function encodeAddPartitionsToTxnRequestAddPartitionsToTxnTransaction(writer: Writer, version: number, message: AddPartitionsToTxnRequestAddPartitionsToTxnTransactionInput): void {
  writer.string(message.transactionalId, true);
  writer.int64(message.producerId);
  writer.int16(message.producerEpoch);
  writer.bool(message.verifyOnly);
  {
    const topicsValue = message.topics;
    writer.arrayCount(topicsValue.length, true);
    for (let i = 0; i < topicsValue.length; i++) encodeAddPartitionsToTxnRequestAddPartitionsToTxnTopic(writer, version, topicsValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeAddPartitionsToTxnRequest(reader: Reader, version: number): AddPartitionsToTxnRequest {
  const flexible = version >= 3;
  const transactions: AddPartitionsToTxnRequest['transactions'] = [];
  if (version >= 4) {
    for (let left = reader.arrayCount(flexible, 14); left > 0 && !reader.failed; left--) transactions.push(decodeAddPartitionsToTxnRequestAddPartitionsToTxnTransaction(reader, version));
  }
  const v3AndBelowTransactionalId = version <= 3 ? reader.string(flexible) : '';
  const v3AndBelowProducerId = version <= 3 ? reader.int64() : 0;
  const v3AndBelowProducerEpoch = version <= 3 ? reader.int16() : 0;
  const v3AndBelowTopics: AddPartitionsToTxnRequest['v3AndBelowTopics'] = [];
  if (version <= 3) {
    for (let left = reader.arrayCount(flexible, flexible ? 3 : 6); left > 0 && !reader.failed; left--) v3AndBelowTopics.push(decodeAddPartitionsToTxnRequestAddPartitionsToTxnTopic(reader, version));
  }
  if (flexible) reader.skipTags();
  return { transactions, v3AndBelowTransactionalId, v3AndBelowProducerId, v3AndBelowProducerEpoch, v3AndBelowTopics };
}

export function encodeAddPartitionsToTxnRequest(writer: Writer, version: number, message: AddPartitionsToTxnRequestInput): void {
  const flexible = version >= 3;
  if (version >= 4) {
    const transactionsValue = message.transactions ?? NONE;
    writer.arrayCount(transactionsValue.length, flexible);
    for (let i = 0; i < transactionsValue.length; i++) encodeAddPartitionsToTxnRequestAddPartitionsToTxnTransaction(writer, version, transactionsValue[i]!);
  } else if ((message.transactions !== undefined && message.transactions.length > 0)) refuse('AddPartitionsToTxnRequest.transactions', version);
  if (version <= 3) {
    writer.string(message.v3AndBelowTransactionalId ?? '', flexible);
  } else if ((message.v3AndBelowTransactionalId ?? '') !== '') refuse('AddPartitionsToTxnRequest.v3AndBelowTransactionalId', version);
  if (version <= 3) {
    writer.int64(message.v3AndBelowProducerId ?? 0);
  } else if ((message.v3AndBelowProducerId ?? 0) !== 0) refuse('AddPartitionsToTxnRequest.v3AndBelowProducerId', version);
  if (version <= 3) {
    writer.int16(message.v3AndBelowProducerEpoch ?? 0);
  } else if ((message.v3AndBelowProducerEpoch ?? 0) !== 0) refuse('AddPartitionsToTxnRequest.v3AndBelowProducerEpoch', version);
  if (version <= 3) {
    const v3AndBelowTopicsValue = message.v3AndBelowTopics ?? NONE;
    writer.arrayCount(v3AndBelowTopicsValue.length, flexible);
    for (let i = 0; i < v3AndBelowTopicsValue.length; i++) encodeAddPartitionsToTxnRequestAddPartitionsToTxnTopic(writer, version, v3AndBelowTopicsValue[i]!);
  } else if ((message.v3AndBelowTopics !== undefined && message.v3AndBelowTopics.length > 0)) refuse('AddPartitionsToTxnRequest.v3AndBelowTopics', version);
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeAddPartitionsToTxnResponseAddPartitionsToTxnPartitionResult(reader: Reader, version: number): AddPartitionsToTxnResponseAddPartitionsToTxnPartitionResult {
  const flexible = version >= 3;
  const partitionIndex = reader.int32();
  const partitionErrorCode = reader.int16();
  if (flexible) reader.skipTags();
  return { partitionIndex, partitionErrorCode };
}

export function encodeAddPartitionsToTxnResponseAddPartitionsToTxnPartitionResult(writer: Writer, version: number, message: AddPartitionsToTxnResponseAddPartitionsToTxnPartitionResultInput): void {
  const flexible = version >= 3;
  writer.int32(message.partitionIndex);
  writer.int16(message.partitionErrorCode);
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeAddPartitionsToTxnResponseAddPartitionsToTxnTopicResult(reader: Reader, version: number): AddPartitionsToTxnResponseAddPartitionsToTxnTopicResult {
  const flexible = version >= 3;
  const name = reader.string(flexible);
  const resultsByPartition: AddPartitionsToTxnResponseAddPartitionsToTxnTopicResult['resultsByPartition'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 7 : 6); left > 0 && !reader.failed; left--) resultsByPartition.push(decodeAddPartitionsToTxnResponseAddPartitionsToTxnPartitionResult(reader, version));
  if (flexible) reader.skipTags();
  return { name, resultsByPartition };
}

export function encodeAddPartitionsToTxnResponseAddPartitionsToTxnTopicResult(writer: Writer, version: number, message: AddPartitionsToTxnResponseAddPartitionsToTxnTopicResultInput): void {
  const flexible = version >= 3;
  writer.string(message.name, flexible);
  {
    const resultsByPartitionValue = message.resultsByPartition;
    writer.arrayCount(resultsByPartitionValue.length, flexible);
    for (let i = 0; i < resultsByPartitionValue.length; i++) encodeAddPartitionsToTxnResponseAddPartitionsToTxnPartitionResult(writer, version, resultsByPartitionValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeAddPartitionsToTxnResponseAddPartitionsToTxnResult(reader: Reader, version: number): AddPartitionsToTxnResponseAddPartitionsToTxnResult {
  const transactionalId = reader.string(true);
  const topicResults: AddPartitionsToTxnResponseAddPartitionsToTxnResult['topicResults'] = [];
  for (let left = reader.arrayCount(true, 3); left > 0 && !reader.failed; left--) topicResults.push(decodeAddPartitionsToTxnResponseAddPartitionsToTxnTopicResult(reader, version));
  reader.skipTags();
  return { transactionalId, topicResults };
}

export function encodeAddPartitionsToTxnResponseAddPartitionsToTxnResult(writer: Writer, version: number, message: AddPartitionsToTxnResponseAddPartitionsToTxnResultInput): void {
  writer.string(message.transactionalId, true);
  {
    const topicResultsValue = message.topicResults;
    writer.arrayCount(topicResultsValue.length, true);
    for (let i = 0; i < topicResultsValue.length; i++) encodeAddPartitionsToTxnResponseAddPartitionsToTxnTopicResult(writer, version, topicResultsValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeAddPartitionsToTxnResponse(reader: Reader, version: number): AddPartitionsToTxnResponse {
  const flexible = version >= 3;
  const throttleTimeMs = reader.int32();
  const errorCode = version >= 4 ? reader.int16() : 0;
  const resultsByTransaction: AddPartitionsToTxnResponse['resultsByTransaction'] = [];
  if (version >= 4) {
    for (let left = reader.arrayCount(flexible, 3); left > 0 && !reader.failed; left--) resultsByTransaction.push(decodeAddPartitionsToTxnResponseAddPartitionsToTxnResult(reader, version));
  }
  const resultsByTopicV3AndBelow: AddPartitionsToTxnResponse['resultsByTopicV3AndBelow'] = [];
  if (version <= 3) {
    for (let left = reader.arrayCount(flexible, flexible ? 3 : 6); left > 0 && !reader.failed; left--) resultsByTopicV3AndBelow.push(decodeAddPartitionsToTxnResponseAddPartitionsToTxnTopicResult(reader, version));
  }
  if (flexible) reader.skipTags();
  return { throttleTimeMs, errorCode, resultsByTransaction, resultsByTopicV3AndBelow };
}

export function encodeAddPartitionsToTxnResponse(writer: Writer, version: number, message: AddPartitionsToTxnResponseInput): void {
  const flexible = version >= 3;
  writer.int32(message.throttleTimeMs);
  if (version >= 4) {
    writer.int16(message.errorCode ?? 0);
  }
  if (version >= 4) {
    const resultsByTransactionValue = message.resultsByTransaction ?? NONE;
    writer.arrayCount(resultsByTransactionValue.length, flexible);
    for (let i = 0; i < resultsByTransactionValue.length; i++) encodeAddPartitionsToTxnResponseAddPartitionsToTxnResult(writer, version, resultsByTransactionValue[i]!);
  } else if ((message.resultsByTransaction !== undefined && message.resultsByTransaction.length > 0)) refuse('AddPartitionsToTxnResponse.resultsByTransaction', version);
  if (version <= 3) {
    const resultsByTopicV3AndBelowValue = message.resultsByTopicV3AndBelow ?? NONE;
    writer.arrayCount(resultsByTopicV3AndBelowValue.length, flexible);
    for (let i = 0; i < resultsByTopicV3AndBelowValue.length; i++) encodeAddPartitionsToTxnResponseAddPartitionsToTxnTopicResult(writer, version, resultsByTopicV3AndBelowValue[i]!);
  } else if ((message.resultsByTopicV3AndBelow !== undefined && message.resultsByTopicV3AndBelow.length > 0)) refuse('AddPartitionsToTxnResponse.resultsByTopicV3AndBelow', version);
  if (flexible) {
    writer.uvarint(0);
  }
}
