import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ZERO_UUID } from '../../../src/base/ids.ts';
import { MetadataCache } from '../../../src/broker/metadata-cache.ts';

const partition = (index: number, leader = 1) => ({ partition: index, leader, leaderEpoch: 0, partitionEpoch: 0, replicas: [1], isr: [1], offlineReplicas: [] });

test('a topic recreated under another id forgets the former one', () => {
  const cache = new MetadataCache();
  cache.updateTopics([{ name: 't', topicId: 'AAAAAAAAAAAAAAAAAAAAAQ', partitions: [partition(0), partition(1)] }]);
  cache.updateTopics([{ name: 't', topicId: 'AAAAAAAAAAAAAAAAAAAAAg', partitions: [partition(0)] }]);
  assert.equal(cache.topicName('AAAAAAAAAAAAAAAAAAAAAQ'), null);
  assert.equal(cache.topicName('AAAAAAAAAAAAAAAAAAAAAg'), 't');
  assert.equal(cache.hasPartition('t', 1), false);
});

test('a leader of -2 takes the partition out, and the topic with its last one', () => {
  const cache = new MetadataCache();
  cache.updateTopics([{ name: 't', topicId: 'AAAAAAAAAAAAAAAAAAAAAQ', partitions: [partition(0), partition(1)] }]);
  cache.updateTopics([{ name: 't', topicId: 'AAAAAAAAAAAAAAAAAAAAAQ', partitions: [partition(0, -2)] }]);
  assert.equal(cache.hasPartition('t', 0), false);
  assert.equal(cache.hasPartition('t', 1), true);
  cache.updateTopics([{ name: 't', topicId: 'AAAAAAAAAAAAAAAAAAAAAQ', partitions: [partition(1, -2)] }]);
  assert.equal(cache.topic('t'), null);
  assert.equal(cache.topicId('t'), ZERO_UUID);
});

test('watchers hear of every update until they stop', () => {
  const cache = new MetadataCache();
  let heard = 0;
  const stop = cache.onUpdate(() => heard++);
  cache.updateBrokers(1, [{ id: 1, rack: null, endpoints: new Map() }]);
  cache.updateTopics([]);
  stop();
  cache.updateTopics([]);
  assert.equal(heard, 2);
  assert.equal(cache.isAlive(1), true);
});
