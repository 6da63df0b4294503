import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Partition } from '../../../src/replication/partition.ts';
import * as t from '../../../src/replication/partition-types.ts';

const LAG_MS = 10_000;

function partition(options: { minIsr?: number; logEndOffset?: number; highWatermark?: number; isEligible?: t.ReplicaEligibility } = {}): Partition {
  return new Partition({
    topic: 'orders',
    partition: 0,
    localBrokerId: 1,
    settings: { minInsyncReplicas: options.minIsr ?? 1, replicaLagTimeMaxMs: LAG_MS },
    isEligible: options.isEligible ?? (() => true),
    logStartOffset: 0,
    logEndOffset: options.logEndOffset ?? 0,
    highWatermark: options.highWatermark ?? 0,
  });
}

function state(overrides: Partial<t.LeaderAndIsrState> = {}): t.LeaderAndIsrState {
  return {
    controllerEpoch: 1,
    leader: 1,
    leaderEpoch: 0,
    isr: [1, 2, 3],
    partitionEpoch: 0,
    replicas: [1, 2, 3],
    addingReplicas: [],
    removingReplicas: [],
    leaderRecoveryState: 0,
    ...overrides,
  };
}

const result = (overrides: Partial<t.AlterPartitionResult> = {}): t.AlterPartitionResult => ({
  errorCode: 0,
  leader: 1,
  leaderEpoch: 0,
  isr: [1, 2, 3],
  leaderRecoveryState: 0,
  partitionEpoch: 1,
  ...overrides,
});

test('a sole replica: the high watermark is the log end as soon as a write completes', () => {
  const p = partition({ minIsr: 2 });
  const change = p.becomeLeader(state({ isr: [1], replicas: [1] }), 0);
  assert.deepEqual([change.applied, change.isNewLeaderEpoch, change.isNewRole], [true, true, true]);
  assert.equal(p.effectiveMinIsr, 1);
  assert.equal(p.checkAppend(-1), t.NONE);
  assert.equal(p.onLocalLogEndOffset(7, 1), t.HIGH_WATERMARK_MOVED);
  assert.equal(p.highWatermark, 7);
  assert.equal(p.checkReplicated(7, 0), t.NONE);
  assert.equal(p.checkReplicated(8, 0), null);
});

test('the high watermark waits for the slowest member of the ISR', () => {
  const p = partition();
  p.becomeLeader(state(), 0);
  assert.equal(p.onLocalLogEndOffset(10, 1), t.NO_CHANGE);
  assert.equal(p.recordFollowerFetch(2, -1, 10, 10, 2), t.FOLLOWER_MOVED);
  assert.equal(p.recordFollowerFetch(3, -1, 4, 10, 2), t.FOLLOWER_MOVED | t.HIGH_WATERMARK_MOVED);
  assert.equal(p.highWatermark, 4);
  assert.equal(p.recordFollowerFetch(3, -1, 10, 10, 3), t.FOLLOWER_MOVED | t.HIGH_WATERMARK_MOVED);
  assert.equal(p.highWatermark, 10);
});

test('a lagging follower leaves the ISR only once the controller has written it (maximal ISR, KIP-497)', () => {
  const p = partition();
  p.becomeLeader(state(), 0);
  p.onLocalLogEndOffset(10, 1);
  p.recordFollowerFetch(2, -1, 10, 10, LAG_MS);
  assert.equal(p.maybeShrinkIsr(LAG_MS), t.NO_CHANGE, 'caught up at election, so not yet');
  assert.equal(p.maybeShrinkIsr(LAG_MS + 1), t.ISR_PROPOSED);
  const proposal = p.isrProposal!;
  assert.deepEqual(proposal.isr.map((member) => member.brokerId), [1, 2]);
  assert.deepEqual(p.maximalIsr, [1, 2, 3]);
  assert.equal(p.highWatermark, 0);
  assert.equal(p.maybeShrinkIsr(LAG_MS + 2), t.NO_CHANGE, 'one proposal at a time');
  const change = p.onAlterPartitionResult(proposal, result({ isr: [1, 2] }), LAG_MS + 3);
  assert.equal(change, t.ISR_CHANGED | t.HIGH_WATERMARK_MOVED);
  assert.equal(p.highWatermark, 10);
  assert.equal(p.partitionEpoch, 1);
});

