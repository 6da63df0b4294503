/** kafka-dump-log as of 3.9 (kafka.tools.DumpLogSegments): logs, indexes, transaction indexes and producer snapshots. */
import type { Disk } from '../base/ports.ts';
import { createNodePorts } from '../node/create-node-ports.ts';
import { batchLines, type DumpOptions } from './dump-log-batches.ts';
import { clusterMetadataDecoder, offsetsDecoder, type RecordDecoder, textDecoder, transactionLogDecoder } from './dump-log-decoders.ts';
import { dumpIndex, dumpProducerSnapshot, dumpTimeIndex, dumpTransactionIndex, IndexProblems } from './dump-log-indexes.ts';
import type { ParsedOptions } from './option-parser.ts';
import { DUMP_LOG_OPTIONS } from './options/dump-log.ts';
import { print, printError, write } from './output.ts';
import { SegmentFile } from './segment-file.ts';
import { checkRequired, parseToolOptions, runTool, ToolError, uncaught } from './tool.ts';

const ABOUT = 'This tool helps to parse a log file and dump its contents to the console, useful for debugging a seemingly corrupt log segment.';
const MAX_INTEGER = 2_147_483_647;
const STRING_DECODERS = ['org.apache.kafka.tools.api.StringDecoder', 'kafka.serializer.StringDecoder'];

export async function run(argv: string[]): Promise<number> {
  return runTool(async () => {
    const options = parseToolOptions(DUMP_LOG_OPTIONS, argv, { none: ABOUT, help: ABOUT });
    checkRequired(options, 'files');
    const ports = createNodePorts();
    try {
      await dumpFiles(options, ports.disk);
      return 0;
    } finally {
      await ports.close();
    }
  }, (error) => {
    const begun = (error as { begunLine?: string }).begunLine;
    if (begun !== undefined) write(begun);
    return uncaught(error);
  });
}

async function dumpFiles(options: ParsedOptions, disk: Disk): Promise<void> {
  const problems = new IndexProblems();
  const broken = new Map<string, [number, number][]>();
  for (const path of options.string('files', '').split(',')) {
    print(`Dumping ${path}`);
    await dumpFile(path, options, disk, problems, broken);
  }
  problems.print();
  for (const [path, pairs] of broken) {
    printError(`Non-consecutive offsets in ${path}`);
    for (const [first, second] of pairs) printError(`  ${first} is followed by ${second}`);
  }
}

async function dumpFile(path: string, options: ParsedOptions, disk: Disk, problems: IndexProblems, broken: Map<string, [number, number][]>): Promise<void> {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  if (dot < 0) throw new ToolError('java.lang.StringIndexOutOfBoundsException', `begin -1, end ${name.length}, length ${name.length}`);
  const flags = { sanityOnly: options.has('index-sanity-check'), verifyOnly: options.has('verify-index-only'), maxMessageSize: options.integer('max-message-size', 5_242_880) };
  switch (name.slice(dot)) {
    case '.log': return dumpLog(path, options, disk, broken);
    case '.index': return dumpIndex(disk, path, baseOffsetOf(name), flags, problems);
    case '.timeindex': return dumpTimeIndex(disk, path, baseOffsetOf(name), flags, problems);
    case '.snapshot': return dumpProducerSnapshot(disk, path);
    case '.txnindex': return dumpTransactionIndex(disk, path);
    default: printError(`Ignoring unknown file ${path}`);
  }
}

function baseOffsetOf(name: string): number {
  const text = name.split('.')[0]!;
  if (!/^\d+$/.test(text)) throw new ToolError('java.lang.NumberFormatException', `For input string: "${text}"`);
  return Number(text);
}

function decoderOf(options: ParsedOptions): RecordDecoder | null {
  if (options.has('offsets-decoder')) return offsetsDecoder;
  if (options.has('transaction-log-decoder')) return transactionLogDecoder;
  if (options.has('cluster-metadata-decoder')) return clusterMetadataDecoder;
  for (const name of ['value-decoder-class', 'key-decoder-class']) {
    const className = options.value(name);
    if (className !== null && !STRING_DECODERS.includes(className)) throw new ToolError('java.lang.ClassNotFoundException', className);
  }
  return options.has('print-data-log') || options.has('value-decoder-class') || options.has('key-decoder-class') ? textDecoder : null;
}

async function dumpLog(path: string, options: ParsedOptions, disk: Disk, broken: Map<string, [number, number][]>): Promise<void> {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const decoder = decoderOf(options);
  const startOffset = baseOffsetOf(name);
  const file = await SegmentFile.open(disk, path).catch(() => {
    throw new ToolError('java.nio.file.NoSuchFileException', path);
  });
  print(`Log starting offset: ${startOffset}`);
  const dump: DumpOptions = { deep: options.has('deep-iteration') || decoder !== null, skipMetadata: options.has('skip-record-metadata'), decoder, maxInflatedBytes: MAX_INTEGER };
  const maxBytes = options.integer('max-bytes', MAX_INTEGER);
  let validBytes = 0;
  let lastOffset = -1;
  const onOffset = (offset: number): void => {
    if (lastOffset !== -1 && offset !== lastOffset + 1) broken.set(path, [[lastOffset, offset], ...(broken.get(path) ?? [])]);
    lastOffset = offset;
  };
  try {
    for await (const batch of file.batches(0, maxBytes)) {
      for (const line of batchLines(batch, dump, onOffset)) print(line);
      validBytes += batch.bytes.length;
    }
    const trailing = file.sizeBytes - validBytes;
    if (trailing > 0 && maxBytes === MAX_INTEGER) print(`Found ${trailing} invalid bytes at the end of ${name}`);
  } finally {
    await file.close();
  }
}
