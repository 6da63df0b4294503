/** Requests that build on each other: the life of a group in every version, static members, an idempotent producer. */
import { ApiKey } from '../../../src/protocol/messages/api-key.ts';
import { RecordBatchBuilder } from '../../../src/protocol/records/record-batch-builder.ts';
import { bytesOf } from '../../integration/raw-client.ts';
import type { Side, Step } from './scenario.ts';

const T0 = 1_700_000_000_000;
type Body = Record<string, unknown>;

const step = (name: string, apiKey: number, version: number, body: (side: Side) => Body, keep?: Step['keep']): Step =>
  ({ name, apiKey, versions: [version, version], body: (_, side) => body(side), ...(keep === undefined ? {} : { keep }) });

/** A consumer's, of version 0. Kafka's coordinator never answers a join whose metadata it cannot read; ours does. */
const subscription = (topic: string): Uint8Array => Uint8Array.from([0, 0, 0, 0, 0, 1, 0, topic.length, ...bytesOf(topic), 255, 255, 255, 255]);
const PROTOCOLS = [{ name: 'range', metadata: subscription('alpha') }, { name: 'other', metadata: subscription('beta') }];
const joinBody = (groupId: string, memberId: string, more: Body = {}): Body => ({ groupId, sessionTimeoutMs: 20_000, rebalanceTimeoutMs: 20_000, memberId, protocolType: 'consumer', protocols: PROTOCOLS, ...more });
const remember = (key: string): NonNullable<Step['keep']> => (answer, side) => void side.memory.set(key, String((answer as { memberId: string }).memberId));

function life(version: number): Step[] {
  const group = `life-${version}`;
  const me = (side: Side): string => side.memory.get(group) ?? '';
  const [sync, beat, leave, commit, describe] = [Math.min(version, 5), Math.min(version, 4), Math.min(version, 5), Math.min(version, 9), Math.min(version, 5)];
  const named = (what: string): string => `group of v${version}: ${what}`;
  const synced = (generationId: number, more: (side: Side) => Body = () => ({})) => (side: Side): Body =>
    ({ groupId: group, generationId, memberId: me(side), protocolType: 'consumer', protocolName: 'range', assignments: [{ memberId: me(side), assignment: bytesOf('mine') }], ...more(side) });
  const beats = (generationId: number, memberId?: string) => (side: Side): Body => ({ groupId: group, generationId, memberId: memberId ?? me(side) });
  const commits = (generation: number) => (side: Side): Body =>
    ({ groupId: group, generationIdOrMemberEpoch: generation, memberId: me(side), retentionTimeMs: -1, topics: [{ name: 'alpha', partitions: [{ partitionIndex: 0, committedOffset: generation + 10, committedMetadata: '' }] }] });
  const described = (what: string): Step => step(named(what), ApiKey.DescribeGroups, describe, () => ({ groups: [group], includeAuthorizedOperations: true }));
  return [
    step(named('first join'), ApiKey.JoinGroup, version, () => joinBody(group, ''), remember(group)),
    ...(version >= 4 ? [step(named('join with the id'), ApiKey.JoinGroup, version, (side) => joinBody(group, me(side)))] : []),
    described('before the assignment'),
    ...(version >= 1 && commit >= 1 ? [step(named('commit before the assignment'), ApiKey.OffsetCommit, commit, commits(1))] : []),
    step(named('sync of the next generation'), ApiKey.SyncGroup, sync, synced(2)),
    ...(sync >= 5 ? [step(named('sync of another protocol'), ApiKey.SyncGroup, sync, synced(1, () => ({ protocolName: 'other' }))), step(named('sync of another type'), ApiKey.SyncGroup, sync, synced(1, () => ({ protocolType: 'connect' })))] : []),
    step(named('sync'), ApiKey.SyncGroup, sync, synced(1)),
    step(named('sync again'), ApiKey.SyncGroup, sync, synced(1)),
    step(named('heartbeat'), ApiKey.Heartbeat, beat, beats(1)),
    step(named('heartbeat of the next generation'), ApiKey.Heartbeat, beat, beats(2)),
    step(named('heartbeat of a stranger'), ApiKey.Heartbeat, beat, beats(1, 'stranger')),
    described('when stable'),
    ...(commit >= 1 ? [step(named('commit'), ApiKey.OffsetCommit, commit, commits(1)), step(named('commit of another generation'), ApiKey.OffsetCommit, commit, commits(7)), step(named('commit of nobody'), ApiKey.OffsetCommit, commit, () => ({ ...commits(-1)({ memory: new Map() } as unknown as Side), memberId: '' }))] : []),
    step(named('join by another type'), ApiKey.JoinGroup, version, () => joinBody(group, '', { protocolType: 'connect' })),
    step(named('join by other protocols'), ApiKey.JoinGroup, version, () => joinBody(group, '', { protocols: [{ name: 'third', metadata: subscription('alpha') }] })),
    step(named('the leader joins again'), ApiKey.JoinGroup, version, (side) => joinBody(group, me(side))),
    step(named('heartbeat of the former generation'), ApiKey.Heartbeat, beat, beats(1)),
    step(named('heartbeat before the new assignment'), ApiKey.Heartbeat, beat, beats(2)),
    step(named('delete while it has members'), ApiKey.DeleteGroups, 1, () => ({ groupsNames: [group] })),
    step(named('delete an offset while it is subscribed'), ApiKey.OffsetDelete, 0, () => ({ groupId: group, topics: [{ name: 'alpha', partitions: [{ partitionIndex: 0 }] }] })),
    step(named('leave'), ApiKey.LeaveGroup, leave, (side) => (leave >= 3 ? { groupId: group, members: [{ memberId: me(side), groupInstanceId: null, reason: null }, { memberId: 'stranger', groupInstanceId: null, reason: null }] } : { groupId: group, memberId: me(side) })),
    described('when empty'),
    step(named('delete'), ApiKey.DeleteGroups, 1, () => ({ groupsNames: [group] })),
    described('when gone'),
  ];
}

