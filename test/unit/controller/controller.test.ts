import assert from 'node:assert/strict';
import { test } from 'node:test';
import { handleEvent } from '../../../src/controller/controller-machine.ts';
import { decodeTopic, encodePartitionState, encodePreferredReplicaElection, encodeReassignment } from '../../../src/znodes/topic-znodes.ts';
import { encodeConfig } from '../../../src/znodes/config-znodes.ts';
import {
  brokerIdPath, configEntityPath, deleteTopicPath, PREFERRED_REPLICA_ELECTION_PATH, REASSIGN_PARTITIONS_PATH, topicPartitionStatePath, topicPath,
} from '../../../src/znodes/paths.ts';
import { Harness, type Sent } from './controller-harness.ts';

const started = (brokers: readonly number[], settings = {}): Harness => {
  const harness = new Harness(brokers, settings);
  harness.handle({ type: 'startup' });
  harness.takeSent();
  return harness;
};

function leaderAndIsr(sent: readonly Sent[], brokerId: number): Map<string, { leader: number; leaderEpoch: number; isr: readonly number[]; isNew: boolean }> {
  const found = new Map();
  for (const { brokerId: to, control } of sent) {
    if (to !== brokerId || control.type !== 'leaderAndIsr') continue;
    for (const topic of control.request.topicStates ?? []) for (const state of topic.partitionStates) found.set(`${topic.topicName}-${state.partitionIndex}`, state);
  }
  return found;
}

function metadataLeader(sent: readonly Sent[], brokerId: number, topic: string): number | undefined {
  let leader: number | undefined;
  for (const { brokerId: to, control } of sent) {
    if (to !== brokerId || control.type !== 'updateMetadata') continue;
    for (const state of control.request.topicStates ?? []) if (state.topicName === topic) leader = state.partitionStates[0]!.leader;
  }
  return leader;
}

test('a topic written by a foreign tool gets an id, leaders, LeaderAndIsr before UpdateMetadata', () => {
  const h = started([1, 2, 3]);
  h.createTopic('orders', [[1, 2], [2, 3]]);
  h.settle();
  assert.deepEqual(h.state('orders', 0), { leader: 1, leaderEpoch: 0, isr: [1, 2], controllerEpoch: 1, leaderRecoveryState: 0 });
  assert.deepEqual(h.state('orders', 1).isr, [2, 3]);
  const znode = decodeTopic('orders', h.zk.nodes.get(topicPath('orders'))!.data);
  assert.equal(znode.version, 3);
  assert.match(znode.topicId!, /^topic-id/);
  const sent = h.takeSent();
  assert.deepEqual([...leaderAndIsr(sent, 2).keys()], ['orders-0', 'orders-1']);
  assert.equal(leaderAndIsr(sent, 1).get('orders-0')!.isNew, true);
  assert.equal(leaderAndIsr(sent, 3).has('orders-0'), false);
  const to2 = sent.filter((item) => item.brokerId === 2).map((item) => item.control.type);
  assert.deepEqual(to2, ['leaderAndIsr', 'updateMetadata']);
  assert.equal(sent[0]!.control.request.brokerEpoch, h.zk.stat(brokerIdPath(sent[0]!.brokerId))!.czxid);
});

test('a new partition skips dead replicas; with none alive it waits for one', () => {
  const h = started([1]);
  h.createTopic('a', [[2, 1]]);
  h.createTopic('b', [[2]]);
  h.settle();
  assert.deepEqual(h.state('a').isr, [1]);
  assert.equal(h.zk.nodes.has(topicPartitionStatePath('b', 0)), false);
  h.register(2);
  h.settle();
  assert.equal(h.state('b').leader, 2);
  assert.equal(leaderAndIsr(h.takeSent(), 2).get('a-0')!.leader, 1);
});

test('partitions added to the znode are created', () => {
  const h = started([1, 2]);
  h.createTopic('t', [[1]]);
  h.settle();
  const id = decodeTopic('t', h.zk.nodes.get(topicPath('t'))!.data).topicId;
  h.createTopic('t', [[1], [2]], null); // a tool of 0.9 writes no id
  h.settle();
  assert.equal(decodeTopic('t', h.zk.nodes.get(topicPath('t'))!.data).topicId, id, 'the id that the logs bear is put back');
  assert.equal(h.state('t', 1).leader, 2);
  assert.equal(h.state('t', 0).leaderEpoch, 0);
});

