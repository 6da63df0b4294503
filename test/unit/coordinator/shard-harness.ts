/** A group coordinator shard with a log, a clock and clients for tests: all in memory, all under the test's control. */
import assert from 'node:assert/strict';
import { GroupCoordinatorShard, type GroupOutcome } from '../../../src/coordinator/group/group-shard.ts';
import type { GroupConfig } from '../../../src/coordinator/group/group-config.ts';
import { groupConfig } from '../../../src/coordinator/group/group-config.ts';
import type { GroupLogRecord } from '../../../src/coordinator/group/group-records.ts';
import type { CoordinatorWrite } from '../../../src/coordinator/outcome.ts';
import { BrokerConfig } from '../../../src/config/broker-config.ts';
import type { HeartbeatResponse } from '../../../src/protocol/messages/heartbeat.ts';
import type { JoinGroupRequest, JoinGroupResponse } from '../../../src/protocol/messages/join-group.ts';
import type { LeaveGroupResponse } from '../../../src/protocol/messages/leave-group.ts';
import type { OffsetCommitResponse } from '../../../src/protocol/messages/offset-commit.ts';
import type { SyncGroupResponse } from '../../../src/protocol/messages/sync-group.ts';

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
export const text = (content: Uint8Array): string => new TextDecoder().decode(content);
const empty = new Map<string, string>();
export const defaults: GroupConfig = { ...groupConfig(new BrokerConfig({ static: empty, dynamicDefault: empty, dynamicBroker: empty })), initialRebalanceDelayMs: 0 };

/** A "consumer" subscription, version 0, to the given topics. */
export function subscription(...topics: string[]): Uint8Array {
  const parts = topics.flatMap((topic) => [0, topic.length, ...bytes(topic)]);
  return new Uint8Array([0, 0, 0, 0, 0, topics.length, ...parts, 255, 255, 255, 255]);
}

export interface LogEntry {
  readonly record: GroupLogRecord;
  readonly offset: number;
  readonly producerId: number;
  readonly isMarker?: boolean;
  readonly isCommit?: boolean;
}

export interface JoinOptions {
  group?: string;
  memberId?: string;
  instanceId?: string | null;
  apiVersion?: number;
  sessionTimeoutMs?: number;
  rebalanceTimeoutMs?: number;
  protocolType?: string;
  protocols?: [string, Uint8Array][];
  clientId?: string;
}

export class TestShard {
  config: GroupConfig;
  shard: GroupCoordinatorShard;
  nowMs = 1000;
  readonly log: LogEntry[] = [];
  /** Writes that are not committed yet, oldest first. */
  readonly pending: CoordinatorWrite<GroupLogRecord>[] = [];
  readonly replies = new Map<number, unknown>();
  autoCommit = true;
  #nextRequest = 1;
  #uuid = 0;

  constructor(config: Partial<GroupConfig> = {}) {
    this.config = { ...defaults, ...config };
    this.shard = new GroupCoordinatorShard(0, 0, this.config);
    this.take(this.shard.onLoaded(this.now));
  }

  get now() {
    return { monotonicMs: this.nowMs, wallMs: 1_700_000_000_000 + this.nowMs };
  }

  take(outcome: GroupOutcome): void {
    for (const { requestId, reply } of outcome.completions) {
      assert.ok(!this.replies.has(requestId), `request ${requestId} answered twice`);
      this.replies.set(requestId, reply);
    }
    this.pending.push(...outcome.writes);
    if (this.autoCommit) this.commitAll();
  }

  commitAll(): void {
    while (this.pending.length > 0) this.commitOne();
  }

  commitOne(): void {
    const write = this.pending.shift()!;
    const baseOffset = this.append(write);
    this.take(this.shard.onWriteCommitted(this.now, write.writeId, baseOffset));
  }

  append(write: CoordinatorWrite<GroupLogRecord>): number {
    const baseOffset = this.log.length;
    write.records.forEach((record, index) => this.log.push({ record, offset: baseOffset + index, producerId: write.transaction?.producerId ?? -1 }));
    return baseOffset;
  }

  failOne(errorCode: number): void {
    const write = this.pending.shift()!;
    this.take(this.shard.onWriteFailed(this.now, write.writeId, errorCode));
  }

  marker(producerId: number, isCommit: boolean): void {
    this.log.push({ record: this.log[0]!.record, offset: this.log.length, producerId, isMarker: true, isCommit });
    this.take(this.shard.onTransactionMarker(this.now, producerId, isCommit));
  }