test('a pending joiner counts for the high watermark at once', () => {
  const p = partition();
  p.becomeLeader(state({ isr: [1] }), 0);
  p.onLocalLogEndOffset(5, 1);
  assert.equal(p.highWatermark, 5);
  assert.equal(p.recordFollowerFetch(2, 77, 4, 5, 2), t.FOLLOWER_MOVED, 'below the high watermark');
  assert.equal(p.recordFollowerFetch(2, 77, 5, 5, 3), t.FOLLOWER_MOVED | t.ISR_PROPOSED);
  assert.deepEqual(p.isrProposal!.isr, [{ brokerId: 1, brokerEpoch: -1 }, { brokerId: 2, brokerEpoch: 77 }]);
  assert.equal(p.onLocalLogEndOffset(6, 4), t.NO_CHANGE);
  assert.equal(p.highWatermark, 5);
  assert.deepEqual(p.isr, [1]);
});

test('a follower that reached only the high watermark of a fresh leader may not join (epoch start rule)', () => {
  const p = partition({ logEndOffset: 10, highWatermark: 4 });
  p.becomeLeader(state({ isr: [1, 2] }), 0);
  assert.equal(p.leaderEpochStartOffset, 10);
  assert.equal(p.recordFollowerFetch(3, -1, 4, 10, 1) & t.ISR_PROPOSED, 0);
  assert.equal(p.recordFollowerFetch(3, -1, 10, 10, 2) & t.ISR_PROPOSED, t.ISR_PROPOSED);
});

test('below min.insync.replicas: error 19 before the append, no high watermark, error 20 after', () => {
  const p = partition({ minIsr: 2 });
  p.becomeLeader(state({ isr: [1, 2] }), 0);
  p.onLocalLogEndOffset(3, 1);
  p.recordFollowerFetch(2, -1, 3, 3, 2);
  assert.equal(p.checkReplicated(3, 0), t.NONE);
  p.maybeShrinkIsr(LAG_MS * 2);
  p.onAlterPartitionResult(p.isrProposal!, result({ isr: [1] }), LAG_MS * 2);
  assert.equal(p.isUnderMinIsr, true);
  assert.equal(p.checkAppend(-1), t.NOT_ENOUGH_REPLICAS);
  assert.equal(p.checkAppend(1), t.NONE);
  p.onLocalLogEndOffset(4, LAG_MS * 2);
  assert.equal(p.highWatermark, 3);
  assert.equal(p.checkReplicated(3, 0), t.NOT_ENOUGH_REPLICAS_AFTER_APPEND);
  assert.equal(p.checkReplicated(4, 0), null);
  assert.equal(p.onSettings({ minInsyncReplicas: 1, replicaLagTimeMaxMs: LAG_MS }, LAG_MS * 2), t.HIGH_WATERMARK_MOVED);
});

test('epoch fencing names the side that is behind', () => {
  const p = partition();
  p.becomeLeader(state({ leaderEpoch: 5 }), 0);
  assert.equal(p.checkCurrentLeaderEpoch(-1), t.NONE);
  assert.equal(p.checkCurrentLeaderEpoch(5), t.NONE);
  assert.equal(p.checkCurrentLeaderEpoch(4), t.FENCED_LEADER_EPOCH);
  assert.equal(p.checkCurrentLeaderEpoch(6), t.UNKNOWN_LEADER_EPOCH);
  p.becomeFollower(state({ leaderEpoch: 6, leader: 2 }));
  assert.equal(p.checkAccess(6, true), t.NOT_LEADER_OR_FOLLOWER);
  assert.equal(p.checkAccess(6, false), t.NONE);
  assert.equal(p.checkAccess(5, true), t.FENCED_LEADER_EPOCH);
});

test('older LeaderAndIsr requests change nothing', () => {
  const p = partition();
  p.becomeLeader(state({ leaderEpoch: 5, partitionEpoch: 9 }), 0);
  assert.equal(p.checkLeaderAndIsr(state({ leaderEpoch: 5 })), t.STALE_CONTROLLER_EPOCH);
  assert.equal(p.checkLeaderAndIsr(state({ leaderEpoch: 6 })), t.NONE);
  assert.equal(p.becomeFollower(state({ leaderEpoch: 4, leader: 2 })).applied, false);
  assert.equal(p.becomeLeader(state({ leaderEpoch: 5, partitionEpoch: 8, isr: [1] }), 0).applied, false);
  assert.deepEqual(p.isr, [1, 2, 3]);
});