function staticLife(version: number): Step[] {
  const group = `static-${version}`;
  const named = (what: string): string => `static member of v${version}: ${what}`;
  const id = (which: string) => (side: Side): string => side.memory.get(`${group}-${which}`) ?? '';
  const sync = Math.min(version, 5);
  const syncOf = (which: string, generationId: number) => (side: Side): Body =>
    ({ groupId: group, generationId, memberId: id(which)(side), groupInstanceId: 'one', protocolType: 'consumer', protocolName: 'range', assignments: [{ memberId: id(which)(side), assignment: bytesOf('mine') }] });
  const beat = (which: string, generationId: number, groupInstanceId: string | null) => (side: Side): Body => ({ groupId: group, generationId, memberId: id(which)(side), groupInstanceId });
  return [
    step(named('join'), ApiKey.JoinGroup, version, () => joinBody(group, '', { groupInstanceId: 'one' }), remember(`${group}-first`)),
    step(named('sync'), ApiKey.SyncGroup, sync, syncOf('first', 1)),
    step(named('heartbeat'), ApiKey.Heartbeat, 4, beat('first', 1, 'one')),
    step(named('join in its place'), ApiKey.JoinGroup, version, () => joinBody(group, '', { groupInstanceId: 'one' }), remember(`${group}-second`)),
    step(named('heartbeat of the one before'), ApiKey.Heartbeat, 4, beat('first', 1, 'one')),
    step(named('heartbeat of the one before, without its name'), ApiKey.Heartbeat, 4, beat('first', 1, null)),
    step(named('join of the one before'), ApiKey.JoinGroup, version, (side) => joinBody(group, id('first')(side), { groupInstanceId: 'one' })),
    step(named('sync of the one before'), ApiKey.SyncGroup, sync, syncOf('first', 1)),
    step(named('heartbeat of the new one'), ApiKey.Heartbeat, 4, beat('second', 1, 'one')),
    step(named('heartbeat of an unknown name'), ApiKey.Heartbeat, 4, beat('second', 1, 'two')),
    step(named('describe'), ApiKey.DescribeGroups, 5, () => ({ groups: [group], includeAuthorizedOperations: false })),
    step(named('leave by an unknown name'), ApiKey.LeaveGroup, 4, () => ({ groupId: group, members: [{ memberId: '', groupInstanceId: 'two' }] })),
    step(named('leave by name'), ApiKey.LeaveGroup, 4, () => ({ groupId: group, members: [{ memberId: '', groupInstanceId: 'one' }] })),
    step(named('describe when empty'), ApiKey.DescribeGroups, 5, () => ({ groups: [group], includeAuthorizedOperations: false })),
  ];
}

function idempotence(version: number): Step[] {
  const key = `producer-${version}`;
  const batch = (side: Side, baseSequence: number, count: number, producerEpoch: number, idOffset = 0): Uint8Array => {
    const builder = new RecordBatchBuilder({ producerId: Number(side.memory.get(key)) + idOffset, producerEpoch, baseSequence });
    for (let index = 0; index < count; index++) builder.append(T0, null, bytesOf(`s${baseSequence + index}`), []);
    return builder.build();
  };
  const send = (what: string, baseSequence: number, count: number, producerEpoch = 0, idOffset = 0): Step =>
    step(`idempotent producer, v${version}: ${what}`, ApiKey.Produce, version, (side) => ({ transactionalId: null, acks: -1, timeoutMs: 5000, topicData: [{ name: 'idempotent', partitionData: [{ index: 0, records: batch(side, baseSequence, count, producerEpoch, idOffset) }] }] }));
  return [
    step(`idempotent producer, v${version}: its id`, ApiKey.InitProducerId, 0, () => ({ transactionalId: null, transactionTimeoutMs: 1000 }), (answer, side) => void side.memory.set(key, String((answer as { producerId: number }).producerId))),
    send('first', 0, 2), send('again', 0, 2), send('second', 2, 1), send('the first once more', 0, 2), send('a gap', 5, 1), send('a part of one before', 1, 1), send('third', 3, 1), send('fourth', 4, 1), send('fifth', 5, 1), send('sixth', 6, 1),
    send('the second, still remembered', 2, 1), send('the first, forgotten', 0, 2), send('a new epoch from the middle', 3, 1, 1), send('a new epoch', 0, 1, 1), send('the old epoch', 7, 1, 0), send('on', 1, 1, 1), send('an unknown producer, from the middle', 9, 1, 0, 1000 + version),
  ];
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index);

export const FLOWS: readonly Step[] = [...range(0, 9).flatMap(life), ...range(5, 9).flatMap(staticLife), ...[3, 5, 8, 11].flatMap(idempotence)];
