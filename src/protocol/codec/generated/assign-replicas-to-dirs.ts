// Made by `npm run generate` from src/protocol/schema/. Do not edit.
import type {
  AssignReplicasToDirsRequest,
  AssignReplicasToDirsRequestDirectoryData,
  AssignReplicasToDirsRequestDirectoryDataInput,
  AssignReplicasToDirsRequestInput,
  AssignReplicasToDirsRequestPartitionData,
  AssignReplicasToDirsRequestPartitionDataInput,
  AssignReplicasToDirsRequestTopicData,
  AssignReplicasToDirsRequestTopicDataInput,
  AssignReplicasToDirsResponse,
  AssignReplicasToDirsResponseDirectoryData,
  AssignReplicasToDirsResponseDirectoryDataInput,
  AssignReplicasToDirsResponseInput,
  AssignReplicasToDirsResponsePartitionData,
  AssignReplicasToDirsResponsePartitionDataInput,
  AssignReplicasToDirsResponseTopicData,
  AssignReplicasToDirsResponseTopicDataInput,
} from '../../messages/assign-replicas-to-dirs.ts';
import type { Reader } from '../reader.ts';
import type { Writer } from '../writer.ts';

export function decodeAssignReplicasToDirsRequestPartitionData(reader: Reader, _version: number): AssignReplicasToDirsRequestPartitionData {
  const partitionIndex = reader.int32();
  reader.skipTags();
  return { partitionIndex };
}

export function encodeAssignReplicasToDirsRequestPartitionData(writer: Writer, _version: number, message: AssignReplicasToDirsRequestPartitionDataInput): void {
  writer.int32(message.partitionIndex);
  writer.uvarint(0);
}

export function decodeAssignReplicasToDirsRequestTopicData(reader: Reader, version: number): AssignReplicasToDirsRequestTopicData {
  const topicId = reader.uuid();
  const partitions: AssignReplicasToDirsRequestTopicData['partitions'] = [];
  for (let left = reader.arrayCount(true, 5); left > 0 && !reader.failed; left--) partitions.push(decodeAssignReplicasToDirsRequestPartitionData(reader, version));
  reader.skipTags();
  return { topicId, partitions };
}

