/** Requests of two controllers at once: the newer one's word is the last. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BrokerContext } from '../../../src/broker/context.ts';
import { ControlRequests } from '../../../src/broker/control-requests.ts';
import { ErrorCode } from '../../../src/protocol/messages/error-code.ts';

interface Gate {
  readonly passed: Promise<void>;
  open(): void;
}

function gate(): Gate {
  let open = (): void => {};
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { passed, open };
}

/** A broker that notes what its replica manager was asked; the store and the disk answer when the test says. */
function make(store: Promise<void>, disk: Promise<void>): { requests: ControlRequests; done: string[] } {
  const done: string[] = [];
  const broker = {
    brokerId: 1, brokerEpoch: 1,
    cluster: { configAdmin: { refreshTopics: () => store } },
    logProof: { onLeaderAndIsr: () => {}, onGone: () => {} },
    replicaManager: {
      logs: { getLog: () => null },
      applyLeaderAndIsr: async (topic: string, _partition: number, _id: string, { controllerEpoch }: { controllerEpoch: number }) => {
        await disk;
        done.push(`${topic} led of ${controllerEpoch}`);
        return ErrorCode.NONE;
      },
      stopReplica: async (topic: string) => {
        done.push(`${topic} stopped`);
        return ErrorCode.NONE;
      },
    },
  };
  return { requests: new ControlRequests(broker as unknown as BrokerContext), done };
}

const lead = (controllerEpoch: number) => ({
  controllerId: 1, controllerEpoch, brokerEpoch: 1, type: 0, liveLeaders: [],
  topicStates: [{ topicName: 't', topicId: '0MPtTR3QTTi3aZUHAH08Ww', partitionStates: [{ partitionIndex: 0, controllerEpoch, leader: 1, leaderEpoch: 0, isr: [1], partitionEpoch: 0, replicas: [1], isNew: true }] }],
});
const stop = (controllerEpoch: number) => ({
  controllerId: 2, controllerEpoch, brokerEpoch: 1,
  topicStates: [{ topicName: 't', partitionStates: [{ partitionIndex: 0, leaderEpoch: -2, deletePartition: true }] }],
});

test('a LeaderAndIsr that waits for the store while a newer controller deletes the topic does not bring it back', async () => {
  const store = gate();
  const { requests, done } = make(store.passed, Promise.resolve());
  const old = requests.leaderAndIsr(lead(5));
  assert.equal((await requests.stopReplica(stop(6))).errorCode, ErrorCode.NONE);
  store.open();
  assert.equal((await old).errorCode, ErrorCode.STALE_CONTROLLER_EPOCH);
  assert.deepEqual(done, ['t stopped']);
});

test('a StopReplica waits for a LeaderAndIsr that is opening the log', async () => {
  const disk = gate();
  const { requests, done } = make(Promise.resolve(), disk.passed);
  const old = requests.leaderAndIsr(lead(5));
  await new Promise((resolve) => setImmediate(resolve));
  const stopping = requests.stopReplica(stop(6));
  await new Promise((resolve) => setImmediate(resolve));
  assert.deepEqual(done, []);
  disk.open();
  assert.equal((await stopping).partitionErrors[0]!.errorCode, ErrorCode.NONE);
  assert.equal((await old).topics![0]!.partitionErrors[0]!.errorCode, ErrorCode.NONE);
  assert.deepEqual(done, ['t led of 5', 't stopped']);
});

test('of two that wait for the same partition, the older controller\'s is dropped', async () => {
  const disk = gate();
  const { requests, done } = make(Promise.resolve(), disk.passed);
  const first = requests.leaderAndIsr(lead(5));
  await new Promise((resolve) => setImmediate(resolve));
  const older = requests.stopReplica(stop(5));
  const newer = requests.leaderAndIsr(lead(6));
  disk.open();
  await Promise.all([first, newer]);
  assert.equal((await older).partitionErrors[0]!.errorCode, ErrorCode.STALE_CONTROLLER_EPOCH);
  assert.deepEqual(done, ['t led of 5', 't led of 6']);
});