test('losing leadership fails waiting appends, also when it comes back', () => {
  const p = partition();
  p.becomeLeader(state({ isr: [1], replicas: [1, 2] }), 0);
  p.onLocalLogEndOffset(3, 0);
  p.becomeLeader(state({ isr: [1], replicas: [1, 2], leaderEpoch: 1, partitionEpoch: 1 }), 0);
  assert.equal(p.checkReplicated(3, 0), t.NONE, 'the same leader went on: its log is whole');
  p.becomeFollower(state({ leaderEpoch: 2, leader: 2, partitionEpoch: 2 }));
  assert.equal(p.checkReplicated(3, 0), t.NOT_LEADER_OR_FOLLOWER);
  p.becomeLeader(state({ isr: [1], leaderEpoch: 3, partitionEpoch: 3 }), 0);
  assert.equal(p.checkReplicated(3, 0), t.NOT_LEADER_OR_FOLLOWER);
});

test('an answer to a proposal of an older epoch is dropped (KAFKA-12686)', () => {
  const p = partition();
  p.becomeLeader(state({ isr: [1] }), 0);
  p.recordFollowerFetch(2, -1, 0, 0, 0);
  const old = p.isrProposal!;
  p.becomeLeader(state({ isr: [1], leaderEpoch: 1, partitionEpoch: 4 }), 0);
  assert.equal(p.isrProposal, null);
  assert.equal(p.onAlterPartitionResult(old, result({ isr: [1, 2] }), 0), t.NO_CHANGE);
  assert.deepEqual(p.isr, [1]);
});

test('a refused proposal falls back, an unknown one is retried, a bad version asks for a fresh read', () => {
  const p = partition();
  p.becomeLeader(state({ isr: [1] }), 0);
  p.recordFollowerFetch(2, -1, 0, 0, 0);
  assert.equal(p.onAlterPartitionResult(p.isrProposal!, result({ errorCode: 41 }), 0), t.RETRY_PROPOSAL);
  assert.equal(p.onAlterPartitionResult(p.isrProposal!, result({ errorCode: t.INVALID_UPDATE_VERSION }), 0), t.REFRESH_PARTITION_STATE);
  assert.deepEqual(p.maximalIsr, [1, 2]);
  assert.equal(p.onPartitionStateRead(result({ isr: [1, 3], partitionEpoch: 6 }), 0), t.ISR_CHANGED);
  assert.deepEqual([p.isr, p.partitionEpoch, p.isrProposal], [[1, 3], 6, null]);
  p.recordFollowerFetch(2, -1, 0, 0, 1);
  assert.equal(p.onAlterPartitionResult(p.isrProposal!, result({ errorCode: t.INELIGIBLE_REPLICA }), 0), t.NO_CHANGE);
  assert.deepEqual([p.maximalIsr, p.isrProposal], [[1, 3], null]);
});

test('a fetch of an older incarnation proves nothing (KIP-903)', () => {
  const p = partition();
  p.becomeLeader(state({ isr: [1] }), 0);
  p.onLocalLogEndOffset(5, 0);
  p.recordFollowerFetch(2, 20, 0, 5, 0);
  assert.equal(p.recordFollowerFetch(2, 19, 5, 5, 0), t.NO_CHANGE);
  assert.equal(p.isrProposal, null);
});

test('a broker that is not alive may not join', () => {
  const p = partition({ isEligible: (id) => id !== 2 });
  p.becomeLeader(state({ isr: [1] }), 0);
  assert.equal(p.recordFollowerFetch(2, -1, 0, 0, 0) & t.ISR_PROPOSED, 0);
  assert.equal(p.recordFollowerFetch(3, -1, 0, 0, 0) & t.ISR_PROPOSED, t.ISR_PROPOSED);
});

test('offsets are not available while the high watermark lags the epoch start (KIP-207)', () => {
  const p = partition({ logEndOffset: 9, highWatermark: 3 });
  p.becomeLeader(state({ isr: [1, 2] }), 0);
  assert.equal(p.isHighWatermarkBehindEpochStart, true);
  p.recordFollowerFetch(2, -1, 9, 9, 1);
  assert.equal(p.isHighWatermarkBehindEpochStart, false);
});

