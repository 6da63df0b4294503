/** DeleteTopics, API key 20. */
import type { ApiSchema } from './notation.ts';

export const deleteTopics: ApiSchema = {
  key: 20,
  name: 'DeleteTopics',
  versions: '0-6',
  flexible: '4+',
  request: {
    fields: [
      { name: 'topics', type: 'DeleteTopicState[]', versions: '6+', fields: [
        { name: 'name', type: 'string', nullable: true, default: null, entity: 'topicName' },
        { name: 'topicId', type: 'uuid' },
      ] },
      { name: 'topicNames', type: 'string[]', versions: '0-5', ignorable: true, entity: 'topicName' },
      { name: 'timeoutMs', type: 'int32' },
    ],
  },
  response: {
    fields: [
      { name: 'throttleTimeMs', type: 'int32', versions: '1+', ignorable: true },
      { name: 'responses', type: 'DeletableTopicResult[]', fields: [
        { name: 'name', type: 'string', nullable: '6+', entity: 'topicName', key: true },
        { name: 'topicId', type: 'uuid', versions: '6+', ignorable: true },
        { name: 'errorCode', type: 'int16' },
        { name: 'errorMessage', type: 'string', versions: '5+', nullable: true, default: null, ignorable: true },
      ] },
    ],
  },
};
