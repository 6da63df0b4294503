/**
 * One Produce request between its appends and its answer: how many partitions it still waits for, and what each will
 * say. It never holds record bytes.
 */
import type { ReceivedRequest } from '../network/request.ts';
import type { DelayedOperation } from '../purgatory/purgatory.ts';
import { ErrorCode } from '../protocol/messages/error-code.ts';

/** Whoever waits for an append to be as durable as `acks` asks: a Produce request, or a coordinator. */
export interface PendingAppend {
  readonly acks: number;
  /** Partitions that are still waited for. */
  remaining: number;
  readonly isFinished: boolean;
  oneDone(): void;
}

/** The answer for one partition; fields as in ProduceResponse. */
export interface PartitionAnswer {
  index: number;
  errorCode: number;
  baseOffset: number;
  logAppendTimeMs: number;
  logStartOffset: number;
  recordErrors: { batchIndex: number; batchIndexErrorMessage: string | null }[];
  errorMessage: string | null;
  /** Only where another broker leads (KIP-951). */
  currentLeader?: { readonly leaderId: number; readonly leaderEpoch: number };
  /** Not yet as durable as the request asks. */
  waiting: boolean;
}

export const newPartitionAnswer = (index: number): PartitionAnswer => ({
  index,
  errorCode: ErrorCode.NONE,
  baseOffset: -1,
  logAppendTimeMs: -1,
  logStartOffset: -1,
  recordErrors: [],
  errorMessage: null,
  waiting: false,
});

/** What is too large is told by its code alone, as by Kafka: clients show their own text. */
export function failAnswer(answer: PartitionAnswer, errorCode: number, message: string | null = null): void {
  answer.errorCode = errorCode;
  answer.baseOffset = -1;
  answer.logAppendTimeMs = -1;
  answer.logStartOffset = -1;
  answer.errorMessage = errorCode === ErrorCode.MESSAGE_TOO_LARGE ? null : message;
}

export interface TopicAnswer {
  name: string;
  partitionResponses: PartitionAnswer[];
}

export class PendingProduce implements DelayedOperation, PendingAppend {
  readonly request: ReceivedRequest;
  readonly acks: number;
  readonly pendingBytes: number;
  readonly topics: TopicAnswer[] = [];
  /** Partitions whose append is not yet as durable as `acks` asks; one more while the request is being taken apart. */
  remaining = 1;
  #finished = false;
  readonly #onFinished: (pending: PendingProduce) => void;

  constructor(request: ReceivedRequest, acks: number, pendingBytes: number, onFinished: (pending: PendingProduce) => void) {
    this.request = request;
    this.acks = acks;
    this.pendingBytes = pendingBytes;
    this.#onFinished = onFinished;
  }

  get isFinished(): boolean {
    return this.#finished;
  }

  tryComplete(): boolean {
    return this.#finished;
  }

  oneDone(): void {
    if (--this.remaining === 0) this.finish();
  }

  /** The client waits no longer: what is not done by now may still happen, so it is no failure but a time-out. */
  onExpiration(): void {
    for (const topic of this.topics) {
      for (const answer of topic.partitionResponses) if (answer.waiting) failAnswer(answer, ErrorCode.REQUEST_TIMED_OUT);
    }
    this.finish();
  }

  /** Answers now, with what the partitions' answers say at this moment. */
  finish(): void {
    if (this.#finished) return;
    this.#finished = true;
    this.#onFinished(this);
  }
}