test('a dead leader: the next in the ISR leads, the dead one leaves the ISR', () => {
  const h = started([1, 2, 3]);
  h.createTopic('t', [[1, 2, 3]]);
  h.settle();
  h.takeSent();
  h.kill(1);
  h.settle();
  assert.deepEqual(h.state('t'), { leader: 2, leaderEpoch: 1, isr: [2, 3], controllerEpoch: 1, leaderRecoveryState: 0 });
  assert.equal(leaderAndIsr(h.takeSent(), 3).get('t-0')!.leader, 2);
});

test('the last member of the ISR stays in it, without leader, until it is back', () => {
  const h = started([1, 2]);
  h.createTopic('t', [[1, 2]]);
  h.settle();
  h.kill(2);
  h.settle();
  h.kill(1);
  h.settle();
  assert.deepEqual([h.state('t').leader, h.state('t').isr], [-1, [1]]);
  h.register(2);
  h.settle();
  assert.equal(h.state('t').leader, -1, 'not in the ISR: no unclean election');
  h.register(1);
  h.settle();
  assert.equal(h.state('t').leader, 1);
});

test('unclean election only where the topic allows it, marked as recovering', () => {
  const h = started([1, 2]);
  h.zk.put(configEntityPath('topics', 't'), encodeConfig(new Map([['unclean.leader.election.enable', 'true']])));
  h.createTopic('t', [[1, 2]]);
  h.settle();
  h.kill(2);
  h.settle();
  h.kill(1);
  h.settle();
  h.register(2);
  h.settle();
  assert.deepEqual([h.state('t').leader, h.state('t').isr, h.state('t').leaderRecoveryState], [2, [2], 1]);
});

test('a bounced broker (new czxid) is one that went down and came up', () => {
  const h = started([1, 2]);
  h.createTopic('t', [[1, 2]]);
  h.settle();
  h.register(1); // replaces the node in one go: the list of children is the same
  h.settle();
  assert.deepEqual([h.state('t').leader, h.state('t').isr], [2, [2]]);
  const epoch = h.zk.stat(brokerIdPath(1))!.czxid;
  const last = h.takeSent().filter((item) => item.brokerId === 1).at(-1)!;
  assert.equal(last.control.request.brokerEpoch, epoch);
});

test('deletion: leader −2 is announced, replicas are deleted, all znodes go', () => {
  const h = started([1, 2]);
  h.zk.put(configEntityPath('topics', 't'), encodeConfig(new Map()));
  h.createTopic('t', [[1, 2], [2, 1]]);
  h.settle();
  h.takeSent();
  h.zk.put(deleteTopicPath('t'), new Uint8Array(0));
  h.settle();
  assert.deepEqual([...h.zk.nodes.keys()].filter((path) => /\/t(\/|$)/.test(path)), []);
  const sent = h.takeSent();
  assert.equal(metadataLeader(sent, 1, 't'), -2);
  assert.equal(h.context.topics.has('t'), false);
  h.createTopic('t', [[1]]);
  h.settle();
  assert.equal(h.state('t').leaderEpoch, 0);
});

test('deletion waits for a broker that is down', () => {
  const h = started([1, 2]);
  h.createTopic('t', [[1, 2]]);
  h.settle();
  h.kill(2);
  h.settle();
  h.zk.put(deleteTopicPath('t'), new Uint8Array(0));
  h.settle();
  assert.equal(h.zk.nodes.has(topicPath('t')), true);
  h.register(2);
  h.settle();
  assert.equal(h.zk.nodes.has(topicPath('t')), false);
});

test('deletion of an unknown topic, or where it is off, only clears the request', () => {
  const h = started([1], { deleteTopicEnable: false });
  h.createTopic('t', [[1]]);
  h.zk.put(deleteTopicPath('nosuch'), new Uint8Array(0));
  h.zk.put(deleteTopicPath('t'), new Uint8Array(0));
  h.settle();
  assert.equal(h.zk.nodes.has(topicPath('t')), true);
  assert.deepEqual(h.zk.children('/admin/delete_topics'), []);
});

const proposal = (h: Harness, overrides: object, brokerId = 1, brokerEpoch = -1): number => {
  const partition = { partitionIndex: 0, leaderEpoch: 0, newIsr: [], newIsrWithEpochs: [{ brokerId: 1, brokerEpoch: -1 }], leaderRecoveryState: 0, partitionEpoch: 0, ...overrides };
  const topicId = h.context.topics.get('t')!.topicId;
  h.handle({ type: 'alterPartition', reply: 1, request: { brokerId, brokerEpoch, topics: [{ topicName: '', topicId, partitions: [partition] }] } });
  const reply = h.replies.at(-1)!;
  assert.equal(reply.type, 'alterPartition');
  if (reply.type !== 'alterPartition') return -1;
  return reply.response.errorCode !== 0 ? reply.response.errorCode : reply.response.topics[0]!.partitions[0]!.errorCode;
};

