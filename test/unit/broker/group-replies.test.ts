/** Every reply of the group APIs, good and bad, can be written in every version that is advertised. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ZERO_UUID } from '../../../src/base/ids.ts';
import { apiTable } from '../../../src/broker/api-table.ts';
import type { BrokerContext } from '../../../src/broker/context.ts';
import { ALLOW_ALL } from '../../../src/broker/context.ts';
import type { GroupOutcome } from '../../../src/coordinator/group/group-shard.ts';
import type { ReceivedRequest } from '../../../src/network/request.ts';
import { encodeResponseFrame } from '../../../src/protocol/codec/frame.ts';
import { ApiKey } from '../../../src/protocol/messages/api-key.ts';
import { TestShard, bytes, subscription } from '../coordinator/shard-harness.ts';

/** A broker whose one shard is the harness's; `shard` null: it coordinates nothing. */
function brokerWith(shard: TestShard | null, authorizer = ALLOW_ALL): BrokerContext {
  let next = 100_000;
  const groupCoordinator = {
    shards: () => (shard === null ? [] : [shard.shard]),
    shardOf: () => shard?.shard ?? null,
    uniqueSuffix: () => `suffix-${next++}`,
    ask: (_: string, event: (...call: unknown[]) => GroupOutcome, notCoordinator: () => unknown) => {
      if (shard === null) return Promise.resolve(notCoordinator());
      const requestId = next++;
      shard.take(event(shard.shard, shard.now, requestId));
      shard.advance(5);
      return Promise.resolve(shard.reply(requestId));
    },
  };
  return { groupCoordinator, authorizer, metadataCache: { hasPartition: (topic: string) => topic === 't', topicName: () => null, topicId: () => ZERO_UUID }, coordination: { get: async () => null, set: async () => {} }, config: { get: () => 4096 } } as unknown as BrokerContext;
}

const bodies = (memberId: string, generation: number): [number, (version: number) => unknown][] => [
  [ApiKey.JoinGroup, () => ({ groupId: `new-${generation}`, sessionTimeoutMs: 10_000, rebalanceTimeoutMs: 10_000, memberId: '', groupInstanceId: null, protocolType: 'consumer', protocols: [{ name: 'range', metadata: subscription('t') }], reason: null })],
  [ApiKey.SyncGroup, (version) => ({ groupId: 'g', generationId: generation, memberId, groupInstanceId: null, protocolType: version >= 5 ? 'consumer' : null, protocolName: version >= 5 ? 'range' : null, assignments: [{ memberId, assignment: bytes('x') }] })],
  [ApiKey.Heartbeat, () => ({ groupId: 'g', generationId: generation, memberId, groupInstanceId: null })],
  [ApiKey.LeaveGroup, () => ({ groupId: 'g', memberId: 'nobody', members: [{ memberId: 'nobody', groupInstanceId: null, reason: null }] })],
  [ApiKey.OffsetCommit, () => ({
    groupId: 'g', generationIdOrMemberEpoch: generation, memberId, groupInstanceId: null, retentionTimeMs: -1,
    topics: ['t', 'unknown'].map((name) => ({ name, topicId: ZERO_UUID, partitions: [{ partitionIndex: 0, committedOffset: 1, committedLeaderEpoch: -1, commitTimestamp: -1, committedMetadata: '' }] })),
  })],
  [ApiKey.OffsetFetch, (version) => ({ groupId: 'g', topics: version >= 2 && version % 2 === 0 ? null : [{ name: 't', partitionIndexes: [0, 7] }], groups: [{ groupId: 'g', memberId: null, memberEpoch: -1, topics: null }, { groupId: 'none', memberId: null, memberEpoch: -1, topics: [{ name: 't', topicId: ZERO_UUID, partitionIndexes: [1] }] }], requireStable: version >= 7 })],
  [ApiKey.DescribeGroups, (version) => ({ groups: ['g', 'nosuch'], includeAuthorizedOperations: version >= 3 })],
  [ApiKey.ListGroups, () => ({ statesFilter: [], typesFilter: [] })],
  [ApiKey.DeleteGroups, () => ({ groupsNames: ['g', 'nosuch'] })],
  [ApiKey.OffsetDelete, () => ({ groupId: 'g', topics: [{ name: 't', partitions: [{ partitionIndex: 0 }] }, { name: 'unknown', partitions: [{ partitionIndex: 1 }] }] })],
];

const NOBODY = { mayCall: () => true, may: () => false };

test('replies of a coordinator, of another broker, and to somebody without rights', async () => {
  let written = 0;
  for (const [apiKey] of bodies('', 0)) {
    const entry = apiTable.find((candidate) => candidate.apiKey === apiKey)!;
    for (let version = entry.minVersion; version <= entry.maxVersion; version++) {
      const shard = new TestShard();
      const { members, generation } = shard.stable(2);
      const body = bodies(members[0]!, generation).find(([key]) => key === apiKey)![1](version);
      const request = { apiVersion: version, clientId: 'c', connection: { transport: { remoteAddress: '127.0.0.1' } } } as unknown as ReceivedRequest;
      for (const broker of [brokerWith(shard), brokerWith(null), brokerWith(shard, NOBODY)]) {
        const reply = await entry.handle(broker, body, request);
        assert.ok(encodeResponseFrame(apiKey, version, 1, reply).length > 0, `${entry.name} v${version}`);
        written++;
      }
    }
  }
  assert.ok(written > 150);
});
