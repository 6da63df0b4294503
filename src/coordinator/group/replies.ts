/** Responses and errors of the group APIs, in the shapes that the codecs write. */
import { ErrorCode } from '../../protocol/messages/error-code.ts';
import type { DeleteGroupsResponse } from '../../protocol/messages/delete-groups.ts';
import type { HeartbeatResponse } from '../../protocol/messages/heartbeat.ts';
import type { JoinGroupResponse } from '../../protocol/messages/join-group.ts';
import type { LeaveGroupResponse } from '../../protocol/messages/leave-group.ts';
import type { OffsetCommitResponse } from '../../protocol/messages/offset-commit.ts';
import type { OffsetDeleteResponse } from '../../protocol/messages/offset-delete.ts';
import type { SyncGroupResponse } from '../../protocol/messages/sync-group.ts';
import type { TxnOffsetCommitResponse } from '../../protocol/messages/txn-offset-commit.ts';
import type { Group } from './group.ts';

export type GroupReply =
  | JoinGroupResponse | SyncGroupResponse | HeartbeatResponse | LeaveGroupResponse | OffsetCommitResponse | TxnOffsetCommitResponse
  | OffsetDeleteResponse | DeleteGroupsResponse;

export const joinError = (memberId: string, errorCode: number): JoinGroupResponse => ({
  throttleTimeMs: 0, errorCode, generationId: -1, protocolType: null, protocolName: null, leader: '', skipAssignment: false, memberId, members: [],
});

/** The group's present generation as one member sees it; the leader also sees all members. */
export function joinReply(group: Group, memberId: string, options: { withMembers: boolean; leader?: string; skipAssignment?: boolean }): JoinGroupResponse {
  const protocol = group.protocolName ?? '';
  return {
    throttleTimeMs: 0, errorCode: ErrorCode.NONE, generationId: group.generationId, protocolType: group.protocolType, protocolName: group.protocolName,
    leader: options.leader ?? group.leaderId ?? '', skipAssignment: options.skipAssignment ?? false, memberId,
    members: options.withMembers
      ? [...group.members.values()].map((member) => ({ memberId: member.memberId, groupInstanceId: member.groupInstanceId, metadata: member.metadataOf(protocol) ?? new Uint8Array(0) }))
      : [],
  };
}

export const syncError = (errorCode: number): SyncGroupResponse => ({
  throttleTimeMs: 0, errorCode, protocolType: null, protocolName: null, assignment: new Uint8Array(0),
});

/** What a failed append of a group's record means to a client that joins or syncs. */
export function groupAppendError(errorCode: number): number {
  switch (errorCode) {
    case ErrorCode.UNKNOWN_TOPIC_OR_PARTITION:
    case ErrorCode.NOT_ENOUGH_REPLICAS:
    case ErrorCode.NOT_ENOUGH_REPLICAS_AFTER_APPEND:
    case ErrorCode.REQUEST_TIMED_OUT:
      return ErrorCode.COORDINATOR_NOT_AVAILABLE;
    case ErrorCode.NOT_LEADER_OR_FOLLOWER:
    case ErrorCode.KAFKA_STORAGE_ERROR:
      return ErrorCode.NOT_COORDINATOR;
    case ErrorCode.RECORD_LIST_TOO_LARGE:
    case ErrorCode.MESSAGE_TOO_LARGE:
    case ErrorCode.INVALID_FETCH_SIZE:
      return ErrorCode.UNKNOWN_SERVER_ERROR;
    default:
      return errorCode;
  }
}

/** The same for commits of offsets. */
export function offsetAppendError(errorCode: number): number {
  const error = groupAppendError(errorCode);
  return error === ErrorCode.UNKNOWN_SERVER_ERROR ? ErrorCode.INVALID_COMMIT_OFFSET_SIZE : error;
}
