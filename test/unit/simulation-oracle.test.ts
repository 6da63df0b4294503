/** The cluster simulator's own eyes: each rule is shown a history that breaks it (a check that cannot fail finds nothing). */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { crc32c } from '../../src/compression/crc32c.ts';
import { CRC_AT, CRC_FROM_AT, setBatchBaseOffset, setBatchLeaderEpoch, viewOf } from '../../src/log/batch-header.ts';
import type { Partition } from '../../src/replication/partition.ts';
import { GroupOffsets } from '../simulation/invariants/group-offsets.ts';
import { History } from '../simulation/oracle/history.ts';
import { LogTree } from '../simulation/replicated/oracle/log-tree.ts';
import { PartitionOracle, type StoredState } from '../simulation/replicated/oracle/partition-oracle.ts';

/** A batch of one record without key, value "v<n>". */
function batch(offset: number, epoch: number, text: string, sequence = -1): Uint8Array {
  const value = new TextEncoder().encode(text);
  const record = [0, 0, 0, 1, value.length * 2, ...value, 0];
  const bytes = new Uint8Array(61 + 1 + record.length);
  bytes.set([record.length * 2, ...record], 61);
  const view = viewOf(bytes);
  view.setInt32(8, bytes.length - 12);
  view.setInt8(16, 2);
  view.setInt32(43, sequence < 0 ? -1 : 0);
  view.setInt32(47, sequence < 0 ? -1 : 7);
  view.setInt16(51, sequence < 0 ? -1 : 0);
  view.setInt32(53, sequence);
  view.setInt32(57, 1);
  setBatchBaseOffset(view, 0, offset);
  setBatchLeaderEpoch(view, 0, epoch);
  view.setUint32(CRC_AT, crc32c(bytes, CRC_FROM_AT, bytes.length));
  return bytes;
}

const stored = (over: Partial<StoredState> = {}): StoredState => ({ leader: 1, leaderEpoch: 0, isr: [1, 2], controllerEpoch: 1, leaderRecoveryState: 0, version: 0, ...over });
const leader = (over: Partial<Partition> = {}): Partition => ({ isLeader: true, leaderEpoch: 0, isr: [1, 2], maximalIsr: [1, 2], effectiveMinIsr: 2, ...over }) as Partition;

function world(): { oracle: PartitionOracle; found: string[]; append(broker: number, ...batches: Uint8Array[]): void } {
  const found: string[] = [];
  const oracle = new PartitionOracle('topic-0', true, (invariant) => found.push(invariant));
  const append = (broker: number, ...batches: Uint8Array[]): void => {
    for (const bytes of batches) {
      const replica = oracle.replica(broker);
      const child = oracle.tree.child(replica.nodes.at(-1) ?? null, bytes);
      if (!('node' in child)) found.push(child.invariant);
      else {
        replica.nodes.push(child.node);
        if (child.isNew) oracle.onNewBatch(broker, child.node);
      }
    }
  };
  return { oracle, found, append };
}

test('an orderly life breaks no rule', () => {
  const { oracle, found, append } = world();
  oracle.onStored(stored());
  append(1, batch(0, 0, 'a.1.1', 0), batch(1, 0, 'a.1.2', 1));
  append(2, batch(0, 0, 'a.1.1', 0), batch(1, 0, 'a.1.2', 1));
  oracle.onHighWatermark(1, leader(), 2);
  oracle.onAcked('a', 0, 'a.1.1');
  oracle.onSeen('r', 1, 'a.1.2');
  oracle.onStored(stored({ leader: 2, leaderEpoch: 1, isr: [2], version: 1 }));
  assert.deepEqual(found, []);
});

