/** AlterReplicaLogDirs, API key 34. */
import type { ApiSchema } from './notation.ts';

export const alterReplicaLogDirs: ApiSchema = {
  key: 34,
  name: 'AlterReplicaLogDirs',
  versions: '0-2',
  flexible: '2+',
  request: {
    fields: [
      { name: 'dirs', type: 'AlterReplicaLogDir[]', fields: [
        { name: 'path', type: 'string', key: true },
        { name: 'topics', type: 'AlterReplicaLogDirTopic[]', fields: [
          { name: 'name', type: 'string', entity: 'topicName', key: true },
          { name: 'partitions', type: 'int32[]' },
        ] },
      ] },
    ],
  },
  response: {
    fields: [
      { name: 'throttleTimeMs', type: 'int32' },
      { name: 'results', type: 'AlterReplicaLogDirTopicResult[]', fields: [
        { name: 'topicName', type: 'string', entity: 'topicName' },
        { name: 'partitions', type: 'AlterReplicaLogDirPartitionResult[]', fields: [
          { name: 'partitionIndex', type: 'int32' },
          { name: 'errorCode', type: 'int16' },
        ] },
      ] },
    ],
  },
};
