/** Heartbeat (0–4) and LeaveGroup (0–5, several members at once from v3, static ones by their instance id). */
import { ErrorCode } from '../../protocol/messages/error-code.ts';
import type { HeartbeatRequest } from '../../protocol/messages/heartbeat.ts';
import type { LeaveGroupRequest, LeaveGroupRequestMemberIdentity, LeaveGroupResponseMemberResponse } from '../../protocol/messages/leave-group.ts';
import type { Group } from './group.ts';
import type { Rebalances } from './rebalance.ts';
import type { ShardCore } from './shard-core.ts';

export class HeartbeatsAndLeaves {
  readonly #core: ShardCore;
  readonly #rebalances: Rebalances;

  constructor(core: ShardCore, rebalances: Rebalances) {
    this.#core = core;
    this.#rebalances = rebalances;
  }

  heartbeat(request: HeartbeatRequest, requestId: number): void {
    this.#core.complete(requestId, { throttleTimeMs: 0, errorCode: this.#heartbeat(request) });
  }

  #heartbeat(request: HeartbeatRequest): number {
    if (request.groupId === '') return ErrorCode.INVALID_GROUP_ID;
    const group = this.#core.groups.get(request.groupId);
    if (group === undefined) return ErrorCode.UNKNOWN_MEMBER_ID;
    if (group.is('Dead')) return ErrorCode.COORDINATOR_NOT_AVAILABLE;
    const errorCode = this.#core.checkMember(group, request.memberId, request.groupInstanceId);
    if (errorCode !== ErrorCode.NONE) return errorCode;
    if (request.generationId !== group.generationId) return ErrorCode.ILLEGAL_GENERATION;
    if (group.isEmpty) return ErrorCode.UNKNOWN_MEMBER_ID;
    this.#core.armSession(group, group.members.get(request.memberId)!);
    return group.is('PreparingRebalance') ? ErrorCode.REBALANCE_IN_PROGRESS : ErrorCode.NONE;
  }

  leave(request: LeaveGroupRequest, apiVersion: number, requestId: number): void {
    const members = apiVersion >= 3 ? request.members : [{ memberId: request.memberId, groupInstanceId: null, reason: null }];
    const reply = (errorCode: number, answers: LeaveGroupResponseMemberResponse[]): void => {
      const single = apiVersion >= 3 || errorCode !== ErrorCode.NONE ? errorCode : (answers[0]?.errorCode ?? ErrorCode.NONE);
      this.#core.complete(requestId, { throttleTimeMs: 0, errorCode: single, members: answers });
    };
    if (request.groupId === '') return reply(ErrorCode.INVALID_GROUP_ID, []);
    const group = this.#core.groups.get(request.groupId);
    if (group === undefined) {
      return reply(ErrorCode.NONE, members.map(({ memberId, groupInstanceId }) => ({ memberId, groupInstanceId, errorCode: ErrorCode.UNKNOWN_MEMBER_ID })));
    }
    if (group.is('Dead')) return reply(ErrorCode.COORDINATOR_NOT_AVAILABLE, []);
    const answers = members.map((member) => ({ memberId: member.memberId, groupInstanceId: member.groupInstanceId, errorCode: this.#leaveOne(group, member) }));
    reply(ErrorCode.NONE, answers);
    const gone = answers.filter((answer) => answer.errorCode === ErrorCode.NONE).map((answer) => answer.memberId);
    if (gone.length === 0) return;
    if (group.is('PreparingRebalance')) this.#rebalances.maybeCompleteJoin(group);
    else this.#rebalances.afterRemoval(group, `explicit LeaveGroup of ${gone.join(', ')}`);
  }

  #leaveOne(group: Group, identity: LeaveGroupRequestMemberIdentity): number {
    const core = this.#core;
    const { groupInstanceId } = identity;
    // An administrator removes static members by instance id alone.
    const memberId = identity.memberId === '' && groupInstanceId !== null ? (group.staticMembers.get(groupInstanceId) ?? '') : identity.memberId;
    if (memberId === '') return ErrorCode.UNKNOWN_MEMBER_ID;
    if (core.removePending(group, memberId)) return ErrorCode.NONE;
    const errorCode = core.checkMember(group, memberId, groupInstanceId);
    if (errorCode !== ErrorCode.NONE) return errorCode;
    core.runtime.log('INFO', `Member ${memberId} has left group ${group.groupId} (reason: ${identity.reason ?? 'not provided'})`);
    core.removeMember(group, group.members.get(memberId)!, ErrorCode.UNKNOWN_MEMBER_ID);
    return ErrorCode.NONE;
  }
}
