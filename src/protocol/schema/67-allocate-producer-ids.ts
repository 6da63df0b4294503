/** AllocateProducerIds, API key 67. */
import type { ApiSchema } from './notation.ts';

export const allocateProducerIds: ApiSchema = {
  key: 67,
  name: 'AllocateProducerIds',
  versions: '0',
  flexible: '0+',
  request: {
    fields: [
      { name: 'brokerId', type: 'int32', entity: 'brokerId' },
      { name: 'brokerEpoch', type: 'int64', default: -1 },
    ],
  },
  response: {
    fields: [
      { name: 'throttleTimeMs', type: 'int32' },
      { name: 'errorCode', type: 'int16' },
      { name: 'producerIdStart', type: 'int64', entity: 'producerId' },
      { name: 'producerIdLen', type: 'int32' },
    ],
  },
};
