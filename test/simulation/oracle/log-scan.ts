/**
 * Reads a partition's log files straight from a simulated disk, knowing nothing of the broker's own reading: the longest
 * run of whole batches with right CRCs and offsets that follow one another, which is what a recovery must keep and serve.
 */
import { crc32c } from '../../../src/compression/crc32c.ts';
import { batchBaseOffset, batchBaseSequence, batchCrc, batchLastOffset, batchProducerEpoch, batchProducerId, batchSizeBytes, BATCH_HEADER_BYTES, CRC_FROM_AT, viewOf } from '../../../src/log/batch-header.ts';
import { BatchReader } from '../../../src/protocol/records/batch-reader.ts';
import { TreeDirectory } from '../../../src/sim/file-tree.ts';
import type { SimStorage } from '../../../src/sim/sim-storage.ts';

export interface ScannedBatch {
  readonly baseOffset: number;
  readonly lastOffset: number;
  readonly producerId: number;
  readonly producerEpoch: number;
  readonly baseSequence: number;
  readonly crc: number;
  readonly values: readonly string[];
}

export interface ScannedLog {
  readonly topic: string;
  readonly partition: number;
  readonly startOffset: number;
  /** Exclusive. */
  readonly endOffset: number;
  readonly batches: readonly ScannedBatch[];
  /** Why the scan ended before the files did; null when it did not. */
  readonly damage: string | null;
}

const decoder = new TextDecoder();
const DIRECTORY_NAME = /^(.+)-(\d+)$/;

/** Every partition of user topics below `logDirectory`, by `topic-partition`. */
export function scanLogs(storage: SimStorage, logDirectory: string): Map<string, ScannedLog> {
  const found = new Map<string, ScannedLog>();
  const root = storage.tree.find(logDirectory);
  if (!(root instanceof TreeDirectory)) return found;
  for (const [name, entry] of root.entries) {
    const match = DIRECTORY_NAME.exec(name);
    if (match === null || !(entry instanceof TreeDirectory) || name.startsWith('__') || name.endsWith('-delete')) continue;
    found.set(name, scanLog(entry, match[1]!, Number(match[2])));
  }
  return found;
}

function scanLog(directory: TreeDirectory, topic: string, partition: number): ScannedLog {
  const segments = [...directory.entries].filter(([name, entry]) => name.endsWith('.log') && !(entry instanceof TreeDirectory)).map(([name, entry]) => ({ base: Number(name.slice(0, -4)), entry })).sort((a, b) => a.base - b.base);
  const batches: ScannedBatch[] = [];
  const startOffset = segments[0]?.base ?? 0;
  let next = startOffset;
  let damage: string | null = null;
  for (const { base, entry } of segments) {
    if (base !== next) damage = `segment ${base} follows offset ${next}`;
    if (damage !== null) break;
    const bytes = entry instanceof TreeDirectory ? new Uint8Array(0) : entry.data.bytes();
    const view = viewOf(bytes);
    for (let at = 0; at < bytes.length; ) {
      damage = damageAt(bytes, view, at, next);
      if (damage !== null) break;
      const size = batchSizeBytes(view, at);
      batches.push(batchAt(bytes, view, at, at + size));
      next = batchLastOffset(view, at) + 1;
      at += size;
    }
  }
  return { topic, partition, startOffset, endOffset: next, batches, damage };
}

function damageAt(bytes: Uint8Array, view: DataView, at: number, expected: number): string | null {
  if (bytes.length - at < BATCH_HEADER_BYTES) return `${bytes.length - at} bytes after offset ${expected}`;
  const size = batchSizeBytes(view, at);
  if (size < BATCH_HEADER_BYTES || size > bytes.length - at) return `batch of ${size} bytes at offset ${expected}`;
  if (batchCrc(view, at) !== crc32c(bytes, at + CRC_FROM_AT, at + size)) return `CRC at offset ${expected}`;
  if (batchBaseOffset(view, at) !== expected) return `base offset ${batchBaseOffset(view, at)} where ${expected} should be`;
  return null;
}

function batchAt(bytes: Uint8Array, view: DataView, at: number, end: number): ScannedBatch {
  const values: string[] = [];
  const reader = new BatchReader(1 << 24);
  reader.open(bytes, at, end);
  while (reader.next()) values.push(valueName(reader.value));
  return {
    baseOffset: batchBaseOffset(view, at), lastOffset: batchLastOffset(view, at), producerId: batchProducerId(view, at),
    producerEpoch: batchProducerEpoch(view, at), baseSequence: batchBaseSequence(view, at), crc: batchCrc(view, at), values,
  };
}

/** The part of a value that names it; padding follows a blank. */
export function valueName(value: Uint8Array | null): string {
  if (value === null) return '';
  const blank = value.indexOf(32);
  return decoder.decode(blank < 0 ? value : value.subarray(0, blank));
}
