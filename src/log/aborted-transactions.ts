/**
 * Aborted transactions of a segment, in the order of their markers (Kafka's TransactionIndex): 34-byte entries.
 * Readers of committed data get those that touch the range they fetched.
 */
import { readInt64, viewOf, writeInt64 } from './batch-header.ts';

export interface AbortedTransaction {
  readonly producerId: number;
  readonly firstOffset: number;
  /** Offset of the marker. */
  readonly lastOffset: number;
  /** The last stable offset when the marker was written. */
  readonly lastStableOffset: number;
}

export const ABORTED_TRANSACTION_BYTES = 34;

export function encodeAbortedTransactions(entries: readonly AbortedTransaction[]): Uint8Array {
  const bytes = new Uint8Array(entries.length * ABORTED_TRANSACTION_BYTES);
  const view = viewOf(bytes);
  entries.forEach((entry, i) => {
    const at = i * ABORTED_TRANSACTION_BYTES;
    writeInt64(view, at + 2, entry.producerId);
    writeInt64(view, at + 10, entry.firstOffset);
    writeInt64(view, at + 18, entry.lastOffset);
    writeInt64(view, at + 26, entry.lastStableOffset);
  });
  return bytes;
}

/** null when the bytes are not whole, ordered entries of a segment that starts at `baseOffset`. */
export function decodeAbortedTransactions(bytes: Uint8Array, baseOffset: number): AbortedTransaction[] | null {
  if (bytes.length % ABORTED_TRANSACTION_BYTES !== 0) return null;
  const view = viewOf(bytes);
  const entries: AbortedTransaction[] = [];
  let last = baseOffset - 1;
  for (let at = 0; at < bytes.length; at += ABORTED_TRANSACTION_BYTES) {
    const entry = {
      producerId: readInt64(view, at + 2),
      firstOffset: readInt64(view, at + 10),
      lastOffset: readInt64(view, at + 18),
      lastStableOffset: readInt64(view, at + 26),
    };
    if (view.getInt16(at) !== 0 || entry.lastOffset <= last || entry.firstOffset > entry.lastOffset || entry.firstOffset < 0) return null;
    last = entry.lastOffset;
    entries.push(entry);
  }
  return entries;
}

/**
 * Adds to `into` the transactions that overlap [fetchOffset, upperBound). Returns true when later segments need not be
 * searched: the range was stable already when a marker here was written.
 */
export function collectAborted(entries: readonly AbortedTransaction[], fetchOffset: number, upperBound: number, into: AbortedTransaction[]): boolean {
  for (const entry of entries) {
    if (entry.lastOffset >= fetchOffset && entry.firstOffset < upperBound) into.push(entry);
    if (entry.lastStableOffset >= upperBound) return true;
  }
  return false;
}
