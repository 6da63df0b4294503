/** ControlledShutdown, API key 7. */
import type { ApiSchema } from './notation.ts';

export const controlledShutdown: ApiSchema = {
  key: 7,
  name: 'ControlledShutdown',
  versions: '0-3',
  flexible: '3+',
  request: {
    fields: [
      { name: 'brokerId', type: 'int32', entity: 'brokerId' },
      { name: 'brokerEpoch', type: 'int64', versions: '2+', default: -1, ignorable: true },
    ],
  },
  response: {
    fields: [
      { name: 'errorCode', type: 'int16' },
      { name: 'remainingPartitions', type: 'RemainingPartition[]', fields: [
        { name: 'topicName', type: 'string', entity: 'topicName', key: true },
        { name: 'partitionIndex', type: 'int32', key: true },
      ] },
    ],
  },
};
