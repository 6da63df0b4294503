import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { assignReplicas, type BrokerAndRack, rackAlternated } from '../../../src/base/replica-assignment.ts';

const plain = (count: number): BrokerAndRack[] => Array.from({ length: count }, (_, brokerId) => ({ brokerId, rack: null }));
const lists = (outcome: ReturnType<typeof assignReplicas>): number[][] => [...outcome.assignment!.values()];

test("the table in Kafka's AdminUtils: 5 brokers, 10 partitions, 3 replicas", () => {
  const outcome = assignReplicas(plain(5), 10, 3, { startIndex: 0, replicaShift: 0 });
  assert.deepEqual(lists(outcome), [
    [0, 1, 2], [1, 2, 3], [2, 3, 4], [3, 4, 0], [4, 0, 1],
    [0, 2, 3], [1, 3, 4], [2, 4, 0], [3, 0, 1], [4, 1, 2],
  ]);
});

test('racks alternate, whatever their sizes', () => {
  const brokers = [[0, 'a'], [1, 'a'], [2, 'a'], [3, 'b'], [4, 'b'], [5, 'c']].map(([brokerId, rack]) => ({ brokerId: brokerId as number, rack: rack as string }));
  assert.deepEqual(rackAlternated(brokers), [0, 3, 5, 1, 4, 2]);
});

test('refusals, in the words of Kafka', () => {
  const start = { startIndex: 0, replicaShift: 0 };
  assert.deepEqual(assignReplicas(plain(1), 1, 3, start), { assignment: null, error: 'replicationFactor', message: 'Replication factor: 3 larger than available brokers: 1.' });
  assert.deepEqual(assignReplicas(plain(1), 0, 1, start), { assignment: null, error: 'partitions', message: 'Number of partitions must be larger than 0.' });
  assert.deepEqual(assignReplicas(plain(1), 1, 0, start), { assignment: null, error: 'replicationFactor', message: 'Replication factor must be larger than 0.' });
  assert.equal(assignReplicas([{ brokerId: 1, rack: 'a' }, { brokerId: 2, rack: null }], 1, 1, start).error, 'racks');
});

test('property: no broker twice in a partition, leaders spread evenly, racks used before any is used twice', () => {
  const racked = fc.array(fc.constantFrom('a', 'b', 'c', null), { minLength: 1, maxLength: 9 }).map((racks) => {
    const all = racks.every((rack) => rack !== null);
    return racks.map((rack, brokerId): BrokerAndRack => ({ brokerId, rack: all ? rack : null }));
  });
  fc.assert(
    fc.property(racked, fc.integer({ min: 1, max: 30 }), fc.nat(100), fc.nat(100), fc.nat(7), (brokers, partitions, start, shift, first) => {
      const replicationFactor = 1 + (start % brokers.length);
      const outcome = assignReplicas(brokers, partitions, replicationFactor, { startIndex: start % brokers.length, replicaShift: shift % brokers.length }, first);
      const all = lists(outcome);
      assert.equal(all.length, partitions);
      const leaders = new Map<number, number>();
      for (const replicas of all) {
        assert.equal(new Set(replicas).size, replicationFactor);
        leaders.set(replicas[0]!, (leaders.get(replicas[0]!) ?? 0) + 1);
        const racks = new Set(replicas.map((id) => brokers[id]!.rack));
        const rackCount = new Set(brokers.map((broker) => broker.rack)).size;
        if (brokers[0]!.rack !== null) assert.equal(racks.size, Math.min(rackCount, replicationFactor));
      }
      const counts = [...leaders.values()];
      if (partitions >= brokers.length) assert.ok(Math.max(...counts) - Math.min(...counts) <= 1);
    }),
    { numRuns: 300 },
  );
});
