/** blumfeld cluster: the brokers, who is controller, who leads what, and how far each replica is (log end, high watermark). */
import type { TopicPartition } from '../../base/ids.ts';
import type { Admin } from '../../client/admin.ts';
import { replicaEnds, type ReplicaEnds } from '../../client/replica-ends.ts';
import { listReassignments } from '../../client/reassignments.ts';
import { UnsupportedApiError } from '../../client/kafka-errors.ts';
import { isInternalTopic } from '../../base/ids.ts';
import { topicPattern } from '../topic-filter.ts';
import { print } from '../output.ts';
import { COMMON_HELP, type Command, connect, given, outputForm, parseCommand, runCommand, show, WrongUsage } from './command.ts';

const HELP = `usage: blumfeld cluster [TOPIC …] [options]

Shows every broker, which one is controller and how much each leads, then every replica of the topics (all, or those whose
names match): its log end (LEO), its high watermark (HW), and whether it is in sync.

      --brokers-only        the brokers alone
      --lagging             only replicas that are out of sync, behind, or without a leader
      --internal            internal topics too (__consumer_offsets …)
  -o, --output FORM         table, json (one document) or jsonl (a line for each broker and replica)
${COMMON_HELP}

examples:
  blumfeld cluster
  blumfeld cluster orders 'pay.*' --lagging
  blumfeld cluster -o json`;

interface BrokerRow {
  readonly type: 'broker';
  readonly id: number;
  readonly host: string;
  readonly port: number;
  readonly rack: string | null;
  readonly isController: boolean;
  readonly leaders: number;
  readonly replicas: number;
  readonly outOfSync: number;
  readonly sizeBytes: number | null;
}

interface ReplicaRow {
  readonly type: 'replica';
  readonly topic: string;
  readonly partition: number;
  readonly broker: number;
  readonly role: 'leader' | 'follower';
  /** The partition's; null: it has none. */
  readonly leader: number | null;
  readonly isInSync: boolean;
  readonly isOnline: boolean;
  /** null: its broker did not say. */
  readonly logEndOffset: number | null;
  readonly highWatermark: number | null;
  readonly moving: 'adding' | 'removing' | null;
}

interface Told {
  /** By `broker/topic-partition`. */
  readonly replicas: ReadonlyMap<string, ReplicaEnds>;
  readonly sizes: ReadonlyMap<number, number>;
}

/** What each broker says of its own replicas; brokers that do not answer are left out. */
async function askEach(admin: Admin, hosted: (brokerId: number) => readonly TopicPartition[]): Promise<Told> {
  const [replicas, sizes] = [new Map<string, ReplicaEnds>(), new Map<number, number>()];
  await Promise.all([...admin.cluster.brokers.keys()].map(async (id) => {
    try {
      for (const [name, ends] of await replicaEnds(admin.cluster, id, hosted(id))) replicas.set(`${id}/${name}`, ends);
      const directories = await admin.logDirs(id);
      sizes.set(id, directories.flatMap(({ topics }) => topics).flatMap(({ partitions }) => partitions).reduce((total, { partitionSize }) => total + partitionSize, 0));
    } catch {
      // Told as unknown.
    }
  }));
  return { replicas, sizes };
}

