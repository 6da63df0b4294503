/** TxnOffsetCommit, API key 28. */
import type { ApiSchema } from './notation.ts';

export const txnOffsetCommit: ApiSchema = {
  key: 28,
  name: 'TxnOffsetCommit',
  versions: '0-5',
  flexible: '3+',
  request: {
    fields: [
      { name: 'transactionalId', type: 'string', entity: 'transactionalId' },
      { name: 'groupId', type: 'string', entity: 'groupId' },
      { name: 'producerId', type: 'int64', entity: 'producerId' },
      { name: 'producerEpoch', type: 'int16' },
      { name: 'generationId', type: 'int32', versions: '3+', default: -1 },
      { name: 'memberId', type: 'string', versions: '3+' },
      { name: 'groupInstanceId', type: 'string', versions: '3+', nullable: true, default: null },
      { name: 'topics', type: 'TxnOffsetCommitRequestTopic[]', fields: [
        { name: 'name', type: 'string', entity: 'topicName' },
        { name: 'partitions', type: 'TxnOffsetCommitRequestPartition[]', fields: [
          { name: 'partitionIndex', type: 'int32' },
          { name: 'committedOffset', type: 'int64' },
          { name: 'committedLeaderEpoch', type: 'int32', versions: '2+', default: -1, ignorable: true },
          { name: 'committedMetadata', type: 'string', nullable: true },
        ] },
      ] },
    ],
  },
  response: {
    fields: [
      { name: 'throttleTimeMs', type: 'int32' },
      { name: 'topics', type: 'TxnOffsetCommitResponseTopic[]', fields: [
        { name: 'name', type: 'string', entity: 'topicName' },
        { name: 'partitions', type: 'TxnOffsetCommitResponsePartition[]', fields: [
          { name: 'partitionIndex', type: 'int32' },
          { name: 'errorCode', type: 'int16' },
        ] },
      ] },
    ],
  },
};
