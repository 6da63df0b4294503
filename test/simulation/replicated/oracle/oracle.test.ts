/** Hand-made histories that each break one rule: the oracle can fail. What the whole simulator finds: test/proof/mutants. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Broker } from '../../../../src/broker/broker.ts';
import { viewOf } from '../../../../src/log/batch-header.ts';
import { LeaderEpochCache } from '../../../../src/log/leader-epoch-cache.ts';
import { ProducerStates } from '../../../../src/log/producer-states.ts';
import { RecordBatchBuilder } from '../../../../src/protocol/records/record-batch-builder.ts';
import type { Partition } from '../../../../src/replication/partition.ts';
import { createSimWorld } from '../../../../src/sim/create-sim-world.ts';
import { ControlWatcher } from './control-watcher.ts';
import { epochProblem, producerProblem } from './derived-state.ts';
import { durabilityProblem } from './durable-log.ts';
import { PartitionOracle, type StoredState } from './partition-oracle.ts';
import { type ReplicaLog, wholeEndOffset } from './replica-log.ts';
import { UncleanExclusion } from './unclean-exclusion.ts';

const DIRECTORY = '/logs/t-0';

function batch(baseOffset: number, values: readonly string[], leaderEpoch = 0, producerId = -1, baseSequence = -1): Uint8Array {
  const builder = new RecordBatchBuilder({ baseOffset, leaderEpoch, producerId, producerEpoch: producerId < 0 ? -1 : 0, baseSequence });
  for (const value of values) builder.append(0, null, new TextEncoder().encode(value));
  return builder.build();
}

const stored = (fields: Partial<StoredState>): StoredState => ({ leader: 1, leaderEpoch: 0, isr: [1, 2], controllerEpoch: 1, leaderRecoveryState: 0, version: 0, ...fields }) as StoredState;

/** A disk on which these batches lie in one file, and the replica that has read them. */
async function replicaOf(batches: readonly Uint8Array[], isSynced = true) {
  const world = createSimWorld({ seed: 'oracle', nodes: ['m'] });
  const { storage, ports } = world.node('m');
  const path = `${DIRECTORY}/00000000000000000000.log`;
  await world.scheduler.runPromise((async () => {
    for (const folder of ['/logs', DIRECTORY]) await ports.disk.makeDirectory(folder);
    const file = await ports.disk.open(path, 'create');
    let position = 0;
    for (const bytes of batches) {
      await file.writev([bytes], position);
      position += bytes.length;
    }
    if (isSynced) await file.sync();
    for (const folder of ['/', '/logs', DIRECTORY]) await ports.disk.syncDirectory(folder);
  })());
  const said: string[] = [];
  const oracle = new PartitionOracle('t-0', true, (invariant, message) => said.push(`${invariant} ${message}`));
  oracle.onStored(stored({}));
  const replica: ReplicaLog = oracle.replica(1);
  const end = wholeEndOffset(storage.tree, DIRECTORY);
  assert.equal(replica.readTo(end, storage.tree, DIRECTORY, () => undefined), null);
  return { world, storage, path, oracle, replica, said, end };
}

const leader = (highWatermark: number, fields: object = {}): Partition => ({ isLeader: true, leaderEpoch: 0, isr: [1, 2], maximalIsr: [1, 2], effectiveMinIsr: 2, highWatermark, leaderEpochStartOffset: 0, ...fields }) as unknown as Partition;

test('R14: what was called refused is committed, before or after it was said', async () => {
  const { oracle, said } = await replicaOf([batch(0, ['p.1.1 x']), batch(1, ['p.1.2 x'])]);
  for (const node of oracle.replica(1).nodes) oracle.replica(2).nodes.push(node);
  oracle.onHighWatermark(1, leader(1), 1);
  assert.equal(said.length, 0);
  oracle.onRefused('p', 'p.1.1', 'NOT_ENOUGH_REPLICAS');
  oracle.onRefused('p', 'p.1.2', 'NOT_ENOUGH_REPLICAS');
  oracle.onHighWatermark(1, leader(2), 2);
  assert.equal(said.filter((line) => line.startsWith('R14')).length, 2);
});

test('R9: a high watermark over a log that parted from what is committed', async () => {
  const { oracle, said, storage } = await replicaOf([batch(0, ['p.1.1 x'])]);
  oracle.replica(2).nodes.push(oracle.replica(1).nodes[0]!);
  oracle.onHighWatermark(1, leader(1), 1);
  oracle.onHighWatermark(2, leader(1, { isLeader: false }), 1);
  assert.equal(said.length, 0);
  const other = oracle.replica(3);
  const found = oracle.tree.child(null, batch(0, ['q.1.1 x'], 7));
  assert.ok('node' in found && storage !== null);
  other.nodes.push(found.node);
  oracle.onHighWatermark(3, leader(1, { isLeader: false }), 1);
  assert.match(said.join(), /R9 t-0: broker 3/);
});

test('D4, D6: synced is said of bytes that the platter does not have', async () => {
  const whole = await replicaOf([batch(0, ['a']), batch(1, ['b'])]);
  assert.equal(durabilityProblem(whole.replica, whole.storage, DIRECTORY, 0, 2), null);
  const unsynced = await replicaOf([batch(0, ['a'])], false);
  assert.match(durabilityProblem(unsynced.replica, unsynced.storage, DIRECTORY, 0, 1) ?? '', /is not durable/);
});

