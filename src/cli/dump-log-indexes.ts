/** What `kafka-dump-log` prints of the files beside a log: `.index`, `.timeindex`, `.txnindex`, `.snapshot`. */
import type { Disk } from '../base/ports.ts';
import { crc32c } from '../compression/crc32c.ts';
import { batchLastOffset, readInt64, viewOf } from '../log/batch-header.ts';
import { BatchReader } from '../protocol/records/batch-reader.ts';
import { LegacyMessage } from '../protocol/records/legacy-message.ts';
import { print, printError } from './output.ts';
import { type SegmentBatch, SegmentFile } from './segment-file.ts';
import { ToolError } from './tool.ts';

export interface IndexFlags {
  readonly sanityOnly: boolean;
  readonly verifyOnly: boolean;
  readonly maxMessageSize: number;
  /** Which offset of a batch its entry has; of its last record unless told. */
  readonly offsetOf?: (batch: SegmentBatch) => number;
}

const INDEX_ENTRY_BYTES = 8;
const TIME_ENTRY_BYTES = 12;
const TRANSACTION_ENTRY_BYTES = 34;

/** Where index and log disagree; said at the end, file by file. */
export class IndexProblems {
  readonly #offsets = new Map<string, [number, number][]>();
  readonly #timestamps = new Map<string, [number, number][]>();
  readonly #order = new Map<string, [number, number][]>();
  readonly #missing = new Map<string, [number, number][]>();

