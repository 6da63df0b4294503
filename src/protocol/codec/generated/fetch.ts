// Made by `npm run generate` from src/protocol/schema/. Do not edit.
import { ZERO_UUID } from '../../../base/ids.ts';
import type {
  FetchRequest,
  FetchRequestFetchPartition,
  FetchRequestFetchPartitionInput,
  FetchRequestFetchTopic,
  FetchRequestFetchTopicInput,
  FetchRequestForgottenTopic,
  FetchRequestForgottenTopicInput,
  FetchRequestInput,
  FetchRequestReplicaState,
  FetchRequestReplicaStateInput,
  FetchResponse,
  FetchResponseAbortedTransaction,
  FetchResponseAbortedTransactionInput,
  FetchResponseEpochEndOffset,
  FetchResponseEpochEndOffsetInput,
  FetchResponseFetchableTopicResponse,
  FetchResponseFetchableTopicResponseInput,
  FetchResponseInput,
  FetchResponseLeaderIdAndEpoch,
  FetchResponseLeaderIdAndEpochInput,
  FetchResponseNodeEndpoint,
  FetchResponseNodeEndpointInput,
  FetchResponsePartitionData,
  FetchResponsePartitionDataInput,
  FetchResponseSnapshotId,
  FetchResponseSnapshotIdInput,
} from '../../messages/fetch.ts';
import { NONE } from '../empty.ts';
import type { Reader } from '../reader.ts';
import { type Writer, refuse } from '../writer.ts';

const defaultFetchRequestReplicaState = (): FetchRequestReplicaState => ({ replicaId: -1, replicaEpoch: -1 });

function isDefaultFetchRequestReplicaState(message: FetchRequestReplicaStateInput): boolean {
  return !((message.replicaId ?? -1) !== -1 || (message.replicaEpoch ?? -1) !== -1);
}

export function decodeFetchRequestReplicaState(reader: Reader, _version: number): FetchRequestReplicaState {
  const replicaId = reader.int32();
  const replicaEpoch = reader.int64();
  reader.skipTags();
  return { replicaId, replicaEpoch };
}

export function encodeFetchRequestReplicaState(writer: Writer, _version: number, message: FetchRequestReplicaStateInput): void {
  writer.int32(message.replicaId ?? -1);
  writer.int64(message.replicaEpoch ?? -1);
  writer.uvarint(0);
}

export function decodeFetchRequestFetchPartition(reader: Reader, version: number): FetchRequestFetchPartition {
  const flexible = version >= 12;
  const partition = reader.int32();
  const currentLeaderEpoch = version >= 9 ? reader.int32() : -1;
  const fetchOffset = reader.int64();
  const lastFetchedEpoch = version >= 12 ? reader.int32() : -1;
  const logStartOffset = version >= 5 ? reader.int64() : -1;
  const partitionMaxBytes = reader.int32();
  let replicaDirectoryId: FetchRequestFetchPartition['replicaDirectoryId'] = ZERO_UUID;
  let highWatermark: FetchRequestFetchPartition['highWatermark'] = 9007199254740991;
  if (flexible) {
    for (let tags = reader.tagCount(); tags > 0 && !reader.failed; tags--) {
      const tag = reader.uvarint();
      const end = reader.tagEnd();
      if (tag === 0 && version >= 17) {
        replicaDirectoryId = reader.uuid();
        reader.closeTag(end);
      } else if (tag === 1 && version === 18) {
        highWatermark = reader.int64();
        reader.closeTag(end);
      } else reader.at = end;
    }
  }
  return { partition, currentLeaderEpoch, fetchOffset, lastFetchedEpoch, logStartOffset, partitionMaxBytes, replicaDirectoryId, highWatermark };
}

