/** ListGroups (16), versions 0–5: the groups that this broker coordinates. */
import type { ReceivedRequest } from '../../network/request.ts';
import { ErrorCode } from '../../protocol/messages/error-code.ts';
import type { ListGroupsRequest, ListGroupsResponse } from '../../protocol/messages/list-groups.ts';
import type { BrokerContext } from '../context.ts';

export function handleListGroups(broker: BrokerContext, body: ListGroupsRequest, request: ReceivedRequest): ListGroupsResponse {
  const listed = broker.groupCoordinator.shards().map((shard) => shard.listGroups(body.statesFilter, body.typesFilter));
  const mayAll = broker.authorizer.may('DESCRIBE', 'CLUSTER', 'kafka-cluster', request);
  const groups = listed.flatMap((part) => part ?? []).filter((group) => mayAll || broker.authorizer.may('DESCRIBE', 'GROUP', group.groupId, request));
  return { throttleTimeMs: 0, errorCode: listed.includes(null) ? ErrorCode.COORDINATOR_LOAD_IN_PROGRESS : ErrorCode.NONE, groups };
}
