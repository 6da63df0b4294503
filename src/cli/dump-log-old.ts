/** kafka.tools.DumpLogSegments of 0.9: logs and offset indexes, a line a message. Batches that came later show as 3.9 shows them. */
import type { Disk } from '../base/ports.ts';
import { decodeConsumerProtocolAssignment } from '../protocol/codec/generated/record-consumer-protocol.ts';
import { Reader } from '../protocol/codec/reader.ts';
import { legacyRecords } from '../protocol/records/legacy-message-set.ts';
import { LegacyMessage, legacySize, writeLegacyMessage } from '../protocol/records/legacy-message.ts';
import { crc32 } from '../compression/crc32c.ts';
import { viewOf } from '../log/batch-header.ts';
import { createNodePorts } from '../node/create-node-ports.ts';
import { batchLines } from './dump-log-batches.ts';
import { type RecordDecoder, type ShownRecord, textDecoder } from './dump-log-decoders.ts';
import { dumpIndex, IndexProblems } from './dump-log-indexes.ts';
import { readGroupKey, readGroupValue, readOffsetKey, readOffsetValue } from './internal-records.ts';
import { type ParsedOptions, parseOptions } from './option-parser.ts';
import { DUMP_LOG_0_9_OPTIONS } from './options/dump-log-0.9.ts';
import { print, printError, write } from './output.ts';
import { type SegmentBatch, SegmentFile } from './segment-file.ts';
import { checkRequired, runTool, ToolError, UsageError } from './tool.ts';

const MAX_INTEGER = 2_147_483_647;
const CODECS = ['NoCompressionCodec', 'GZIPCompressionCodec', 'SnappyCompressionCodec', 'LZ4CompressionCodec'];
/** Forms that only the tool of today knows. */
const NEW_FORMS = ['cluster-metadata-decoder', 'help', 'index-sanity-check', 'max-bytes', 'remote-log-metadata-decoder', 'skip-record-metadata', 'transaction-log-decoder', 'version'];
const CRC_AT = 12;
const CRC_FROM = 16;

export async function run(argv: string[]): Promise<number> {
  if (process.env['BLUMFELD_TOOLS_ERA'] === 'today' || argv.some((word) => NEW_FORMS.includes(word.replace(/^--/, '').split('=')[0]!))) return (await import('./dump-log.ts')).run(argv);
  return runTool(async () => {
    const options = parseOptions(DUMP_LOG_0_9_OPTIONS, argv);
    if (argv.length === 0) throw new UsageError(options.table, 'Parse a log file and dump its contents to the console, useful for debugging a seemingly corrupt log segment.');
    checkRequired(options, 'files');
    const ports = createNodePorts();
    try {
      await dumpFiles(options, ports.disk);
      return 0;
    } finally {
      await ports.close();
    }
  });
}

async function dumpFiles(options: ParsedOptions, disk: Disk): Promise<void> {
  const decoder = decoderOf(options);
  const problems = new IndexProblems();
  const broken = new Map<string, [number, number][]>();
  const flags = { sanityOnly: false, verifyOnly: options.has('verify-index-only'), maxMessageSize: options.integer('max-message-size', 5_242_880), offsetOf: firstOffsetOf };
  for (const path of options.string('files', '').split(',')) {
    if (/\.(?:log|index)$/.test(path)) print(`Dumping ${path}`);
    if (path.endsWith('.log')) await dumpLog(path, disk, { options, decoder, maxMessageSize: flags.maxMessageSize, broken });
    else if (path.endsWith('.index')) await dumpIndex(disk, path, baseOffsetOf(path), flags, problems);
  }
  problems.print();
  for (const [path, pairs] of broken) {
    printError(`Non-secutive offsets in :${path}`);
    for (const [first, second] of pairs) printError(`  ${first} is followed by ${second}`);
  }
}

function baseOffsetOf(path: string): number {
  const text = path.slice(path.lastIndexOf('/') + 1).split('.')[0]!;
  if (!/^\d+$/.test(text)) throw new ToolError('java.lang.NumberFormatException', `For input string: "${text}"`);
  return Number(text);
}

function decoderOf(options: ParsedOptions): RecordDecoder | null {
  for (const name of ['value-decoder-class', 'key-decoder-class']) {
    const className = options.string(name, 'kafka.serializer.StringDecoder');
    if (className !== 'kafka.serializer.StringDecoder') throw new ToolError('java.lang.ClassNotFoundException', className);
  }
  if (!options.has('print-data-log')) return null;
  return options.has('offsets-decoder') ? offsetsDecoder : textDecoder;
}

const offsetsDecoder: RecordDecoder = ({ key, value }): ShownRecord => {
  if (key === null) throw new ToolError('kafka.common.KafkaException', 'Failed to decode message using offset topic decoder (message had a missing key)');
  const commit = readOffsetKey(key)?.data;
  if (commit) {
    const at = readOffsetValue(value)?.data;
    return { key: `offset::${commit.group}:${commit.topic}:${commit.partition}`, payload: !at ? null : at.metadata === '' ? String(at.offset) : `${at.offset}:${at.metadata}` };
  }
  const group = readGroupKey(key)?.data?.group;
  if (group === undefined) return { key: null, payload: null };
  const state = readGroupValue(value)?.data;
  if (!state) return { key: `metadata::${group}`, payload: null };
  const members = state.members.map((member) => `${member.memberId}=${state.protocolType === 'consumer' ? assignmentText(member.assignment) : Buffer.from(member.assignment).toString('hex').toUpperCase()}`);
  return { key: `metadata::${group}`, payload: `${state.protocolType}:${state.protocol}:${state.generation}:{${members.join(',')}}` };
};

