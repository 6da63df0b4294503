/** blumfeld topic list|create|describe|alter|delete */
import { errorCode, KafkaError } from '../../client/kafka-errors.ts';
import { CONFIG_DELETE, CONFIG_SET, RESOURCE_TOPIC } from '../../client/admin.ts';
import { EARLIEST_TIMESTAMP, LATEST_TIMESTAMP, listOffsets } from '../../client/offsets.ts';
import { nearest } from '../nearest.ts';
import { COMMON_HELP, type Command, connect, done, type Flags, given, many, outputForm, pairs, parseCommand, runCommand, show, wholeNumber, WrongUsage } from './command.ts';

const HELP = `usage: blumfeld topic list|create|describe|alter|delete [NAME…] [options]

  list [PATTERN]        names, partitions and replicas; internal topics with --internal
  create NAME…          with -p partitions and -r replicas (the cluster's defaults), -c settings
  describe NAME…        partitions with leader, replicas and offsets; settings that differ from the default
  alter NAME…           -p more partitions; -c KEY=VALUE sets, -d KEY takes a setting back
  delete NAME…

  -p, --partitions N    -r, --replicas N    -c, --setting KEY=VALUE    -d, --unset KEY
      --internal        -o, --output table|json|jsonl
${COMMON_HELP}

examples:
  blumfeld topic create orders -p 3 -c retention.ms=3600000
  blumfeld topic describe orders
  blumfeld topic list -o jsonl | jq .name`;

const FLAGS = {
  partitions: { type: 'string', short: 'p' }, replicas: { type: 'string', short: 'r' }, setting: { type: 'string', short: 'c', multiple: true },
  unset: { type: 'string', short: 'd', multiple: true }, internal: { type: 'boolean' },
} as const;

type Client = Awaited<ReturnType<typeof connect>>;
type Verb = (client: Client, names: readonly string[], flags: Flags) => Promise<number>;

/** Source of a topic's own setting in DescribeConfigs. */
const OWN_SETTING = 1;

const list: Verb = async ({ admin }, [pattern], flags) => {
  const wanted = pattern === undefined ? null : new RegExp(`^(?:${pattern.replace(/(?<!\.)\*/g, '.*')})$`);
  const topics = [...(await admin.topics())].filter(([name, topic]) => (given(flags, 'internal') || !topic.isInternal) && (wanted === null || wanted.test(name))).sort(([a], [b]) => (a < b ? -1 : 1));
  const items = topics.map(([name, topic]) => ({ name, partitions: topic.partitions.length, replicas: topic.partitions[0]?.replicaNodes.length ?? 0 }));
  show(outputForm(flags), [{ title: 'NAME' }, { title: 'PARTITIONS', right: true }, { title: 'REPLICAS', right: true }], items.map((item) => [item.name, item.partitions, item.replicas]), items);
  return 0;
};

const create: Verb = async ({ admin }, names, flags) => {
  const numPartitions = wholeNumber(flags, 'partitions', 1) ?? -1;
  const replicationFactor = wholeNumber(flags, 'replicas', 1) ?? -1;
  const configs = [...pairs(many(flags, 'setting'), '--setting')].map(([name, value]) => ({ name, value }));
  for (const name of names) {
    await admin.createTopic({ name, numPartitions, replicationFactor, assignments: [], configs });
    done(outputForm(flags), `created ${name}`, { created: name });
  }
  return 0;
};

const describe: Verb = async ({ admin, cluster }, names, flags) => {
  const all = await admin.topics();
  const items = [];
  for (const name of names) {
    const topic = all.get(name);
    if (topic === undefined) throw new KafkaError(errorCode('UNKNOWN_TOPIC_OR_PARTITION'), missing(name, all.keys()));
    const partitions = [...topic.partitions].sort((a, b) => a.partitionIndex - b.partitionIndex);
    const offsets = async (timestampMs: number) => (await listOffsets(cluster, partitions.map((p) => ({ topic: name, partition: p.partitionIndex, timestampMs })))).map((result) => result.value?.offset ?? -1);
    const [starts, ends] = [await offsets(EARLIEST_TIMESTAMP), await offsets(LATEST_TIMESTAMP)];
    const settings = (await admin.describeConfigs(RESOURCE_TOPIC, name, null, { synonyms: false })).filter((entry) => entry.configSource === OWN_SETTING);
    items.push({
      name, id: topic.topicId, settings: Object.fromEntries(settings.map((entry) => [entry.name, entry.value])),
      partitions: partitions.map((p, at) => ({ partition: p.partitionIndex, leader: p.leaderId, replicas: p.replicaNodes, isr: p.isrNodes, start: starts[at]!, end: ends[at]! })),
    });
  }
  const rows = items.flatMap((item) => item.partitions.map((p) => [item.name, p.partition, p.leader < 0 ? 'none' : p.leader, p.replicas.join(','), p.isr.join(','), p.start, p.end]));
  const form = outputForm(flags);
  show(form, [{ title: 'NAME' }, { title: 'PARTITION', right: true }, { title: 'LEADER', right: true }, { title: 'REPLICAS' }, { title: 'ISR' }, { title: 'START', right: true }, { title: 'END', right: true }], rows, items);
  const settings = items.flatMap((item) => Object.entries(item.settings).map(([name, value]) => [item.name, name, value ?? '']));
  if (form === 'table' && settings.length > 0) {
    done('table', '', null);
    show('table', [{ title: 'NAME' }, { title: 'SETTING' }, { title: 'VALUE' }], settings, []);
  }
  return 0;
};

function missing(name: string, known: Iterable<string>): string {
  const meant = nearest(name, known);
  return `there is no topic ${name}${meant === null ? '' : `; did you mean ${meant}?`}`;
}

const alter: Verb = async ({ admin }, names, flags) => {
  const count = wholeNumber(flags, 'partitions', 1);
  const changes = [
    ...[...pairs(many(flags, 'setting'), '--setting')].map(([name, value]) => ({ name, value, configOperation: CONFIG_SET })),
    ...many(flags, 'unset').map((name) => ({ name, value: '', configOperation: CONFIG_DELETE })),
  ];
  if (count === null && changes.length === 0) throw new WrongUsage('nothing to alter: give --partitions, --setting or --unset');
  for (const name of names) {
    if (count !== null) await admin.createPartitions(name, count, null);
    if (changes.length > 0) await admin.alterConfigs(RESOURCE_TOPIC, name, changes);
    done(outputForm(flags), `altered ${name}`, { altered: name });
  }
  return 0;
};

const remove: Verb = async ({ admin }, names, flags) => {
  for (const name of names) {
    await admin.deleteTopic(name);
    done(outputForm(flags), `deleted ${name}`, { deleted: name });
  }
  return 0;
};

const VERBS = new Map<string, Verb>([['list', list], ['create', create], ['describe', describe], ['alter', alter], ['delete', remove]]);

const command: Command = {
  name: 'topic',
  help: HELP,
  body: async (argv) => {
    const { flags, words } = parseCommand(argv, FLAGS);
    const [verb, ...names] = words;
    const run = VERBS.get(verb ?? '');
    if (verb === undefined || run === undefined) {
      const meant = verb === undefined ? null : nearest(verb, VERBS.keys());
      throw new WrongUsage(verb === undefined ? `say what to do: ${[...VERBS.keys()].join(', ')}` : `there is no "${verb}"${meant === null ? `; there is ${[...VERBS.keys()].join(', ')}` : `; did you mean "${meant}"?`}`);
    }
    if (run !== list && names.length === 0) throw new WrongUsage(`${verb} needs the name of a topic`);
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
