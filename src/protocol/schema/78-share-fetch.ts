/** ShareFetch, API key 78. */
import type { ApiSchema } from './notation.ts';

export const shareFetch: ApiSchema = {
  key: 78,
  name: 'ShareFetch',
  versions: '1-2',
  flexible: '0+',
  request: {
    fields: [
      { name: 'groupId', type: 'string', nullable: true, default: null, entity: 'groupId' },
      { name: 'memberId', type: 'string', nullable: true },
      { name: 'shareSessionEpoch', type: 'int32' },
      { name: 'maxWaitMs', type: 'int32' },
      { name: 'minBytes', type: 'int32' },
      { name: 'maxBytes', type: 'int32', default: 2147483647 },
      { name: 'maxRecords', type: 'int32' },
      { name: 'batchSize', type: 'int32' },
      { name: 'shareAcquireMode', type: 'int8', versions: '2+', ignorable: true },
      { name: 'isRenewAck', type: 'bool', versions: '2+' },
      { name: 'topics', type: 'FetchTopic[]', fields: [
        { name: 'topicId', type: 'uuid', key: true },
        { name: 'partitions', type: 'FetchPartition[]', fields: [
          { name: 'partitionIndex', type: 'int32', key: true },
          { name: 'acknowledgementBatches', type: 'AcknowledgementBatch[]', fields: [
            { name: 'firstOffset', type: 'int64' },
            { name: 'lastOffset', type: 'int64' },
            { name: 'acknowledgeTypes', type: 'int8[]' },
          ] },
        ] },
      ] },
      { name: 'forgottenTopicsData', type: 'ForgottenTopic[]', fields: [
        { name: 'topicId', type: 'uuid' },
        { name: 'partitions', type: 'int32[]' },
      ] },
    ],
  },
  response: {
    fields: [
      { name: 'throttleTimeMs', type: 'int32' },
      { name: 'errorCode', type: 'int16' },
      { name: 'errorMessage', type: 'string', nullable: true, default: null },
      { name: 'acquisitionLockTimeoutMs', type: 'int32' },
      { name: 'responses', type: 'ShareFetchableTopicResponse[]', fields: [
        { name: 'topicId', type: 'uuid', key: true },
        { name: 'partitions', type: 'PartitionData[]', fields: [
          { name: 'partitionIndex', type: 'int32' },
          { name: 'errorCode', type: 'int16' },
          { name: 'errorMessage', type: 'string', nullable: true, default: null },
          { name: 'acknowledgeErrorCode', type: 'int16' },
          { name: 'acknowledgeErrorMessage', type: 'string', nullable: true, default: null },
          { name: 'currentLeader', type: 'LeaderIdAndEpoch', fields: [
            { name: 'leaderId', type: 'int32' },
            { name: 'leaderEpoch', type: 'int32' },
          ] },
          { name: 'records', type: 'records' },
          { name: 'acquiredRecords', type: 'AcquiredRecords[]', fields: [
            { name: 'firstOffset', type: 'int64' },
            { name: 'lastOffset', type: 'int64' },
            { name: 'deliveryCount', type: 'int16' },
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
