/** blumfeld produce TOPIC [VALUE…]: values from the command line, or lines of standard input. */
import { Producer, PRODUCER_DEFAULTS, type ProducerRecord } from '../../client/producer.ts';
import { COMPRESSION_NAMES } from '../../log/batch-header.ts';
import { linesOf } from '../line-reader.ts';
import { printError } from '../output.ts';
import { COMMON_HELP, type Command, connect, duration, EXIT_FAILED, type Flags, many, pairs, parseCommand, progress, runCommand, text, wholeNumber, WrongUsage } from './command.ts';
import { recordFromJson } from './record-format.ts';

const HELP = `usage: blumfeld produce TOPIC [VALUE…] [options]

Sends each VALUE, or, without any, each line of standard input.

  -k, --key KEY             the key of every record
  -K, --key-separator SEP   a line is KEY SEP VALUE
  -H, --header KEY=VALUE    may be repeated
  -p, --partition N         instead of by key, or in turn
  -z, --compress CODEC      none, gzip, snappy, lz4, zstd
      --acks all|1|0        (all)
      --rate 100/s          not faster than that
      --input lines|jsonl   jsonl takes what consume -o jsonl prints
${COMMON_HELP}

examples:
  blumfeld produce orders 'first' 'second'
  tail -f access.log | blumfeld produce access -z zstd
  blumfeld consume orders -o jsonl | blumfeld produce copy --input jsonl`;

const FLAGS = {
  key: { type: 'string', short: 'k' }, 'key-separator': { type: 'string', short: 'K' }, header: { type: 'string', short: 'H', multiple: true }, partition: { type: 'string', short: 'p' },
  compress: { type: 'string', short: 'z' }, acks: { type: 'string' }, rate: { type: 'string' }, input: { type: 'string' },
} as const;

const PROGRESS_EVERY_MS = 500;
const ACKS: ReadonlyMap<string, -1 | 0 | 1> = new Map([['all', -1], ['-1', -1], ['1', 1], ['0', 0]]);

function optionsOf(flags: Flags) {
  const codec = text(flags, 'compress') ?? 'none';
  const compression = (COMPRESSION_NAMES as readonly string[]).indexOf(codec);
  if (compression < 0) throw new WrongUsage(`--compress ${codec} is none of ${COMPRESSION_NAMES.join(', ')}`);
  const acks = ACKS.get(text(flags, 'acks') ?? 'all');
  if (acks === undefined) throw new WrongUsage(`--acks ${text(flags, 'acks')} is none of all, 1, 0`);
  return { ...PRODUCER_DEFAULTS, compression, acks, lingerMs: 5, maxBlockMs: text(flags, 'timeout') === null ? 10_000 : duration(text(flags, 'timeout')!, '--timeout') };
}

/** Records a second; null: no bound. */
function rateOf(flags: Flags): number | null {
  const rate = text(flags, 'rate');
  if (rate === null) return null;
  const match = /^(\d+(?:\.\d+)?)(?:\/(s|m))?$/.exec(rate);
  if (match === null || Number(match[1]) <= 0) throw new WrongUsage(`--rate ${rate} is not like 100/s`);
  return Number(match[1]) / (match[2] === 'm' ? 60 : 1);
}

async function* recordsOf(topic: string, values: readonly string[], flags: Flags): AsyncGenerator<ProducerRecord> {
  const encoder = new TextEncoder();
  const decoder = new TextDecoder();
  const key = text(flags, 'key');
  const separator = text(flags, 'key-separator');
  const partition = wholeNumber(flags, 'partition');
  const headers = [...pairs(many(flags, 'header'), '--header')].map(([name, value]) => ({ key: name, value: encoder.encode(value) }));
  const jsonl = (text(flags, 'input') ?? 'lines') === 'jsonl';
  const fixed = { topic, headers, key: key === null ? null : encoder.encode(key), ...(partition !== null && { partition }) };
  const ofLine = (line: Uint8Array): ProducerRecord => {
    if (jsonl) return { ...recordFromJson(decoder.decode(line), topic), ...(partition !== null && { partition }) };
    if (separator === null) return { ...fixed, value: line.slice() };
    const whole = decoder.decode(line);
    const at = whole.indexOf(separator);
    if (at < 0) return { ...fixed, value: line.slice() };
    return { ...fixed, key: encoder.encode(whole.slice(0, at)), value: encoder.encode(whole.slice(at + separator.length)) };
  };
  for (const value of values) yield ofLine(encoder.encode(value));
  if (values.length === 0) for await (const line of linesOf(process.stdin)) yield ofLine(line);
}

async function sendAll(producer: Producer, records: AsyncIterable<ProducerRecord>, rate: number | null): Promise<{ sent: number; failed: number }> {
  const count = { sent: 0, failed: 0 };
  const startMs = performance.now();
  let [shownMs, taken] = [0, 0];
  for await (const record of records) {
    await producer.prepare(record.topic);
    if (producer.isFull()) await producer.roomFor();
    producer.enqueue(record, (error) => {
      if (error === null) count.sent++;
      else if (count.failed++ === 0) printError(`blumfeld produce: ${error.message}`);
    });
    const aheadMs = rate === null ? 0 : (++taken / rate) * 1000 - (performance.now() - startMs);
    if (aheadMs > 1) await new Promise((resolve) => setTimeout(resolve, aheadMs));
    if (performance.now() - shownMs > PROGRESS_EVERY_MS) {
      shownMs = performance.now();
      progress(`${count.sent} sent`);
    }
  }
  await producer.close();
  progress('');
  return count;
}

const command: Command = {
  name: 'produce',
  help: HELP,
  body: async (argv) => {
    const { flags, words } = parseCommand(argv, FLAGS);
    const [topic, ...values] = words;
    if (topic === undefined) throw new WrongUsage('to which topic?');
    const input = text(flags, 'input') ?? 'lines';
    if (input !== 'lines' && input !== 'jsonl') throw new WrongUsage(`--input ${input} is none of lines, jsonl`);
    const [options, rate] = [optionsOf(flags), rateOf(flags)];
    const client = await connect(flags);
    try {
      const { sent, failed } = await sendAll(new Producer(client.cluster, options), recordsOf(topic, values, flags), rate);
      if (process.stderr.isTTY === true) printError(`${sent} sent${failed > 0 ? `, ${failed} failed` : ''}`);
      return failed > 0 ? EXIT_FAILED : 0;
    } finally {
      await client.close();
    }
  },
};

export const run = (argv: string[]): Promise<number> => runCommand(command, argv);
