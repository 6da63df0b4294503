/**
 * What all parts of a group coordinator shard share: the groups, the offsets, the runtime, and the small steps that
 * every request takes (find a group, check a member, answer a parked request, arm a session).
 */
import { DeadlineTimer } from '../../base/deadline-queue.ts';
import { ErrorCode } from '../../protocol/messages/error-code.ts';
import type { JoinGroupResponse } from '../../protocol/messages/join-group.ts';
import type { SyncGroupResponse } from '../../protocol/messages/sync-group.ts';
import type { WriteTransaction } from '../outcome.ts';
import type { WriteHandler } from '../runtime.ts';
import { ShardRuntime } from '../runtime.ts';
import type { GroupConfig } from './group-config.ts';
import type { GroupLogRecord } from './group-records.ts';
import { Group } from './group.ts';
import type { Member } from './member.ts';
import { OffsetStore } from './offset-store.ts';
import type { GroupReply } from './replies.ts';
import { joinError, syncError } from './replies.ts';

export class ShardCore {
  config: GroupConfig;
  readonly groups = new Map<string, Group>();
  readonly offsets = new OffsetStore();
  readonly runtime = new ShardRuntime<GroupReply, GroupLogRecord>();
  /** What happens when a member's session, or a pending member's time, is over; set by the part that owns rebalances. */
  onSessionExpired: (group: Group, memberId: string) => void = () => {};

  constructor(config: GroupConfig) {
    this.config = config;
  }

  get nowMs(): number {
    return this.runtime.now.monotonicMs;
  }

  get wallMs(): number {
    return this.runtime.now.wallMs;
  }

  complete(requestId: number, reply: GroupReply): void {
    this.runtime.complete(requestId, reply);
  }

  /** null when this shard may hold no more groups. */
  groupOrNew(groupId: string): Group | null {
    const existing = this.groups.get(groupId);
    if (existing !== undefined) return existing;
    if (this.groups.size >= this.config.maxGroups) return null;
    const group = new Group(groupId, this.wallMs);
    this.groups.set(groupId, group);
    return group;
  }

  /** NONE, UNKNOWN_MEMBER_ID or FENCED_INSTANCE_ID. */
  checkMember(group: Group, memberId: string, groupInstanceId: string | null): number {
    if (groupInstanceId !== null) {
      const current = group.staticMembers.get(groupInstanceId);
      if (current === undefined) return ErrorCode.UNKNOWN_MEMBER_ID;
      if (current !== memberId) return ErrorCode.FENCED_INSTANCE_ID;
    }
    return group.members.has(memberId) ? ErrorCode.NONE : ErrorCode.UNKNOWN_MEMBER_ID;
  }

  /** Parks `requestId`; an earlier JoinGroup of the member that still waits (its client tried again) is let go. */
  parkJoin(group: Group, member: Member, requestId: number): void {
    const before = group.park(member, requestId);
    if (before !== null && before !== requestId) this.complete(before, joinError(member.memberId, ErrorCode.REBALANCE_IN_PROGRESS));
  }

  answerJoin(group: Group, member: Member, reply: JoinGroupResponse): boolean {
    const requestId = group.park(member, null);
    if (requestId !== null) this.complete(requestId, reply);
    return requestId !== null;
  }

  parkSync(member: Member, requestId: number): void {
    const before = member.parkedSync;
    member.parkedSync = requestId;
    if (before !== null && before !== requestId) this.complete(before, syncError(ErrorCode.REBALANCE_IN_PROGRESS));
  }

  answerSync(member: Member, reply: SyncGroupResponse): boolean {
    const requestId = member.parkedSync;
    member.parkedSync = null;
    if (requestId !== null) this.complete(requestId, reply);
    return requestId !== null;
  }

  /** Takes a member out: its parked requests get `errorCode`, its session ends. The rebalance is the caller's. */
  removeMember(group: Group, member: Member, errorCode: number): void {
    this.answerJoin(group, member, joinError('', errorCode));
    this.answerSync(member, syncError(errorCode));
    this.endSession(member);
    group.remove(member.memberId);
  }

  armSession(group: Group, member: Member, timeoutMs = member.sessionTimeoutMs): void {
    member.sessionTimer ??= new DeadlineTimer(() => this.onSessionExpired(group, member.memberId));
    this.runtime.deadlines.arm(member.sessionTimer, this.nowMs + timeoutMs);
  }

  endSession(member: Member): void {
    if (member.sessionTimer !== null) this.runtime.deadlines.disarm(member.sessionTimer);
  }

  addPending(group: Group, memberId: string, timeoutMs: number): void {
    const timer = new DeadlineTimer(() => this.onSessionExpired(group, memberId));
    group.pendingMembers.set(memberId, timer);
    this.runtime.deadlines.arm(timer, this.nowMs + timeoutMs);
  }

  removePending(group: Group, memberId: string): boolean {
    const timer = group.pendingMembers.get(memberId);
    if (timer === undefined) return false;
    this.runtime.deadlines.disarm(timer);
    return group.pendingMembers.delete(memberId);
  }

  disarm(timer: DeadlineTimer | null): void {
    if (timer !== null) this.runtime.deadlines.disarm(timer);
  }

  /** Forgets a group and its timers; parked requests must have been answered. */
  forget(group: Group): void {
    this.disarm(group.joinTimer);
    this.disarm(group.syncTimer);
    for (const member of group.members.values()) this.endSession(member);
    for (const timer of group.pendingMembers.values()) this.disarm(timer);
    if (this.groups.get(group.groupId) === group) this.groups.delete(group.groupId);
  }

  /** Writes records of a group; until the write's end the group is not forgotten. */
  writeGroup(group: Group, records: readonly GroupLogRecord[], handler: WriteHandler, transaction: WriteTransaction | null = null): void {
    group.writesUnderWay++;
    const counted: WriteHandler = {
      apply: (baseOffset) => {
        group.writesUnderWay--;
        handler.apply(baseOffset);
      },
      revert: (errorCode) => {
        group.writesUnderWay--;
        handler.revert?.(errorCode);
      },
      answer: (errorCode) => handler.answer(errorCode),
    };
    this.runtime.write(records, counted, this.config.offsetCommitTimeoutMs, ErrorCode.REQUEST_TIMED_OUT, transaction);
  }
}
