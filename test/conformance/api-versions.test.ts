/** The advertised versions beside those of Apache Kafka: every difference has its reason, and docs/api-versions.md tells them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createBroker } from '../../src/index.ts';
import { requestCodec, responseCodec } from '../../src/protocol/codec/api-codecs.ts';
import { ApiKey, apiKeyName } from '../../src/protocol/messages/api-key.ts';
import { RawClient } from '../integration/raw-client.ts';
import { REASONS } from './api-versions/differences.ts';
import { allKeys, committed, document, OURS, rangeOf, type Release, RELEASES } from './api-versions/table.ts';

test('a running broker answers the table, and has codecs for all of it', async () => {
  await using broker = await createBroker();
  const client = await RawClient.open(broker);
  const { apiKeys } = await client.call(ApiKey.ApiVersions, 4, { clientSoftwareName: 'test', clientSoftwareVersion: '1' });
  client.destroy();
  assert.deepEqual(new Map(apiKeys.map(({ apiKey, minVersion, maxVersion }) => [apiKey, [minVersion, maxVersion]])), OURS);
  for (const { apiKey, minVersion, maxVersion } of apiKeys) {
    for (const codec of [requestCodec(apiKey as number), responseCodec(apiKey as number)]) assert.ok(codec !== undefined && codec.minVersion <= minVersion && codec.maxVersion >= maxVersion, apiKeyName(apiKey));
  }
});

test('every difference from Apache Kafka has a reason, and every reason a difference', () => {
  for (const key of allKeys()) {
    for (const release of Object.keys(RELEASES) as Release[]) {
      const differs = rangeOf(OURS, key) !== rangeOf(RELEASES[release], key);
      const reason = REASONS.get(key)?.[release];
      assert.equal(reason !== undefined, differs, `${apiKeyName(key)} (${key}): ours ${rangeOf(OURS, key)}, ${release} ${rangeOf(RELEASES[release], key)}, reason: ${reason}`);
    }
  }
});

test('clients of every age find what they derive features from', () => {
  for (const key of [ApiKey.Produce, ApiKey.Fetch, ApiKey.JoinGroup, ApiKey.OffsetCommit, ApiKey.OffsetFetch, ApiKey.ListOffsets, ApiKey.Metadata]) assert.equal(OURS.get(key)![0], 0, apiKeyName(key));
  // kafka-python: each of these stands for a release, from 2.5 down; all must be there for the first to be true.
  const inferred: readonly (readonly [number, number])[] = [[29, 2], [0, 8], [1, 11], [2, 5], [1, 10], [1, 8], [1, 7], [3, 5], [3, 4], [9, 2], [3, 2]];
  for (const [key, version] of inferred) assert.ok(OURS.get(key)![1] >= version, `${apiKeyName(key)} ${version}`);
});

test('docs/api-versions.md is as table.ts writes it', () => {
  assert.equal(committed(), document(), 'run node dist/test/conformance/api-versions/table.js');
});
