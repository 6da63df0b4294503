import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NULL_LOG_SINK } from '../../src/base/null-log-sink.ts';
import { createNodePorts } from '../../src/node/create-node-ports.ts';
import { MemoryDisk } from '../../src/sim/memory-disk.ts';
import { openEmbedded } from '../../src/zookeeper/open-embedded.ts';
import { cutFromZooKeeper } from './cut-from-zookeeper.ts';

test('a leader cut from ZooKeeper alone (our server) acknowledges nothing behind the back of its successor', async () => {
  const ports = createNodePorts({ log: NULL_LOG_SINK, logDirectories: [] });
  const alive = setInterval(() => {}, 1000);
  const store = await openEmbedded({ directory: null, ports: { ...ports, disk: new MemoryDisk() }, listen: { host: '127.0.0.1', port: 0 }, tickTimeMs: 200 });
  try {
    assert.ok((await cutFromZooKeeper(store.server!, 1500)) > 50);
  } finally {
    await store.close();
    await ports.close();
    clearInterval(alive);
  }
});