export function encodeFetchRequestFetchPartition(writer: Writer, version: number, message: FetchRequestFetchPartitionInput): void {
  const flexible = version >= 12;
  writer.int32(message.partition);
  if (version >= 9) {
    writer.int32(message.currentLeaderEpoch ?? -1);
  }
  writer.int64(message.fetchOffset);
  if (version >= 12) {
    writer.int32(message.lastFetchedEpoch ?? -1);
  } else if ((message.lastFetchedEpoch ?? -1) !== -1) refuse('FetchRequestFetchPartition.lastFetchedEpoch', version);
  if (version >= 5) {
    writer.int64(message.logStartOffset ?? -1);
  }
  writer.int32(message.partitionMaxBytes);
  if (flexible) {
    const has0 = version >= 17 && (message.replicaDirectoryId ?? ZERO_UUID) !== ZERO_UUID;
    const has1 = version === 18 && (message.highWatermark ?? 9007199254740991) !== 9007199254740991;
    writer.uvarint((has0 ? 1 : 0) + (has1 ? 1 : 0));
    if (has0) {
      const replicaDirectoryIdValue = message.replicaDirectoryId ?? ZERO_UUID;
      const mark = writer.beginTag(0);
      writer.uuid(replicaDirectoryIdValue);
      writer.endTag(mark);
    }
    if (has1) {
      const highWatermarkValue = message.highWatermark ?? 9007199254740991;
      const mark = writer.beginTag(1);
      writer.int64(highWatermarkValue);
      writer.endTag(mark);
    }
  }
}

export function decodeFetchRequestFetchTopic(reader: Reader, version: number): FetchRequestFetchTopic {
  const flexible = version >= 12;
  const topic = version <= 12 ? reader.string(flexible) : '';
  const topicId = version >= 13 ? reader.uuid() : ZERO_UUID;
  const partitions: FetchRequestFetchTopic['partitions'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 33 : 16); left > 0 && !reader.failed; left--) partitions.push(decodeFetchRequestFetchPartition(reader, version));
  if (flexible) reader.skipTags();
  return { topic, topicId, partitions };
}

