import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeBroker, encodeBroker } from '../../../src/znodes/broker-znodes.ts';
import { brokerIdPath } from '../../../src/znodes/paths.ts';
import { Harness } from './controller-harness.ts';

const UNPROVEN = false;

function harness(replicas: readonly number[]): Harness {
  const h = new Harness([1, 2, 3]);
  h.createTopic('t', [[...replicas]]);
  h.handle({ type: 'startup' });
  h.takeSent();
  return h;
}
const asked = (h: Harness): number[] => h.takeSent().filter(({ control }) => control.type === 'logEnds').map(({ brokerId }) => brokerId).sort();
const tell = (h: Harness, brokerId: number, epoch: number, endOffset: number): void =>
  h.handle({ type: 'logEndsTold', brokerId, brokerEpoch: h.context.brokers.get(brokerId)!.brokerEpoch, ends: [{ topic: 't', partition: 0, errorCode: 0, epoch, endOffset }] });

test('a broker that comes back unproven leaves the ISR, and leads no more, while another member is alive', () => {
  const h = harness([1, 2, 3]);
  // Bounced so fast that the controller never saw it gone.
  h.register(1, null, UNPROVEN);
  h.settle();
  assert.deepEqual([h.state('t').leader, h.state('t').isr], [2, [2, 3]]);
  assert.equal(h.context.electionsWithoutProof, 0);
});

test('the sole member of the ISR elects itself, counted apart', () => {
  const h = harness([2]);
  h.kill(2);
  h.settle();
  assert.equal(h.state('t').leader, -1);
  h.register(2, null, UNPROVEN);
  h.settle();
  assert.deepEqual([h.state('t').leader, h.state('t').isr, h.context.electionsWithoutProof, h.context.uncleanElections], [2, [2], 1, 0]);
});

test('all members lost power: the controller waits for every one, then the greatest log leads', () => {
  const h = harness([1, 2, 3]);
  for (const id of [1, 2, 3]) h.kill(id);
  h.settle();
  assert.deepEqual([h.state('t').leader, h.state('t').isr], [-1, [1, 2, 3]], 'the last ISR is kept');
  h.alive.add = () => h.alive;
  h.register(1, null, UNPROVEN);
  h.settle();
  h.register(3, null, UNPROVEN);
  h.settle();
  asked(h);
  assert.deepEqual([h.state('t').leader, h.state('t').isr], [-1, [1, 2, 3]]);
  h.register(2, null, UNPROVEN);
  h.settle();
  assert.deepEqual(asked(h), [1, 2, 3]);
  tell(h, 1, 5, 90);
  tell(h, 2, 6, 70);
  assert.equal(h.state('t').leader, -1);
  tell(h, 3, 6, 80);
  assert.deepEqual([h.state('t').leader, h.state('t').isr, h.context.electionsWithoutProof], [3, [3], 1]);
});

test('one of them comes back proven: it leads at once, and the unproven are out', () => {
  const h = harness([1, 2, 3]);
  for (const id of [1, 2, 3]) h.kill(id);
  h.settle();
  h.register(1, null, UNPROVEN);
  h.settle();
  h.register(2);
  h.settle();
  assert.deepEqual([h.state('t').leader, h.state('t').isr, h.context.electionsWithoutProof], [2, [2], 0]);
});

test('a waiting member that goes again stays in the ISR and is waited for; a new controller waits on', () => {
  const h = harness([1, 2]);
  for (const id of [1, 2]) h.kill(id);
  h.settle();
  h.register(1, null, UNPROVEN);
  h.settle();
  h.kill(1);
  h.settle();
  h.register(2, null, UNPROVEN);
  h.settle();
  assert.deepEqual([h.state('t').leader, h.state('t').isr], [-1, [1, 2]]);
  h.failover(9);
  assert.deepEqual([h.state('t').leader, h.state('t').isr], [-1, [1, 2]]);
  h.register(1, null, UNPROVEN);
  h.settle();
  tell(h, 1, 0, 7);
  tell(h, 2, 0, 6);
  assert.deepEqual([h.state('t').leader, h.state('t').isr], [1, [1]]);
});

test('the leader and controller lost power: who starts first as controller does not make itself leader', () => {
  const h = harness([1, 2, 3]);
  for (const id of [1, 2, 3]) h.kill(id);
  h.zk.fired.length = 0;
  h.register(1, null, UNPROVEN);
  h.zk.fired.length = 0;
  h.failover(2);
  assert.deepEqual([h.state('t').leader, h.state('t').isr], [-1, [1, 2, 3]]);
});

test('all lost power, ZooKeeper too: registrations of the dead live on, and nobody is elected for one', () => {
  const h = harness([1, 2, 3]);
  // The processes are dead; their nodes are there.
  h.alive.clear();
  h.logEnds.set(1, { epoch: 0, endOffset: 50 }).set(2, { epoch: 0, endOffset: 40 }).set(3, { epoch: 0, endOffset: 10 });
  h.register(1, null, UNPROVEN);
  h.zk.fired.length = 0;
  h.failover(2);
  assert.deepEqual([h.state('t').leader, h.state('t').isr], [-1, [1, 2, 3]]);
  h.register(2, null, UNPROVEN);
  h.settle();
  assert.deepEqual([h.state('t').leader, h.state('t').isr], [-1, [1, 2, 3]]);
  // One that waits goes and comes again.
  h.kill(1);
  h.settle();
  h.register(1, null, UNPROVEN);
  h.settle();
  assert.deepEqual([h.state('t').leader, h.state('t').isr], [-1, [1, 2, 3]]);
  h.register(3, null, UNPROVEN);
  h.settle();
  assert.deepEqual([h.state('t').leader, h.state('t').isr, h.context.electionsWithoutProof], [1, [1], 1]);
});

