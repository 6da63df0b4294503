import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type InterBrokerApi, interBrokerVersion } from '../../../src/config/inter-broker-versions.ts';
import { PROTOCOL_VERSIONS, protocolVersionAtLeast } from '../../../src/config/protocol-version.ts';
import { requestCodec } from '../../../src/protocol/codec/api-codecs.ts';
import { ApiKey } from '../../../src/protocol/messages/api-key.ts';

const KEYS: Record<InterBrokerApi, number> = {
  fetch: ApiKey.Fetch, listOffsets: ApiKey.ListOffsets, leaderAndIsr: ApiKey.LeaderAndIsr, updateMetadata: ApiKey.UpdateMetadata,
  stopReplica: ApiKey.StopReplica, controlledShutdown: ApiKey.ControlledShutdown, alterPartition: ApiKey.AlterPartition,
};

test('a newer protocol version never lowers a request version, and the newest is one that we can write', () => {
  for (const [api, key] of Object.entries(KEYS) as [InterBrokerApi, number][]) {
    const versions = PROTOCOL_VERSIONS.map((version) => interBrokerVersion(api, version));
    assert.deepEqual(versions, [...versions].sort((a, b) => a - b), api);
    assert.ok(versions.at(-1)! <= requestCodec(key)!.maxVersion, api);
  }
});

test('the steps of Kafka 3.9', () => {
  const at = (version: string): number[] => (['fetch', 'listOffsets', 'leaderAndIsr', 'updateMetadata', 'stopReplica', 'controlledShutdown', 'alterPartition'] as const).map((api) => interBrokerVersion(api, version));
  assert.deepEqual(at('3.9-IV0'), [17, 9, 7, 8, 4, 3, 3]);
  assert.deepEqual(at('3.5-IV0'), [14, 8, 7, 8, 4, 3, 3]);
  assert.deepEqual(at('2.8-IV0'), [12, 6, 4, 6, 3, 3, 3]);
  assert.deepEqual(at('2.7-IV2'), [12, 5, 4, 6, 3, 3, 1]);
  assert.deepEqual(at('2.4-IV0'), [11, 5, 3, 5, 1, 2, 0]);
  assert.deepEqual(at('0.9.0'), [1, 0, 0, 1, 0, 1, 0]);
  assert.deepEqual(at('0.8.2'), [0, 0, 0, 0, 0, 0, 0]);
});

test('a minimum that is no full name is a mistake of ours, not "always"', () => {
  assert.throws(() => protocolVersionAtLeast('3.9-IV0', '2.7'), /not the full name/);
});
