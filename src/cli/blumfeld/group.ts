/** blumfeld group list|describe|lag|seek|delete */
import { errorCode, KafkaError } from '../../client/kafka-errors.ts';
import type { CommittedOffset } from '../../client/admin.ts';
import { decodeAssignment } from '../../client/consumer-protocol.ts';
import { EARLIEST_TIMESTAMP, LATEST_TIMESTAMP, listOffsets } from '../../client/offsets.ts';
import { nearest } from '../nearest.ts';
import { printError } from '../output.ts';
import { COMMON_HELP, type Command, connect, done, type Flags, given, many, outputForm, parseCommand, runCommand, show, text, WrongUsage } from './command.ts';
import { parseWhere } from './consume.ts';

const HELP = `usage: blumfeld group list|describe|lag|seek|delete [NAME] [options]

  list                  groups and their state
  describe NAME         members and what each reads
  lag NAME…             where the group is in each partition, and how far behind
  seek NAME             moves a group without members: --to start|end|-10|+5|100|@1h, for --topic T (all it has);
                        shows what it would do; --execute does it
  delete NAME…

      --topic T         may be repeated        --to WHERE    --execute
  -o, --output table|json|jsonl
${COMMON_HELP}

examples:
  blumfeld group lag billing
  blumfeld group seek billing --topic orders --to @1h
  blumfeld group seek billing --topic orders --to start --execute`;

const FLAGS = { topic: { type: 'string', multiple: true }, to: { type: 'string' }, execute: { type: 'boolean' } } as const;

type Client = Awaited<ReturnType<typeof connect>>;
type Verb = (client: Client, names: readonly string[], flags: Flags) => Promise<number>;

const list: Verb = async ({ admin }, _names, flags) => {
  const groups = (await admin.listGroups()).sort((a, b) => (a.groupId < b.groupId ? -1 : 1));
  const items = [];
  for (const group of groups) items.push({ name: group.groupId, state: group.groupState === '' ? (await admin.describeGroup(group.groupId)).groupState : group.groupState, protocol: group.protocolType });
  show(outputForm(flags), [{ title: 'NAME' }, { title: 'STATE' }, { title: 'PROTOCOL' }], items.map((item) => [item.name, item.state, item.protocol]), items);
  return 0;
};

const describe: Verb = async ({ admin }, names, flags) => {
  const items = [];
  for (const name of names) {
    const group = await admin.describeGroup(name);
    if (group.groupState === 'Dead') throw new KafkaError(errorCode('GROUP_ID_NOT_FOUND'), `there is no group ${name}`);
    items.push({
      name, state: group.groupState, assignor: group.protocolData,
      members: group.members.map((member) => ({ id: member.memberId, client: member.clientId, host: member.clientHost, reads: (decodeAssignment(member.memberAssignment) ?? []).flatMap(({ topic, partitions }) => partitions.map((partition) => `${topic}-${partition}`)) })),
    });
  }
  const rows = items.flatMap((item) => (item.members.length === 0 ? [[item.name, item.state, '', '', '']] : item.members.map((member) => [item.name, item.state, member.client, member.host, member.reads.join(' ')])));
  show(outputForm(flags), [{ title: 'NAME' }, { title: 'STATE' }, { title: 'CLIENT' }, { title: 'HOST' }, { title: 'READS' }], rows, items);
  return 0;
};

const lag: Verb = async ({ admin, cluster }, names, flags) => {
  const items = [];
  for (const name of names) {
    const committed = sorted(await admin.committedOffsets(name, null));
    const ends = await listOffsets(cluster, committed.map(({ topic, partition }) => ({ topic, partition, timestampMs: LATEST_TIMESTAMP })));
    for (const [at, { topic, partition, offset }] of committed.entries()) {
      const end = ends[at]?.value?.offset ?? -1;
      items.push({ group: name, topic, partition, offset, end, lag: end < 0 ? null : end - offset });
    }
  }
  const columns = [{ title: 'GROUP' }, { title: 'TOPIC' }, { title: 'PARTITION', right: true }, { title: 'OFFSET', right: true }, { title: 'END', right: true }, { title: 'LAG', right: true }];
  show(outputForm(flags), columns, items.map((item) => [item.group, item.topic, item.partition, item.offset, item.end, item.lag ?? '?']), items);
  return 0;
};

