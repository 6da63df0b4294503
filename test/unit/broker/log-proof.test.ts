/** When a broker that lost power vouches for its logs again: never while an in-sync set counts it for what it held before. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Broker } from '../../../src/broker/broker.ts';
import { topicPartitionKey } from '../../../src/base/ids.ts';
import { LogProof, type ToldState } from '../../../src/broker/log-proof.ts';
import { decodeBroker, encodeBroker } from '../../../src/znodes/broker-znodes.ts';
import { encodeTopic } from '../../../src/znodes/topic-znodes.ts';

const told = (partition: number, leader: number, isr: readonly number[], isNew = false): ToldState => ({ topic: 't', partition, leader, isr, isNew });
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

async function unprovenBroker(partitions: readonly number[]) {
  const registration = { brokerId: 1, endpoints: [{ host: 'h', port: 9092, listenerName: 'PLAINTEXT', securityProtocol: 'PLAINTEXT' }], listenerSecurityProtocols: new Map([['PLAINTEXT', 'PLAINTEXT']]), rack: null, jmxPort: -1, timestampMs: 0, features: new Map(), provenWhole: false };
  let data = encodeBroker(5, registration as never);
  const topic = encodeTopic(3, { topicId: 'AAAAAAAAAAAAAAAAAAAAAQ', partitions: new Map(partitions.map((partition) => [partition, { replicas: [1, 2], addingReplicas: [], removingReplicas: [] }])) });
  const hosted = new Map<number, { topic: string; partition: number; log: object; state: { leaderId: number } }>();
  let becameProven = false;
  const broker = {
    brokerId: 1, brokerEpoch: 7, ports: { log: { log: () => undefined } },
    logs: { isProvenWhole: false, becomeProven: async () => { becameProven = true; } },
    replicaManager: { all: () => hosted.values() },
    coordination: {
      sessionId: 9n,
      children: async () => ({ names: ['t'] }),
      get: async (path: string) => (path.startsWith('/brokers/ids') ? { data, stat: { ephemeralOwner: 9n, version: 0 } } : { data: topic, stat: {} }),
      set: async (_path: string, next: Uint8Array) => { data = next; },
    },
  };
  const proof = new LogProof(broker as unknown as Broker);
  await proof.begin();
  return {
    proof, hosted,
    tell: async (...states: ToldState[]): Promise<void> => {
      for (const { partition, leader } of states) hosted.set(partition, { topic: 't', partition, log: {}, state: { leaderId: leader } });
      proof.onLeaderAndIsr(7, states);
      for (let i = 0; i < 5; i++) await turn();
    },
    vouches: () => becameProven && decodeBroker(1, data).provenWhole !== false && proof.isProven,
  };
}

test('out of every in-sync set, or leader: it vouches', async () => {
  const { tell, vouches } = await unprovenBroker([0, 1]);
  await tell(told(0, 2, [2]), told(1, 1, [1]));
  assert.equal(vouches(), true);
});

test('a controller that has not heard from the other member yet leaves it in the set: no word of its own until it is out', async () => {
  const { tell, vouches } = await unprovenBroker([0, 1]);
  await tell(told(0, 2, [2]), told(1, 2, [2, 1]));
  assert.equal(vouches(), false, 'were the controller to die now, the next would believe it');
  await tell(told(1, 2, [2]));
  assert.equal(vouches(), true);
});

test('a new partition, and one that it hosts no more, hold nothing back', async () => {
  const { tell, vouches, proof, hosted } = await unprovenBroker([0, 1]);
  await tell(told(0, 2, [2]), told(1, 2, [2, 1]), told(2, 2, [2, 1], true));
  assert.equal(vouches(), false);
  hosted.delete(1);
  proof.onGone([topicPartitionKey('t', 1)]);
  for (let i = 0; i < 5; i++) await turn();
  assert.equal(vouches(), true);
});

test('stopped for a controlled shutdown, its log left: the in-sync set still counts it, so it holds back (simulation seed 116)', async () => {
  const { tell, vouches, proof, hosted } = await unprovenBroker([0, 1]);
  await tell(told(0, 2, [2]), told(1, -1, [1]));
  hosted.delete(1);
  proof.onGone([]);
  await tell(told(0, 2, [2]));
  assert.equal(vouches(), false);
});
