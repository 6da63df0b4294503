/** DescribeGroups and ListGroups: what can be seen of groups. Reads only. */
import { ErrorCode } from '../../protocol/messages/error-code.ts';
import type { DescribeGroupsResponseDescribedGroup } from '../../protocol/messages/describe-groups.ts';
import type { ListGroupsResponseListedGroup } from '../../protocol/messages/list-groups.ts';
import type { Group } from './group.ts';
import type { Member } from './member.ts';

const NOTHING = new Uint8Array(0);
/** "Nobody asked": the least int32, as Kafka answers. */
const NO_AUTHORIZED_OPERATIONS = -2147483648;
/** Assignment and metadata are told in a stable group alone; in between they mean nothing. */
const describeMember = (member: Member, protocol: string | null): DescribeGroupsResponseDescribedGroup['members'][number] => ({
  memberId: member.memberId, groupInstanceId: member.groupInstanceId, clientId: member.clientId, clientHost: member.clientHost,
  memberMetadata: protocol === null ? NOTHING : (member.metadataOf(protocol) ?? NOTHING),
  memberAssignment: protocol === null ? NOTHING : member.assignment,
});

export function describeError(groupId: string, errorCode: number): DescribeGroupsResponseDescribedGroup {
  return { errorCode, errorMessage: null, groupId, groupState: '', protocolType: '', protocolData: '', members: [], authorizedOperations: NO_AUTHORIZED_OPERATIONS };
}

/** A group that does not exist is Dead; from v6 it is also an error. */
export function describeGroup(group: Group | undefined, groupId: string, apiVersion: number): DescribeGroupsResponseDescribedGroup {
  if (group === undefined) {
    const gone = { ...describeError(groupId, ErrorCode.NONE), groupState: 'Dead' };
    return apiVersion < 6 ? gone : { ...gone, errorCode: ErrorCode.GROUP_ID_NOT_FOUND, errorMessage: `Group ${groupId} not found.` };
  }
  const protocol = group.is('Stable') ? group.protocolName : null;
  return {
    ...describeError(groupId, ErrorCode.NONE), groupState: group.state, protocolType: group.protocolType ?? '', protocolData: protocol ?? '',
    members: [...group.members.values()].map((member) => describeMember(member, protocol)),
  };
}

/** Empty filters let everything pass; states compare without regard to case. */
export function listGroups(groups: Iterable<Group>, states: readonly string[], types: readonly string[]): ListGroupsResponseListedGroup[] {
  const wanted = new Set(states.map((state) => state.trim().toLowerCase()));
  const wantsClassic = types.length === 0 || types.some((type) => type.trim().toLowerCase() === 'classic');
  const listed: ListGroupsResponseListedGroup[] = [];
  if (!wantsClassic) return listed;
  for (const group of groups) {
    if (states.length > 0 && !wanted.has(group.state.toLowerCase())) continue;
    listed.push({ groupId: group.groupId, protocolType: group.protocolType ?? '', groupState: group.state, groupType: 'classic' });
  }
  return listed;
}
