/** ConsumerGroupPartitionMetadataKey and ConsumerGroupPartitionMetadataValue. */
import type { RecordSchema } from './notation.ts';

export const consumerGroupPartitionMetadataKey: RecordSchema = {
  name: 'ConsumerGroupPartitionMetadataKey',
  versions: '4',
  flexible: 'none',
  fields: [
    { name: 'groupId', type: 'string' },
  ],
};

export const consumerGroupPartitionMetadataValue: RecordSchema = {
  name: 'ConsumerGroupPartitionMetadataValue',
  versions: '0',
  flexible: '0+',
  fields: [
    { name: 'topics', type: 'TopicMetadata[]', fields: [
      { name: 'topicId', type: 'uuid' },
      { name: 'topicName', type: 'string' },
      { name: 'numPartitions', type: 'int32' },
      { name: 'partitionMetadata', type: 'PartitionMetadata[]', fields: [
        { name: 'partition', type: 'int32' },
        { name: 'racks', type: 'string[]' },
      ] },
    ] },
  ],
};