  /** Lets time pass, running timers at their moments. */
  advance(ms: number): void {
    const end = this.nowMs + ms;
    while (this.shard.nextDeadlineMs <= end) {
      this.nowMs = Math.max(this.nowMs, this.shard.nextDeadlineMs);
      this.take(this.shard.onTimer(this.now));
    }
    this.nowMs = end;
  }

  /** Another leader takes over: a new shard, built from the log (compacted first, if asked). */
  failOver(compacted = false): void {
    this.take(this.shard.unload(this.now));
    this.pending.length = 0;
    this.shard = this.replica(compacted);
  }

  /** As the log cleaner does it: nothing from the first open transaction on, and records of aborted ones count for nothing. */
  #compact(): LogEntry[] {
    const isCommitted = (entry: LogEntry): boolean | null => {
      if (entry.producerId < 0) return true;
      const marker = this.log.find((later) => later.isMarker === true && later.producerId === entry.producerId && later.offset > entry.offset);
      return marker === undefined ? null : marker.isCommit === true;
    };
    const open = this.log.find((entry) => entry.isMarker !== true && isCommitted(entry) === null)?.offset ?? Infinity;
    const last = new Map<string, number>();
    for (const entry of this.log) if (entry.offset < open && entry.isMarker !== true && isCommitted(entry) === true) last.set(JSON.stringify(entry.record.key), entry.offset);
    return this.log.filter((entry) => entry.offset >= open || entry.isMarker === true || last.get(JSON.stringify(entry.record.key)) === entry.offset);
  }

  /** A shard built from the log as it is, beside the live one. */
  replica(compacted: boolean): GroupCoordinatorShard {
    const shard = new GroupCoordinatorShard(0, -1, this.config);
    for (const entry of compacted ? this.#compact() : this.log) {
      if (entry.isMarker === true) shard.replayMarker(entry.producerId, entry.isCommit === true);
      else shard.replayRecord(entry.record, entry.offset, entry.producerId);
    }
    shard.onLoaded(this.now);
    return shard;
  }

  reply<T>(requestId: number): T {
    assert.ok(this.replies.has(requestId), `request ${requestId} is not answered`);
    return this.replies.get(requestId) as T;
  }

  isParked(requestId: number): boolean {
    return !this.replies.has(requestId);
  }

  join(options: JoinOptions = {}): number {
    const requestId = this.#nextRequest++;
    const request: JoinGroupRequest = {
      groupId: options.group ?? 'g', sessionTimeoutMs: options.sessionTimeoutMs ?? 10_000, rebalanceTimeoutMs: options.rebalanceTimeoutMs ?? 60_000,
      memberId: options.memberId ?? '', groupInstanceId: options.instanceId ?? null, protocolType: options.protocolType ?? 'consumer',
      protocols: (options.protocols ?? [['range', subscription('t')]]).map(([name, metadata]) => ({ name, metadata })), reason: null,
    };
    const context = { requestId, apiVersion: options.apiVersion ?? 3, clientId: options.clientId ?? 'client', clientHost: '/127.0.0.1', uniqueSuffix: `u${++this.#uuid}` };
    this.take(this.shard.joinGroup(this.now, request, context));
    return requestId;
  }

  joined(requestId: number): JoinGroupResponse {
    return this.reply<JoinGroupResponse>(requestId);
  }

  sync(memberId: string, generationId: number, assignments: Record<string, string> = {}, options: { group?: string; instanceId?: string | null; protocolType?: string | null; protocolName?: string | null } = {}): number {
    const requestId = this.#nextRequest++;
    const request = {
      groupId: options.group ?? 'g', generationId, memberId, groupInstanceId: options.instanceId ?? null, protocolType: options.protocolType ?? null, protocolName: options.protocolName ?? null,
      assignments: Object.entries(assignments).map(([id, assignment]) => ({ memberId: id, assignment: bytes(assignment) })),
    };
    this.take(this.shard.syncGroup(this.now, request, requestId));
    return requestId;
  }

  synced(requestId: number): SyncGroupResponse {
    return this.reply<SyncGroupResponse>(requestId);
  }

  heartbeat(memberId: string, generationId: number, options: { group?: string; instanceId?: string | null } = {}): number {
    const requestId = this.#nextRequest++;
    this.take(this.shard.heartbeat(this.now, { groupId: options.group ?? 'g', generationId, memberId, groupInstanceId: options.instanceId ?? null }, requestId));
    return this.reply<HeartbeatResponse>(requestId).errorCode;
  }

  leave(members: { memberId?: string; instanceId?: string | null }[], apiVersion = 3, group = 'g'): LeaveGroupResponse {
    const requestId = this.#nextRequest++;
    const request = {
      groupId: group, memberId: members[0]?.memberId ?? '',
      members: members.map(({ memberId, instanceId }) => ({ memberId: memberId ?? '', groupInstanceId: instanceId ?? null, reason: null })),
    };
    this.take(this.shard.leaveGroup(this.now, request, apiVersion, requestId));
    return this.reply<LeaveGroupResponse>(requestId);
  }

  commit(offset: number, options: { group?: string; memberId?: string; generationId?: number; instanceId?: string | null; topic?: string; partition?: number; metadata?: string | null; retentionTimeMs?: number; commitTimestamp?: number } = {}): number {
    const requestId = this.#nextRequest++;
    const request = {
      groupId: options.group ?? 'g', generationIdOrMemberEpoch: options.generationId ?? -1, memberId: options.memberId ?? '', groupInstanceId: options.instanceId ?? null,
      retentionTimeMs: options.retentionTimeMs ?? -1,
      topics: [{ name: options.topic ?? 't', topicId: '', partitions: [{ partitionIndex: options.partition ?? 0, committedOffset: offset, committedLeaderEpoch: -1, commitTimestamp: options.commitTimestamp ?? -1, committedMetadata: options.metadata ?? null }] }],
    };
    this.take(this.shard.commitOffsets(this.now, request, requestId));
    return requestId;
  }

  commitError(requestId: number): number {
    return this.reply<OffsetCommitResponse>(requestId).topics[0]!.partitions[0]!.errorCode;
  }

  txnCommit(producerId: number, offset: number, options: { group?: string; memberId?: string; generationId?: number; topic?: string; partition?: number } = {}): number {
    const requestId = this.#nextRequest++;
    const request = {
      transactionalId: `tx${producerId}`, groupId: options.group ?? 'g', producerId, producerEpoch: 0, generationId: options.generationId ?? -1, memberId: options.memberId ?? '', groupInstanceId: null,
      topics: [{ name: options.topic ?? 't', partitions: [{ partitionIndex: options.partition ?? 0, committedOffset: offset, committedLeaderEpoch: -1, committedMetadata: null }] }],
    };
    this.take(this.shard.commitOffsetsInTransaction(this.now, request, requestId));
    return requestId;
  }

  /** The committed offset as a client sees it; −1: none; 'unstable'. */
  fetch(options: { group?: string; topic?: string; partition?: number; requireStable?: boolean } = {}): number | 'unstable' {
    const { topics, errorCode } = this.shard.fetchOffsets(options.group ?? 'g', [{ name: options.topic ?? 't', partitionIndexes: [options.partition ?? 0] }], options.requireStable ?? false);
    assert.equal(errorCode, 0);
    const found = topics[0]!.partitions[0]!;
    return found.errorCode === 88 ? 'unstable' : found.committedOffset;
  }

  deleteGroup(group = 'g'): number {
    const requestId = this.#nextRequest++;
    this.take(this.shard.deleteGroups(this.now, [group], requestId));
    return requestId;
  }

  deleteOffsets(topic: string, partition: number, group = 'g'): number {
    const requestId = this.#nextRequest++;
    this.take(this.shard.deleteOffsets(this.now, { groupId: group, topics: [{ name: topic, partitions: [{ partitionIndex: partition }] }] }, requestId));
    return requestId;
  }

  describe(group = 'g') {
    return this.shard.describeGroup(group, 5);
  }

  /** A stable group of `count` members; each member's assignment is its own name. Members join with version 3 ids. */
  stable(count = 1, options: JoinOptions = {}): { members: string[]; leader: string; generation: number } {
    const first = this.join(options);
    this.advance(this.config.initialRebalanceDelayMs + 1);
    let requests = [first];
    for (let index = 1; index < count; index++) {
      const joining = this.join(options);
      requests = [...requests.map((request) => this.join({ ...options, memberId: this.joined(request).memberId })), joining];
    }
    const joined = requests.map((request) => this.joined(request));
    const leader = joined.find((reply) => reply.leader === reply.memberId)!;
    const assignment = Object.fromEntries(joined.map(({ memberId }) => [memberId, `for ${memberId}`]));
    for (const { memberId } of joined) if (memberId !== leader.memberId) this.sync(memberId, leader.generationId, {}, { group: options.group ?? 'g' });
    this.sync(leader.memberId, leader.generationId, assignment, { group: options.group ?? 'g' });
    assert.equal(this.describe(options.group).groupState, 'Stable');
    return { members: joined.map((reply) => reply.memberId), leader: leader.memberId, generation: leader.generationId };
  }
}