test('a leader that lives leads on while a member of its ISR comes up unproven, and loses it once it was heard from', () => {
  const h = harness([2, 1, 3]);
  h.alive.clear();
  h.register(1, null, UNPROVEN);
  h.settle();
  assert.deepEqual([h.state('t').leader, h.state('t').isr], [2, [2, 1, 3]]);
  tell(h, 2, 0, 5);
  assert.deepEqual([h.state('t').leader, h.state('t').isr], [2, [2, 3]]);
});

test('a broker that vouches again is a candidate like any other', () => {
  const h = harness([1, 2]);
  h.register(1, null, UNPROVEN);
  h.settle();
  const { provenWhole: _doubt, version: _version, ...registration } = decodeBroker(1, h.zk.nodes.get(brokerIdPath(1))!.data);
  h.zk.put(brokerIdPath(1), encodeBroker(5, registration));
  h.settle();
  const { leaderEpoch } = h.state('t');
  h.handle({ type: 'alterPartition', reply: 1, request: { brokerId: 2, brokerEpoch: -1, topics: [{ topicName: 't', topicId: h.context.topicIdOf('t'), partitions: [{ partitionIndex: 0, leaderEpoch, newIsr: [2, 1], newIsrWithEpochs: [], leaderRecoveryState: 0, partitionEpoch: h.context.find('t', 0)!.leadership!.partitionEpoch }] }] } });
  assert.deepEqual(h.state('t').isr, [2, 1]);
  h.kill(2);
  h.settle();
  assert.deepEqual([h.state('t').leader, h.state('t').isr], [1, [1]]);
});

test('where unclean election is allowed nobody is waited for', () => {
  const h = new Harness([1, 2, 3], { uncleanLeaderElectionEnable: true });
  h.createTopic('t', [[1, 2]]);
  h.handle({ type: 'startup' });
  for (const id of [1, 2]) h.kill(id);
  h.settle();
  h.register(2, null, UNPROVEN);
  h.settle();
  assert.deepEqual([h.state('t').leader, h.context.uncleanElections], [2, 1]);
});

/** 3 leaves first (two stay: enough), then 2 (only 1 stays: the high watermark stands still from then on). */
function lastReplicaStanding(): Harness {
  const h = new Harness([1, 2, 3], { minInsyncReplicas: 2 });
  h.createTopic('t', [[1, 2, 3]]);
  h.handle({ type: 'startup' });
  h.kill(3);
  h.settle();
  assert.equal(h.state('t').eligible, undefined);
  h.kill(2);
  h.settle();
  assert.deepEqual([h.state('t').isr, h.state('t').eligible], [[1], [2]]);
  h.kill(1);
  h.settle();
  h.register(1, null, UNPROVEN);
  h.settle();
  assert.equal(h.state('t').leader, -1, 'it may lack what is committed');
  return h;
}

test('the last replica standing lost power: one that left the ISR with all that is committed leads (KIP-966; cluster simulator, seed 308)', () => {
  const h = lastReplicaStanding();
  h.register(3);
  h.settle();
  assert.equal(h.state('t').leader, -1, '3 left earlier, and what came later is not on it');
  h.register(2);
  h.settle();
  assert.deepEqual([h.state('t').leader, h.state('t').isr, h.state('t').eligible, h.context.electionsWithoutProof], [2, [2], undefined, 0]);
});

test('one that left the ISR as whole and comes back unproven is eligible no more', () => {
  const h = lastReplicaStanding();
  h.register(2, null, UNPROVEN);
  h.settle();
  assert.deepEqual([h.state('t').leader, h.state('t').eligible, h.context.electionsWithoutProof], [1, undefined, 1]);
});

test('with the ISR large enough again nobody outside of it is eligible', () => {
  const h = new Harness([1, 2, 3], { minInsyncReplicas: 2 });
  h.createTopic('t', [[1, 2]]);
  h.handle({ type: 'startup' });
  h.kill(2);
  h.settle();
  assert.deepEqual(h.state('t').eligible, [2]);
  h.register(2);
  h.settle();
  const { leaderEpoch } = h.state('t');
  const partition = { partitionIndex: 0, leaderEpoch, newIsr: [], newIsrWithEpochs: [1, 2].map((brokerId) => ({ brokerId, brokerEpoch: -1 })), leaderRecoveryState: 0, partitionEpoch: h.context.find('t', 0)!.leadership!.partitionEpoch };
  h.handle({ type: 'alterPartition', reply: 1, request: { brokerId: 1, brokerEpoch: -1, topics: [{ topicName: '', topicId: h.context.topics.get('t')!.topicId, partitions: [partition] }] } });
  assert.deepEqual([h.state('t').isr, h.state('t').eligible], [[1, 2], undefined]);
});

test('a topic that is being deleted is not spoken of again when its logs are told (cluster simulator, seed 973)', () => {
  const h = harness([1, 2, 3]);
  for (const id of [1, 2, 3]) h.kill(id);
  h.settle();
  h.register(1, null, UNPROVEN);
  h.settle();
  h.context.deleting.add('t');
  h.takeSent();
  h.alive.add(2);
  h.context.brokers.set(2, { ...h.context.brokers.get(1)!, brokerId: 2 });
  tell(h, 2, 5, 90);
  assert.deepEqual(h.takeSent().filter(({ control }) => control.type === 'leaderAndIsr'), []);
});
