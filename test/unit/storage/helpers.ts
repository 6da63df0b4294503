/** Helpers of the storage tests: an in-memory disk, a clock that runs when awaited, batches. */
import { ChunkPool } from '../../../src/base/chunk.ts';
import { PortError, type Clock, type Disk, type DiskFile, type FileStat, type LogSink, type OpenMode, type VolumeSpace } from '../../../src/base/ports.ts';
import type { LogConfig } from '../../../src/config/log-config.ts';
import {
  ATTRIBUTE_CONTROL, ATTRIBUTE_TRANSACTIONAL, BATCH_HEADER_BYTES, batchBaseOffset, batchSizeBytes, CRC_FROM_AT, setBatchAttributes, setBatchBaseOffset, setBatchCrc, setBatchLeaderEpoch,
  setBatchMaxTimestamp, viewOf, writeInt64,
} from '../../../src/log/batch-header.ts';
import { crc32c } from '../../../src/log/crc32c.ts';
import type { FetchData } from '../../../src/storage/fetch-data.ts';
import { releaseFetchData } from '../../../src/storage/fetch-data.ts';
import type { PartitionLogOptions } from '../../../src/storage/log-core.ts';

class MemoryFile implements DiskFile {
  readonly path: string;
  readonly #node: { bytes: Uint8Array; modifiedMs: number };
  readonly #disk: TinyDisk;
  #open = true;
  constructor(path: string, node: { bytes: Uint8Array; modifiedMs: number }, disk: TinyDisk) {
    this.path = path;
    this.#node = node;
    this.#disk = disk;
  }
  async sizeBytes(): Promise<number> {
    return this.#node.bytes.length;
  }
  async read(into: Uint8Array, position: number): Promise<number> {
    this.#check();
    await null;
    const part = this.#node.bytes.subarray(position, position + into.length);
    into.set(part);
    return part.length;
  }
  async writev(pieces: readonly Uint8Array[], position: number): Promise<void> {
    this.#check();
    await null;
    this.#disk.writes++;
    const failure = this.#disk.failWrite;
    const total = pieces.reduce((sum, piece) => sum + piece.length, 0);
    const keep = failure === null ? total : Math.floor(total / 2);
    const joined = new Uint8Array(total);
    let at = 0;
    for (const piece of pieces) {
      joined.set(piece, at);
      at += piece.length;
    }
    const grown = new Uint8Array(Math.max(this.#node.bytes.length, position + keep));
    grown.set(this.#node.bytes);
    grown.set(joined.subarray(0, keep), position);
    this.#node.bytes = grown;
    if (failure !== null) throw new PortError(failure, `write failed: ${failure}`);
  }
  async truncate(sizeBytes: number): Promise<void> {
    await null;
    const cut = new Uint8Array(sizeBytes);
    cut.set(this.#node.bytes.subarray(0, sizeBytes));
    this.#node.bytes = cut;
  }
  async sync(): Promise<void> {
    this.#check();
    await null;
    this.#disk.syncs++;
    if (this.#disk.failSync !== null) throw new PortError(this.#disk.failSync, 'sync failed');
  }
  async close(): Promise<void> {
    this.#open = false;
  }
  #check(): void {
    if (!this.#open) throw new PortError('EBADF', `${this.path} is closed`);
  }
}

/** The least disk that a log needs. Durability is not modelled. */
export class TinyDisk implements Disk {
  readonly files = new Map<string, { bytes: Uint8Array; modifiedMs: number }>();
  readonly directories = new Set<string>();
  failWrite: string | null = null;
  failSync: string | null = null;
  writes = 0;
  syncs = 0;

  async open(path: string, mode: OpenMode): Promise<DiskFile> {
    await null;
    let node = this.files.get(path);
    if (mode === 'createNew' && node !== undefined) throw new PortError('EEXIST', path);
    if (node === undefined) {
      if (mode === 'read' || mode === 'readWrite') throw new PortError('ENOENT', path);
      node = { bytes: new Uint8Array(0), modifiedMs: 1_700_000_000_000 };
      this.files.set(path, node);
    }
    return new MemoryFile(path, node, this);
  }
  async stat(path: string): Promise<FileStat | null> {
    const node = this.files.get(path);
    if (node !== undefined) return { sizeBytes: node.bytes.length, isDirectory: false, modifiedMs: node.modifiedMs };
    return this.directories.has(path) ? { sizeBytes: 0, isDirectory: true, modifiedMs: 0 } : null;
  }
  async list(path: string): Promise<string[]> {
    const names = new Set<string>();
    for (const name of [...this.files.keys(), ...this.directories]) if (name.startsWith(`${path}/`)) names.add(name.slice(path.length + 1).split('/')[0]!);
    return [...names].sort();
  }
  async makeDirectory(path: string): Promise<void> {
    this.directories.add(path);
  }
  async rename(from: string, to: string): Promise<void> {
    await null;
    for (const [name, node] of [...this.files]) {
      if (name !== from && !name.startsWith(`${from}/`)) continue;
      this.files.delete(name);
      this.files.set(to + name.slice(from.length), node);
    }
    for (const name of [...this.directories]) if (name === from || name.startsWith(`${from}/`)) { this.directories.delete(name); this.directories.add(to + name.slice(from.length)); }
  }
  async remove(path: string): Promise<void> {
    this.files.delete(path);
  }
  async removeTree(path: string): Promise<void> {
    for (const name of [...this.files.keys()]) if (name.startsWith(`${path}/`)) this.files.delete(name);
    for (const name of [...this.directories]) if (name === path || name.startsWith(`${path}/`)) this.directories.delete(name);
  }
  async syncDirectory(): Promise<void> {}
  async readFile(path: string): Promise<Uint8Array> {
    const node = this.files.get(path);
    if (node === undefined) throw new PortError('ENOENT', path);
    return node.bytes.slice();
  }
  async replaceFile(path: string, content: Uint8Array): Promise<void> {
    await null;
    if (this.failWrite !== null) throw new PortError(this.failWrite, 'replace failed');
    this.files.set(path, { bytes: content.slice(), modifiedMs: 1_700_000_000_000 });
  }
  async space(): Promise<VolumeSpace> {
    return { totalBytes: 2e12, usableBytes: 1e12 };
  }
  async lock(): Promise<{ release(): Promise<void> }> {
    return { release: async () => undefined };
  }
  async bootId(): Promise<string> {
    return 'boot';
  }
}

export class TestClock implements Clock {
  nowMs = 1_700_000_000_000;
  readonly timers = new Set<{ atMs: number; callback: () => void }>();
  wallMs(): number {
    return this.nowMs;
  }
  monotonicMs(): number {
    return this.nowMs;
  }
  setTimer(delayMs: number, callback: () => void): { cancel(): void } {
    const timer = { atMs: this.nowMs + delayMs, callback };
    this.timers.add(timer);
    return { cancel: () => void this.timers.delete(timer) };
  }
  /** Moves time and runs what is due. */
  advance(ms: number): void {
    this.nowMs += ms;
    for (const timer of [...this.timers]) {
      if (timer.atMs > this.nowMs) continue;
      this.timers.delete(timer);
      timer.callback();
    }
  }
  defer(callback: () => void): void {
    void Promise.resolve().then(callback);
  }
}

export const silent: LogSink = { isEnabled: () => false, log: () => undefined };

export const testConfig = (overrides: Partial<LogConfig> = {}): LogConfig => ({
  segmentBytes: 1 << 20, segmentMs: 7 * 86_400_000, segmentJitterMs: 0, segmentIndexBytes: 1 << 16, indexIntervalBytes: 4096,
  flushMessages: Infinity, flushMs: Infinity, retentionBytes: -1, retentionMs: -1, maxMessageBytes: 1 << 20, fileDeleteDelayMs: 60_000,
  deleteRetentionMs: 86_400_000, minCompactionLagMs: 0, maxCompactionLagMs: Number.MAX_SAFE_INTEGER, minCleanableDirtyRatio: 0.5, cleanupDelete: true, cleanupCompact: false,
  preallocate: false, minInsyncReplicas: 1, uncleanLeaderElectionEnable: false, compressionType: 'producer', compressionGzipLevel: -1,
  compressionLz4Level: 9, compressionZstdLevel: 3, messageTimestampType: 'CreateTime', messageTimestampBeforeMaxMs: Number.MAX_SAFE_INTEGER,
  messageTimestampAfterMaxMs: Number.MAX_SAFE_INTEGER, messageDownconversionEnable: true, leaderReplicationThrottledReplicas: [], followerReplicationThrottledReplicas: [],
  ...overrides,
});

export function logOptions(disk: Disk, overrides: Partial<PartitionLogOptions> = {}): PartitionLogOptions {
  return {
    directory: '/data/t-0', topic: 't', partition: 0, config: testConfig(), disk, clock: new TestClock(), log: silent,
    cleanShutdown: false, recoveryPoint: 0, logStartOffset: 0, chunkPool: new ChunkPool({ chunkBytes: 1 << 16, keepMax: 4, poison: true }),
    ...overrides,
  };
}

export interface BatchShape {
  /** null: a tombstone. */
  readonly values?: readonly (string | null)[];
  readonly keys?: readonly (string | null)[];
  readonly timestampMs?: number;
  readonly producerId?: number;
  readonly producerEpoch?: number;
  readonly baseSequence?: number;
  readonly transactional?: boolean;
  /** A control batch: 0 abort, 1 commit. */
  readonly marker?: 0 | 1;
  readonly coordinatorEpoch?: number;
  readonly baseOffset?: number;
  readonly leaderEpoch?: number;
}

const utf8 = new TextEncoder();

function varint(value: number): number[] {
  let raw = ((value << 1) ^ (value >> 31)) >>> 0;
  const bytes: number[] = [];
  while (raw >= 128) {
    bytes.push((raw & 127) | 128);
    raw >>>= 7;
  }
  bytes.push(raw);
  return bytes;
}

function record(delta: number, key: Uint8Array | null, value: Uint8Array | null): number[] {
  const body = [0, 0, ...varint(delta), ...(key === null ? varint(-1) : [...varint(key.length), ...key]), ...(value === null ? varint(-1) : [...varint(value.length), ...value]), 0];
  return [...varint(body.length), ...body];
}

/** One uncompressed magic 2 batch with a right checksum. */
export function makeBatch(shape: BatchShape = {}): Uint8Array {
  const values = shape.values ?? ['v'];
  let records: number[] = [];
  if (shape.marker !== undefined) records = record(0, new Uint8Array([0, 0, 0, shape.marker]), new Uint8Array([0, 0, 0, 0, 0, shape.coordinatorEpoch ?? 0]));
  else values.forEach((value, i) => { for (const byte of record(i, shape.keys?.[i] === undefined || shape.keys[i] === null ? null : utf8.encode(shape.keys[i]!), value === null ? null : utf8.encode(value))) records.push(byte); });
  const count = shape.marker !== undefined ? 1 : values.length;
  const bytes = new Uint8Array(BATCH_HEADER_BYTES + records.length);
  bytes.set(records, BATCH_HEADER_BYTES);
  const view = viewOf(bytes);
  const timestampMs = shape.timestampMs ?? 1_700_000_000_000;
  setBatchBaseOffset(view, 0, shape.baseOffset ?? 0);
  view.setInt32(8, bytes.length - 12);
  setBatchLeaderEpoch(view, 0, shape.leaderEpoch ?? -1);
  view.setInt8(16, 2);
  setBatchAttributes(view, 0, (shape.transactional === true || shape.marker !== undefined ? ATTRIBUTE_TRANSACTIONAL : 0) | (shape.marker !== undefined ? ATTRIBUTE_CONTROL : 0));
  view.setInt32(23, count - 1);
  writeInt64(view, 27, timestampMs);
  setBatchMaxTimestamp(view, 0, timestampMs);
  writeInt64(view, 43, shape.producerId ?? -1);
  view.setInt16(51, shape.producerEpoch ?? (shape.producerId === undefined ? -1 : 0));
  view.setInt32(53, shape.marker !== undefined ? -1 : (shape.baseSequence ?? (shape.producerId === undefined ? -1 : 0)));
  view.setInt32(57, count);
  setBatchCrc(view, 0, crc32c(bytes.subarray(CRC_FROM_AT)));
  return bytes;
}

/** Base offsets of the batches in what was fetched; releases it. */
export function baseOffsets(data: FetchData): number[] {
  const found: number[] = [];
  for (const piece of data.pieces) {
    const view = viewOf(piece.bytes);
    for (let at = 0; at < piece.bytes.length; at += batchSizeBytes(view, at)) found.push(batchBaseOffset(view, at));
  }
  releaseFetchData(data);
  return found;
}
