/**
 * JoinGroup, versions 0–9: member ids (required in advance from v4, KIP-394), static members (v5, KIP-345), the answer
 * that spares a returning static leader the assignment (v9, KIP-814). Parked until the rebalance is complete.
 */
import { ErrorCode } from '../../protocol/messages/error-code.ts';
import type { JoinGroupRequest } from '../../protocol/messages/join-group.ts';
import { groupRecord } from './group-records.ts';
import type { Group } from './group.ts';
import type { MemberProtocol } from './member.ts';
import { Member, copyProtocols } from './member.ts';
import type { Rebalances } from './rebalance.ts';
import { groupAppendError, joinError, joinReply } from './replies.ts';
import type { ShardCore } from './shard-core.ts';

export interface JoinContext {
  readonly requestId: number;
  readonly apiVersion: number;
  readonly clientId: string;
  /** As Kafka shows it: `/127.0.0.1`. */
  readonly clientHost: string;
  /** A fresh unique text (a UUID) for a member id that may have to be made. */
  readonly uniqueSuffix: string;
}

/** A JoinGroup on its way, with its metadata copied out of the frame. */
interface Joining {
  readonly context: JoinContext;
  readonly memberId: string;
  readonly groupInstanceId: string | null;
  readonly rebalanceTimeoutMs: number;
  readonly sessionTimeoutMs: number;
  readonly protocolType: string;
  readonly protocols: readonly MemberProtocol[];
  readonly reason: string;
}

export class JoinGroups {
  readonly #core: ShardCore;
  readonly #rebalances: Rebalances;

  constructor(core: ShardCore, rebalances: Rebalances) {
    this.#core = core;
    this.#rebalances = rebalances;
  }

  handle(request: JoinGroupRequest, context: JoinContext): void {
    const core = this.#core;
    const { groupId, memberId, sessionTimeoutMs } = request;
    const fail = (errorCode: number): void => core.complete(context.requestId, joinError(memberId, errorCode));
    if (groupId === '') return fail(ErrorCode.INVALID_GROUP_ID);
    if (sessionTimeoutMs < core.config.minSessionTimeoutMs || sessionTimeoutMs > core.config.maxSessionTimeoutMs) return fail(ErrorCode.INVALID_SESSION_TIMEOUT);
    const isUnknown = memberId === '';
    const existing = core.groups.get(groupId);
    if (existing === undefined && !isUnknown) return fail(ErrorCode.UNKNOWN_MEMBER_ID);
    const group = core.groupOrNew(groupId);
    if (group === null) return fail(ErrorCode.GROUP_MAX_SIZE_REACHED);
    this.#join(group, this.#joining(request, context));
    // A group that came to be for a member that was refused is not kept.
    if (existing === undefined && group.isEmpty && group.members.size === 0 && group.pendingMembers.size === 0) core.forget(group);
  }

