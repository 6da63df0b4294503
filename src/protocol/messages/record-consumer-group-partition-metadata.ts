// Made by `npm run generate` from src/protocol/schema/. Do not edit.

export interface ConsumerGroupPartitionMetadataKey {
  groupId: string;
}

export interface ConsumerGroupPartitionMetadataKeyInput {
  readonly groupId: string;
}

export interface ConsumerGroupPartitionMetadataValue {
  topics: ConsumerGroupPartitionMetadataValueTopicMetadata[];
}

export interface ConsumerGroupPartitionMetadataValueInput {
  readonly topics: readonly ConsumerGroupPartitionMetadataValueTopicMetadataInput[];
}

export interface ConsumerGroupPartitionMetadataValueTopicMetadata {
  topicId: string;
  topicName: string;
  numPartitions: number;
  partitionMetadata: ConsumerGroupPartitionMetadataValuePartitionMetadata[];
}

export interface ConsumerGroupPartitionMetadataValueTopicMetadataInput {
  readonly topicId: string;
  readonly topicName: string;
  readonly numPartitions: number;
  readonly partitionMetadata: readonly ConsumerGroupPartitionMetadataValuePartitionMetadataInput[];
}

export interface ConsumerGroupPartitionMetadataValuePartitionMetadata {
  partition: number;
  racks: string[];
}

export interface ConsumerGroupPartitionMetadataValuePartitionMetadataInput {
  readonly partition: number;
  readonly racks: readonly string[];
}
