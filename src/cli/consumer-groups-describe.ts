/** `kafka-consumer-groups --describe`: offsets, members or state of groups. */
import type { Admin, DescribedGroup } from '../client/admin.ts';
import { decodeAssignment } from '../client/consumer-protocol.ts';
import { LATEST_TIMESTAMP, listOffsets } from '../client/offsets.ts';
import { partitionHashOrder } from './java-order.ts';
import type { ParsedOptions } from './option-parser.ts';
import { print, printError, write } from './output.ts';
import { ToolError } from './tool.ts';

const MISSING = '-';
const REBALANCING = new Set(['PreparingRebalance', 'CompletingRebalance', 'Assigning', 'Reconciling']);

interface OffsetRow {
  readonly topic: string;
  readonly partition: number;
  readonly consumerId: string;
  readonly host: string;
  readonly clientId: string;
}

export async function describeGroups(options: ParsedOptions, admin: Admin, groups: readonly string[]): Promise<void> {
  const described: DescribedGroup[] = [];
  for (const group of [...new Set(groups)].sort()) {
    described.push(await admin.describeGroup(group).catch((error: unknown) => { throw timedOut(error); }));
  }
  for (const group of described) {
    if (options.has('members')) printMembers(group, options.has('verbose'));
    else if (options.has('state')) await printState(group, admin);
    else await printOffsets(group, admin);
  }
}

function timedOut(error: unknown): unknown {
  if (error instanceof Error && error.name === 'ClientTimeoutError') {
    const inner = new ToolError('org.apache.kafka.common.errors.TimeoutException', 'Timed out waiting for a node assignment. Call: describeConsumerGroups(api=FIND_COORDINATOR)');
    return new ToolError('java.util.concurrent.ExecutionException', `${inner.javaClass}: ${inner.message}`, [`${inner.javaClass}: ${inner.message}`]);
  }
  return error;
}

/** Says what is remarkable about the group; whether there is something to show. */
function worthShowing(group: DescribedGroup, rows: number): boolean {
  if (group.groupState === 'Dead') print(`\nError: Consumer group '${group.groupId}' does not exist.`);
  else if (group.groupState === 'Empty') printError(`\nConsumer group '${group.groupId}' has no active members.`);
  else if (REBALANCING.has(group.groupState)) printError(`\nWarning: Consumer group '${group.groupId}' is rebalancing.`);
  return group.groupState !== 'Dead' && rows > 0;
}

function assignedPartitions(group: DescribedGroup, member: DescribedGroup['members'][number]): { topic: string; partition: number }[] {
  if (group.groupState !== 'Stable') return [];
  const topics = decodeAssignment(member.memberAssignment) ?? [];
  return partitionHashOrder(topics.flatMap(({ topic, partitions }) => partitions.map((partition) => ({ topic, partition }))));
}

