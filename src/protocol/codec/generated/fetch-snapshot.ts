// Made by `npm run generate` from src/protocol/schema/. Do not edit.
import { ZERO_UUID } from '../../../base/ids.ts';
import type {
  FetchSnapshotRequest,
  FetchSnapshotRequestInput,
  FetchSnapshotRequestPartitionSnapshot,
  FetchSnapshotRequestPartitionSnapshotInput,
  FetchSnapshotRequestSnapshotId,
  FetchSnapshotRequestSnapshotIdInput,
  FetchSnapshotRequestTopicSnapshot,
  FetchSnapshotRequestTopicSnapshotInput,
  FetchSnapshotResponse,
  FetchSnapshotResponseInput,
  FetchSnapshotResponseLeaderIdAndEpoch,
  FetchSnapshotResponseLeaderIdAndEpochInput,
  FetchSnapshotResponseNodeEndpoint,
  FetchSnapshotResponseNodeEndpointInput,
  FetchSnapshotResponsePartitionSnapshot,
  FetchSnapshotResponsePartitionSnapshotInput,
  FetchSnapshotResponseSnapshotId,
  FetchSnapshotResponseSnapshotIdInput,
  FetchSnapshotResponseTopicSnapshot,
  FetchSnapshotResponseTopicSnapshotInput,
} from '../../messages/fetch-snapshot.ts';
import { NONE } from '../empty.ts';
import type { Reader } from '../reader.ts';
import { type Writer, refuse, refuseNull } from '../writer.ts';

export function decodeFetchSnapshotRequestSnapshotId(reader: Reader, _version: number): FetchSnapshotRequestSnapshotId {
  const endOffset = reader.int64();
  const epoch = reader.int32();
  reader.skipTags();
  return { endOffset, epoch };
}

export function encodeFetchSnapshotRequestSnapshotId(writer: Writer, _version: number, message: FetchSnapshotRequestSnapshotIdInput): void {
  writer.int64(message.endOffset);
  writer.int32(message.epoch);
  writer.uvarint(0);
}

export function decodeFetchSnapshotRequestPartitionSnapshot(reader: Reader, version: number): FetchSnapshotRequestPartitionSnapshot {
  const partition = reader.int32();
  const currentLeaderEpoch = reader.int32();
  const snapshotId = decodeFetchSnapshotRequestSnapshotId(reader, version);
  const position = reader.int64();
  let replicaDirectoryId: FetchSnapshotRequestPartitionSnapshot['replicaDirectoryId'] = ZERO_UUID;
  for (let tags = reader.tagCount(); tags > 0 && !reader.failed; tags--) {
    const tag = reader.uvarint();
    const end = reader.tagEnd();
    if (tag === 0 && version === 1) {
      replicaDirectoryId = reader.uuid();
      reader.closeTag(end);
    } else reader.at = end;
  }
  return { partition, currentLeaderEpoch, snapshotId, position, replicaDirectoryId };
}

export function encodeFetchSnapshotRequestPartitionSnapshot(writer: Writer, version: number, message: FetchSnapshotRequestPartitionSnapshotInput): void {
  writer.int32(message.partition);
  writer.int32(message.currentLeaderEpoch);
  {
    const snapshotIdValue = message.snapshotId;
    encodeFetchSnapshotRequestSnapshotId(writer, version, snapshotIdValue);
  }
  writer.int64(message.position);
  const has0 = version === 1 && (message.replicaDirectoryId ?? ZERO_UUID) !== ZERO_UUID;
  writer.uvarint((has0 ? 1 : 0));
  if (has0) {
    const replicaDirectoryIdValue = message.replicaDirectoryId ?? ZERO_UUID;
    const mark = writer.beginTag(0);
    writer.uuid(replicaDirectoryIdValue);
    writer.endTag(mark);
  }
}

export function decodeFetchSnapshotRequestTopicSnapshot(reader: Reader, version: number): FetchSnapshotRequestTopicSnapshot {
  const name = reader.string(true);
  const partitions: FetchSnapshotRequestTopicSnapshot['partitions'] = [];
  for (let left = reader.arrayCount(true, 30); left > 0 && !reader.failed; left--) partitions.push(decodeFetchSnapshotRequestPartitionSnapshot(reader, version));
  reader.skipTags();
  return { name, partitions };
}

