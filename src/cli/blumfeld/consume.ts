/** blumfeld consume TOPIC…: what is there, then (with --follow, or as a group) what comes. */
import { errorCode, KafkaError } from '../../client/kafka-errors.ts';
import { Consumer, CONSUMER_DEFAULTS, type ConsumerRecord } from '../../client/consumer.ts';
import type { ClusterClient } from '../../client/cluster-client.ts';
import { EARLIEST_TIMESTAMP, LATEST_TIMESTAMP, listOffsets } from '../../client/offsets.ts';
import { sourceOf } from '../consume-loop.ts';
import { concat } from '../formatters.ts';
import { write } from '../output.ts';
import { COMMON_HELP, type Command, connect, duration, type Flags, given, parseCommand, progress, runCommand, text, wholeNumber, WrongUsage } from './command.ts';
import { recordJson, textFormat } from './record-format.ts';

const HELP = `usage: blumfeld consume TOPIC… [options]

Reads from the start up to what is there now, and ends; --follow goes on, and so does a group.

  -o, --output FORM      value (default), json, jsonl, or a text with % letters:
                         %t topic %p partition %o offset %T time in ms %k key %v value %h headers, \\n \\t
  -f, --from WHERE       start, end, +5 (after the start), -10 (before the end), 100 (offset), 100:200,
                         @1h (so long ago), @2026-11-22T10:00
  -p, --partition N      only this one
  -n, --count N          no more than N records
      --follow           wait for more
  -g, --group NAME       as a member of a group, which remembers where it was
      --grep REGEX       only records whose value matches
      --read-committed   leave out what transactions took back
${COMMON_HELP}

examples:
  blumfeld consume orders -f -10
  blumfeld consume orders --follow --grep error
  blumfeld consume orders -f @1h -o '%o\\t%k\\t%v\\n'
  blumfeld consume orders -o jsonl | jq .value`;

const FLAGS = {
  from: { type: 'string', short: 'f' }, partition: { type: 'string', short: 'p' }, count: { type: 'string', short: 'n' }, follow: { type: 'boolean' },
  group: { type: 'string', short: 'g' }, grep: { type: 'string' }, 'read-committed': { type: 'boolean' },
} as const;

interface Span {
  readonly topic: string;
  readonly partition: number;
  readonly from: number;
  /** Exclusive; null: no end. */
  readonly to: number | null;
}

type Where = { readonly kind: 'start' | 'end'; readonly shift: number } | { readonly kind: 'offset'; readonly from: number; readonly to: number | null } | { readonly kind: 'time'; readonly atMs: number };

export function parseWhere(where: string, nowMs: number): Where {
  if (where === 'start' || where === 'beginning' || where === 'earliest') return { kind: 'start', shift: 0 };
  if (where === 'end' || where === 'latest') return { kind: 'end', shift: 0 };
  if (/^\+\d+$/.test(where)) return { kind: 'start', shift: Number(where) };
  if (/^-\d+$/.test(where)) return { kind: 'end', shift: Number(where) };
  const range = /^(\d+)(?::(\d+))?$/.exec(where);
  if (range !== null) return { kind: 'offset', from: Number(range[1]), to: range[2] === undefined ? null : Number(range[2]) };
  if (where.startsWith('@')) {
    const text = where.slice(1);
    if (/^\d+(\.\d+)?(ms|s|m|h|d)$/.test(text)) return { kind: 'time', atMs: nowMs - duration(text, '--from') };
    const at = /^\d{12,}$/.test(text) ? Number(text) : Date.parse(text);
    if (!Number.isNaN(at)) return { kind: 'time', atMs: at };
  }
  throw new WrongUsage(`--from ${where} is no place to begin (start, end, +5, -10, 100, 100:200, @1h, @2026-11-22T10:00)`);
}

async function spansOf(cluster: ClusterClient, topics: readonly string[], only: number | null, where: Where, follow: boolean): Promise<Span[]> {
  const metadata = await cluster.refreshMetadata(topics);
  const partitions = metadata.topics.flatMap((topic) => {
    if (topic.errorCode !== 0) throw topic.errorCode === errorCode('UNKNOWN_TOPIC_OR_PARTITION') ? new KafkaError(topic.errorCode, `there is no topic ${topic.name}`) : new KafkaError(topic.errorCode, `topic ${topic.name}: ${new KafkaError(topic.errorCode).message}`);
    return topic.partitions.filter((p) => only === null || p.partitionIndex === only).map((p) => ({ topic: topic.name ?? '', partition: p.partitionIndex }));
  });
  if (partitions.length === 0) throw only === null ? new Error('there is nothing to read') : new KafkaError(errorCode('UNKNOWN_TOPIC_OR_PARTITION'), `there is no partition ${only}`);
  const at = async (timestampMs: number): Promise<number[]> => (await listOffsets(cluster, partitions.map((tp) => ({ ...tp, timestampMs })))).map((result) => {
    if (result.value === null) throw result.error ?? new Error('no offset');
    return result.value.offset;
  });
  const [starts, ends] = [await at(EARLIEST_TIMESTAMP), await at(LATEST_TIMESTAMP)];
  const times = where.kind === 'time' ? await at(where.atMs) : [];
  return partitions.map(({ topic, partition }, n) => {
    const [start, end] = [starts[n]!, ends[n]!];
    const wanted = where.kind === 'start' ? start + where.shift : where.kind === 'end' ? end + where.shift : where.kind === 'offset' ? where.from : times[n]! < 0 ? end : times[n]!;
    const to = where.kind === 'offset' && where.to !== null ? Math.min(where.to, follow ? where.to : end) : follow ? null : end;
    return { topic, partition, from: Math.min(Math.max(wanted, start), end), to };
  });
}

