/** blumfeld log dump|verify: looks into log files, without a broker. Never writes. */
import type { Disk } from '../../base/ports.ts';
import { crc32c } from '../../compression/crc32c.ts';
import { batchBaseOffset, batchCrc, batchLastOffset, batchRecordsCount, CRC_FROM_AT, viewOf } from '../../log/batch-header.ts';
import { createNodePorts } from '../../node/create-node-ports.ts';
import { BatchReader } from '../../protocol/records/batch-reader.ts';
import { LegacyMessage } from '../../protocol/records/legacy-message.ts';
import { nearest } from '../nearest.ts';
import { print } from '../output.ts';
import { type SegmentBatch, SegmentFile } from '../segment-file.ts';
import { COMMON_FLAGS, type Command, EXIT_FAILED, given, outputForm, parseCommand, progress, runCommand, WrongUsage } from './command.ts';

const HELP = `usage: blumfeld log dump FILE… [options]
       blumfeld log verify DIR… [options]

  dump FILE…            batches of a .log file, entries of an index, producers of a .snapshot: as kafka-dump-log
      --records         each record too
  verify DIR…           every batch of every partition below DIR: sizes, checksums, records, the order of offsets.
                        One line for each damage: file, position, offsets. Exit 1 when there is any.
  -o, --output table|json|jsonl

The files are only read. Verify a directory whose broker is stopped: a running one writes at its ends.

examples:
  blumfeld log verify blumfeld-data/logs
  blumfeld log dump blumfeld-data/logs/orders-0/00000000000000000000.log --records`;

const FLAGS = { records: { type: 'boolean' }, output: COMMON_FLAGS.output } as const;

interface Damage {
  readonly file: string;
  readonly position: number;
  /** Offset of the batch, as far as its header tells. */
  readonly offset: number;
  readonly problem: string;
}

interface Sum {
  files: number;
  batches: number;
  bytes: number;
}

async function* logFiles(disk: Disk, path: string): AsyncGenerator<string> {
  const stat = await disk.stat(path);
  if (stat === null) throw new Error(`there is no ${path}`);
  if (!stat.isDirectory) {
    if (path.endsWith('.log')) yield path;
    return;
  }
  for (const name of await disk.list(path)) {
    const at = `${path}/${name}`;
    if (name.endsWith('.log') || (await disk.stat(at))?.isDirectory === true) yield* logFiles(disk, at);
  }
}

/** What is wrong with a batch by itself; null when it is whole. */
function problemOf(batch: SegmentBatch, reader: BatchReader): string | null {
  const view = viewOf(batch.bytes);
  if (batch.magic < 2) {
    const message = new LegacyMessage();
    return message.read(view, batch.bytes, 0, batch.bytes.length) === 'ok' && message.crcMatches(view) ? null : 'the message does not match its checksum';
  }
  if (batchCrc(view, 0) !== crc32c(batch.bytes, CRC_FROM_AT, batch.bytes.length)) return 'the batch does not match its checksum';
  try {
    reader.open(batch.bytes, 0, batch.bytes.length);
    let count = 0;
    while (reader.next()) count++;
    return count === batchRecordsCount(view, 0) ? null : `${count} records, not the ${batchRecordsCount(view, 0)} that the batch counts`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function verifyFile(disk: Disk, path: string, sum: Sum, found: Damage[]): Promise<void> {
  const file = await SegmentFile.open(disk, path);
  const reader = new BatchReader();
  const name = path.slice(path.lastIndexOf('/') + 1);
  let next = /^\d{20}\.log$/.test(name) ? Number(name.slice(0, 20)) : 0;
  let end = 0;
  try {
    for await (const batch of file.batches()) {
      const view = viewOf(batch.bytes);
      const base = batchBaseOffset(view, 0);
      const problem = base < next && batch.magic >= 2 ? `begins at offset ${base}, but ${next} is due` : problemOf(batch, reader);
      if (problem !== null) found.push({ file: path, position: batch.position, offset: base, problem });
      next = Math.max(next, (batch.magic >= 2 ? batchLastOffset(view, 0) : base) + 1);
      end = batch.position + batch.bytes.length;
      sum.batches++;
    }
    if (end < file.sizeBytes) found.push({ file: path, position: end, offset: next, problem: `${file.sizeBytes - end} bytes at the end are no whole batch` });
    sum.bytes += file.sizeBytes;
    sum.files++;
  } finally {
    await file.close();
  }
}

async function verify(disk: Disk, paths: readonly string[], form: ReturnType<typeof outputForm>): Promise<number> {
  const sum: Sum = { files: 0, batches: 0, bytes: 0 };
  const found: Damage[] = [];
  for (const path of paths) {
    const before = sum.files;
    for await (const file of logFiles(disk, path.replace(/\/+$/, ''))) {
      if (!file.endsWith('.log')) throw new WrongUsage(`${file} is no log: a log's files end in .log`);
      progress(file);
      await verifyFile(disk, file, sum, found);
    }
    if (sum.files === before) throw new WrongUsage(`${path}: there are no logs (files that end in .log)`);
  }
  progress('');
  if (form === 'json') print(JSON.stringify({ ...sum, damages: found }, null, 2));
  else if (form === 'jsonl') for (const damage of found) print(JSON.stringify(damage));
  else {
    for (const { file, position, offset, problem } of found) print(`${file}: position ${position}, offset ${offset}: ${problem}`);
    print(`${sum.files} log files, ${sum.batches} batches, ${sum.bytes} bytes: ${found.length === 0 ? 'all whole' : `${found.length} damaged`}`);
  }
  return found.length === 0 ? 0 : EXIT_FAILED;
}

const VERBS = ['dump', 'verify'];

const command: Command = {
  name: 'log',
  help: HELP,
  body: async (argv) => {
    const { flags, words } = parseCommand(argv, FLAGS);
    const [verb, ...paths] = words;
    if (verb === undefined || !VERBS.includes(verb)) {
      const meant = verb === undefined ? null : nearest(verb, VERBS);
      throw new WrongUsage(verb === undefined ? 'say what to do: dump, verify' : `there is no "${verb}"${meant === null ? '' : `; did you mean "${meant}"?`}`);
    }
    if (paths.length === 0) throw new WrongUsage(verb === 'dump' ? 'which file?' : 'which directory?');
    if (verb === 'dump') return (await import('../dump-log.ts')).run(['--files', paths.join(','), ...(given(flags, 'records') ? ['--print-data-log'] : [])]);
    const form = outputForm(flags);
    const ports = createNodePorts();
    try {
      return await verify(ports.disk, paths, form);
    } finally {
      await ports.close();
    }
  },
};

export const run = (argv: string[]): Promise<number> => runCommand(command, argv);
