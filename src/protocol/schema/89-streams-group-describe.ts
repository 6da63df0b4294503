/** StreamsGroupDescribe, API key 89. */
import type { ApiSchema } from './notation.ts';

export const streamsGroupDescribe: ApiSchema = {
  key: 89,
  name: 'StreamsGroupDescribe',
  versions: '0',
  flexible: '0+',
  request: {
    fields: [
      { name: 'groupIds', type: 'string[]', entity: 'groupId' },
      { name: 'includeAuthorizedOperations', type: 'bool' },
    ],
  },
  response: {
    structs: {
      Endpoint: [
        { name: 'host', type: 'string' },
        { name: 'port', type: 'uint16' },
      ],
      TaskOffset: [
        { name: 'subtopologyId', type: 'string' },
        { name: 'partition', type: 'int32' },
        { name: 'offset', type: 'int64' },
      ],
      Assignment: [
        { name: 'activeTasks', type: 'TaskIds[]' },
        { name: 'standbyTasks', type: 'TaskIds[]' },
        { name: 'warmupTasks', type: 'TaskIds[]' },
      ],
      TaskIds: [
        { name: 'subtopologyId', type: 'string' },
        { name: 'partitions', type: 'int32[]' },
      ],
      KeyValue: [
        { name: 'key', type: 'string' },
        { name: 'value', type: 'string' },
      ],
      TopicInfo: [
        { name: 'name', type: 'string', entity: 'topicName' },
        { name: 'partitions', type: 'int32' },
        { name: 'replicationFactor', type: 'int16' },
        { name: 'topicConfigs', type: 'KeyValue[]' },
      ],
    },
    fields: [
      { name: 'throttleTimeMs', type: 'int32' },
      { name: 'groups', type: 'DescribedGroup[]', fields: [
        { name: 'errorCode', type: 'int16' },
        { name: 'errorMessage', type: 'string', nullable: true, default: null },
        { name: 'groupId', type: 'string', entity: 'groupId' },
        { name: 'groupState', type: 'string' },
        { name: 'groupEpoch', type: 'int32' },
        { name: 'assignmentEpoch', type: 'int32' },
        { name: 'topology', type: 'Topology', nullable: true, default: null, fields: [
          { name: 'epoch', type: 'int32' },
          { name: 'subtopologies', type: 'Subtopology[]', nullable: true, default: null, fields: [
            { name: 'subtopologyId', type: 'string' },
            { name: 'sourceTopics', type: 'string[]', entity: 'topicName' },
            { name: 'repartitionSinkTopics', type: 'string[]', entity: 'topicName' },
            { name: 'stateChangelogTopics', type: 'TopicInfo[]' },
            { name: 'repartitionSourceTopics', type: 'TopicInfo[]' },
          ] },
        ] },
        { name: 'members', type: 'Member[]', fields: [
          { name: 'memberId', type: 'string' },
          { name: 'memberEpoch', type: 'int32' },
          { name: 'instanceId', type: 'string', nullable: true, default: null },
          { name: 'rackId', type: 'string', nullable: true, default: null },
          { name: 'clientId', type: 'string' },
          { name: 'clientHost', type: 'string' },
          { name: 'topologyEpoch', type: 'int32' },
          { name: 'processId', type: 'string' },
          { name: 'userEndpoint', type: 'Endpoint', nullable: true, default: null },
          { name: 'clientTags', type: 'KeyValue[]' },
          { name: 'taskOffsets', type: 'TaskOffset[]' },
          { name: 'taskEndOffsets', type: 'TaskOffset[]' },
          { name: 'assignment', type: 'Assignment' },
          { name: 'targetAssignment', type: 'Assignment' },
          { name: 'isClassic', type: 'bool' },
        ] },
        { name: 'authorizedOperations', type: 'int32', default: -2147483648 },
      ] },
    ],
  },
};
