/** ConsumerProtocolSubscription and ConsumerProtocolAssignment. */
import type { RecordSchema } from './notation.ts';

export const consumerProtocolSubscription: RecordSchema = {
  name: 'ConsumerProtocolSubscription',
  versions: '0-3',
  flexible: 'none',
  fields: [
    { name: 'topics', type: 'string[]' },
    { name: 'userData', type: 'bytes', nullable: true, default: null },
    { name: 'ownedPartitions', type: 'TopicPartition[]', versions: '1+', ignorable: true, fields: [
      { name: 'topic', type: 'string', entity: 'topicName', key: true },
      { name: 'partitions', type: 'int32[]' },
    ] },
    { name: 'generationId', type: 'int32', versions: '2+', default: -1, ignorable: true },
    { name: 'rackId', type: 'string', versions: '3+', nullable: true, default: null, ignorable: true },
  ],
};

export const consumerProtocolAssignment: RecordSchema = {
  name: 'ConsumerProtocolAssignment',
  versions: '0-3',
  flexible: 'none',
  fields: [
    { name: 'assignedPartitions', type: 'TopicPartition[]', fields: [
      { name: 'topic', type: 'string', entity: 'topicName', key: true },
      { name: 'partitions', type: 'int32[]' },
    ] },
    { name: 'userData', type: 'bytes', nullable: true, default: null },
  ],
};