test('a follower: min of the leader and its own end, never back, raised to a new log start', () => {
  const p = partition();
  p.becomeFollower(state({ leader: 2 }));
  p.onFollowerAppended(5, 9);
  assert.equal(p.highWatermark, 5);
  assert.equal(p.onFollowerAppended(6, 4), t.NO_CHANGE);
  assert.equal(p.onTruncated(5), t.NO_CHANGE);
  assert.equal(p.onTruncated(3) & t.TRUNCATED_BELOW_HIGH_WATERMARK, t.TRUNCATED_BELOW_HIGH_WATERMARK);
  assert.equal(p.highWatermark, 3);
  p.onTruncatedFully(50);
  assert.deepEqual([p.highWatermark, p.logEndOffset, p.logStartOffset], [50, 50, 50]);
});

test('a fetch by a broker outside the assignment is refused', () => {
  const p = partition();
  p.becomeLeader(state({ isr: [1, 2], replicas: [1, 2] }), 0);
  assert.equal(p.checkFollower(2, 0), t.NONE);
  assert.equal(p.checkFollower(9, 0), t.UNKNOWN_LEADER_EPOCH);
  assert.equal(p.checkFollower(9, -1), t.UNKNOWN_TOPIC_OR_PARTITION);
});

test('lag is measured from the last moment a follower held all there was', () => {
  const p = partition();
  p.becomeLeader(state({ isr: [1, 2], replicas: [1, 2] }), 0);
  p.onLocalLogEndOffset(10, 0);
  p.recordFollowerFetch(2, -1, 0, 10, 5_000);
  p.onLocalLogEndOffset(20, 6_000);
  p.recordFollowerFetch(2, -1, 10, 20, 9_000); // reached what was there at 5 s
  assert.equal(p.maybeShrinkIsr(15_000), t.NO_CHANGE);
  assert.equal(p.maybeShrinkIsr(15_001), t.ISR_PROPOSED);
});

test('a follower that was refused, or went silent before it joined, holds the high watermark back no longer', () => {
  const alive = new Set([1, 2, 3]);
  const p = partition({ isEligible: (id) => alive.has(id) });
  p.becomeLeader(state({ isr: [1, 2] }), 0);
  p.onLocalLogEndOffset(5, 0);
  p.recordFollowerFetch(3, -1, 5, 5, 1); // proposed
  p.onLocalLogEndOffset(6, 2);
  p.recordFollowerFetch(2, -1, 6, 6, 3);
  assert.equal(p.highWatermark, 5, 'the pending one counts');
  alive.delete(3);
  assert.equal(p.onAlterPartitionResult(p.isrProposal!, result({ errorCode: t.INELIGIBLE_REPLICA }), 4), t.HIGH_WATERMARK_MOVED);
  assert.equal(p.highWatermark, 6);
  alive.add(3);
  p.recordFollowerFetch(3, -1, 5, 6, 5);
  p.onLocalLogEndOffset(7, 6);
  p.recordFollowerFetch(2, -1, 7, 7, 7);
  assert.equal(p.highWatermark, 6, 'one that is caught up within the lag may be about to join');
  p.recordFollowerFetch(2, -1, 7, 7, LAG_MS * 2);
  assert.equal(p.maybeShrinkIsr(LAG_MS * 2), t.HIGH_WATERMARK_MOVED);
  assert.equal(p.highWatermark, 7);
});

test('a replica that a reassignment dropped holds the high watermark until it is out of the ISR (cluster simulator, seed 72)', () => {
  const p = partition({ minIsr: 2, logEndOffset: 5 });
  p.becomeLeader(state({ replicas: [1, 2, 3], isr: [1, 2, 4], leaderEpoch: 2 }), 0);
  p.recordFollowerFetch(2, 10, 5, 5, 1, 0);
  assert.equal(p.highWatermark, 0);
  assert.equal(p.effectiveMinIsr, 2);
  p.becomeLeader(state({ replicas: [1, 2, 3], isr: [1, 2], leaderEpoch: 3, partitionEpoch: 1 }), 2);
  assert.equal(p.highWatermark, 5);
  assert.equal(p.follower(4), undefined);
});
