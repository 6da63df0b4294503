/** JoinGroup (11), versions 0–9. */
import type { ReceivedRequest } from '../../network/request.ts';
import { joinError } from '../../coordinator/group/replies.ts';
import { ErrorCode } from '../../protocol/messages/error-code.ts';
import type { JoinGroupRequest, JoinGroupResponse } from '../../protocol/messages/join-group.ts';
import type { BrokerContext } from '../context.ts';

const FIRST_NULLABLE_PROTOCOL_VERSION = 7;

export async function handleJoinGroup(broker: BrokerContext, body: JoinGroupRequest, request: ReceivedRequest): Promise<JoinGroupResponse> {
  const { apiVersion } = request;
  if (!broker.authorizer.may('READ', 'GROUP', body.groupId, request)) return forVersion(joinError(body.memberId, ErrorCode.GROUP_AUTHORIZATION_FAILED), apiVersion);
  const coordinator = broker.groupCoordinator;
  const reply = await coordinator.ask<JoinGroupResponse>(
    body.groupId,
    (shard, now, requestId) => {
      const clientHost = `/${request.connection.transport.remoteAddress.replace(/^::ffff:/, '')}`;
      return shard.joinGroup(now, body, { requestId, apiVersion, clientId: request.clientId ?? '', clientHost, uniqueSuffix: coordinator.uniqueSuffix() });
    },
    () => joinError(body.memberId, ErrorCode.NOT_COORDINATOR),
  );
  return forVersion(reply, apiVersion);
}

const forVersion = (reply: JoinGroupResponse, apiVersion: number): JoinGroupResponse =>
  apiVersion < FIRST_NULLABLE_PROTOCOL_VERSION && reply.protocolName === null ? { ...reply, protocolName: '' } : reply;
