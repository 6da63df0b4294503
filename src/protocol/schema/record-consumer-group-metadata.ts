/** ConsumerGroupMetadataKey and ConsumerGroupMetadataValue. */
import type { RecordSchema } from './notation.ts';

export const consumerGroupMetadataKey: RecordSchema = {
  name: 'ConsumerGroupMetadataKey',
  versions: '3',
  flexible: 'none',
  fields: [
    { name: 'groupId', type: 'string' },
  ],
};

export const consumerGroupMetadataValue: RecordSchema = {
  name: 'ConsumerGroupMetadataValue',
  versions: '0',
  flexible: '0+',
  fields: [
    { name: 'epoch', type: 'int32' },
    { name: 'metadataHash', type: 'int64', tag: 0 },
  ],
};
