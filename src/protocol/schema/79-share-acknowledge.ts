/** ShareAcknowledge, API key 79. */
import type { ApiSchema } from './notation.ts';

export const shareAcknowledge: ApiSchema = {
  key: 79,
  name: 'ShareAcknowledge',
  versions: '1-2',
  flexible: '0+',
  request: {
    fields: [
      { name: 'groupId', type: 'string', nullable: true, default: null, entity: 'groupId' },
      { name: 'memberId', type: 'string', nullable: true },
      { name: 'shareSessionEpoch', type: 'int32' },
      { name: 'isRenewAck', type: 'bool', versions: '2+' },
      { name: 'topics', type: 'AcknowledgeTopic[]', fields: [
        { name: 'topicId', type: 'uuid', key: true },
        { name: 'partitions', type: 'AcknowledgePartition[]', fields: [
          { name: 'partitionIndex', type: 'int32', key: true },
          { name: 'acknowledgementBatches', type: 'AcknowledgementBatch[]', fields: [
            { name: 'firstOffset', type: 'int64' },
            { name: 'lastOffset', type: 'int64' },
            { name: 'acknowledgeTypes', type: 'int8[]' },
          ] },
        ] },
      ] },
    ],
  },
  response: {
    fields: [
      { name: 'throttleTimeMs', type: 'int32' },
      { name: 'errorCode', type: 'int16' },
      { name: 'errorMessage', type: 'string', nullable: true, default: null },
      { name: 'acquisitionLockTimeoutMs', type: 'int32', versions: '2+', ignorable: true },
      { name: 'responses', type: 'ShareAcknowledgeTopicResponse[]', fields: [
        { name: 'topicId', type: 'uuid', key: true },
        { name: 'partitions', type: 'PartitionData[]', fields: [
          { name: 'partitionIndex', type: 'int32' },
          { name: 'errorCode', type: 'int16' },
          { name: 'errorMessage', type: 'string', nullable: true, default: null },
          { name: 'currentLeader', type: 'LeaderIdAndEpoch', fields: [
            { name: 'leaderId', type: 'int32' },
            { name: 'leaderEpoch', type: 'int32' },
          ] },
        ] },
      ] },
      { name: 'nodeEndpoints', type: 'NodeEndpoint[]', fields: [
        { name: 'nodeId', type: 'int32', entity: 'brokerId', key: true },
        { name: 'host', type: 'string' },
        { name: 'port', type: 'int32' },
        { name: 'rack', type: 'string', nullable: true, default: null },
      ] },
    ],
  },
};
