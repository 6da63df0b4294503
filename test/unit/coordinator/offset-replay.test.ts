/**
 * Live state and a replay of the log agree at every moment, whatever the order of commits, transactions, markers and
 * deletions, with the log as it is and compacted (reliability notes, bug class 41).
 */
import { test } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { GroupCoordinatorShard } from '../../../src/coordinator/group/group-shard.ts';
import { TestShard } from './shard-harness.ts';

const GROUPS = ['a', 'b'];
const event = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('commit' as const), group: fc.nat(1), partition: fc.nat(2), producer: fc.constant(0) }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('txn' as const), group: fc.nat(1), partition: fc.nat(2), producer: fc.nat(2) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('end' as const, 'abort' as const), group: fc.constant(0), partition: fc.constant(0), producer: fc.nat(2) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('delete' as const), group: fc.nat(1), partition: fc.nat(2), producer: fc.constant(0) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('deleteGroup' as const), group: fc.nat(1), partition: fc.constant(0), producer: fc.constant(0) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('hold' as const, 'release' as const), group: fc.constant(0), partition: fc.constant(0), producer: fc.constant(0) }) },
);

const stateOf = (shard: GroupCoordinatorShard): unknown =>
  GROUPS.map((group) => [false, true].map((requireStable) => shard.fetchOffsets(group, [{ name: 't', partitionIndexes: [0, 1, 2] }], requireStable).topics[0]!.partitions.map((partition) => [partition.committedOffset, partition.errorCode])));

test('live state equals a replay, compacted or not', () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 40 }), (events) => {
      const shard = new TestShard();
      let offset = 1;
      const open = new Set<number>();
      for (const { kind, group, partition, producer } of events) {
        const where = { group: GROUPS[group]!, partition };
        if (kind === 'commit') shard.commit(offset++, where);
        else if (kind === 'txn') {
          shard.txnCommit(producer, offset++, where);
          open.add(producer);
        } else if (kind === 'end' || kind === 'abort') {
          // A marker comes after the records of its transaction, in the order of the log.
          shard.commitAll();
          if (open.delete(producer)) shard.marker(producer, kind === 'end');
        } else if (kind === 'delete') shard.deleteOffsets('t', partition, GROUPS[group]!);
        else if (kind === 'deleteGroup') shard.deleteGroup(GROUPS[group]!);
        else if (kind === 'hold') shard.autoCommit = false;
        else shard.autoCommit = true;
        if (kind === 'release') shard.commitAll();
        if (shard.pending.length > 0) continue;
        assert.deepEqual(stateOf(shard.replica(false)), stateOf(shard.shard));
        assert.deepEqual(stateOf(shard.replica(true)), stateOf(shard.shard));
      }
    }),
    { numRuns: 400 },
  );
});
