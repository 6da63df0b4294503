/** LeaveGroup (13), versions 0–5; several members at once from version 3. */
import type { ReceivedRequest } from '../../network/request.ts';
import { ErrorCode } from '../../protocol/messages/error-code.ts';
import type { LeaveGroupRequest, LeaveGroupResponse } from '../../protocol/messages/leave-group.ts';
import type { BrokerContext } from '../context.ts';

const FIRST_BATCHED_VERSION = 3;
const failed = (errorCode: number): LeaveGroupResponse => ({ throttleTimeMs: 0, errorCode, members: [] });

export async function handleLeaveGroup(broker: BrokerContext, body: LeaveGroupRequest, request: ReceivedRequest): Promise<LeaveGroupResponse> {
  if (!broker.authorizer.may('READ', 'GROUP', body.groupId, request)) return failed(ErrorCode.GROUP_AUTHORIZATION_FAILED);
  const reply = await broker.groupCoordinator.ask<LeaveGroupResponse>(
    body.groupId,
    (shard, now, requestId) => shard.leaveGroup(now, body, request.apiVersion, requestId),
    () => failed(ErrorCode.NOT_COORDINATOR),
  );
  return request.apiVersion < FIRST_BATCHED_VERSION ? { ...reply, members: [] } : reply;
}
