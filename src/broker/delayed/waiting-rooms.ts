/**
 * The produce, the fetch and the delete-records purgatory with their one timer each: pure purgatories (src/purgatory) on the Clock port.
 * The timer is armed for the earliest deadline and only ever moved nearer; firing early costs one look.
 */
import type { Clock, Timer } from '../../base/ports.ts';
import { type DelayedOperation, Purgatory } from '../../purgatory/purgatory.ts';
import type { HostedPartition } from '../hosted-partition.ts';
import type { PendingProduce } from '../pending-produce.ts';
import type { DelayedDeleteRecords } from './delayed-delete-records.ts';
import type { DelayedFetch } from './delayed-fetch.ts';

/** Requests that may wait at once; beyond it a request is answered with what there is. */
const MAX_WAITING = 100_000;

class WaitingRoom {
  protected readonly clock: Clock;
  protected readonly purgatory = new Purgatory<HostedPartition>({ maxOperations: MAX_WAITING });
  #timer: Timer | null = null;
  #armedForMs = Infinity;
  #closed = false;

  constructor(clock: Clock) {
    this.clock = clock;
  }

  get size(): number {
    return this.purgatory.size;
  }

  protected enter(operation: DelayedOperation, keys: readonly HostedPartition[], waitMs: number): void {
    const outcome = this.#closed ? 'full' : this.purgatory.tryCompleteElseWatch(operation, keys, this.clock.monotonicMs() + waitMs);
    if (outcome === 'full') operation.onExpiration();
    else if (outcome === 'watching') this.#arm();
  }

  #arm(): void {
    const dueMs = this.purgatory.nextDeadlineMs;
    if (dueMs >= this.#armedForMs || this.#closed) return;
    this.#timer?.cancel();
    this.#armedForMs = dueMs;
    this.#timer = this.clock.setTimer(Math.max(0, dueMs - this.clock.monotonicMs()), () => this.#onTimer());
  }

  #onTimer(): void {
    this.#armedForMs = Infinity;
    this.purgatory.expire(this.clock.monotonicMs());
    if (this.purgatory.size > 0) this.#arm();
  }

  /** Answers all with what there is; later ones do not wait. */
  close(): void {
    this.#closed = true;
    this.#timer?.cancel();
    this.purgatory.expireAll();
  }
}

const NO_KEYS: readonly HostedPartition[] = [];

/** acks=all produces; the partitions complete them in offset order (`AppendWaiters`), the purgatory ends those whose time is over. */
export class DelayedProduces extends WaitingRoom {
  watch(pending: PendingProduce, timeoutMs: number): void {
    this.enter(pending, NO_KEYS, Math.max(0, timeoutMs));
  }

  onFinished(pending: PendingProduce): void {
    this.purgatory.cancel(pending);
  }
}

export class DelayedFetches extends WaitingRoom {
  watch(fetch: DelayedFetch, waitMs: number): void {
    this.enter(fetch, fetch.watchedPartitions(), waitMs);
  }

  /** Data came, or the partition changed hands. */
  check(partition: HostedPartition): void {
    if (this.purgatory.size > 0) this.purgatory.checkAndComplete(partition);
  }
}

export class DelayedDeletes extends WaitingRoom {
  watch(deletion: DelayedDeleteRecords, partitions: readonly HostedPartition[], waitMs: number): void {
    this.enter(deletion, partitions, Math.max(0, waitMs));
  }

  /** A replica moved its log start, or the partition changed hands. */
  check(partition: HostedPartition): void {
    if (this.purgatory.size > 0) this.purgatory.checkAndComplete(partition);
  }
}
