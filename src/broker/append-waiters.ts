/**
 * Produce requests that wait until a partition's offset passes theirs (the log end offset for acks=1, the high watermark
 * for acks=all), oldest first. Offsets are added in increasing order, so completing is a walk from the front.
 */
import { failAnswer, type PartitionAnswer, type PendingAppend } from './pending-produce.ts';

interface Waiter {
  readonly requiredOffset: number;
  readonly pending: PendingAppend;
  readonly answer: PartitionAnswer;
}

export class AppendWaiters {
  #queue: Waiter[] = [];
  #head = 0;

  get size(): number {
    return this.#queue.length - this.#head;
  }

  add(requiredOffset: number, pending: PendingAppend, answer: PartitionAnswer): void {
    answer.waiting = true;
    pending.remaining++;
    this.#queue.push({ requiredOffset, pending, answer });
  }

  /** Completes all whose required offset is reached; `judge` may turn the answer into an error first. */
  completeUpTo(offset: number, judge: ((answer: PartitionAnswer) => void) | null): void {
    while (this.#head < this.#queue.length && this.#queue[this.#head]!.requiredOffset <= offset) {
      const waiter = this.#queue[this.#head]!;
      this.#head++;
      waiter.answer.waiting = false;
      if (judge !== null && !waiter.pending.isFinished) judge(waiter.answer);
      waiter.pending.oneDone();
    }
    this.#compact();
  }

  /** Fails all whose records lie at or beyond `fromOffset` (required offsets are exclusive ends). */
  failFrom(fromOffset: number, errorCode: number, message: string | null): void {
    const failed: Waiter[] = [];
    const kept: Waiter[] = [];
    for (const waiter of this.#queue.slice(this.#head)) (waiter.requiredOffset > fromOffset ? failed : kept).push(waiter);
    this.#queue = kept;
    this.#head = 0;
    for (const waiter of failed) {
      waiter.answer.waiting = false;
      if (!waiter.pending.isFinished) failAnswer(waiter.answer, errorCode, message);
      waiter.pending.oneDone();
    }
  }

  #compact(): void {
    if (this.#head === this.#queue.length) {
      this.#queue = [];
      this.#head = 0;
    } else if (this.#head > 1024 && this.#head * 2 > this.#queue.length) {
      this.#queue = this.#queue.slice(this.#head);
      this.#head = 0;
    }
  }
}