export function encodeAssignReplicasToDirsRequestTopicData(writer: Writer, version: number, message: AssignReplicasToDirsRequestTopicDataInput): void {
  writer.uuid(message.topicId);
  {
    const partitionsValue = message.partitions;
    writer.arrayCount(partitionsValue.length, true);
    for (let i = 0; i < partitionsValue.length; i++) encodeAssignReplicasToDirsRequestPartitionData(writer, version, partitionsValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeAssignReplicasToDirsRequestDirectoryData(reader: Reader, version: number): AssignReplicasToDirsRequestDirectoryData {
  const id = reader.uuid();
  const topics: AssignReplicasToDirsRequestDirectoryData['topics'] = [];
  for (let left = reader.arrayCount(true, 18); left > 0 && !reader.failed; left--) topics.push(decodeAssignReplicasToDirsRequestTopicData(reader, version));
  reader.skipTags();
  return { id, topics };
}

export function encodeAssignReplicasToDirsRequestDirectoryData(writer: Writer, version: number, message: AssignReplicasToDirsRequestDirectoryDataInput): void {
  writer.uuid(message.id);
  {
    const topicsValue = message.topics;
    writer.arrayCount(topicsValue.length, true);
    for (let i = 0; i < topicsValue.length; i++) encodeAssignReplicasToDirsRequestTopicData(writer, version, topicsValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeAssignReplicasToDirsRequest(reader: Reader, version: number): AssignReplicasToDirsRequest {
  const brokerId = reader.int32();
  const brokerEpoch = reader.int64();
  const directories: AssignReplicasToDirsRequest['directories'] = [];
  for (let left = reader.arrayCount(true, 18); left > 0 && !reader.failed; left--) directories.push(decodeAssignReplicasToDirsRequestDirectoryData(reader, version));
  reader.skipTags();
  return { brokerId, brokerEpoch, directories };
}

export function encodeAssignReplicasToDirsRequest(writer: Writer, version: number, message: AssignReplicasToDirsRequestInput): void {
  writer.int32(message.brokerId);
  writer.int64(message.brokerEpoch ?? -1);
  {
    const directoriesValue = message.directories;
    writer.arrayCount(directoriesValue.length, true);
    for (let i = 0; i < directoriesValue.length; i++) encodeAssignReplicasToDirsRequestDirectoryData(writer, version, directoriesValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeAssignReplicasToDirsResponsePartitionData(reader: Reader, _version: number): AssignReplicasToDirsResponsePartitionData {
  const partitionIndex = reader.int32();
  const errorCode = reader.int16();
  reader.skipTags();
  return { partitionIndex, errorCode };
}

export function encodeAssignReplicasToDirsResponsePartitionData(writer: Writer, _version: number, message: AssignReplicasToDirsResponsePartitionDataInput): void {
  writer.int32(message.partitionIndex);
  writer.int16(message.errorCode);
  writer.uvarint(0);
}

export function decodeAssignReplicasToDirsResponseTopicData(reader: Reader, version: number): AssignReplicasToDirsResponseTopicData {
  const topicId = reader.uuid();
  const partitions: AssignReplicasToDirsResponseTopicData['partitions'] = [];
  for (let left = reader.arrayCount(true, 7); left > 0 && !reader.failed; left--) partitions.push(decodeAssignReplicasToDirsResponsePartitionData(reader, version));
  reader.skipTags();
  return { topicId, partitions };
}

export function encodeAssignReplicasToDirsResponseTopicData(writer: Writer, version: number, message: AssignReplicasToDirsResponseTopicDataInput): void {
  writer.uuid(message.topicId);
  {
    const partitionsValue = message.partitions;
    writer.arrayCount(partitionsValue.length, true);
    for (let i = 0; i < partitionsValue.length; i++) encodeAssignReplicasToDirsResponsePartitionData(writer, version, partitionsValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeAssignReplicasToDirsResponseDirectoryData(reader: Reader, version: number): AssignReplicasToDirsResponseDirectoryData {
  const id = reader.uuid();
  const topics: AssignReplicasToDirsResponseDirectoryData['topics'] = [];
  for (let left = reader.arrayCount(true, 18); left > 0 && !reader.failed; left--) topics.push(decodeAssignReplicasToDirsResponseTopicData(reader, version));
  reader.skipTags();
  return { id, topics };
}

export function encodeAssignReplicasToDirsResponseDirectoryData(writer: Writer, version: number, message: AssignReplicasToDirsResponseDirectoryDataInput): void {
  writer.uuid(message.id);
  {
    const topicsValue = message.topics;
    writer.arrayCount(topicsValue.length, true);
    for (let i = 0; i < topicsValue.length; i++) encodeAssignReplicasToDirsResponseTopicData(writer, version, topicsValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeAssignReplicasToDirsResponse(reader: Reader, version: number): AssignReplicasToDirsResponse {
  const throttleTimeMs = reader.int32();
  const errorCode = reader.int16();
  const directories: AssignReplicasToDirsResponse['directories'] = [];
  for (let left = reader.arrayCount(true, 18); left > 0 && !reader.failed; left--) directories.push(decodeAssignReplicasToDirsResponseDirectoryData(reader, version));
  reader.skipTags();
  return { throttleTimeMs, errorCode, directories };
}

export function encodeAssignReplicasToDirsResponse(writer: Writer, version: number, message: AssignReplicasToDirsResponseInput): void {
  writer.int32(message.throttleTimeMs);
  writer.int16(message.errorCode);
  {
    const directoriesValue = message.directories;
    writer.arrayCount(directoriesValue.length, true);
    for (let i = 0; i < directoriesValue.length; i++) encodeAssignReplicasToDirsResponseDirectoryData(writer, version, directoriesValue[i]!);
  }
  writer.uvarint(0);
}
