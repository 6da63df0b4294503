/**
 * The course of a rebalance (Kafka's GroupMetadataManager): preparing, waiting for members, the next generation, and
 * what ends the waiting when a member does not come: a timer for each thing that is waited for.
 */
import { DeadlineTimer } from '../../base/deadline-queue.ts';
import { ErrorCode } from '../../protocol/messages/error-code.ts';
import { groupRecord } from './group-records.ts';
import type { Group } from './group.ts';
import type { Member } from './member.ts';
import { joinReply, syncError } from './replies.ts';
import type { ShardCore } from './shard-core.ts';

export class Rebalances {
  readonly #core: ShardCore;

  constructor(core: ShardCore) {
    this.#core = core;
    core.onSessionExpired = (group, memberId) => this.#onSessionExpired(group, memberId);
  }

  maybePrepareOrComplete(group: Group, reason: string): void {
    if (group.canRebalance) this.prepare(group, reason);
    else this.maybeCompleteJoin(group);
  }

  /** Completes the join phase when all are there, unless the first rebalance is still being delayed. */
  maybeCompleteJoin(group: Group): void {
    if (group.is('PreparingRebalance') && group.hasAllMembersJoined && group.previousState !== 'Empty') this.completeJoin(group);
  }

  prepare(group: Group, reason: string): void {
    const core = this.#core;
    if (group.is('CompletingRebalance')) this.resetAssignments(group, ErrorCode.REBALANCE_IN_PROGRESS);
    group.pendingSync.clear();
    core.disarm(group.syncTimer);
    const isFirst = group.isEmpty;
    if (isFirst) {
      const delayMs = core.config.initialRebalanceDelayMs;
      this.#armFirstJoin(group, delayMs, Math.max(group.rebalanceTimeoutMs - delayMs, 0), delayMs);
    }
    group.transitionTo('PreparingRebalance', core.wallMs);
    core.runtime.log('INFO', `Preparing to rebalance group ${group.groupId} with old generation ${group.generationId} (reason: ${reason})`);
    if (isFirst) return;
    if (group.hasAllMembersJoined) this.completeJoin(group);
    else this.#armJoin(group, group.rebalanceTimeoutMs, () => this.completeJoin(group));
  }

  /** The join phase is over: whoever did not come is out, the others get the next generation. */
  completeJoin(group: Group): void {
    const core = this.#core;
    core.disarm(group.joinTimer);
    if (group.is('Dead')) return;
    for (const member of [...group.members.values()]) {
      if (member.parkedJoin !== null || member.isStatic) continue;
      core.runtime.log('INFO', `Group ${group.groupId} removed the dynamic member ${member.memberId}, which did not join before the rebalance time-out`);
      core.removeMember(group, member, ErrorCode.UNKNOWN_MEMBER_ID);
    }
    if (!group.maybeElectLeaderWhoJoined() && group.members.size > 0) {
      // Static members alone, none of which came back: wait another round, as long as their sessions last.
      this.#armJoin(group, group.rebalanceTimeoutMs, () => this.completeJoin(group));
      return;
    }
    group.nextGeneration(core.wallMs);
    if (group.isEmpty) this.#becameEmpty(group);
    else this.#answerJoins(group);
  }

  #becameEmpty(group: Group): void {
    const core = this.#core;
    core.runtime.log('INFO', `Group ${group.groupId} with generation ${group.generationId} is now empty`);
    const answer = (errorCode: number): void => {
      if (errorCode !== ErrorCode.NONE && !group.is('Dead')) core.runtime.log('WARN', `Failed to write empty metadata for group ${group.groupId}: error ${errorCode}`);
    };
    core.writeGroup(group, [groupRecord(group, new Map(), core.config)], { apply: () => {}, answer });
  }

  #answerJoins(group: Group): void {
    const core = this.#core;
    core.runtime.log('INFO', `Stabilized group ${group.groupId} generation ${group.generationId} with ${group.members.size} members`);
    for (const member of group.members.values()) {
      core.answerJoin(group, member, joinReply(group, member.memberId, { withMembers: group.isLeader(member.memberId) }));
      core.armSession(group, member);
      member.isNew = false;
      group.pendingSync.add(member.memberId);
    }
    const generationId = group.generationId;
    core.disarm(group.syncTimer);
    group.syncTimer = new DeadlineTimer(() => this.#onSyncExpired(group, generationId));
    core.runtime.deadlines.arm(group.syncTimer, core.nowMs + group.rebalanceTimeoutMs);
  }

  /** Takes all assignments back, and lets waiting SyncGroups go with the error. */
  resetAssignments(group: Group, errorCode: number): void {
    for (const member of group.members.values()) {
      member.assignment = new Uint8Array(0);
      if (this.#core.answerSync(member, syncError(errorCode))) this.#core.armSession(group, member);
    }
  }

  #armJoin(group: Group, delayMs: number, onDue: () => void): void {
    this.#core.disarm(group.joinTimer);
    group.joinTimer = new DeadlineTimer(onDue);
    this.#core.runtime.deadlines.arm(group.joinTimer, this.#core.nowMs + delayMs);
  }

  /** While new members keep coming the first rebalance waits on, up to the rebalance time-out in all. */
  #armFirstJoin(group: Group, delayMs: number, remainingMs: number, stepMs: number): void {
    this.#armJoin(group, delayMs, () => {
      if (group.newMemberAdded && remainingMs !== 0) {
        group.newMemberAdded = false;
        this.#armFirstJoin(group, Math.min(stepMs, remainingMs), Math.max(remainingMs - delayMs, 0), stepMs);
      } else {
        this.completeJoin(group);
      }
    });
  }

  #onSyncExpired(group: Group, generationId: number): void {
    if (group.generationId !== generationId || !group.is('CompletingRebalance', 'Stable') || group.pendingSync.size === 0) return;
    const late = [...group.pendingSync];
    for (const memberId of late) {
      const member = group.members.get(memberId);
      if (member !== undefined) this.#core.removeMember(group, member, ErrorCode.UNKNOWN_MEMBER_ID);
    }
    this.prepare(group, `removing ${late.join(', ')}, from which no SyncGroup came in time`);
  }

  #onSessionExpired(group: Group, memberId: string): void {
    if (group.is('Dead')) return;
    if (this.#core.removePending(group, memberId)) {
      this.#core.runtime.log('INFO', `Pending member ${memberId} of group ${group.groupId} did not join in time`);
      if (group.is('PreparingRebalance') && group.hasAllMembersJoined) this.completeJoin(group);
      return;
    }
    const member = group.members.get(memberId);
    // Who waits for the others is alive; a member that is joining for the first time may still be given up.
    if (member === undefined || (!member.isNew && (member.parkedJoin !== null || member.parkedSync !== null))) return;
    this.#core.runtime.log('INFO', `Member ${memberId} of group ${group.groupId} has failed, removing it`);
    this.removeAndRebalance(group, member, `removing member ${memberId} on heartbeat expiration`);
  }

  removeAndRebalance(group: Group, member: Member, reason: string): void {
    this.#core.removeMember(group, member, ErrorCode.UNKNOWN_MEMBER_ID);
    this.afterRemoval(group, reason);
  }

  /** Members left or were removed: rebalance, or let the rebalance under way go on without them. */
  afterRemoval(group: Group, reason: string): void {
    if (group.is('Stable', 'CompletingRebalance')) this.maybePrepareOrComplete(group, reason);
    else if (group.is('PreparingRebalance') && group.hasAllMembersJoined) this.completeJoin(group);
  }
}
