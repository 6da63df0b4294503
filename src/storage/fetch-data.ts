/** What a read of a log answers. */
import type { OwnedBytes } from '../base/chunk.ts';

export type ReadIsolation = 'logEnd' | 'highWatermark' | 'committed';

export interface ReadOptions {
  readonly isolation: ReadIsolation;
  /** The first batch is returned even when it is larger than `maxBytes`. */
  readonly minOneBatch: boolean;
}

export interface AbortedProducer {
  readonly producerId: number;
  readonly firstOffset: number;
}

export interface FetchData {
  readonly errorCode: number;
  /** Whole batches; the first may begin before the asked offset. Each is retained for the caller, who releases. */
  readonly pieces: OwnedBytes[];
  readonly bytes: number;
  readonly highWatermark: number;
  readonly lastStableOffset: number;
  readonly logStartOffset: number;
  /** null unless the isolation is 'committed'. */
  readonly abortedTransactions: AbortedProducer[] | null;
  /** Where the reader's log departs from ours; set by the replica manager. */
  divergingEpoch?: { epoch: number; endOffset: number };
}

export function releaseFetchData(data: FetchData): void {
  for (const piece of data.pieces) piece.owner?.release();
  data.pieces.length = 0;
}