const sorted = <Item extends { topic: string; partition: number }>(items: readonly Item[]): Item[] =>
  [...items].sort((a, b) => (a.topic === b.topic ? a.partition - b.partition : a.topic < b.topic ? -1 : 1));

const seek: Verb = async ({ admin, cluster }, [name], flags) => {
  if (name === undefined) throw new WrongUsage('which group?');
  const to = text(flags, 'to');
  if (to === null) throw new WrongUsage('where --to?');
  const where = parseWhere(to, Date.now());
  const committed = await admin.committedOffsets(name, null);
  const partitions = await partitionsOf(admin, many(flags, 'topic'), committed);
  if (partitions.length === 0) throw new Error(`group ${name} has no offsets; say which --topic`);
  const at = async (timestampMs: number): Promise<number[]> => (await listOffsets(cluster, partitions.map((tp) => ({ ...tp, timestampMs })))).map((result) => result.value?.offset ?? -1);
  const [starts, ends] = [await at(EARLIEST_TIMESTAMP), await at(LATEST_TIMESTAMP)];
  const times = where.kind === 'time' ? await at(where.atMs) : [];
  const items = partitions.map(({ topic, partition }, n) => {
    const wanted = where.kind === 'start' ? starts[n]! + where.shift : where.kind === 'end' ? ends[n]! + where.shift : where.kind === 'offset' ? where.from : times[n]! < 0 ? ends[n]! : times[n]!;
    const before = committed.find((offset) => offset.topic === topic && offset.partition === partition)?.offset ?? null;
    return { group: name, topic, partition, before, after: Math.min(Math.max(wanted, starts[n]!), ends[n]!) };
  });
  if (given(flags, 'execute')) await admin.commitOffsets(name, items.map(({ topic, partition, after }) => ({ topic, partition, offset: after })));
  const columns = [{ title: 'GROUP' }, { title: 'TOPIC' }, { title: 'PARTITION', right: true }, { title: 'BEFORE', right: true }, { title: 'AFTER', right: true }];
  show(outputForm(flags), columns, items.map((item) => [item.group, item.topic, item.partition, item.before ?? '-', item.after]), items);
  if (!given(flags, 'execute')) printError('nothing was changed: --execute does it');
  return 0;
};

async function partitionsOf(admin: Client['admin'], topics: readonly string[], committed: readonly CommittedOffset[]): Promise<{ topic: string; partition: number }[]> {
  if (topics.length === 0) return sorted(committed.map(({ topic, partition }) => ({ topic, partition })));
  const all = await admin.topics();
  return topics.flatMap((topic) => {
    const metadata = all.get(topic);
    if (metadata === undefined) throw new KafkaError(errorCode('UNKNOWN_TOPIC_OR_PARTITION'), `there is no topic ${topic}`);
    return sorted(metadata.partitions.map((p) => ({ topic, partition: p.partitionIndex })));
  });
}

const remove: Verb = async ({ admin }, names, flags) => {
  for (const name of names) {
    await admin.deleteGroup(name);
    done(outputForm(flags), `deleted ${name}`, { deleted: name });
  }
  return 0;
};

const VERBS = new Map<string, Verb>([['list', list], ['describe', describe], ['lag', lag], ['seek', seek], ['delete', remove]]);

const command: Command = {
  name: 'group',
  help: HELP,
  body: async (argv) => {
    // `--to -10` is a place, not an option.
    const joined = argv.flatMap((word, at) => (argv[at - 1] === '--to' ? [] : word === '--to' && argv[at + 1] !== undefined ? [`--to=${argv[at + 1]}`] : [word]));
    const { flags, words } = parseCommand(joined, FLAGS);
    const [verb, ...names] = words;
    const run = VERBS.get(verb ?? '');
    if (run === undefined) {
      const meant = verb === undefined ? null : nearest(verb, VERBS.keys());
      throw new WrongUsage(verb === undefined ? `say what to do: ${[...VERBS.keys()].join(', ')}` : `there is no "${verb}"${meant === null ? '' : `; did you mean "${meant}"?`}`);
    }
    if (run !== list && names.length === 0) throw new WrongUsage(`${verb} needs the name of a group`);
    outputForm(flags);
    const client = await connect(flags);
    try {
      return await run(client, names, flags);
    } finally {
      await client.close();
    }
  },
};

export const run = (argv: string[]): Promise<number> => runCommand(command, argv);