async function look(admin: Admin, wanted: readonly string[], internal: boolean): Promise<{ brokers: BrokerRow[]; replicas: ReplicaRow[] }> {
  const { controllerId } = await admin.cluster.refreshMetadata(null);
  const topics = [...(await admin.topics())];
  const patterns = wanted.map((word) => {
    const pattern = topicPattern(word);
    if (pattern === null) throw new WrongUsage(`${word} is no topic and no pattern`);
    return pattern;
  });
  const chosen = topics.filter(([name]) => (patterns.length === 0 ? internal || !isInternalTopic(name) : patterns.some((pattern) => pattern.test(name)))).sort(([a], [b]) => (a < b ? -1 : 1));
  const moving = await listReassignments(admin.cluster, null).catch((error: unknown) => {
    if (error instanceof UnsupportedApiError) return [];
    throw error;
  });
  const told = await askEach(admin, (id) => chosen.flatMap(([topic, { partitions }]) => partitions.filter((p) => p.replicaNodes.includes(id)).map((p) => ({ topic, partition: p.partitionIndex }))));
  const replicas = chosen.flatMap(([topic, { partitions }]) => [...partitions].sort((a, b) => a.partitionIndex - b.partitionIndex).flatMap((p) => p.replicaNodes.map((broker): ReplicaRow => {
    const name = `${topic}-${p.partitionIndex}`;
    const move = moving.find((one) => one.topic === topic && one.partition === p.partitionIndex);
    return {
      type: 'replica', topic, partition: p.partitionIndex, broker, role: broker === p.leaderId ? 'leader' : 'follower', leader: p.leaderId < 0 ? null : p.leaderId, isInSync: p.isrNodes.includes(broker),
      isOnline: admin.cluster.brokers.has(broker), logEndOffset: told.replicas.get(`${broker}/${name}`)?.logEndOffset ?? null, highWatermark: told.replicas.get(`${broker}/${name}`)?.highWatermark ?? null,
      moving: move?.adding.includes(broker) === true ? 'adding' : move?.removing.includes(broker) === true ? 'removing' : null,
    };
  })));
  const every = topics.flatMap(([, { partitions }]) => partitions);
  const brokers = [...admin.cluster.brokers.values()].sort((a, b) => a.id - b.id).map(({ id, host, port, rack }): BrokerRow => {
    const hosted = every.filter((p) => p.replicaNodes.includes(id));
    return {
      type: 'broker', id, host, port, rack: rack ?? null, isController: id === controllerId, leaders: hosted.filter((p) => p.leaderId === id).length, replicas: hosted.length,
      outOfSync: hosted.filter((p) => !p.isrNodes.includes(id)).length, sizeBytes: told.sizes.get(id) ?? null,
    };
  });
  return { brokers, replicas };
}

function laggingOf(rows: readonly ReplicaRow[]): ReplicaRow[] {
  const ends = new Map<string, number>();
  for (const { topic, partition, logEndOffset } of rows) ends.set(`${topic}-${partition}`, Math.max(ends.get(`${topic}-${partition}`) ?? 0, logEndOffset ?? 0));
  return rows.filter((row) => !row.isInSync || !row.isOnline || row.leader === null || (row.logEndOffset ?? -1) < ends.get(`${row.topic}-${row.partition}`)!);
}
const orUnknown = (value: number | null): string | number => value ?? '?';

const remarkOf = (row: ReplicaRow): string => [row.leader === null ? 'no leader' : null, row.isOnline ? row.moving : 'broker is gone'].filter((word) => word !== null).join(', ');

function tables(brokers: readonly BrokerRow[], replicas: readonly ReplicaRow[] | null): void {
  show('table', [{ title: 'BROKER', right: true }, { title: 'ADDRESS' }, { title: 'RACK' }, { title: 'CONTROLLER' }, { title: 'LEADS', right: true }, { title: 'REPLICAS', right: true }, { title: 'OUT OF SYNC', right: true }, { title: 'BYTES', right: true }],
    brokers.map((row) => [row.id, `${row.host}:${row.port}`, row.rack ?? '-', row.isController ? 'yes' : '', row.leaders, row.replicas, row.outOfSync, orUnknown(row.sizeBytes)]), brokers);
  if (replicas === null) return;
  print();
  if (replicas.length === 0) return print('no replicas to show');
  show('table', [{ title: 'TOPIC' }, { title: 'PARTITION', right: true }, { title: 'BROKER', right: true }, { title: 'ROLE' }, { title: 'IN SYNC' }, { title: 'LEO', right: true }, { title: 'HW', right: true }, { title: '' }],
    replicas.map((row) => [row.topic, row.partition, row.broker, row.role, row.isInSync ? 'yes' : 'NO', orUnknown(row.logEndOffset), orUnknown(row.highWatermark), remarkOf(row)]), replicas);
}

async function body(argv: string[]): Promise<number> {
  const { flags, words } = parseCommand(argv, { 'brokers-only': { type: 'boolean' }, lagging: { type: 'boolean' }, internal: { type: 'boolean' } });
  const form = outputForm(flags);
  const opened = await connect(flags);
  try {
    const found = await look(opened.admin, words, given(flags, 'internal'));
    const replicas = given(flags, 'brokers-only') ? null : given(flags, 'lagging') ? laggingOf(found.replicas) : found.replicas;
    if (form === 'table') tables(found.brokers, replicas);
    else if (form === 'json') print(JSON.stringify({ brokers: found.brokers, ...(replicas === null ? {} : { replicas }) }, null, 2));
    else for (const row of [...found.brokers, ...(replicas ?? [])]) print(JSON.stringify(row));
    return 0;
  } finally {
    await opened.close();
  }
}

const COMMAND: Command = { name: 'cluster', help: HELP, body };
export const run = (argv: string[]): Promise<number> => runCommand(COMMAND, argv);
