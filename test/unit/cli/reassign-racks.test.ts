/** kafka-reassign-partitions --generate: which brokers it uses, and that racks count unless --disable-rack-aware. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assignReplicas } from '../../../src/base/replica-assignment.ts';
import { brokersToUse } from '../../../src/cli/reassign-today.ts';

const known = (...racks: (string | null)[]) => new Map(racks.map((rack, id) => [id, { rack }]));

test('replicas are spread over the racks of the brokers named', () => {
  const racks = ['a', 'a', 'b', 'b'];
  const brokers = brokersToUse(known(...racks), [3, 2, 1, 0, 9], true);
  assert.deepEqual(brokers.map(({ brokerId }) => brokerId), [0, 1, 2, 3]);
  for (let startIndex = 0; startIndex < 4; startIndex++) {
    const { assignment } = assignReplicas(brokers, 8, 2, { startIndex, replicaShift: startIndex });
    for (const replicas of assignment!.values()) assert.equal(new Set(replicas.map((id) => racks[id])).size, 2, replicas.join());
  }
});

test('racks that only some have are refused, unless they are not to count', () => {
  assert.throws(() => brokersToUse(known('a', null), [0, 1], true), /Not all brokers have rack information\. Add --disable-rack-aware/);
  assert.deepEqual(brokersToUse(known('a', null), [0, 1], false), [{ brokerId: 0, rack: null }, { brokerId: 1, rack: null }]);
  assert.deepEqual(brokersToUse(known('a', null), [0], true), [{ brokerId: 0, rack: 'a' }], 'a broker that is not named does not count');
});
