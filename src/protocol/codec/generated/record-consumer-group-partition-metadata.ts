// Made by `npm run generate` from src/protocol/schema/. Do not edit.
import type {
  ConsumerGroupPartitionMetadataKey,
  ConsumerGroupPartitionMetadataKeyInput,
  ConsumerGroupPartitionMetadataValue,
  ConsumerGroupPartitionMetadataValueInput,
  ConsumerGroupPartitionMetadataValuePartitionMetadata,
  ConsumerGroupPartitionMetadataValuePartitionMetadataInput,
  ConsumerGroupPartitionMetadataValueTopicMetadata,
  ConsumerGroupPartitionMetadataValueTopicMetadataInput,
} from '../../messages/record-consumer-group-partition-metadata.ts';
import type { Reader } from '../reader.ts';
import type { Writer } from '../writer.ts';

export function decodeConsumerGroupPartitionMetadataKey(reader: Reader, _version: number): ConsumerGroupPartitionMetadataKey {
  const groupId = reader.string(false);
  return { groupId };
}

export function encodeConsumerGroupPartitionMetadataKey(writer: Writer, _version: number, message: ConsumerGroupPartitionMetadataKeyInput): void {
  writer.string(message.groupId, false);
}

export function decodeConsumerGroupPartitionMetadataValuePartitionMetadata(reader: Reader, _version: number): ConsumerGroupPartitionMetadataValuePartitionMetadata {
  const partition = reader.int32();
  let racks: ConsumerGroupPartitionMetadataValuePartitionMetadata['racks'] = [];
  racks = reader.stringArray(true);
  reader.skipTags();
  return { partition, racks };
}

export function encodeConsumerGroupPartitionMetadataValuePartitionMetadata(writer: Writer, _version: number, message: ConsumerGroupPartitionMetadataValuePartitionMetadataInput): void {
  writer.int32(message.partition);
  {
    const racksValue = message.racks;
    writer.stringArray(racksValue, true);
  }
  writer.uvarint(0);
}

export function decodeConsumerGroupPartitionMetadataValueTopicMetadata(reader: Reader, version: number): ConsumerGroupPartitionMetadataValueTopicMetadata {
  const topicId = reader.uuid();
  const topicName = reader.string(true);
  const numPartitions = reader.int32();
  const partitionMetadata: ConsumerGroupPartitionMetadataValueTopicMetadata['partitionMetadata'] = [];
  for (let left = reader.arrayCount(true, 6); left > 0 && !reader.failed; left--) partitionMetadata.push(decodeConsumerGroupPartitionMetadataValuePartitionMetadata(reader, version));
  reader.skipTags();
  return { topicId, topicName, numPartitions, partitionMetadata };
}

export function encodeConsumerGroupPartitionMetadataValueTopicMetadata(writer: Writer, version: number, message: ConsumerGroupPartitionMetadataValueTopicMetadataInput): void {
  writer.uuid(message.topicId);
  writer.string(message.topicName, true);
  writer.int32(message.numPartitions);
  {
    const partitionMetadataValue = message.partitionMetadata;
    writer.arrayCount(partitionMetadataValue.length, true);
    for (let i = 0; i < partitionMetadataValue.length; i++) encodeConsumerGroupPartitionMetadataValuePartitionMetadata(writer, version, partitionMetadataValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeConsumerGroupPartitionMetadataValue(reader: Reader, version: number): ConsumerGroupPartitionMetadataValue {
  const topics: ConsumerGroupPartitionMetadataValue['topics'] = [];
  for (let left = reader.arrayCount(true, 23); left > 0 && !reader.failed; left--) topics.push(decodeConsumerGroupPartitionMetadataValueTopicMetadata(reader, version));
  reader.skipTags();
  return { topics };
}

export function encodeConsumerGroupPartitionMetadataValue(writer: Writer, version: number, message: ConsumerGroupPartitionMetadataValueInput): void {
  {
    const topicsValue = message.topics;
    writer.arrayCount(topicsValue.length, true);
    for (let i = 0; i < topicsValue.length; i++) encodeConsumerGroupPartitionMetadataValueTopicMetadata(writer, version, topicsValue[i]!);
  }
  writer.uvarint(0);
}