  #note(map: Map<string, [number, number][]>, path: string, pair: [number, number]): void {
    map.set(path, [pair, ...(map.get(path) ?? [])]);
  }
  wrongOffset(path: string, index: number, log: number): void {
    this.#note(this.#offsets, path, [index, log]);
  }
  wrongTimestamp(path: string, index: number, log: number): void {
    this.#note(this.#timestamps, path, [index, log]);
  }
  outOfOrder(path: string, index: number, before: number): void {
    this.#note(this.#order, path, [index, before]);
  }
  notFound(path: string, index: number, log: number): void {
    this.#note(this.#missing, path, [index, log]);
  }

  print(): void {
    const section = (map: Map<string, [number, number][]>, title: string, line: (pair: [number, number]) => string): void => {
      for (const [path, pairs] of map) {
        printError(`${title}${path}`);
        for (const pair of pairs) printError(`  ${line(pair)}`);
      }
    };
    section(this.#offsets, 'Mismatches in :', ([index, log]) => `Index offset: ${index}, log offset: ${log}`);
    section(this.#timestamps, 'Found timestamp mismatch in :', ([index, log]) => `Index timestamp: ${index}, log timestamp: ${log}`);
    section(this.#order, 'Found out of order timestamp in :', ([index, before]) => `Index timestamp: ${index}, Previously indexed timestamp: ${before}`);
    for (const pairs of this.#missing.values()) {
      printError('The following indexed offsets are not found in the log.');
      for (const [index, log] of pairs) printError(`Indexed offset: ${index}, found log offset: ${log}`);
    }
  }
}

async function readWhole(disk: Disk, path: string): Promise<DataView> {
  const bytes = await disk.readFile(path).catch(() => {
    throw new ToolError('java.nio.file.NoSuchFileException', path);
  });
  return viewOf(bytes);
}

const logOf = (path: string): string => path.replace(/\.[^.]*$/, '.log');

function lastOffsetOf(batch: SegmentBatch): number {
  const view = viewOf(batch.bytes);
  return batch.magic >= 2 ? batchLastOffset(view, 0) : readInt64(view, 0);
}

const countEntries = (view: DataView, entryBytes: number): number => Math.floor(view.byteLength / entryBytes);

export async function dumpIndex(disk: Disk, path: string, baseOffset: number, flags: IndexFlags, problems: IndexProblems): Promise<void> {
  const view = await readWhole(disk, path);
  const entries = countEntries(view, INDEX_ENTRY_BYTES);
  if (entries === 0) return print(`${path} is empty.`);
  if (flags.sanityOnly) return print(`${path} passed sanity check.`);
  const log = await SegmentFile.open(disk, logOf(path));
  try {
    for (let i = 0; i < entries; i++) {
      const offset = baseOffset + view.getUint32(i * INDEX_ENTRY_BYTES);
      const position = view.getUint32(i * INDEX_ENTRY_BYTES + 4);
      if (offset === baseOffset && i > 0) return; // the zeros of a file that was made larger than it is full
      const batch = await log.batchAt(position);
      const found = batch === null ? -1 : (flags.offsetOf ?? lastOffsetOf)(batch);
      if (found !== offset) problems.wrongOffset(path, offset, found);
      if (!flags.verifyOnly) print(`offset: ${offset} position: ${position}`);
    }
  } finally {
    await log.close();
  }
}

/** The position of the greatest indexed offset not after `offset`. */
function lookup(index: DataView | null, baseOffset: number, offset: number): number {
  let position = 0;
  for (let at = 0; index !== null && at + INDEX_ENTRY_BYTES <= index.byteLength; at += INDEX_ENTRY_BYTES) {
    const entry = baseOffset + index.getUint32(at);
    if (entry > offset || (at > 0 && entry === baseOffset)) break;
    position = index.getUint32(at + 4);
  }
  return position;
}

export async function dumpTimeIndex(disk: Disk, path: string, baseOffset: number, flags: IndexFlags, problems: IndexProblems): Promise<void> {
  const view = await readWhole(disk, path);
  const index = await readWhole(disk, path.replace(/\.timeindex$/, '.index')).catch(() => null);
  if (flags.sanityOnly) return print(`${path} passed sanity check.`);
  const log = await SegmentFile.open(disk, logOf(path));
  let before = -1;
  try {
    for (let i = 0; i < countEntries(view, TIME_ENTRY_BYTES); i++) {
      const timestamp = readInt64(view, i * TIME_ENTRY_BYTES);
      const offset = baseOffset + view.getUint32(i * TIME_ENTRY_BYTES + 8);
      if (offset === baseOffset && (i > 0 || timestamp === 0)) return;
      await checkTimeEntry(log, path, lookup(index, baseOffset, offset), { timestamp, offset, before }, problems);
      if (!flags.verifyOnly) print(`timestamp: ${timestamp} offset: ${offset}`);
      before = timestamp;
    }
  } finally {
    await log.close();
  }
}

async function checkTimeEntry(log: SegmentFile, path: string, from: number, entry: { timestamp: number; offset: number; before: number }, problems: IndexProblems): Promise<void> {
  for await (const batch of log.batches(from)) {
    const last = lastOffsetOf(batch);
    if (last < entry.offset) continue;
    if (last !== entry.offset) return problems.notFound(path, entry.offset, last);
    const latest = latestTimestamp(batch);
    if (latest !== entry.timestamp) problems.wrongTimestamp(path, entry.timestamp, latest);
    if (entry.before >= entry.timestamp) problems.outOfOrder(path, entry.timestamp, entry.before);
    return;
  }
  problems.notFound(path, entry.offset, -1);
}

function latestTimestamp(batch: SegmentBatch): number {
  if (batch.magic < 2) {
    const message = new LegacyMessage();
    message.read(viewOf(batch.bytes), batch.bytes, 0, batch.bytes.length);
    return message.timestampMs;
  }
  const reader = new BatchReader();
  reader.open(batch.bytes, 0, batch.bytes.length);
  let latest = -1;
  while (reader.next()) latest = Math.max(latest, reader.timestampMs);
  return latest;
}

export async function dumpTransactionIndex(disk: Disk, path: string): Promise<void> {
  const view = await readWhole(disk, path);
  for (let at = 0; at + TRANSACTION_ENTRY_BYTES <= view.byteLength; at += TRANSACTION_ENTRY_BYTES) {
    print(`version: ${view.getInt16(at)} producerId: ${readInt64(view, at + 2)} firstOffset: ${readInt64(view, at + 10)} lastOffset: ${readInt64(view, at + 18)} lastStableOffset: ${readInt64(view, at + 26)}`);
  }
}

const SNAPSHOT_HEADER_BYTES = 10;
const SNAPSHOT_ENTRY_BYTES = 46;
const SNAPSHOT_CRC_FROM = 6;

/** Version int16, CRC-32C, count int32, then 46 bytes for each producer. */
export async function dumpProducerSnapshot(disk: Disk, path: string): Promise<void> {
  const view = await readWhole(disk, path);
  const bytes = new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
  const whole = bytes.length >= SNAPSHOT_HEADER_BYTES && view.getInt16(0) === 1;
  const count = whole ? view.getInt32(6) : -1;
  if (!whole || count < 0 || bytes.length < SNAPSHOT_HEADER_BYTES + count * SNAPSHOT_ENTRY_BYTES || view.getUint32(2) !== crc32c(bytes, SNAPSHOT_CRC_FROM, bytes.length)) {
    return printError(`Snapshot ${path} is corrupt`);
  }
  for (let i = 0; i < count; i++) {
    const at = SNAPSHOT_HEADER_BYTES + i * SNAPSHOT_ENTRY_BYTES;
    const [lastSequence, lastOffset, delta, timestamp, firstTxnOffset] = [view.getInt32(at + 10), readInt64(view, at + 14), view.getInt32(at + 22), readInt64(view, at + 26), readInt64(view, at + 38)];
    const open = firstTxnOffset < 0 ? 'OptionalLong.empty' : `OptionalLong[${firstTxnOffset}]`;
    const head = `producerId: ${readInt64(view, at)} producerEpoch: ${view.getInt16(at + 8)} coordinatorEpoch: ${view.getInt32(at + 34)} currentTxnFirstOffset: ${open} lastTimestamp: ${timestamp} `;
    const first = lastSequence - delta < 0 ? lastSequence - delta + 2_147_483_648 : lastSequence - delta;
    print(lastSequence < 0 ? head : `${head}firstSequence: ${first} lastSequence: ${lastSequence} lastOffset: ${lastOffset} offsetDelta: ${delta} timestamp: ${timestamp}`);
  }
}
