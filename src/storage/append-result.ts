/** What an append answers at once. The records are in the log when `logEndOffset` has passed `lastOffset`. */
import type { AppendOrigin } from '../log/producer-states.ts';

export interface AppendOptions {
  /** 'client' (default): sequences and sizes are checked; 'coordinator': epochs only; 'replication': nothing. */
  readonly origin?: AppendOrigin;
  /** fsync before the batch counts as written. */
  readonly requiredDurable?: boolean;
}

export interface AppendResult {
  readonly errorCode: number;
  readonly baseOffset: number;
  readonly lastOffset: number;
  /** −1 unless the batch carries LogAppendTime. */
  readonly logAppendTimeMs: number;
  readonly logStartOffset: number;
  /** The offsets are those of the original, which may still wait for its write. */
  readonly isDuplicate: boolean;
}

export const refused = (errorCode: number, logStartOffset: number): AppendResult => ({
  errorCode, baseOffset: -1, lastOffset: -1, logAppendTimeMs: -1, logStartOffset, isDuplicate: false,
});
