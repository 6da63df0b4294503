/** Refusals that a client shows its user at once, in the form in which it looks for them. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createBroker, type EmbeddedBroker } from '../../src/index.ts';
import { ApiKey } from '../../src/protocol/messages/api-key.ts';
import { ErrorCode } from '../../src/protocol/messages/error-code.ts';
import { produceOf, RawClient, recordBatch } from './raw-client.ts';

let broker: EmbeddedBroker;
let client: RawClient;

before(async () => {
  broker = await createBroker();
  client = await RawClient.open(broker);
});
after(async () => {
  client.destroy();
  await broker.close();
});

test('a transactional id is refused with what no client tries again', async () => {
  const text = 'this broker has no transactions yet';
  for (const version of [1, 2, 3]) {
    const { errorCode, errorMessage } = await client.call(ApiKey.FindCoordinator, version, { key: 'tx', keyType: 1 });
    assert.deepEqual([errorCode, errorMessage], [ErrorCode.TRANSACTIONAL_ID_AUTHORIZATION_FAILED, text]);
  }
  const { coordinators } = await client.call(ApiKey.FindCoordinator, 4, { keyType: 1, coordinatorKeys: ['tx'] });
  assert.deepEqual([coordinators[0]!.errorCode, coordinators[0]!.errorMessage], [ErrorCode.TRANSACTIONAL_ID_AUTHORIZATION_FAILED, text]);
  for (const version of [0, 2, 4]) {
    const answer = await client.call(ApiKey.InitProducerId, version, { transactionalId: 'tx', transactionTimeoutMs: 60_000, producerId: -1, producerEpoch: -1 });
    assert.equal(answer.errorCode, ErrorCode.TRANSACTIONAL_ID_AUTHORIZATION_FAILED);
  }
});

test('a batch that is too large is refused by its code alone, as by Kafka', async () => {
  await client.call(ApiKey.Metadata, 9, { topics: [{ name: 'large' }], allowAutoTopicCreation: true });
  const { responses } = await client.call(ApiKey.Produce, 9, produceOf('large', recordBatch(['x'.repeat(1_100_000)])));
  const { errorCode, errorMessage } = responses[0]!.partitionResponses[0]!;
  assert.deepEqual([errorCode, errorMessage], [ErrorCode.MESSAGE_TOO_LARGE, null]);
});
