import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hashOrder } from '../../../src/cli/java-order.ts';
import { filterTopics, parseReplicaAssignment, topicPattern } from '../../../src/cli/topic-filter.ts';

const topics = ['__consumer_offsets', 'my-replicated-topic', 'my.topic', 'one', 'test'];

test('a topic pattern matches whole names, and a comma means or', () => {
  assert.deepEqual(filterTopics(topics, 'my.*'), ['my-replicated-topic', 'my.topic']);
  assert.deepEqual(filterTopics(topics, 'one, "test"'), ['one', 'test'].slice(0, 1));
  assert.deepEqual(filterTopics(topics, '"one|test"'), ['one', 'test']);
  assert.deepEqual(filterTopics(topics, null, true), topics.slice(1));
  assert.equal(topicPattern('['), null);
});

test('replica assignments', () => {
  assert.deepEqual(parseReplicaAssignment('0:1,1:2'), { replicas: [[0, 1], [1, 2]] });
  assert.deepEqual(parseReplicaAssignment('0:x'), { badNumber: 'x' });
});

test("strings come in the order of Java's HashMap (as kafka-topics --describe printed them)", () => {
  const names = ['__consumer_offsets', 'defaults', 'my-replicated-topic', 'my.topic', 'one', 'other_topic', 'overrides', 'partition-test', 'test'];
  assert.deepEqual(hashOrder(names, names.length), ['defaults', 'test', 'my-replicated-topic', 'partition-test', 'one', 'my.topic', 'overrides', '__consumer_offsets', 'other_topic']);
});