test('D3: what survived a power failure is to be there after every later crash', async () => {
  const { oracle, replica, end } = await replicaOf([batch(0, ['a']), batch(1, ['b'])]);
  oracle.onCrash(1, true, () => end);
  assert.equal(replica.mustKeepOffset, 2);
  oracle.onCrash(1, true, () => 1);
  assert.equal(replica.mustKeepOffset, 2, 'a recovery that was interrupted must not have lost it');
  oracle.onCrash(1, true, () => 2, false);
  oracle.onCrash(1, true, () => 1, false);
  assert.equal(replica.mustKeepOffset, 1, 'what was in the page cache alone may go with the next failed sync');
});

test('the run of whole batches ends at a wrong checksum', async () => {
  const first = batch(0, ['a']);
  const second = batch(1, ['b']);
  second[second.length - 1]! ^= 1;
  assert.equal((await replicaOf([first, second])).end, 1);
});

test('D5: leader epochs and producers that are not those of the batches', async () => {
  const { replica } = await replicaOf([batch(0, ['a'], 0, 5, 0), batch(1, ['b', 'c'], 2, 5, 1)]);
  const right = new LeaderEpochCache([{ epoch: 0, startOffset: 0 }, { epoch: 2, startOffset: 1 }, { epoch: 4, startOffset: 3 }]);
  assert.equal(epochProblem(replica, right), null, 'an epoch without batches begins at the end');
  assert.match(epochProblem(replica, new LeaderEpochCache([{ epoch: 0, startOffset: 0 }, { epoch: 1, startOffset: 1 }])) ?? '', /its batches say 0 from 0, 2 from 1/);
  const states = new ProducerStates();
  states.onWritten(viewOf(replica.nodes[0]!.bytes), 0, 0);
  assert.match(producerProblem(replica, states, 0, true) ?? '', /is at sequence 2/);
  states.onWritten(viewOf(replica.nodes[1]!.bytes), 0, 0);
  assert.equal(producerProblem(replica, states, 0, true), null);
  replica.cut(1);
  assert.match(producerProblem(replica, states, 1, true) ?? '', /the log ends at 1/);
});

test('R12: who leads, vouches or joins for what it held before', () => {
  const said: string[] = [];
  const oracle = new PartitionOracle('t-0', true, () => undefined);
  oracle.onStored(stored({}));
  const exclusion = new UncleanExclusion(() => [oracle], () => false, (invariant, message) => said.push(`${invariant} ${message}`));
  exclusion.onPowerLost(2);
  exclusion.onRegistered({ brokerId: 2, brokerEpoch: 9, provenWhole: true, isFirst: true }, true);
  assert.match(said.splice(0).join(), /lost power while it ran/);
  exclusion.onGone(2);
  exclusion.onRegistered({ brokerId: 2, brokerEpoch: 9, provenWhole: false, isFirst: true }, true);
  const elected = stored({ leader: 2, leaderEpoch: 1 });
  exclusion.onStored(oracle, oracle.stored, elected, () => 8);
  assert.equal(said.length, 0, 'the controller does not know of that life yet');
  exclusion.onStored(oracle, oracle.stored, elected, () => 9);
  assert.match(said.splice(0).join(), /although 1 of the in-sync set 1,2 may hold more/);
  exclusion.onRegistered({ brokerId: 2, brokerEpoch: 9, provenWhole: false, isFirst: true }, true);
  exclusion.onRegistered({ brokerId: 2, brokerEpoch: 9, provenWhole: true, isFirst: false }, true);
  assert.equal(said.length, 0, 'a session that ended begins no doubt anew in what it has led since its start');
  exclusion.onGone(2);
  exclusion.onRegistered({ brokerId: 2, brokerEpoch: 9, provenWhole: false, isFirst: true }, true);
  exclusion.onRegistered({ brokerId: 2, brokerEpoch: 9, provenWhole: true, isFirst: false }, true);
  assert.match(said.splice(0).join(), /vouches again/);
  oracle.live.set(1, leader(5, { follower: () => ({ brokerEpoch: 9, logEndOffset: 4 }) }));
  exclusion.onStored(oracle, stored({ isr: [1] }), stored({ isr: [1, 2], version: 1 }), () => 9);
  exclusion.onStored(oracle, stored({ isr: [1] }), stored({ isr: [1, 2], version: 1 }), () => 10);
  assert.match(said.join(), /at offset 4; 5 is required.*in its life 9, the controller knows 10/s);
});

test('C2, C3: an older controller, a former life, an old StopReplica are obeyed', async () => {
  const said: string[] = [];
  const hosted = new Map([['t', { topic: 't', partition: 0, state: { leaderEpoch: 5 } }]]);
  const broker = {
    brokerEpoch: 7,
    replicaManager: { get: (topic: string) => hosted.get(topic) ?? null },
    controlRequests: {
      leaderAndIsr: async () => ({ errorCode: 0 }),
      updateMetadata: () => ({ errorCode: 0 }),
      stopReplica: async () => {
        hosted.clear();
        return { errorCode: 0, partitionErrors: [] };
      },
    },
  };
  new ControlWatcher(1, broker as unknown as Broker, (invariant, message) => said.push(`${invariant} ${message}`));
  const { controlRequests } = broker as unknown as { controlRequests: Record<string, (request: object) => unknown> };
  await controlRequests.leaderAndIsr!({ controllerEpoch: 3, brokerEpoch: 7 });
  assert.equal(said.length, 0);
  controlRequests.updateMetadata!({ controllerEpoch: 2, brokerEpoch: 7 });
  await controlRequests.leaderAndIsr!({ controllerEpoch: 3, brokerEpoch: 6 });
  await controlRequests.stopReplica!({ controllerEpoch: 3, brokerEpoch: 7, topicStates: [{ topicName: 't', partitionStates: [{ partitionIndex: 0, leaderEpoch: 4, deletePartition: true }] }] });
  assert.deepEqual(said.map((line) => line.slice(0, 2)), ['C2', 'C2', 'C3']);
});
