/** ConsumerGroupRegularExpressionKey and ConsumerGroupRegularExpressionValue. */
import type { RecordSchema } from './notation.ts';

export const consumerGroupRegularExpressionKey: RecordSchema = {
  name: 'ConsumerGroupRegularExpressionKey',
  versions: '16',
  flexible: 'none',
  fields: [
    { name: 'groupId', type: 'string' },
    { name: 'regularExpression', type: 'string' },
  ],
};

export const consumerGroupRegularExpressionValue: RecordSchema = {
  name: 'ConsumerGroupRegularExpressionValue',
  versions: '0',
  flexible: '0+',
  fields: [
    { name: 'topics', type: 'string[]' },
    { name: 'version', type: 'int64' },
    { name: 'timestamp', type: 'int64' },
  ],
};