test('AlterPartition: written under its version, refused for stale or ineligible members', () => {
  const h = started([1, 2]);
  h.createTopic('t', [[1, 2]]);
  h.settle();
  assert.equal(proposal(h, {}), 0);
  assert.deepEqual(h.state('t').isr, [1]);
  assert.equal(proposal(h, {}), 0, 'the same again: it is in that state');
  const both = (epoch: number) => [{ brokerId: 1, brokerEpoch: -1 }, { brokerId: 2, brokerEpoch: epoch }];
  assert.equal(proposal(h, { newIsrWithEpochs: both(-1) }), 95, 'INVALID_UPDATE_VERSION');
  const current = h.zk.stat(brokerIdPath(2))!.czxid;
  assert.equal(proposal(h, { newIsrWithEpochs: both(current - 1), partitionEpoch: 1 }), 107, 'another incarnation (KIP-903)');
  assert.equal(proposal(h, { newIsrWithEpochs: both(current), partitionEpoch: 1 }), 0);
  assert.deepEqual(h.state('t').isr, [1, 2]);
  assert.equal(proposal(h, { leaderEpoch: 7 }), 41, 'NOT_CONTROLLER: the leader knows a newer one');
  assert.equal(proposal(h, { partitionEpoch: 2 }, 2), 108, 'NEW_LEADER_ELECTED');
  assert.equal(proposal(h, { partitionEpoch: 2, newIsrWithEpochs: [{ brokerId: 2, brokerEpoch: -1 }] }), 42, 'a leader may not leave its own ISR');
  assert.equal(proposal(h, {}, 1, h.zk.stat(brokerIdPath(1))!.czxid - 1), 77, 'STALE_BROKER_EPOCH');
  h.kill(2);
  h.settle();
  assert.equal(proposal(h, { partitionEpoch: 2 }), 74, 'FENCED_LEADER_EPOCH');
});

test('controlled shutdown moves leaders and leaves the ISRs', () => {
  const h = started([1, 2, 3]);
  h.createTopic('t', [[1, 2], [2, 1], [1]]);
  h.settle();
  h.takeSent();
  h.handle({ type: 'controlledShutdown', reply: 1, brokerId: 1, brokerEpoch: -1 });
  assert.deepEqual(h.replies.at(-1), { type: 'controlledShutdown', errorCode: 0, remaining: [] });
  assert.deepEqual([h.state('t', 0).leader, h.state('t', 0).isr], [2, [2]]);
  assert.deepEqual([h.state('t', 1).leader, h.state('t', 1).isr], [2, [2]]);
  assert.equal(h.state('t', 2).leader, 1, 'nobody else has it');
  const stopped = h.takeSent().filter((item) => item.brokerId === 1 && item.control.type === 'stopReplica');
  assert.equal(stopped.length, 1);
});

test('preferred leaders come back: by request node, by request, by the timer', () => {
  const h = started([1, 2]);
  h.createTopic('t', [[1, 2]]);
  h.settle();
  const moveAway = (): void => {
    h.kill(1);
    h.settle();
    h.register(1);
    h.settle();
    assert.equal(h.state('t').leader, 2);
    const { leaderEpoch } = h.state('t');
    const { partitionEpoch } = h.context.find('t', 0)!.leadership!;
    assert.equal(proposal(h, { leaderEpoch, partitionEpoch, newIsrWithEpochs: [{ brokerId: 2, brokerEpoch: -1 }, { brokerId: 1, brokerEpoch: -1 }] }, 2), 0);
  };
  moveAway();
  h.zk.put(PREFERRED_REPLICA_ELECTION_PATH, encodePreferredReplicaElection([{ topic: 't', partition: 0 }]));
  h.settle();
  assert.equal(h.state('t').leader, 1);
  assert.equal(h.zk.nodes.has(PREFERRED_REPLICA_ELECTION_PATH), false);
  moveAway();
  h.handle({ type: 'rebalanceLeaders' });
  assert.equal(h.state('t').leader, 1);
  moveAway();
  h.handle({ type: 'electLeaders', reply: 3, electionType: 0, partitions: [{ topic: 't', partition: 0 }, { topic: 'x', partition: 0 }] });
  const reply = h.replies.at(-1)!;
  assert.deepEqual(reply.type === 'electLeaders' && reply.results.map((result) => result.errorCode), [3, 0]);
  h.handle({ type: 'electLeaders', reply: 4, electionType: 0, partitions: [{ topic: 't', partition: 0 }] });
  const second = h.replies.at(-1)!;
  assert.equal(second.type === 'electLeaders' && second.results[0]!.errorCode, 84, 'ELECTION_NOT_NEEDED');
  // All partitions: one whose topic is on its way out, or has no state yet, is nobody's concern.
  h.createTopic('gone', [[1, 2]]);
  h.settle();
  h.context.find('gone', 0)!.leadership = null;
  h.handle({ type: 'electLeaders', reply: 5, electionType: 0, partitions: null });
  const all = h.replies.at(-1)!;
  assert.deepEqual(all.type === 'electLeaders' && all.results, []);
});

