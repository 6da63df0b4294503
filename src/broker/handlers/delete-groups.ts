/** DeleteGroups (42), versions 0–2: groups without members, with all their offsets. */
import type { ReceivedRequest } from '../../network/request.ts';
import type { DeleteGroupsRequest, DeleteGroupsResponse } from '../../protocol/messages/delete-groups.ts';
import { ErrorCode } from '../../protocol/messages/error-code.ts';
import type { BrokerContext } from '../context.ts';

export async function handleDeleteGroups(broker: BrokerContext, body: DeleteGroupsRequest, request: ReceivedRequest): Promise<DeleteGroupsResponse> {
  const only = (groupId: string, errorCode: number): DeleteGroupsResponse => ({ throttleTimeMs: 0, results: [{ groupId, errorCode }] });
  const deleteOne = (groupId: string): DeleteGroupsResponse | Promise<DeleteGroupsResponse> => {
    if (!broker.authorizer.may('DELETE', 'GROUP', groupId, request)) return only(groupId, ErrorCode.GROUP_AUTHORIZATION_FAILED);
    return broker.groupCoordinator.ask<DeleteGroupsResponse>(
      groupId,
      (shard, now, requestId) => shard.deleteGroups(now, [groupId], requestId),
      () => only(groupId, ErrorCode.NOT_COORDINATOR),
    );
  };
  const replies = await Promise.all([...new Set(body.groupsNames)].map(deleteOne));
  return { throttleTimeMs: 0, results: replies.flatMap((reply) => reply.results) };
}
