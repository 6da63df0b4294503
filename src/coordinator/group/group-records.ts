/** The records of `__consumer_offsets`, as values; the shell makes bytes of them. A null value is a tombstone. */
import type { GroupMetadataKey, GroupMetadataValue } from '../../protocol/messages/record-group-metadata.ts';
import type { OffsetCommitKey, OffsetCommitValue } from '../../protocol/messages/record-offset-commit.ts';
import { ZERO_UUID } from '../../base/ids.ts';
import type { GroupConfig } from './group-config.ts';
import type { Group } from './group.ts';

export interface OffsetRecord {
  readonly type: 'offset';
  /** Written with key version 1. */
  readonly key: OffsetCommitKey;
  readonly value: OffsetCommitValue | null;
  readonly valueVersion: number;
}

export interface GroupRecord {
  readonly type: 'group';
  /** Written with key version 2. */
  readonly key: GroupMetadataKey;
  readonly value: GroupMetadataValue | null;
  readonly valueVersion: number;
}

export type GroupLogRecord = OffsetRecord | GroupRecord;

export interface CommittedOffset {
  readonly offset: number;
  /** −1: unknown. */
  readonly leaderEpoch: number;
  readonly metadata: string;
  readonly commitTimestampMs: number;
  /** −1: by the retention of all offsets. Only from commits of versions 2–4 that name a retention. */
  readonly expireTimestampMs: number;
  /** Offset of the record in the coordinator's log; −1 before it is committed. */
  readonly recordOffset: number;
}

export function offsetRecord(group: string, topic: string, partition: number, committed: CommittedOffset, config: GroupConfig): OffsetRecord {
  return {
    type: 'offset',
    key: { group, topic, partition },
    value: {
      offset: committed.offset, leaderEpoch: committed.leaderEpoch, metadata: committed.metadata,
      commitTimestamp: committed.commitTimestampMs, expireTimestamp: committed.expireTimestampMs, topicId: ZERO_UUID,
    },
    valueVersion: committed.expireTimestampMs >= 0 ? 1 : config.offsetValueVersion,
  };
}

export const offsetTombstone = (group: string, topic: string, partition: number): OffsetRecord => ({
  type: 'offset', key: { group, topic, partition }, value: null, valueVersion: 0,
});

export const groupTombstone = (group: string): GroupRecord => ({ type: 'group', key: { group }, value: null, valueVersion: 0 });

export function committedOffset(value: OffsetCommitValue, recordOffset: number): CommittedOffset {
  return {
    offset: value.offset, leaderEpoch: value.leaderEpoch, metadata: value.metadata, commitTimestampMs: value.commitTimestamp,
    expireTimestampMs: value.expireTimestamp, recordOffset,
  };
}

const NO_ASSIGNMENT = new Uint8Array(0);

/** The group as it is, with the given assignment (null: what the members have). */
export function groupRecord(group: Group, assignment: ReadonlyMap<string, Uint8Array> | null, config: GroupConfig): GroupRecord {
  const protocol = group.protocolName;
  return {
    type: 'group',
    key: { group: group.groupId },
    value: {
      protocolType: group.protocolType ?? '', generation: group.generationId, protocol, leader: group.leaderId,
      currentStateTimestamp: group.stateTimestampMs,
      members: [...group.members.values()].map((member) => ({
        memberId: member.memberId, groupInstanceId: member.groupInstanceId, clientId: member.clientId, clientHost: member.clientHost,
        rebalanceTimeout: member.rebalanceTimeoutMs, sessionTimeout: member.sessionTimeoutMs,
        subscription: protocol === null ? NO_ASSIGNMENT : (member.metadataOf(protocol) ?? NO_ASSIGNMENT),
        assignment: assignment === null ? member.assignment : (assignment.get(member.memberId) ?? NO_ASSIGNMENT),
      })),
    },
    valueVersion: config.groupValueVersion,
  };
}
