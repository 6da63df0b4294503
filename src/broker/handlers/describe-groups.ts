/** DescribeGroups (15), versions 0–6. */
import type { ReceivedRequest } from '../../network/request.ts';
import { describeError } from '../../coordinator/group/describe.ts';
import type { DescribeGroupsRequest, DescribeGroupsResponse, DescribeGroupsResponseDescribedGroup } from '../../protocol/messages/describe-groups.ts';
import { ErrorCode } from '../../protocol/messages/error-code.ts';
import type { BrokerContext } from '../context.ts';

/** Kafka's AclOperation numbers of what can be done to a group. */
const GROUP_OPERATIONS = [['READ', 3], ['DELETE', 6], ['DESCRIBE', 8]] as const;

function authorizedOperations(broker: BrokerContext, groupId: string, request: ReceivedRequest): number {
  let bits = 0;
  for (const [operation, number] of GROUP_OPERATIONS) if (broker.authorizer.may(operation, 'GROUP', groupId, request)) bits |= 1 << number;
  return bits;
}

export function handleDescribeGroups(broker: BrokerContext, body: DescribeGroupsRequest, request: ReceivedRequest): DescribeGroupsResponse {
  const describe = (groupId: string): DescribeGroupsResponseDescribedGroup => {
    if (!broker.authorizer.may('DESCRIBE', 'GROUP', groupId, request)) return describeError(groupId, ErrorCode.GROUP_AUTHORIZATION_FAILED);
    const shard = broker.groupCoordinator.shardOf(groupId);
    if (shard === null) return describeError(groupId, ErrorCode.NOT_COORDINATOR);
    const described = shard.describeGroup(groupId, request.apiVersion);
    return body.includeAuthorizedOperations && described.errorCode === ErrorCode.NONE ? { ...described, authorizedOperations: authorizedOperations(broker, groupId, request) } : described;
  };
  return { throttleTimeMs: 0, groups: body.groups.map(describe) };
}
