/** SyncGroup (14), versions 0–5. */
import type { ReceivedRequest } from '../../network/request.ts';
import { syncError } from '../../coordinator/group/replies.ts';
import { ErrorCode } from '../../protocol/messages/error-code.ts';
import type { SyncGroupRequest, SyncGroupResponse } from '../../protocol/messages/sync-group.ts';
import type { BrokerContext } from '../context.ts';

const FIRST_VERSION_WITH_PROTOCOL = 5;

export function handleSyncGroup(broker: BrokerContext, body: SyncGroupRequest, request: ReceivedRequest): SyncGroupResponse | Promise<SyncGroupResponse> {
  if (!broker.authorizer.may('READ', 'GROUP', body.groupId, request)) return syncError(ErrorCode.GROUP_AUTHORIZATION_FAILED);
  if (request.apiVersion >= FIRST_VERSION_WITH_PROTOCOL && (body.protocolType === null || body.protocolName === null)) return syncError(ErrorCode.INCONSISTENT_GROUP_PROTOCOL);
  return broker.groupCoordinator.ask<SyncGroupResponse>(
    body.groupId,
    (shard, now, requestId) => shard.syncGroup(now, body, requestId),
    () => syncError(ErrorCode.NOT_COORDINATOR),
  );
}