type Writer = (record: ConsumerRecord) => Uint8Array[];

function writerOf(flags: Flags): Writer {
  const form = text(flags, 'output') ?? 'value';
  const encoder = new TextEncoder();
  const newline = encoder.encode('\n');
  if (form === 'value') return (record) => [record.value ?? encoder.encode('null'), newline];
  if (form === 'json' || form === 'jsonl') return (record) => [encoder.encode(JSON.stringify(recordJson(record))), newline];
  if (!/[%\\]/.test(form)) throw new WrongUsage(`--output ${form} is none of value, json, jsonl, nor a text with % letters`);
  return textFormat(form);
}

async function readRecords(consumer: Consumer, spans: readonly Span[] | null, flags: Flags, isStopped: () => boolean): Promise<void> {
  const most = wholeNumber(flags, 'count') ?? Infinity;
  const pattern = text(flags, 'grep') === null ? null : new RegExp(text(flags, 'grep')!);
  const writer = writerOf(flags);
  const decoder = new TextDecoder();
  const ends = new Map((spans ?? []).map((span) => [`${span.topic}-${span.partition}`, span.to]));
  const open = (): boolean => spans === null || consumer.assignment.some(({ topic, partition, offset }) => offset < (ends.get(`${topic}-${partition}`) ?? Infinity));
  let shown = 0;
  let read = 0;
  while (shown < most && !isStopped() && open()) {
    const records = await consumer.poll(200);
    const pieces: Uint8Array[] = [];
    for (const [at, record] of records.entries()) {
      if (shown >= most) {
        // What was not shown was not read: a group begins there the next time.
        sourceOf(consumer).giveBack(records.slice(at));
        break;
      }
      read++;
      if (record.offset >= (ends.get(`${record.topic}-${record.partition}`) ?? Infinity)) continue;
      if (pattern !== null && !pattern.test(record.value === null ? '' : decoder.decode(record.value))) continue;
      pieces.push(...writer(record));
      shown++;
    }
    if (pieces.length > 0) write(concat(pieces));
    if (process.stdout.isTTY !== true) progress(`${read} read, ${shown} shown`);
  }
  if (process.stdout.isTTY !== true) progress('');
}

const command: Command = {
  name: 'consume',
  help: HELP,
  body: async (argv) => {
    // `-f -10` is a place, not an option.
    const joined = argv.flatMap((word, at) => (argv[at - 1] === '-f' || argv[at - 1] === '--from' ? [] : (word === '-f' || word === '--from') && argv[at + 1] !== undefined ? [`--from=${argv[at + 1]}`] : [word]));
    const { flags, words: topics } = parseCommand(joined, FLAGS);
    if (topics.length === 0) throw new WrongUsage('which topic?');
    const groupId = text(flags, 'group');
    const where = parseWhere(text(flags, 'from') ?? 'start', Date.now());
    writerOf(flags);
    const client = await connect(flags);
    let stopped = false;
    const stop = (): void => (stopped ? process.exit(130) : void (stopped = true));
    process.on('SIGINT', stop);
    process.on('SIGTERM', stop);
    try {
      const spans = groupId === null ? await spansOf(client.cluster, topics, wholeNumber(flags, 'partition'), where, given(flags, 'follow')) : null;
      const consumer = new Consumer(client.cluster, { ...CONSUMER_DEFAULTS, groupId, readCommitted: given(flags, 'read-committed'), autoOffsetReset: where.kind === 'end' ? 'latest' : 'earliest', autoCommitIntervalMs: 1000, allowAutoTopicCreation: false });
      if (spans === null) consumer.subscribe(topics);
      else consumer.assign(spans.map(({ topic, partition, from }) => ({ topic, partition, offset: from })));
      await readRecords(consumer, spans, flags, () => stopped);
      await consumer.close();
      return stopped ? 130 : 0;
    } finally {
      process.off('SIGINT', stop);
      process.off('SIGTERM', stop);
      await client.close();
    }
  },
};

export const run = (argv: string[]): Promise<number> => runCommand(command, argv);
