/**
 * The `.snapshot` file: producer states as of the offset in its name, version 1 (Kafka's ProducerStateManager).
 * Only the last batch of each producer is kept.
 */
import { readInt64, viewOf, writeInt64 } from './batch-header.ts';
import { ProducerEntry, subtractSequence } from './producer-entry.ts';

const HEADER_BYTES = 10;
const ENTRY_BYTES = 46;
const CRC_FROM = 6;

export function encodeProducerSnapshot(entries: Iterable<ProducerEntry>, crc32c: (bytes: Uint8Array) => number): Uint8Array {
  const list = [...entries];
  const bytes = new Uint8Array(HEADER_BYTES + list.length * ENTRY_BYTES);
  const view = viewOf(bytes);
  view.setInt16(0, 1);
  view.setInt32(6, list.length);
  list.forEach((entry, i) => {
    const at = HEADER_BYTES + i * ENTRY_BYTES;
    const batch = entry.batches[entry.batches.length - 1];
    writeInt64(view, at, entry.producerId);
    view.setInt16(at + 8, entry.producerEpoch);
    view.setInt32(at + 10, batch?.lastSequence ?? -1);
    writeInt64(view, at + 14, batch?.lastOffset ?? -1);
    view.setInt32(at + 22, batch?.offsetDelta ?? 0);
    writeInt64(view, at + 26, entry.lastTimestampMs);
    view.setInt32(at + 34, entry.coordinatorEpoch);
    writeInt64(view, at + 38, entry.currentTxnFirstOffset);
  });
  view.setUint32(2, crc32c(bytes.subarray(CRC_FROM)));
  return bytes;
}

/** null when damaged, of another version, or holding numbers that cannot be. */
export function decodeProducerSnapshot(bytes: Uint8Array, crc32c: (bytes: Uint8Array) => number, nowMs: number): ProducerEntry[] | null {
  const view = viewOf(bytes);
  if (bytes.length < HEADER_BYTES || view.getInt16(0) !== 1) return null;
  const count = view.getInt32(6);
  if (count < 0 || bytes.length !== HEADER_BYTES + count * ENTRY_BYTES || view.getUint32(2) !== crc32c(bytes.subarray(CRC_FROM))) return null;
  const entries: ProducerEntry[] = [];
  for (let i = 0; i < count; i++) {
    const at = HEADER_BYTES + i * ENTRY_BYTES;
    const entry = new ProducerEntry(readInt64(view, at), view.getInt16(at + 8));
    const lastSequence = view.getInt32(at + 10);
    entry.lastTimestampMs = readInt64(view, at + 26);
    const offsetDelta = view.getInt32(at + 22);
    if (lastSequence >= 0) {
      entry.batches = [{ lastSequence, lastOffset: readInt64(view, at + 14), offsetDelta, timestampMs: entry.lastTimestampMs }];
      entry.firstKnownSequence = subtractSequence(lastSequence, offsetDelta);
    }
    entry.coordinatorEpoch = view.getInt32(at + 34);
    entry.currentTxnFirstOffset = readInt64(view, at + 38);
    entry.lastUpdateMs = nowMs;
    if (!Number.isSafeInteger(entry.producerId)) return null;
    entries.push(entry);
  }
  return entries;
}
