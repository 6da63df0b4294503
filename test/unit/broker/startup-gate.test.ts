import assert from 'node:assert/strict';
import { test } from 'node:test';
import { StartupGate } from '../../../src/broker/startup-gate.ts';
import type { ReceivedRequest } from '../../../src/network/request.ts';
import { ApiKey } from '../../../src/protocol/messages/api-key.ts';

function gateAndNames() {
  const names: string[] = [];
  const gate = new StartupGate((request) => names.push((request as unknown as { name: string }).name));
  const request = (name: string, apiKey: number) => ({ name, apiKey, fail: (why: string) => names.push(`${name}: ${why}`) }) as unknown as ReceivedRequest;
  return { gate, names, request };
}

test('what a controller says waits until the broker is registered, what clients ask until it is ready', () => {
  const { gate, names, request } = gateAndNames();
  gate.onRequest(request('versions', ApiKey.ApiVersions));
  gate.onRequest(request('orders for the former life', ApiKey.LeaderAndIsr));
  gate.onRequest(request('produce', ApiKey.Produce));
  gate.onRequest(request('cluster', ApiKey.UpdateMetadata));
  assert.deepEqual(names, ['versions']);
  gate.registered();
  assert.deepEqual(names, ['versions', 'orders for the former life', 'cluster']);
  gate.onRequest(request('stop', ApiKey.StopReplica));
  assert.equal(names.at(-1), 'stop');
  gate.open();
  gate.onRequest(request('fetch', ApiKey.Fetch));
  assert.deepEqual(names.slice(-2), ['produce', 'fetch']);
});

test('a start that fails answers all that waits', () => {
  const { gate, names, request } = gateAndNames();
  gate.onRequest(request('orders', ApiKey.LeaderAndIsr));
  gate.onRequest(request('produce', ApiKey.Produce));
  gate.fail();
  assert.deepEqual(names, ['orders: the broker could not start', 'produce: the broker could not start']);
});