export function encodeFetchSnapshotRequestTopicSnapshot(writer: Writer, version: number, message: FetchSnapshotRequestTopicSnapshotInput): void {
  writer.string(message.name, true);
  {
    const partitionsValue = message.partitions;
    writer.arrayCount(partitionsValue.length, true);
    for (let i = 0; i < partitionsValue.length; i++) encodeFetchSnapshotRequestPartitionSnapshot(writer, version, partitionsValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeFetchSnapshotRequest(reader: Reader, version: number): FetchSnapshotRequest {
  let clusterId: FetchSnapshotRequest['clusterId'] = null;
  const replicaId = reader.int32();
  const maxBytes = reader.int32();
  const topics: FetchSnapshotRequest['topics'] = [];
  for (let left = reader.arrayCount(true, 3); left > 0 && !reader.failed; left--) topics.push(decodeFetchSnapshotRequestTopicSnapshot(reader, version));
  for (let tags = reader.tagCount(); tags > 0 && !reader.failed; tags--) {
    const tag = reader.uvarint();
    const end = reader.tagEnd();
    if (tag === 0) {
      clusterId = reader.nullableString(true);
      reader.closeTag(end);
    } else reader.at = end;
  }
  return { clusterId, replicaId, maxBytes, topics };
}

export function encodeFetchSnapshotRequest(writer: Writer, version: number, message: FetchSnapshotRequestInput): void {
  writer.int32(message.replicaId ?? -1);
  writer.int32(message.maxBytes ?? 2147483647);
  {
    const topicsValue = message.topics;
    writer.arrayCount(topicsValue.length, true);
    for (let i = 0; i < topicsValue.length; i++) encodeFetchSnapshotRequestTopicSnapshot(writer, version, topicsValue[i]!);
  }
  const has0 = (message.clusterId ?? null) !== null;
  writer.uvarint((has0 ? 1 : 0));
  if (has0) {
    const clusterIdValue = message.clusterId ?? null;
    const mark = writer.beginTag(0);
    writer.nullableString(clusterIdValue, true);
    writer.endTag(mark);
  }
}

const defaultFetchSnapshotResponseLeaderIdAndEpoch = (): FetchSnapshotResponseLeaderIdAndEpoch => ({ leaderId: 0, leaderEpoch: 0 });

function isDefaultFetchSnapshotResponseLeaderIdAndEpoch(message: FetchSnapshotResponseLeaderIdAndEpochInput): boolean {
  return !(message.leaderId !== 0 || message.leaderEpoch !== 0);
}

export function decodeFetchSnapshotResponseSnapshotId(reader: Reader, _version: number): FetchSnapshotResponseSnapshotId {
  const endOffset = reader.int64();
  const epoch = reader.int32();
  reader.skipTags();
  return { endOffset, epoch };
}

export function encodeFetchSnapshotResponseSnapshotId(writer: Writer, _version: number, message: FetchSnapshotResponseSnapshotIdInput): void {
  writer.int64(message.endOffset);
  writer.int32(message.epoch);
  writer.uvarint(0);
}

export function decodeFetchSnapshotResponseLeaderIdAndEpoch(reader: Reader, _version: number): FetchSnapshotResponseLeaderIdAndEpoch {
  const leaderId = reader.int32();
  const leaderEpoch = reader.int32();
  reader.skipTags();
  return { leaderId, leaderEpoch };
}

export function encodeFetchSnapshotResponseLeaderIdAndEpoch(writer: Writer, _version: number, message: FetchSnapshotResponseLeaderIdAndEpochInput): void {
  writer.int32(message.leaderId);
  writer.int32(message.leaderEpoch);
  writer.uvarint(0);
}

export function decodeFetchSnapshotResponsePartitionSnapshot(reader: Reader, version: number): FetchSnapshotResponsePartitionSnapshot {
  const index = reader.int32();
  const errorCode = reader.int16();
  const snapshotId = decodeFetchSnapshotResponseSnapshotId(reader, version);
  let currentLeader: FetchSnapshotResponsePartitionSnapshot['currentLeader'] = defaultFetchSnapshotResponseLeaderIdAndEpoch();
  const size = reader.int64();
  const position = reader.int64();
  const unalignedRecords = reader.presentRecords(true);
  for (let tags = reader.tagCount(); tags > 0 && !reader.failed; tags--) {
    const tag = reader.uvarint();
    const end = reader.tagEnd();
    if (tag === 0) {
      currentLeader = decodeFetchSnapshotResponseLeaderIdAndEpoch(reader, version);
      reader.closeTag(end);
    } else reader.at = end;
  }
  return { index, errorCode, snapshotId, currentLeader, size, position, unalignedRecords };
}

export function encodeFetchSnapshotResponsePartitionSnapshot(writer: Writer, version: number, message: FetchSnapshotResponsePartitionSnapshotInput): void {
  writer.int32(message.index);
  writer.int16(message.errorCode);
  {
    const snapshotIdValue = message.snapshotId;
    encodeFetchSnapshotResponseSnapshotId(writer, version, snapshotIdValue);
  }
  writer.int64(message.size);
  writer.int64(message.position);
  {
    const unalignedRecordsValue = message.unalignedRecords ?? null;
    if (unalignedRecordsValue === null) refuseNull('FetchSnapshotResponsePartitionSnapshot.unalignedRecords', version);
    else {
      writer.records(unalignedRecordsValue, true);
    }
  }
  const has0 = (message.currentLeader !== undefined && !isDefaultFetchSnapshotResponseLeaderIdAndEpoch(message.currentLeader));
  writer.uvarint((has0 ? 1 : 0));
  if (has0) {
    const currentLeaderValue = message.currentLeader ?? defaultFetchSnapshotResponseLeaderIdAndEpoch();
    const mark = writer.beginTag(0);
    encodeFetchSnapshotResponseLeaderIdAndEpoch(writer, version, currentLeaderValue);
    writer.endTag(mark);
  }
}

export function decodeFetchSnapshotResponseTopicSnapshot(reader: Reader, version: number): FetchSnapshotResponseTopicSnapshot {
  const name = reader.string(true);
  const partitions: FetchSnapshotResponseTopicSnapshot['partitions'] = [];
  for (let left = reader.arrayCount(true, 37); left > 0 && !reader.failed; left--) partitions.push(decodeFetchSnapshotResponsePartitionSnapshot(reader, version));
  reader.skipTags();
  return { name, partitions };
}

export function encodeFetchSnapshotResponseTopicSnapshot(writer: Writer, version: number, message: FetchSnapshotResponseTopicSnapshotInput): void {
  writer.string(message.name, true);
  {
    const partitionsValue = message.partitions;
    writer.arrayCount(partitionsValue.length, true);
    for (let i = 0; i < partitionsValue.length; i++) encodeFetchSnapshotResponsePartitionSnapshot(writer, version, partitionsValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeFetchSnapshotResponseNodeEndpoint(reader: Reader, _version: number): FetchSnapshotResponseNodeEndpoint {
  const nodeId = reader.int32();
  const host = reader.string(true);
  const port = reader.uint16();
  reader.skipTags();
  return { nodeId, host, port };
}

export function encodeFetchSnapshotResponseNodeEndpoint(writer: Writer, _version: number, message: FetchSnapshotResponseNodeEndpointInput): void {
  writer.int32(message.nodeId);
  writer.string(message.host, true);
  writer.uint16(message.port);
  writer.uvarint(0);
}

export function decodeFetchSnapshotResponse(reader: Reader, version: number): FetchSnapshotResponse {
  const throttleTimeMs = reader.int32();
  const errorCode = reader.int16();
  const topics: FetchSnapshotResponse['topics'] = [];
  for (let left = reader.arrayCount(true, 3); left > 0 && !reader.failed; left--) topics.push(decodeFetchSnapshotResponseTopicSnapshot(reader, version));
  let nodeEndpoints: FetchSnapshotResponse['nodeEndpoints'] = [];
  for (let tags = reader.tagCount(); tags > 0 && !reader.failed; tags--) {
    const tag = reader.uvarint();
    const end = reader.tagEnd();
    if (tag === 0 && version === 1) {
      nodeEndpoints = [];
      for (let left = reader.arrayCount(true, 8); left > 0 && !reader.failed; left--) nodeEndpoints.push(decodeFetchSnapshotResponseNodeEndpoint(reader, version));
      reader.closeTag(end);
    } else reader.at = end;
  }
  return { throttleTimeMs, errorCode, topics, nodeEndpoints };
}

export function encodeFetchSnapshotResponse(writer: Writer, version: number, message: FetchSnapshotResponseInput): void {
  writer.int32(message.throttleTimeMs);
  writer.int16(message.errorCode);
  {
    const topicsValue = message.topics;
    writer.arrayCount(topicsValue.length, true);
    for (let i = 0; i < topicsValue.length; i++) encodeFetchSnapshotResponseTopicSnapshot(writer, version, topicsValue[i]!);
  }
  if (!(version === 1) && (message.nodeEndpoints !== undefined && message.nodeEndpoints.length > 0)) refuse('FetchSnapshotResponse.nodeEndpoints', version);
  const has0 = version === 1 && (message.nodeEndpoints !== undefined && message.nodeEndpoints.length > 0);
  writer.uvarint((has0 ? 1 : 0));
  if (has0) {
    const nodeEndpointsValue = message.nodeEndpoints ?? NONE;
    const mark = writer.beginTag(0);
    writer.arrayCount(nodeEndpointsValue.length, true);
    for (let i = 0; i < nodeEndpointsValue.length; i++) encodeFetchSnapshotResponseNodeEndpoint(writer, version, nodeEndpointsValue[i]!);
    writer.endTag(mark);
  }
}
