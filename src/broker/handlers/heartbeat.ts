/** Heartbeat (12), versions 0–4. */
import type { ReceivedRequest } from '../../network/request.ts';
import { ErrorCode } from '../../protocol/messages/error-code.ts';
import type { HeartbeatRequest, HeartbeatResponse } from '../../protocol/messages/heartbeat.ts';
import type { BrokerContext } from '../context.ts';

const failed = (errorCode: number): HeartbeatResponse => ({ throttleTimeMs: 0, errorCode });

export function handleHeartbeat(broker: BrokerContext, body: HeartbeatRequest, request: ReceivedRequest): HeartbeatResponse | Promise<HeartbeatResponse> {
  if (!broker.authorizer.may('READ', 'GROUP', body.groupId, request)) return failed(ErrorCode.GROUP_AUTHORIZATION_FAILED);
  return broker.groupCoordinator.ask<HeartbeatResponse>(
    body.groupId,
    (shard, now, requestId) => shard.heartbeat(now, body, requestId),
    () => failed(ErrorCode.NOT_COORDINATOR),
  );
}