async function printOffsets(group: DescribedGroup, admin: Admin): Promise<void> {
  const committed = group.groupState === 'Dead' ? [] : await admin.committedOffsets(group.groupId, null);
  const members = group.members.map((member) => ({ member, partitions: assignedPartitions(group, member) })).filter(({ partitions }) => partitions.length > 0);
  members.sort((a, b) => b.partitions.length - a.partitions.length);
  const rows: OffsetRow[] = members.flatMap(({ member, partitions }) => partitions.map((tp) => ({ ...tp, consumerId: member.memberId, host: member.clientHost, clientId: member.clientId })));
  const taken = new Set(rows.map((row) => `${row.topic}-${row.partition}`));
  const idle = partitionHashOrder(committed).filter((offset) => !taken.has(`${offset.topic}-${offset.partition}`));
  rows.push(...idle.map(({ topic, partition }) => ({ topic, partition, consumerId: MISSING, host: MISSING, clientId: MISSING })));
  if (!worthShowing(group, rows.length)) return;
  const ends = await listOffsets(admin.cluster, rows.map(({ topic, partition }) => ({ topic, partition, timestampMs: LATEST_TIMESTAMP })));
  const width = (pick: (row: OffsetRow) => string): number => Math.max(15, ...rows.map((row) => pick(row).length));
  const [groupWidth, topicWidth, idWidth, hostWidth] = [Math.max(15, group.groupId.length), width((row) => row.topic), width((row) => row.consumerId), width((row) => row.host)];
  const line = (...c: string[]): void => write(`\n${c[0]!.padEnd(groupWidth)} ${c[1]!.padEnd(topicWidth)} ${c[2]!.padEnd(10)} ${c[3]!.padEnd(15)} ${c[4]!.padEnd(15)} ${c[5]!.padEnd(15)} ${c[6]!.padEnd(idWidth)} ${c[7]!.padEnd(hostWidth)} ${c[8]}`);
  line('GROUP', 'TOPIC', 'PARTITION', 'CURRENT-OFFSET', 'LOG-END-OFFSET', 'LAG', 'CONSUMER-ID', 'HOST', 'CLIENT-ID');
  rows.forEach((row, at) => {
    const current = committed.find((offset) => offset.topic === row.topic && offset.partition === row.partition)?.offset;
    const end = ends[at]?.value?.offset;
    const lag = current === undefined || end === undefined ? MISSING : String(end - current);
    line(group.groupId, row.topic, String(row.partition), String(current ?? MISSING), String(end ?? MISSING), lag, row.consumerId, row.host, row.clientId);
  });
}

function printMembers(group: DescribedGroup, verbose: boolean): void {
  const shown = worthShowing(group, group.members.length) ? group.members : [];
  const width = (least: number, pick: (member: DescribedGroup['members'][number]) => string): number => Math.max(least, ...shown.map((member) => pick(member).length));
  const withInstance = shown.some((member) => (member.groupInstanceId ?? '') !== '');
  const widths = [Math.max(15, shown.length > 0 ? group.groupId.length : 0), width(15, (m) => m.memberId), ...(withInstance ? [width(17, (m) => m.groupInstanceId ?? '')] : []), width(15, (m) => m.clientHost), width(15, (m) => m.clientId), 15];
  const line = (cells: readonly string[], assignment: string): void => print(`${cells.map((cell, at) => cell.padEnd(widths[at]!)).join(' ')} ${verbose ? assignment : ''}`);
  print();
  line(['GROUP', 'CONSUMER-ID', ...(withInstance ? ['GROUP-INSTANCE-ID'] : []), 'HOST', 'CLIENT-ID', '#PARTITIONS'], 'ASSIGNMENT');
  const rows = shown.map((member) => ({ member, partitions: assignedPartitions(group, member) }));
  for (const { member, partitions } of rows) {
    line([group.groupId, member.memberId, ...(withInstance ? [member.groupInstanceId ?? ''] : []), member.clientHost, member.clientId, String(partitions.length)], assignmentText(partitions));
  }
}

/** `(0,1)` for each topic; without its name, as in 3.9. */
function assignmentText(partitions: readonly { topic: string; partition: number }[]): string {
  if (partitions.length === 0) return MISSING;
  const topics = [...new Set(partitions.map(({ topic }) => topic))];
  return topics.map((topic) => `(${partitions.filter((one) => one.topic === topic).map(({ partition }) => partition).sort((a, b) => a - b).join(',')})`).join(', ');
}

async function printState(group: DescribedGroup, admin: Admin): Promise<void> {
  if (!worthShowing(group, 1)) return;
  const id = await admin.cluster.coordinatorOf(group.groupId);
  const node = admin.cluster.brokers.get(id);
  const coordinator = `${node?.host ?? ''}:${node?.port ?? ''}  (${id})`;
  const line = (...c: string[]): void => write(`\n${c[0]!.padEnd(25)} ${c[1]!.padEnd(Math.max(25, coordinator.length))} ${c[2]!.padEnd(20)} ${c[3]!.padEnd(15)} ${c[4]}`);
  line('GROUP', 'COORDINATOR (ID)', 'ASSIGNMENT-STRATEGY', 'STATE', '#MEMBERS');
  const strategy = group.groupState === 'Stable' ? group.protocolData : '';
  line(group.groupId, coordinator, strategy, group.groupState, String(group.members.length));
  print();
}