  #joining(request: JoinGroupRequest, context: JoinContext): Joining {
    return {
      context, memberId: request.memberId, groupInstanceId: request.groupInstanceId,
      rebalanceTimeoutMs: context.apiVersion === 0 || request.rebalanceTimeoutMs < 0 ? request.sessionTimeoutMs : request.rebalanceTimeoutMs,
      sessionTimeoutMs: request.sessionTimeoutMs, protocolType: request.protocolType, protocols: copyProtocols(request.protocols),
      reason: request.reason === null || request.reason === '' ? 'not provided' : request.reason.slice(0, 255),
    };
  }

  #join(group: Group, joining: Joining): void {
    const core = this.#core;
    const fail = (memberId: string, errorCode: number): void => core.complete(joining.context.requestId, joinError(memberId, errorCode));
    if (group.is('Dead')) return fail(joining.memberId, ErrorCode.COORDINATOR_NOT_AVAILABLE);
    if (!this.#accepts(group, joining.memberId)) {
      core.removePending(group, joining.memberId);
      const member = group.members.get(joining.memberId);
      if (member !== undefined) this.#rebalances.removeAndRebalance(group, member, `group ${group.groupId} is full`);
      return fail('', ErrorCode.GROUP_MAX_SIZE_REACHED);
    }
    if (!group.supports(joining.protocolType, joining.protocols)) return fail(joining.memberId, ErrorCode.INCONSISTENT_GROUP_PROTOCOL);
    if (joining.memberId === '') this.#joinNew(group, joining);
    else this.#joinExisting(group, joining);
  }

  #accepts(group: Group, memberId: string): boolean {
    const { maxSize } = this.#core.config;
    const member = group.members.get(memberId);
    switch (group.state) {
      case 'PreparingRebalance':
        return (member !== undefined && member.parkedJoin !== null) || group.awaitingJoin < maxSize;
      case 'CompletingRebalance':
      case 'Stable':
        return member !== undefined || group.members.size < maxSize;
      default:
        return true;
    }
  }

  #joinNew(group: Group, joining: Joining): void {
    const core = this.#core;
    const { context, groupInstanceId } = joining;
    const memberId = `${groupInstanceId ?? context.clientId}-${context.uniqueSuffix}`;
    if (groupInstanceId !== null) {
      const current = group.members.get(group.staticMembers.get(groupInstanceId) ?? '');
      if (current === undefined) this.#add(group, joining, memberId);
      else this.#replaceStatic(group, joining, current, memberId);
    } else if (context.apiVersion >= 4) {
      if (group.pendingMembers.size >= core.config.maxPendingMembers) {
        core.complete(context.requestId, joinError('', ErrorCode.GROUP_MAX_SIZE_REACHED));
        return;
      }
      core.addPending(group, memberId, joining.sessionTimeoutMs);
      core.complete(context.requestId, joinError(memberId, ErrorCode.MEMBER_ID_REQUIRED));
    } else {
      this.#add(group, joining, memberId);
    }
  }

  #joinExisting(group: Group, joining: Joining): void {
    const core = this.#core;
    const { memberId, context } = joining;
    if (group.pendingMembers.has(memberId) && joining.groupInstanceId === null) {
      core.removePending(group, memberId);
      this.#add(group, joining, memberId);
      return;
    }
    const errorCode = core.checkMember(group, memberId, joining.groupInstanceId);
    if (errorCode !== ErrorCode.NONE || group.isEmpty) {
      core.complete(context.requestId, joinError(memberId, errorCode === ErrorCode.NONE ? ErrorCode.UNKNOWN_MEMBER_ID : errorCode));
      return;
    }
    const member = group.members.get(memberId)!;
    const isSame = member.hasProtocols(joining.protocols);
    if (group.is('CompletingRebalance') && isSame) {
      // It lost the answer to its JoinGroup: the present generation is still to be synced.
      core.complete(context.requestId, joinReply(group, memberId, { withMembers: group.isLeader(memberId) }));
    } else if (group.is('Stable') && isSame && !group.isLeader(memberId)) {
      core.complete(context.requestId, joinReply(group, memberId, { withMembers: false }));
    } else {
      this.#update(group, member, joining);
      this.#rebalances.maybePrepareOrComplete(group, `member ${memberId} joins in state ${group.state}; client reason: ${joining.reason}`);
    }
  }

  #update(group: Group, member: Member, joining: Joining): void {
    group.updateMember(member, joining.protocols, joining.rebalanceTimeoutMs, joining.sessionTimeoutMs);
    this.#core.parkJoin(group, member, joining.context.requestId);
  }

  #newMember(joining: Joining, memberId: string): Member {
    const { groupInstanceId, context, rebalanceTimeoutMs, sessionTimeoutMs, protocolType, protocols } = joining;
    return new Member({ memberId, groupInstanceId, clientId: context.clientId, clientHost: context.clientHost, rebalanceTimeoutMs, sessionTimeoutMs, protocolType, protocols });
  }

  #add(group: Group, joining: Joining, memberId: string): void {
    const member = this.#newMember(joining, memberId);
    member.isNew = true;
    if (group.is('PreparingRebalance') && group.previousState === 'Empty') group.newMemberAdded = true;
    group.add(member);
    this.#core.parkJoin(group, member, joining.context.requestId);
    this.#core.armSession(group, member, this.#core.config.newMemberJoinTimeoutMs);
    this.#rebalances.maybePrepareOrComplete(group, `adding member ${memberId} with instance id ${joining.groupInstanceId}; client reason: ${joining.reason}`);
  }

  /** The instance is back under a new member id: the old one is fenced at once, whatever it waits for. */
  #replaceStatic(group: Group, joining: Joining, old: Member, memberId: string): void {
    const core = this.#core;
    core.runtime.log('INFO', `Static member ${joining.groupInstanceId} of group ${group.groupId} is back as ${memberId}, in place of ${old.memberId}`);
    const formerLeader = group.leaderId ?? '';
    const wasParked = old.parkedJoin !== null;
    core.answerJoin(group, old, joinError(old.memberId, ErrorCode.FENCED_INSTANCE_ID));
    if (old.parkedSync !== null) core.complete(old.parkedSync, { throttleTimeMs: 0, errorCode: ErrorCode.FENCED_INSTANCE_ID, protocolType: null, protocolName: null, assignment: new Uint8Array(0) });
    old.parkedSync = null;
    core.endSession(old);
    const member = this.#newMember(joining, memberId);
    member.assignment = old.assignment;
    member.isNew = old.isNew && wasParked;
    group.replaceStatic(old, member);
    core.armSession(group, member);
    core.parkJoin(group, member, joining.context.requestId);
    if (group.is('Stable') && group.protocolName === group.selectProtocol()) this.#persistReplacement(group, joining, old, member, formerLeader);
    else if (group.is('Stable', 'CompletingRebalance')) this.#rebalances.prepare(group, `static member ${joining.groupInstanceId} is back with another protocol, or before the assignment; client reason: ${joining.reason}`);
    else this.#rebalances.maybeCompleteJoin(group);
  }

  /** No rebalance: the new member id is written down, then the member gets the present generation. */
  #persistReplacement(group: Group, joining: Joining, old: Member, member: Member, formerLeader: string): void {
    const core = this.#core;
    const { requestId, apiVersion } = joining.context;
    const isCurrent = (): boolean => group.is('Stable') && group.members.get(member.memberId) === member && member.parkedJoin === requestId;
    const answer = (errorCode: number): void => {
      if (!isCurrent()) return;
      if (errorCode !== ErrorCode.NONE) return this.#undoReplacement(group, old, member, errorCode);
      const isLeader = group.isLeader(member.memberId);
      const reply =
        apiVersion >= 9
          ? joinReply(group, member.memberId, { withMembers: isLeader, skipAssignment: isLeader })
          : joinReply(group, member.memberId, { withMembers: false, leader: formerLeader });
      core.answerJoin(group, member, reply);
    };
    core.writeGroup(group, [groupRecord(group, null, core.config)], { apply: () => {}, answer });
  }

  #undoReplacement(group: Group, old: Member, member: Member, errorCode: number): void {
    const core = this.#core;
    core.answerJoin(group, member, joinError('', groupAppendError(errorCode)));
    core.endSession(member);
    group.replaceStatic(member, old);
    core.armSession(group, old);
  }
}
