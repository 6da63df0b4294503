import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { assignPartitions, type AssignorName } from '../../../src/client/assignors.ts';
import { decodeAssignment, decodeSubscription, encodeAssignment, encodeSubscription } from '../../../src/client/consumer-protocol.ts';

test('range gives consecutive partitions of each topic, the first members one more', () => {
  const members = [{ memberId: 'b', topics: ['t', 'u'] }, { memberId: 'a', topics: ['t'] }];
  const assignment = assignPartitions('range', members, new Map([['t', 3], ['u', 2]]));
  assert.deepEqual(Object.fromEntries(assignment), { a: [{ topic: 't', partitions: [0, 1] }], b: [{ topic: 't', partitions: [2] }, { topic: 'u', partitions: [0, 1] }] });
});

test('every partition has one owner that wants it, and shares differ by at most one when all want the same', () => {
  const topics = ['x', 'y', 'z'];
  const members = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 5 });
  fc.assert(fc.property(members, fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 3, maxLength: 3 }), fc.constantFrom<AssignorName>('range', 'roundrobin'), (ids, sizes, name) => {
    const counts = new Map(topics.map((topic, at) => [topic, sizes[at]!]));
    const assignment = assignPartitions(name, ids.map((memberId) => ({ memberId, topics })), counts);
    const owned = [...assignment.values()].flat().flatMap(({ topic, partitions }) => partitions.map((partition) => `${topic}-${partition}`));
    assert.equal(owned.length, new Set(owned).size);
    assert.equal(owned.length, sizes.reduce((sum, size) => sum + size, 0));
    const shares = [...assignment.values()].map((list) => list.reduce((sum, { partitions }) => sum + partitions.length, 0));
    assert.ok(Math.max(...shares) - Math.min(...shares) <= (name === 'roundrobin' ? 1 : topics.length));
  }), { numRuns: 200 });
});

test("subscriptions and assignments are Kafka's bytes", () => {
  assert.equal(Buffer.from(encodeSubscription(['test'])).toString('base64'), 'AAMAAAABAAR0ZXN0/////wAAAAD///////8=');
  assert.equal(Buffer.from(encodeAssignment([{ topic: 'test', partitions: [0] }])).toString('base64'), 'AAMAAAABAAR0ZXN0AAAAAQAAAAD/////');
  assert.deepEqual(decodeSubscription(encodeSubscription(['a', 'b'])), ['a', 'b']);
  assert.deepEqual(decodeAssignment(encodeAssignment([{ topic: 't', partitions: [1, 2] }])), [{ topic: 't', partitions: [1, 2] }]);
  assert.deepEqual(decodeAssignment(new Uint8Array(0)), []);
});
