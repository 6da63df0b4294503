/**
 * What a coordinator's decisions consist of: replies to requests (the one at hand, and others that were parked), and
 * writes to the coordinator's log. The shell sends the former and appends the latter.
 *
 * A reply that depends on a write is not among the completions: it comes with the outcome of `onWriteCommitted`, once
 * the high watermark has passed the write (design.md §1.4).
 */

/** `requestId` is the number that the shell gave the request. */
export interface Completion<Reply> {
  readonly requestId: number;
  readonly reply: Reply;
}

/** The producer whose transaction the records belong to. */
export interface WriteTransaction {
  readonly producerId: number;
  readonly producerEpoch: number;
}

/** One atomic batch for the log of this shard. Writes are appended in the order in which they are given out. */
export interface CoordinatorWrite<Record> {
  readonly writeId: number;
  readonly records: readonly Record[];
  readonly transaction: WriteTransaction | null;
}

export interface CoordinatorLogLine {
  readonly level: 'INFO' | 'WARN';
  readonly message: string;
}

export interface Outcome<Reply, Record> {
  readonly completions: readonly Completion<Reply>[];
  readonly writes: readonly CoordinatorWrite<Record>[];
  readonly logLines: readonly CoordinatorLogLine[];
}

/** Both clocks at one moment: monotonic for time-outs, wall time for what is written down. */
export interface Now {
  readonly monotonicMs: number;
  readonly wallMs: number;
}
