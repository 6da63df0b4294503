import assert from 'node:assert/strict';
import { test } from 'node:test';
import { coordinatorPartition, javaStringHash, topicNameProblem } from '../../../src/base/ids.ts';

test('hash of a group id is Java String.hashCode', () => {
  assert.equal(javaStringHash(''), 0);
  assert.equal(javaStringHash('hello'), 99162322);
  assert.equal(javaStringHash('polygenelubricants'), -2147483648);
  assert.equal(coordinatorPartition('polygenelubricants', 50), 0);
});

test('topic names follow Topic.validate', () => {
  assert.equal(topicNameProblem('orders.v1_a-b'), null);
  for (const bad of ['', '.', '..', 'a b', 'a/b', 'é', 'x'.repeat(250)]) assert.notEqual(topicNameProblem(bad), null, bad);
});
