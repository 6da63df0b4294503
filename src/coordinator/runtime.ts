/**
 * The part of a coordinator shard that is the same for groups and transactions: collects an outcome while an event is
 * handled, keeps the writes that are under way, and the timers.
 *
 * Invariants: every write ends exactly once, by `onWriteCommitted` or `onWriteFailed`, and is answered exactly once; commits are reported in the order
 * of the log, which is the order in which the writes were given out, so that live state and a replay of the log agree.
 */
import { assert } from '../base/assert.ts';
import { DeadlineQueue, DeadlineTimer } from '../base/deadline-queue.ts';
import type { Completion, CoordinatorLogLine, CoordinatorWrite, Now, Outcome, WriteTransaction } from './outcome.ts';

/**
 * What a write means. `answer` is called exactly once, with NONE after `apply`, or with an error: also when the write
 * takes too long, in which case its end is still to come.
 */
export interface WriteHandler {
  /** The records are committed at `baseOffset` and onward: changes the state. */
  apply(baseOffset: number): void;
  /** The records are not in the log and will not be. */
  revert?(errorCode: number): void;
  answer(errorCode: number): void;
}

interface WriteUnderWay {
  readonly handler: WriteHandler;
  readonly timer: DeadlineTimer;
  isAnswered: boolean;
}

const NOTHING: readonly never[] = [];

export class ShardRuntime<Reply, Record> {
  /** Of the event being handled. */
  now: Now = { monotonicMs: 0, wallMs: 0 };
  readonly deadlines = new DeadlineQueue();
  readonly #writes = new Map<number, WriteUnderWay>();
  #nextWriteId = 1;
  #completions: Completion<Reply>[] = [];
  #newWrites: CoordinatorWrite<Record>[] = [];
  #logLines: CoordinatorLogLine[] = [];

  get writesUnderWay(): number {
    return this.#writes.size;
  }

  complete(requestId: number, reply: Reply): void {
    this.#completions.push({ requestId, reply });
  }

  log(level: CoordinatorLogLine['level'], message: string): void {
    this.#logLines.push({ level, message });
  }

  /** Gives a write out. After `timeoutMs` without an end it is answered with `timeoutErrorCode`. */
  write(records: readonly Record[], handler: WriteHandler, timeoutMs: number, timeoutErrorCode: number, transaction: WriteTransaction | null = null): number {
    assert(records.length > 0, 'an empty write');
    const writeId = this.#nextWriteId++;
    const write: WriteUnderWay = { handler, timer: new DeadlineTimer(() => this.#answer(write, timeoutErrorCode)), isAnswered: false };
    this.#writes.set(writeId, write);
    this.deadlines.arm(write.timer, this.now.monotonicMs + timeoutMs);
    this.#newWrites.push({ writeId, records, transaction });
    return writeId;
  }

  onWriteCommitted(writeId: number, baseOffset: number): void {
    const write = this.#end(writeId);
    write.handler.apply(baseOffset);
    this.#answer(write, 0);
  }

  onWriteFailed(writeId: number, errorCode: number): void {
    const write = this.#end(writeId);
    write.handler.revert?.(errorCode);
    this.#answer(write, errorCode);
  }

  #end(writeId: number): WriteUnderWay {
    const write = this.#writes.get(writeId);
    assert(write !== undefined, `write ${writeId} ended twice`);
    this.#writes.delete(writeId);
    return write;
  }

  #answer(write: WriteUnderWay, errorCode: number): void {
    this.deadlines.disarm(write.timer);
    if (write.isAnswered) return;
    write.isAnswered = true;
    write.handler.answer(errorCode);
  }

  /** The shard ends: what waits for a write is answered; whether it was committed the next leader's replay tells. */
  abandonWrites(errorCode: number): void {
    const open = [...this.#writes.values()];
    this.#writes.clear();
    for (const write of open) this.#answer(write, errorCode);
  }

  /** What was collected since the last call. */
  take(): Outcome<Reply, Record> {
    const outcome = {
      completions: this.#completions.length === 0 ? NOTHING : this.#completions,
      writes: this.#newWrites.length === 0 ? NOTHING : this.#newWrites,
      logLines: this.#logLines.length === 0 ? NOTHING : this.#logLines,
    };
    if (this.#completions.length > 0) this.#completions = [];
    if (this.#newWrites.length > 0) this.#newWrites = [];
    if (this.#logLines.length > 0) this.#logLines = [];
    return outcome;
  }
}
