/**
 * A partition that this broker hosts: the pure state (`replication/Partition`), its log, and the requests that wait on
 * it. The one place where a finished write becomes a new log end, maybe a new high watermark, and answers.
 *
 * Invariants: `state.logEndOffset` follows the log's written end, never what was only accepted; waiting produces are
 * answered in offset order; after a role change no waiting acks=all produce is answered NONE.
 */
import type { Uuid } from '../base/ids.ts';
import type { Clock } from '../base/ports.ts';
import type { Partition } from '../replication/partition.ts';
import { HIGH_WATERMARK_MOVED, type PartitionChange } from '../replication/partition-types.ts';
import { ErrorCode } from '../protocol/messages/error-code.ts';
import type { PartitionLog } from '../storage/partition-log.ts';
import { AppendWaiters } from './append-waiters.ts';
import { failAnswer, type PartitionAnswer, type PendingAppend } from './pending-produce.ts';

export interface HostedPartitionEvents {
  /** Fetches and delete-records that wait on this partition look again. */
  onHighWatermark(partition: HostedPartition): void;
  /** The log's end moved (followers' fetches look again). */
  onLogEnd(partition: HostedPartition): void;
  /** ISR proposals, refreshes and the like: for the shell that speaks to the controller. */
  onChange(partition: HostedPartition, change: PartitionChange): void;
}

export class HostedPartition {
  readonly topic: string;
  readonly partition: number;
  readonly topicId: Uuid;
  readonly state: Partition;
  /** Null while its log directory is offline. */
  log: PartitionLog | null;
  readonly #clock: Clock;
  readonly #events: HostedPartitionEvents;
  readonly #untilWritten = new AppendWaiters();
  readonly #untilCommitted = new AppendWaiters();
  /** Appends that waited for an asynchronous check keep their order behind this promise. */
  preparing: Promise<void> | null = null;

  constructor(topic: string, partition: number, topicId: Uuid, state: Partition, log: PartitionLog, clock: Clock, events: HostedPartitionEvents) {
    this.topic = topic;
    this.partition = partition;
    this.topicId = topicId;
    this.state = state;
    this.log = log;
    this.#clock = clock;
    this.#events = events;
    log.onLogEndOffset = (offset) => this.#onLogEndOffset(offset);
    log.onWriteFailure = (fromOffset) => this.#onWriteFailure(fromOffset);
  }

  get waitingProduces(): number {
    return this.#untilCommitted.size;
  }

  /** acks=1 answers when the disk has the records, acks=all when the high watermark passed them. */
  await(requiredOffset: number, pending: PendingAppend, answer: PartitionAnswer): void {
    if (pending.acks === -1) {
      if (this.state.highWatermark >= requiredOffset) this.#judge(answer);
      else this.#untilCommitted.add(requiredOffset, pending, answer);
    } else if (this.log!.logEndOffset < requiredOffset) this.#untilWritten.add(requiredOffset, pending, answer);
  }

  #judge = (answer: PartitionAnswer): void => {
    if (this.state.isUnderMinIsr) failAnswer(answer, ErrorCode.NOT_ENOUGH_REPLICAS_AFTER_APPEND);
  };

  #onLogEndOffset(offset: number): void {
    const change = this.state.onLocalLogEndOffset(offset, this.#clock.monotonicMs());
    this.apply(change);
    this.#untilWritten.completeUpTo(offset, null);
    this.#events.onLogEnd(this);
  }

  #onWriteFailure(fromOffset: number): void {
    this.#untilWritten.failFrom(fromOffset, ErrorCode.KAFKA_STORAGE_ERROR, null);
    this.#untilCommitted.failFrom(fromOffset, ErrorCode.KAFKA_STORAGE_ERROR, null);
  }

  /** Acts on what the pure state said changed. */
  apply(change: PartitionChange): void {
    if ((change & HIGH_WATERMARK_MOVED) !== 0) {
      const highWatermark = this.state.highWatermark;
      this.log?.advanceHighWatermark(highWatermark);
      this.#untilCommitted.completeUpTo(highWatermark, this.#judge);
      this.#events.onHighWatermark(this);
    }
    if ((change & ~HIGH_WATERMARK_MOVED) !== 0) this.#events.onChange(this, change);
  }

  /** Leadership or the log went: nobody may be told that his records are safe. */
  failWaiting(errorCode: number): void {
    this.#untilWritten.failFrom(-1, errorCode, null);
    this.#untilCommitted.failFrom(-1, errorCode, null);
  }
}