export function encodeFetchRequestFetchTopic(writer: Writer, version: number, message: FetchRequestFetchTopicInput): void {
  const flexible = version >= 12;
  if (version <= 12) {
    writer.string(message.topic ?? '', flexible);
  }
  if (version >= 13) {
    writer.uuid(message.topicId ?? ZERO_UUID);
  }
  {
    const partitionsValue = message.partitions;
    writer.arrayCount(partitionsValue.length, flexible);
    for (let i = 0; i < partitionsValue.length; i++) encodeFetchRequestFetchPartition(writer, version, partitionsValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeFetchRequestForgottenTopic(reader: Reader, version: number): FetchRequestForgottenTopic {
  const flexible = version >= 12;
  const topic = version <= 12 ? reader.string(flexible) : '';
  const topicId = version >= 13 ? reader.uuid() : ZERO_UUID;
  let partitions: FetchRequestForgottenTopic['partitions'] = [];
  partitions = reader.int32Array(flexible);
  if (flexible) reader.skipTags();
  return { topic, topicId, partitions };
}

export function encodeFetchRequestForgottenTopic(writer: Writer, version: number, message: FetchRequestForgottenTopicInput): void {
  const flexible = version >= 12;
  if (version <= 12) {
    writer.string(message.topic ?? '', flexible);
  }
  if (version >= 13) {
    writer.uuid(message.topicId ?? ZERO_UUID);
  }
  {
    const partitionsValue = message.partitions;
    writer.int32Array(partitionsValue, flexible);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeFetchRequest(reader: Reader, version: number): FetchRequest {
  const flexible = version >= 12;
  let clusterId: FetchRequest['clusterId'] = null;
  const replicaId = version <= 14 ? reader.int32() : -1;
  let replicaState: FetchRequest['replicaState'] = defaultFetchRequestReplicaState();
  const maxWaitMs = reader.int32();
  const minBytes = reader.int32();
  const maxBytes = version >= 3 ? reader.int32() : 2147483647;
  const isolationLevel = version >= 4 ? reader.int8() : 0;
  const sessionId = version >= 7 ? reader.int32() : 0;
  const sessionEpoch = version >= 7 ? reader.int32() : -1;
  const topics: FetchRequest['topics'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 3 : 6); left > 0 && !reader.failed; left--) topics.push(decodeFetchRequestFetchTopic(reader, version));
  const forgottenTopicsData: FetchRequest['forgottenTopicsData'] = [];
  if (version >= 7) {
    for (let left = reader.arrayCount(flexible, flexible ? 3 : 6); left > 0 && !reader.failed; left--) forgottenTopicsData.push(decodeFetchRequestForgottenTopic(reader, version));
  }
  const rackId = version >= 11 ? reader.string(flexible) : '';
  if (flexible) {
    for (let tags = reader.tagCount(); tags > 0 && !reader.failed; tags--) {
      const tag = reader.uvarint();
      const end = reader.tagEnd();
      if (tag === 0) {
        clusterId = reader.nullableString(true);
        reader.closeTag(end);
      } else if (tag === 1 && version >= 15) {
        replicaState = decodeFetchRequestReplicaState(reader, version);
        reader.closeTag(end);
      } else reader.at = end;
    }
  }
  return { clusterId, replicaId, replicaState, maxWaitMs, minBytes, maxBytes, isolationLevel, sessionId, sessionEpoch, topics, forgottenTopicsData, rackId };
}

export function encodeFetchRequest(writer: Writer, version: number, message: FetchRequestInput): void {
  const flexible = version >= 12;
  if (version <= 14) {
    writer.int32(message.replicaId ?? -1);
  } else if ((message.replicaId ?? -1) !== -1) refuse('FetchRequest.replicaId', version);
  writer.int32(message.maxWaitMs);
  writer.int32(message.minBytes);
  if (version >= 3) {
    writer.int32(message.maxBytes ?? 2147483647);
  }
  if (version >= 4) {
    writer.int8(message.isolationLevel ?? 0);
  }
  if (version >= 7) {
    writer.int32(message.sessionId ?? 0);
  }
  if (version >= 7) {
    writer.int32(message.sessionEpoch ?? -1);
  }
  {
    const topicsValue = message.topics;
    writer.arrayCount(topicsValue.length, flexible);
    for (let i = 0; i < topicsValue.length; i++) encodeFetchRequestFetchTopic(writer, version, topicsValue[i]!);
  }
  if (version >= 7) {
    const forgottenTopicsDataValue = message.forgottenTopicsData ?? NONE;
    writer.arrayCount(forgottenTopicsDataValue.length, flexible);
    for (let i = 0; i < forgottenTopicsDataValue.length; i++) encodeFetchRequestForgottenTopic(writer, version, forgottenTopicsDataValue[i]!);
  } else if ((message.forgottenTopicsData !== undefined && message.forgottenTopicsData.length > 0)) refuse('FetchRequest.forgottenTopicsData', version);
  if (version >= 11) {
    writer.string(message.rackId ?? '', flexible);
  }
  if (!(version >= 15) && (message.replicaState !== undefined && !isDefaultFetchRequestReplicaState(message.replicaState))) refuse('FetchRequest.replicaState', version);
  if (flexible) {
    const has0 = (message.clusterId ?? null) !== null;
    const has1 = version >= 15 && (message.replicaState !== undefined && !isDefaultFetchRequestReplicaState(message.replicaState));
    writer.uvarint((has0 ? 1 : 0) + (has1 ? 1 : 0));
    if (has0) {
      const clusterIdValue = message.clusterId ?? null;
      const mark = writer.beginTag(0);
      writer.nullableString(clusterIdValue, true);
      writer.endTag(mark);
    }
    if (has1) {
      const replicaStateValue = message.replicaState ?? defaultFetchRequestReplicaState();
      const mark = writer.beginTag(1);
      encodeFetchRequestReplicaState(writer, version, replicaStateValue);
      writer.endTag(mark);
    }
  }
}

const defaultFetchResponseEpochEndOffset = (): FetchResponseEpochEndOffset => ({ epoch: -1, endOffset: -1 });

const defaultFetchResponseLeaderIdAndEpoch = (): FetchResponseLeaderIdAndEpoch => ({ leaderId: -1, leaderEpoch: -1 });

const defaultFetchResponseSnapshotId = (): FetchResponseSnapshotId => ({ endOffset: -1, epoch: -1 });

function isDefaultFetchResponseEpochEndOffset(message: FetchResponseEpochEndOffsetInput): boolean {
  return !((message.epoch ?? -1) !== -1 || (message.endOffset ?? -1) !== -1);
}

function isDefaultFetchResponseLeaderIdAndEpoch(message: FetchResponseLeaderIdAndEpochInput): boolean {
  return !((message.leaderId ?? -1) !== -1 || (message.leaderEpoch ?? -1) !== -1);
}

function isDefaultFetchResponseSnapshotId(message: FetchResponseSnapshotIdInput): boolean {
  return !((message.endOffset ?? -1) !== -1 || (message.epoch ?? -1) !== -1);
}

export function decodeFetchResponseEpochEndOffset(reader: Reader, _version: number): FetchResponseEpochEndOffset {
  const epoch = reader.int32();
  const endOffset = reader.int64();
  reader.skipTags();
  return { epoch, endOffset };
}

export function encodeFetchResponseEpochEndOffset(writer: Writer, _version: number, message: FetchResponseEpochEndOffsetInput): void {
  writer.int32(message.epoch ?? -1);
  writer.int64(message.endOffset ?? -1);
  writer.uvarint(0);
}

export function decodeFetchResponseLeaderIdAndEpoch(reader: Reader, _version: number): FetchResponseLeaderIdAndEpoch {
  const leaderId = reader.int32();
  const leaderEpoch = reader.int32();
  reader.skipTags();
  return { leaderId, leaderEpoch };
}

export function encodeFetchResponseLeaderIdAndEpoch(writer: Writer, _version: number, message: FetchResponseLeaderIdAndEpochInput): void {
  writer.int32(message.leaderId ?? -1);
  writer.int32(message.leaderEpoch ?? -1);
  writer.uvarint(0);
}

export function decodeFetchResponseSnapshotId(reader: Reader, _version: number): FetchResponseSnapshotId {
  const endOffset = reader.int64();
  const epoch = reader.int32();
  reader.skipTags();
  return { endOffset, epoch };
}

export function encodeFetchResponseSnapshotId(writer: Writer, _version: number, message: FetchResponseSnapshotIdInput): void {
  writer.int64(message.endOffset ?? -1);
  writer.int32(message.epoch ?? -1);
  writer.uvarint(0);
}

export function decodeFetchResponseAbortedTransaction(reader: Reader, version: number): FetchResponseAbortedTransaction {
  const flexible = version >= 12;
  const producerId = reader.int64();
  const firstOffset = reader.int64();
  if (flexible) reader.skipTags();
  return { producerId, firstOffset };
}

export function encodeFetchResponseAbortedTransaction(writer: Writer, version: number, message: FetchResponseAbortedTransactionInput): void {
  const flexible = version >= 12;
  writer.int64(message.producerId);
  writer.int64(message.firstOffset);
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeFetchResponsePartitionData(reader: Reader, version: number): FetchResponsePartitionData {
  const flexible = version >= 12;
  const partitionIndex = reader.int32();
  const errorCode = reader.int16();
  const highWatermark = reader.int64();
  const lastStableOffset = version >= 4 ? reader.int64() : -1;
  const logStartOffset = version >= 5 ? reader.int64() : -1;
  let divergingEpoch: FetchResponsePartitionData['divergingEpoch'] = defaultFetchResponseEpochEndOffset();
  let currentLeader: FetchResponsePartitionData['currentLeader'] = defaultFetchResponseLeaderIdAndEpoch();
  let snapshotId: FetchResponsePartitionData['snapshotId'] = defaultFetchResponseSnapshotId();
  let abortedTransactions: FetchResponsePartitionData['abortedTransactions'] = [];
  if (version >= 4) {
    let abortedTransactionsLeft = reader.nullableArrayCount(flexible, flexible ? 17 : 16);
    abortedTransactions = abortedTransactionsLeft < 0 ? null : [];
    if (abortedTransactions !== null) for (; abortedTransactionsLeft > 0 && !reader.failed; abortedTransactionsLeft--) abortedTransactions.push(decodeFetchResponseAbortedTransaction(reader, version));
  }
  const preferredReadReplica = version >= 11 ? reader.int32() : -1;
  const records = reader.records(flexible);
  if (flexible) {
    for (let tags = reader.tagCount(); tags > 0 && !reader.failed; tags--) {
      const tag = reader.uvarint();
      const end = reader.tagEnd();
      if (tag === 0) {
        divergingEpoch = decodeFetchResponseEpochEndOffset(reader, version);
        reader.closeTag(end);
      } else if (tag === 1) {
        currentLeader = decodeFetchResponseLeaderIdAndEpoch(reader, version);
        reader.closeTag(end);
      } else if (tag === 2) {
        snapshotId = decodeFetchResponseSnapshotId(reader, version);
        reader.closeTag(end);
      } else reader.at = end;
    }
  }
  return { partitionIndex, errorCode, highWatermark, lastStableOffset, logStartOffset, divergingEpoch, currentLeader, snapshotId, abortedTransactions, preferredReadReplica, records };
}

export function encodeFetchResponsePartitionData(writer: Writer, version: number, message: FetchResponsePartitionDataInput): void {
  const flexible = version >= 12;
  writer.int32(message.partitionIndex);
  writer.int16(message.errorCode);
  writer.int64(message.highWatermark);
  if (version >= 4) {
    writer.int64(message.lastStableOffset ?? -1);
  }
  if (version >= 5) {
    writer.int64(message.logStartOffset ?? -1);
  }
  if (version >= 4) {
    const abortedTransactionsValue = message.abortedTransactions === undefined ? NONE : message.abortedTransactions;
    if (abortedTransactionsValue === null) writer.arrayCount(-1, flexible);
    else {
      writer.arrayCount(abortedTransactionsValue.length, flexible);
      for (let i = 0; i < abortedTransactionsValue.length; i++) encodeFetchResponseAbortedTransaction(writer, version, abortedTransactionsValue[i]!);
    }
  }
  if (version >= 11) {
    writer.int32(message.preferredReadReplica ?? -1);
  } else if ((message.preferredReadReplica ?? -1) !== -1) refuse('FetchResponsePartitionData.preferredReadReplica', version);
  writer.records(message.records ?? null, flexible);
  if (!(version >= 12) && (message.divergingEpoch !== undefined && !isDefaultFetchResponseEpochEndOffset(message.divergingEpoch))) refuse('FetchResponsePartitionData.divergingEpoch', version);
  if (!(version >= 12) && (message.currentLeader !== undefined && !isDefaultFetchResponseLeaderIdAndEpoch(message.currentLeader))) refuse('FetchResponsePartitionData.currentLeader', version);
  if (!(version >= 12) && (message.snapshotId !== undefined && !isDefaultFetchResponseSnapshotId(message.snapshotId))) refuse('FetchResponsePartitionData.snapshotId', version);
  if (flexible) {
    const has0 = (message.divergingEpoch !== undefined && !isDefaultFetchResponseEpochEndOffset(message.divergingEpoch));
    const has1 = (message.currentLeader !== undefined && !isDefaultFetchResponseLeaderIdAndEpoch(message.currentLeader));
    const has2 = (message.snapshotId !== undefined && !isDefaultFetchResponseSnapshotId(message.snapshotId));
    writer.uvarint((has0 ? 1 : 0) + (has1 ? 1 : 0) + (has2 ? 1 : 0));
    if (has0) {
      const divergingEpochValue = message.divergingEpoch ?? defaultFetchResponseEpochEndOffset();
      const mark = writer.beginTag(0);
      encodeFetchResponseEpochEndOffset(writer, version, divergingEpochValue);
      writer.endTag(mark);
    }
    if (has1) {
      const currentLeaderValue = message.currentLeader ?? defaultFetchResponseLeaderIdAndEpoch();
      const mark = writer.beginTag(1);
      encodeFetchResponseLeaderIdAndEpoch(writer, version, currentLeaderValue);
      writer.endTag(mark);
    }
    if (has2) {
      const snapshotIdValue = message.snapshotId ?? defaultFetchResponseSnapshotId();
      const mark = writer.beginTag(2);
      encodeFetchResponseSnapshotId(writer, version, snapshotIdValue);
      writer.endTag(mark);
    }
  }
}

export function decodeFetchResponseFetchableTopicResponse(reader: Reader, version: number): FetchResponseFetchableTopicResponse {
  const flexible = version >= 12;
  const topic = version <= 12 ? reader.string(flexible) : '';
  const topicId = version >= 13 ? reader.uuid() : ZERO_UUID;
  const partitions: FetchResponseFetchableTopicResponse['partitions'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 37 : 18); left > 0 && !reader.failed; left--) partitions.push(decodeFetchResponsePartitionData(reader, version));
  if (flexible) reader.skipTags();
  return { topic, topicId, partitions };
}

export function encodeFetchResponseFetchableTopicResponse(writer: Writer, version: number, message: FetchResponseFetchableTopicResponseInput): void {
  const flexible = version >= 12;
  if (version <= 12) {
    writer.string(message.topic ?? '', flexible);
  }
  if (version >= 13) {
    writer.uuid(message.topicId ?? ZERO_UUID);
  }
  {
    const partitionsValue = message.partitions;
    writer.arrayCount(partitionsValue.length, flexible);
    for (let i = 0; i < partitionsValue.length; i++) encodeFetchResponsePartitionData(writer, version, partitionsValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeFetchResponseNodeEndpoint(reader: Reader, _version: number): FetchResponseNodeEndpoint {
  const nodeId = reader.int32();
  const host = reader.string(true);
  const port = reader.int32();
  const rack = reader.nullableString(true);
  reader.skipTags();
  return { nodeId, host, port, rack };
}

export function encodeFetchResponseNodeEndpoint(writer: Writer, _version: number, message: FetchResponseNodeEndpointInput): void {
  writer.int32(message.nodeId);
  writer.string(message.host, true);
  writer.int32(message.port);
  {
    const rackValue = message.rack ?? null;
    writer.nullableString(rackValue, true);
  }
  writer.uvarint(0);
}

export function decodeFetchResponse(reader: Reader, version: number): FetchResponse {
  const flexible = version >= 12;
  const throttleTimeMs = version >= 1 ? reader.int32() : 0;
  const errorCode = version >= 7 ? reader.int16() : 0;
  const sessionId = version >= 7 ? reader.int32() : 0;
  const responses: FetchResponse['responses'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 3 : 6); left > 0 && !reader.failed; left--) responses.push(decodeFetchResponseFetchableTopicResponse(reader, version));
  let nodeEndpoints: FetchResponse['nodeEndpoints'] = [];
  if (flexible) {
    for (let tags = reader.tagCount(); tags > 0 && !reader.failed; tags--) {
      const tag = reader.uvarint();
      const end = reader.tagEnd();
      if (tag === 0 && version >= 16) {
        nodeEndpoints = [];
        for (let left = reader.arrayCount(true, 11); left > 0 && !reader.failed; left--) nodeEndpoints.push(decodeFetchResponseNodeEndpoint(reader, version));
        reader.closeTag(end);
      } else reader.at = end;
    }
  }
  return { throttleTimeMs, errorCode, sessionId, responses, nodeEndpoints };
}

export function encodeFetchResponse(writer: Writer, version: number, message: FetchResponseInput): void {
  const flexible = version >= 12;
  if (version >= 1) {
    writer.int32(message.throttleTimeMs ?? 0);
  }
  if (version >= 7) {
    writer.int16(message.errorCode ?? 0);
  }
  if (version >= 7) {
    writer.int32(message.sessionId ?? 0);
  } else if ((message.sessionId ?? 0) !== 0) refuse('FetchResponse.sessionId', version);
  {
    const responsesValue = message.responses;
    writer.arrayCount(responsesValue.length, flexible);
    for (let i = 0; i < responsesValue.length; i++) encodeFetchResponseFetchableTopicResponse(writer, version, responsesValue[i]!);
  }
  if (!(version >= 16) && (message.nodeEndpoints !== undefined && message.nodeEndpoints.length > 0)) refuse('FetchResponse.nodeEndpoints', version);
  if (flexible) {
    const has0 = version >= 16 && (message.nodeEndpoints !== undefined && message.nodeEndpoints.length > 0);
    writer.uvarint((has0 ? 1 : 0));
    if (has0) {
      const nodeEndpointsValue = message.nodeEndpoints ?? NONE;
      const mark = writer.beginTag(0);
      writer.arrayCount(nodeEndpointsValue.length, true);
      for (let i = 0; i < nodeEndpointsValue.length; i++) encodeFetchResponseNodeEndpoint(writer, version, nodeEndpointsValue[i]!);
      writer.endTag(mark);
    }
  }
}