test('reassignment: adds, waits for the ISR, moves the leader, removes, and can be asked for in ZooKeeper', () => {
  const h = started([1, 2, 3]);
  h.createTopic('t', [[1, 2]]);
  h.settle();
  h.takeSent();
  h.zk.put(REASSIGN_PARTITIONS_PATH, encodeReassignment([{ topic: 't', partition: 0, replicas: [3, 2] }]));
  h.settle();
  const during = decodeTopic('t', h.zk.nodes.get(topicPath('t'))!.data).partitions.get(0)!;
  assert.deepEqual(during, { replicas: [3, 2, 1], addingReplicas: [3], removingReplicas: [1] });
  assert.equal(leaderAndIsr(h.takeSent(), 3).get('t-0')!.isNew, true);
  const now = h.context.find('t', 0)!.leadership!;
  const isr = [1, 2, 3].map((brokerId) => ({ brokerId, brokerEpoch: -1 }));
  assert.equal(proposal(h, { leaderEpoch: now.leaderEpoch, partitionEpoch: now.partitionEpoch, newIsrWithEpochs: isr }), 0);
  h.settle();
  assert.deepEqual([h.state('t').leader, [...h.state('t').isr].sort()], [3, [2, 3]]);
  assert.deepEqual(decodeTopic('t', h.zk.nodes.get(topicPath('t'))!.data).partitions.get(0), { replicas: [3, 2], addingReplicas: [], removingReplicas: [] });
  assert.equal(h.zk.nodes.has(REASSIGN_PARTITIONS_PATH), false);
  const deleted = h.takeSent().some((item) => item.brokerId === 1 && item.control.type === 'stopReplica' && item.control.request.topicStates![0]!.partitionStates[0]!.deletePartition === true);
  assert.equal(deleted, true);
});

test('a cancelled reassignment goes back to where it came from', () => {
  const h = started([1, 2, 3]);
  h.createTopic('t', [[1, 2]]);
  h.settle();
  h.handle({ type: 'alterReassignments', reply: 1, partitions: [{ topic: 't', partition: 0, replicas: [1, 3] }] });
  h.handle({ type: 'listReassignments', reply: 2, partitions: null });
  const listed = h.replies.at(-1)!;
  assert.deepEqual(listed.type === 'listReassignments' && listed.ongoing[0], { topic: 't', partition: 0, replicas: [1, 3, 2], addingReplicas: [3], removingReplicas: [2] });
  h.handle({ type: 'alterReassignments', reply: 3, partitions: [{ topic: 't', partition: 0, replicas: null }] });
  assert.deepEqual(decodeTopic('t', h.zk.nodes.get(topicPath('t'))!.data).partitions.get(0), { replicas: [1, 2], addingReplicas: [], removingReplicas: [] });
  assert.deepEqual(h.state('t').isr, [1, 2]);
});

test('a write that raced with another is decided anew on what is there', () => {
  const h = started([1, 2, 3]);
  h.createTopic('t', [[1, 2, 3]]);
  h.settle();
  h.kill(1);
  // A leader of an older protocol drops 2 from the ISR just before the election is written.
  h.onBeforeWrite = () => h.zk.put(topicPartitionStatePath('t', 0), encodePartitionState({ leader: 1, leaderEpoch: 0, isr: [1, 3], controllerEpoch: 1, leaderRecoveryState: 0 }));
  h.settle();
  assert.deepEqual([h.state('t').leader, h.state('t').isr, h.state('t').leaderEpoch], [3, [3], 1]);
});

