/** OffsetCommitKey and OffsetCommitValue. */
import type { RecordSchema } from './notation.ts';

export const offsetCommitKey: RecordSchema = {
  name: 'OffsetCommitKey',
  versions: '0-1',
  flexible: 'none',
  fields: [
    { name: 'group', type: 'string' },
    { name: 'topic', type: 'string' },
    { name: 'partition', type: 'int32' },
  ],
};

export const offsetCommitValue: RecordSchema = {
  name: 'OffsetCommitValue',
  versions: '0-4',
  flexible: '4+',
  fields: [
    { name: 'offset', type: 'int64' },
    { name: 'leaderEpoch', type: 'int32', versions: '3+', default: -1, ignorable: true },
    { name: 'metadata', type: 'string' },
    { name: 'commitTimestamp', type: 'int64' },
    { name: 'expireTimestamp', type: 'int64', versions: '1', default: -1, ignorable: true },
    { name: 'topicId', type: 'uuid', versions: '4+', tag: 0, ignorable: true },
  ],
};
