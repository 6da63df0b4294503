/**
 * Builds the shard's state from the records of its log, in order. Members come back with the protocol that had been
 * chosen and their assignment; they have their session time to show up.
 */
import type { GroupMetadataValue } from '../../protocol/messages/record-group-metadata.ts';
import type { GroupLogRecord } from './group-records.ts';
import { committedOffset } from './group-records.ts';
import { Group } from './group.ts';
import { Member } from './member.ts';
import type { ShardCore } from './shard-core.ts';

export class Replay {
  readonly #core: ShardCore;

  constructor(core: ShardCore) {
    this.#core = core;
  }

  /** `producerId` ≥ 0: the record belongs to that producer's transaction. */
  record(record: GroupLogRecord, offset: number, producerId: number): void {
    if (record.type === 'group') this.#group(record.key.group, record.value);
    else this.#offset(record.key, record.value, offset, producerId);
  }

  #offset(key: { group: string; topic: string; partition: number }, value: Parameters<typeof committedOffset>[0] | null, offset: number, producerId: number): void {
    const { offsets, groups } = this.#core;
    if (value === null) {
      offsets.remove(key.group, key.topic, key.partition);
      return;
    }
    if (!groups.has(key.group)) groups.set(key.group, new Group(key.group, -1));
    const committed = committedOffset(value, offset);
    if (producerId >= 0) offsets.stage(producerId, key.group, key.topic, key.partition, committed);
    else offsets.put(key.group, key.topic, key.partition, committed);
  }

  #group(groupId: string, value: GroupMetadataValue | null): void {
    const { groups } = this.#core;
    if (value === null) {
      groups.delete(groupId);
      return;
    }
    const group = new Group(groupId, value.currentStateTimestamp);
    for (const member of value.members) group.add(this.#member(member, value));
    group.protocolType = value.protocolType === '' ? null : value.protocolType;
    group.protocolName = value.protocol;
    group.generationId = value.generation;
    group.leaderId = value.leader !== null && group.members.has(value.leader) ? value.leader : group.leaderId;
    group.state = group.members.size === 0 ? 'Empty' : 'Stable';
    group.subscribed = group.computeSubscribed();
    groups.set(groupId, group);
  }

  #member(stored: GroupMetadataValue['members'][number], value: GroupMetadataValue): Member {
    const member = new Member({
      memberId: stored.memberId, groupInstanceId: stored.groupInstanceId, clientId: stored.clientId, clientHost: stored.clientHost,
      rebalanceTimeoutMs: stored.rebalanceTimeout < 0 ? stored.sessionTimeout : stored.rebalanceTimeout, sessionTimeoutMs: stored.sessionTimeout,
      protocolType: value.protocolType, protocols: value.protocol === null ? [] : [{ name: value.protocol, metadata: stored.subscription }],
    });
    member.assignment = stored.assignment.slice();
    return member;
  }
}