test('a refused write whose content is there was done before (lost answer)', () => {
  const h = started([1, 2]);
  h.createTopic('t', [[1, 2]]);
  h.settle();
  const before = h.context.find('t', 0)!;
  h.kill(1);
  h.onBeforeWrite = () => h.zk.put(topicPartitionStatePath('t', 0), encodePartitionState({ leader: 2, leaderEpoch: 1, isr: [2], controllerEpoch: 1, leaderRecoveryState: 0 }));
  h.settle();
  assert.equal(h.state('t').leaderEpoch, 1);
  assert.equal(before.leadership!.partitionEpoch, 1);
});

test('a failed log directory counts as a failed broker for its partitions', () => {
  const h = started([1, 2]);
  h.createTopic('t', [[1, 2]]);
  h.settle();
  h.handle({ type: 'leaderAndIsrAnswered', brokerId: 1, errors: [{ topic: 't', partition: 0, errorCode: 56 }] });
  assert.deepEqual([h.state('t').leader, h.state('t').isr], [2, [2]]);
});

test('a new controller takes the state over, elects what is leaderless and resumes deletions', () => {
  const h = started([1, 2, 3]);
  h.createTopic('t', [[1, 2]]);
  h.createTopic('gone', [[2]]);
  h.settle();
  h.takeSent();
  h.kill(1);
  h.zk.put(deleteTopicPath('gone'), new Uint8Array(0));
  h.zk.fired.length = 0; // the old controller never saw it
  h.failover(2);
  assert.deepEqual(h.state('t'), { leader: 2, leaderEpoch: 1, isr: [2], controllerEpoch: 2, leaderRecoveryState: 0 });
  assert.equal(h.zk.nodes.has(topicPath('gone')), false);
  const first = h.takeSent().find((item) => item.brokerId === 2)!;
  assert.equal(first.control.type, 'updateMetadata');
});

test('a follower that died while nobody was controller leaves the ISR at the next start', () => {
  const h = started([1, 2, 3]);
  h.createTopic('t', [[1, 2, 3]]);
  h.settle();
  h.kill(3);
  h.zk.fired.length = 0;
  h.failover(2);
  assert.deepEqual([h.state('t').leader, h.state('t').isr, h.state('t').leaderEpoch], [1, [1, 2], 1]);
});

test('garbage in a znode is left alone and hurts nothing else', () => {
  const h = started([1]);
  h.zk.put(topicPath('bad'), new TextEncoder().encode('{"nonsense'));
  h.zk.put(PREFERRED_REPLICA_ELECTION_PATH, new TextEncoder().encode('[]'));
  h.createTopic('good', [[1]]);
  h.settle();
  assert.equal(h.state('good').leader, 1);
  assert.equal(h.context.topics.has('bad'), false);
});

test('a state written by a newer controller deposes this one', () => {
  const h = started([1, 2]);
  h.createTopic('t', [[1, 2]]);
  h.settle();
  h.zk.put(topicPartitionStatePath('t', 0), encodePartitionState({ leader: 2, leaderEpoch: 4, isr: [2], controllerEpoch: 9, leaderRecoveryState: 0 }));
  const steps = handleEvent(h.context, { type: 'electLeaders', reply: 1, electionType: 1, partitions: [] });
  assert.equal(steps.next().done, true);
  h.kill(1);
  assert.throws(() => h.settle(), /deposed/);
});

test('unclean election that is allowed later: partitions without leader get one, where their topic does not forbid it', () => {
  const h = new Harness([1, 2]);
  h.createTopic('open', [[1, 2]]);
  h.createTopic('shut', [[1, 2]]);
  h.handle({ type: 'startup' });
  h.kill(2);
  h.settle();
  h.kill(1);
  h.settle();
  h.register(2);
  h.settle();
  assert.deepEqual([h.state('open').leader, h.state('shut').leader], [-1, -1]);
  h.zk.put('/config/topics/open', new TextEncoder().encode('{"version":1,"config":{"unclean.leader.election.enable":"true"}}'));
  h.handle({ type: 'uncleanElectionEnabled', topic: 'open' });
  assert.deepEqual([h.state('open').leader, h.state('shut').leader], [2, -1]);
  h.context.settings = { ...h.context.settings, uncleanLeaderElectionEnable: true };
  h.handle({ type: 'uncleanElectionEnabled', topic: null });
  assert.equal(h.state('shut').leader, 2);
  assert.equal(h.context.uncleanElections, 2);
});