function assignmentText(bytes: Uint8Array): string {
  if (bytes.length < 2) return '[]';
  const reader = new Reader(bytes);
  const { assignedPartitions, userData } = decodeConsumerProtocolAssignment(reader, Math.min(Math.max(reader.int16(), 0), 3));
  const list = `[${assignedPartitions.flatMap(({ topic, partitions }) => [...partitions].map((partition) => `${topic}-${partition}`)).join(', ')}]`;
  return userData === null || userData.length === 0 ? list : `${list}:${Buffer.from(userData).toString('hex').toUpperCase()}`;
}

interface LogDump {
  readonly options: ParsedOptions;
  readonly decoder: RecordDecoder | null;
  readonly maxMessageSize: number;
  readonly broken: Map<string, [number, number][]>;
}

async function dumpLog(path: string, disk: Disk, dump: LogDump): Promise<void> {
  const startOffset = baseOffsetOf(path);
  print(`Starting offset: ${startOffset}`);
  const file = await SegmentFile.open(disk, path).catch(() => {
    throw new ToolError('java.io.FileNotFoundException', `${path} (No such file or directory)`);
  });
  const deep = dump.options.has('deep-iteration');
  let validBytes = 0;
  let lastOffset = -1;
  const onOffset = (offset: number): void => {
    if (deep && lastOffset !== -1 && offset !== lastOffset + 1) dump.broken.set(path, [[lastOffset, offset], ...(dump.broken.get(path) ?? [])]);
    lastOffset = offset;
  };
  try {
    for await (const batch of file.batches()) {
      if (batch.bytes.length - 12 > dump.maxMessageSize) throw new ToolError('kafka.message.InvalidMessageException', `Message size exceeds the largest allowable message size (${dump.maxMessageSize}).`);
      if (batch.magic >= 2) for (const line of batchLines(batch, { deep, skipMetadata: false, decoder: dump.decoder, maxInflatedBytes: MAX_INTEGER }, onOffset)) print(line);
      else printMessages(batch, deep, dump.decoder, onOffset);
      validBytes += batch.bytes.length;
    }
    const trailing = file.sizeBytes - validBytes;
    if (trailing > 0) print(`Found ${trailing} invalid bytes at the end of ${path.slice(path.lastIndexOf('/') + 1)}`);
  } finally {
    await file.close();
  }
}

function printMessages(batch: SegmentBatch, deep: boolean, decoder: RecordDecoder | null, onOffset: (offset: number) => void): void {
  const shallow = messageIn(batch.bytes);
  if (!deep || shallow.codec === 0) return printMessage(shallow, batch.position, decoder, onOffset);
  for (const record of legacyRecords(shallow, MAX_INTEGER)) {
    const magic = shallow.magic === 0 ? 0 : 1;
    const bytes = new Uint8Array(legacySize(magic, record.key, record.value));
    writeLegacyMessage(viewOf(bytes), bytes, 0, { ...record, magic, attributes: 0 });
    printMessage(messageIn(bytes), batch.position, decoder, onOffset);
  }
}

function messageIn(bytes: Uint8Array): LegacyMessage {
  const message = new LegacyMessage();
  const state = message.read(viewOf(bytes), bytes, 0, bytes.length);
  if (state !== 'ok') throw new ToolError('kafka.message.InvalidMessageException', 'Message is corrupt');
  if (CODECS[message.codec] === undefined) throw new ToolError('kafka.common.UnknownCodecException', `${message.codec} is an unknown compression codec`);
  return message;
}

function printMessage(message: LegacyMessage, position: number, decoder: RecordDecoder | null, onOffset: (offset: number) => void): void {
  const { bytes, offset, key, value } = message;
  onOffset(offset);
  const crc = viewOf(bytes).getUint32(CRC_AT);
  const valid = crc === crc32(bytes, CRC_FROM, bytes.length);
  write(`offset: ${offset} position: ${position} isvalid: ${valid} payloadsize: ${message.valueLength} magic: ${message.magic} compresscodec: ${CODECS[message.codec]} crc: ${crc}${key === null ? '' : ` keysize: ${key.length}`}`);
  if (decoder !== null && value !== null) {
    const shown = decoder({ key, value, offset });
    write(`${shown.key === null ? '' : ` key: ${shown.key}`}${shown.payload === null ? '' : ` payload: ${shown.payload}`}`);
  }
  write('\n');
}

/** An index of 0.9 holds the offset of the first message at the position. */
function firstOffsetOf(batch: SegmentBatch): number {
  const message = messageIn(batch.bytes);
  return message.codec === 0 ? message.offset : legacyRecords(message, MAX_INTEGER)[0]!.offset;
}