test('each rule is broken by its history', () => {
  const broken: [string, (w: ReturnType<typeof world>) => void][] = [
    ['R1', ({ oracle }) => oracle.onAcked('a', 0, 'a.1.1')],
    ['R2', ({ oracle, append }) => {
      append(1, batch(0, 0, 'x'));
      oracle.onStored(stored({ isr: [1] }));
      oracle.onHighWatermark(1, leader({ effectiveMinIsr: 1, isr: [1], maximalIsr: [1] }), 1);
      oracle.onStored(stored({ leader: 3, leaderEpoch: 1, isr: [3] }));
    }],
    ['R3', ({ oracle, append }) => {
      append(1, batch(0, 0, 'x'));
      oracle.onHighWatermark(1, leader(), 1);
    }],
    ['R4', ({ oracle }) => {
      oracle.live.set(1, leader({ maximalIsr: [1] }));
      oracle.onIsr();
    }],
    ['R6', ({ append }) => {
      append(1, batch(0, 0, 'x'));
      append(2, batch(0, 0, 'y'));
    }],
    ['R7', ({ oracle }) => oracle.onStored(stored({ leader: 2 }))],
    ['R7', ({ append }) => append(2, batch(0, 0, 'x'))],
    ['R8', ({ oracle }) => oracle.onHighWatermark(2, leader({ isLeader: false }), 1)],
    ['R9', ({ oracle }) => oracle.onSeen('r', 0, 'x')],
    ['R10', ({ oracle }) => oracle.onHighWatermark(1, leader({ isr: [1] }), 0 + 1)],
    ['R11', ({ oracle, append }) => {
      oracle.live.set(2, leader({ isLeader: false, leaderEpoch: 1 }));
      append(1, batch(0, 0, 'x'));
      oracle.onHighWatermark(1, leader(), 1);
    }],
    ['R13', ({ oracle, append }) => {
      append(1, batch(0, 0, 'x'));
      oracle.onHighWatermark(1, leader(), 1);
      oracle.onTruncated(1, 1, 0, oracle.replica(1).cut(0));
    }],
    ['I1', ({ append }) => append(1, batch(0, 0, 'a.1.1', 0), batch(1, 0, 'a.1.2', 2))],
    ['I2', ({ oracle, append }) => {
      append(1, batch(0, 0, 'a.1.1', 0), batch(1, 0, 'a.1.1', 1));
      oracle.onHighWatermark(1, leader(), 2);
    }],
    ['I3', ({ oracle, append }) => {
      append(1, batch(0, 0, 'a.1.2', 0), batch(1, 0, 'a.1.1', 1));
      oracle.onHighWatermark(1, leader(), 2);
    }],
  ];
  for (const [invariant, history] of broken) {
    const w = world();
    w.oracle.onStored(stored());
    w.found.length = 0;
    history(w);
    assert.ok(w.found.includes(invariant), `${invariant} was not found; found: ${w.found.join(', ')}`);
  }
});

test('a batch with a wrong CRC is none (D1)', () => {
  const bytes = batch(0, 0, 'x');
  bytes[bytes.length - 2]! ^= 1;
  const found = new LogTree().child(null, bytes);
  assert.equal('invariant' in found && found.invariant, 'D1');
});

test('a deposed coordinator may tell what was acknowledged last when it was deposed, and nothing older', () => {
  let nowMs = 0;
  const history = new History((self) => [new GroupOffsets(self)], () => nowMs);
  const at = (offset: number) => ({ group: 'g', topic: 't', partition: 0, offset });
  for (const offset of [1, 2, 3]) {
    nowMs = offset * 10;
    history.commitSent(at(offset));
    history.commitAcked(at(offset));
  }
  history.committedSeen({ ...at(3), asOfMs: Infinity });
  history.committedSeen({ ...at(2), asOfMs: 25 });
  const broken = (): boolean => history.violation !== null;
  assert.ok(!broken());
  history.committedSeen({ ...at(1), asOfMs: 25 });
  assert.ok(broken(), 'older than its deposition');
  history.violation = null;
  history.committedSeen({ ...at(2), asOfMs: Infinity });
  assert.ok(broken(), 'of a coordinator that was not deposed');
});

test('since when a broker that thinks it leads is deposed', () => {
  let nowMs = 0;
  const oracle = new PartitionOracle('topic-0', true, () => {}, () => nowMs);
  for (const [leaderEpoch, id] of [[0, 1], [1, 1], [2, 2], [3, 1]] as const) {
    nowMs = leaderEpoch * 10;
    oracle.onStored(stored({ leader: id, leaderEpoch }));
  }
  oracle.live.set(1, leader({ leaderEpoch: 0 }));
  assert.equal(oracle.deposedMs(1), 20, 'its own next epoch does not depose it, and being elected again tells it nothing');
  oracle.live.set(1, leader({ leaderEpoch: 3 }));
  assert.equal(oracle.deposedMs(1), Infinity);
  oracle.live.set(2, leader({ leaderEpoch: 1, isLeader: false }));
  assert.equal(oracle.deposedMs(2), Infinity, 'it does not think that it leads');
  assert.equal(oracle.deposedMs(3), Infinity);
});
