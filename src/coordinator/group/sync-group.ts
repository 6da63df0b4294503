/**
 * SyncGroup, versions 0–5. The leader's assignment is written to the log before anybody gets it, so that a coordinator
 * that takes over knows the same assignment; the others' requests are parked until then.
 */
import { ErrorCode } from '../../protocol/messages/error-code.ts';
import type { SyncGroupRequest, SyncGroupResponse } from '../../protocol/messages/sync-group.ts';
import { groupRecord } from './group-records.ts';
import type { Group } from './group.ts';
import type { Member } from './member.ts';
import type { Rebalances } from './rebalance.ts';
import { groupAppendError, syncError } from './replies.ts';
import type { ShardCore } from './shard-core.ts';

const NO_ASSIGNMENT = new Uint8Array(0);

const contradicts = (asked: string | null, actual: string | null): boolean => asked !== null && actual !== null && asked !== actual;

export class SyncGroups {
  readonly #core: ShardCore;
  readonly #rebalances: Rebalances;

  constructor(core: ShardCore, rebalances: Rebalances) {
    this.#core = core;
    this.#rebalances = rebalances;
  }

  handle(request: SyncGroupRequest, requestId: number): void {
    const core = this.#core;
    const fail = (errorCode: number): void => core.complete(requestId, syncError(errorCode));
    if (request.groupId === '') return fail(ErrorCode.INVALID_GROUP_ID);
    const group = core.groups.get(request.groupId);
    if (group === undefined || group.isEmpty) return fail(ErrorCode.UNKNOWN_MEMBER_ID);
    const errorCode = this.#check(group, request);
    if (errorCode !== ErrorCode.NONE) return fail(errorCode);
    const member = group.members.get(request.memberId)!;
    if (group.is('PreparingRebalance')) return fail(ErrorCode.REBALANCE_IN_PROGRESS);
    group.pendingSync.delete(member.memberId);
    if (group.pendingSync.size === 0) core.disarm(group.syncTimer);
    if (group.is('Stable')) return core.complete(requestId, this.#assignmentOf(group, member));
    core.parkSync(member, requestId);
    if (group.isLeader(member.memberId)) this.#persist(group, request);
  }

  #check(group: Group, request: SyncGroupRequest): number {
    if (group.is('Dead')) return ErrorCode.COORDINATOR_NOT_AVAILABLE;
    const errorCode = this.#core.checkMember(group, request.memberId, request.groupInstanceId);
    if (errorCode !== ErrorCode.NONE) return errorCode;
    if (request.generationId !== group.generationId) return ErrorCode.ILLEGAL_GENERATION;
    const isOther = contradicts(request.protocolType, group.protocolType) || contradicts(request.protocolName, group.protocolName);
    return isOther ? ErrorCode.INCONSISTENT_GROUP_PROTOCOL : ErrorCode.NONE;
  }

  #assignmentOf(group: Group, member: Member): SyncGroupResponse {
    return { throttleTimeMs: 0, errorCode: ErrorCode.NONE, protocolType: group.protocolType, protocolName: group.protocolName, assignment: member.assignment };
  }

  #persist(group: Group, request: SyncGroupRequest): void {
    const core = this.#core;
    const { generationId } = group;
    const assignment = new Map<string, Uint8Array>();
    for (const entry of request.assignments) if (group.members.has(entry.memberId)) assignment.set(entry.memberId, entry.assignment.slice());
    const isCurrent = (): boolean => group.is('CompletingRebalance') && group.generationId === generationId;
    const apply = (): void => {
      if (!isCurrent()) return;
      group.transitionTo('Stable', core.wallMs);
      for (const member of group.members.values()) {
        member.assignment = assignment.get(member.memberId) ?? NO_ASSIGNMENT;
        if (core.answerSync(member, this.#assignmentOf(group, member))) core.armSession(group, member);
      }
    };
    const answer = (errorCode: number): void => {
      if (errorCode === ErrorCode.NONE || !isCurrent()) return;
      const told = groupAppendError(errorCode);
      core.runtime.log('WARN', `The assignment of group ${group.groupId} generation ${generationId} could not be written: error ${errorCode}`);
      this.#rebalances.resetAssignments(group, told);
      this.#rebalances.maybePrepareOrComplete(group, `error ${told} when storing the assignment`);
    };
    core.writeGroup(group, [groupRecord(group, assignment, core.config)], { apply, answer });
  }
}
