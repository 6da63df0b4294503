/**
 * Delayed operations: each waits for events on some keys, or for its deadline. Kafka's DelayedOperationPurgatory as
 * pure data: the shell arms one real timer on `nextDeadlineMs` and calls `expire`. It knows no API.
 *
 * Invariants: an operation completes or expires exactly once, and is on no list afterwards (it is unlinked from all of
 * its keys at once, so that nothing needs to be swept). Watching, completing and expiring are O(keys of the operation).
 */
import { DeadlineQueue, DeadlineTimer } from '../base/deadline-queue.ts';

export interface DelayedOperation {
  /** Completes the operation when it can be, and says so. Called again after each event on one of its keys. */
  tryComplete(): boolean;
  /** The deadline passed, or the purgatory is being emptied: answer with what there is. Not called after a completion. */
  onExpiration(): void;
}

/** A watched operation's place on the list of one key. */
class Watch<Key> {
  readonly key: Key;
  readonly entry: Entry<Key>;
  previous: Watch<Key> | null = null;
  next: Watch<Key> | null = null;
  constructor(key: Key, entry: Entry<Key>) {
    this.key = key;
    this.entry = entry;
  }
}

/** The watches on one key, oldest first. */
interface WatchList<Key> {
  first: Watch<Key>;
  last: Watch<Key>;
}

class Entry<Key> {
  readonly operation: DelayedOperation;
  readonly watches: Watch<Key>[] = [];
  readonly timer: DeadlineTimer;
  isDone = false;
  #isTrying = false;
  #isStale = false;
  constructor(operation: DelayedOperation, onDue: (entry: Entry<Key>) => void) {
    this.operation = operation;
    this.timer = new DeadlineTimer(() => onDue(this));
  }

  /** An event that comes while the operation is being tried (its completion caused it) makes it try once more, not at once. */
  tryComplete(): boolean {
    if (this.#isTrying) {
      this.#isStale = true;
      return false;
    }
    this.#isTrying = true;
    let completed = false;
    do {
      this.#isStale = false;
      completed = this.operation.tryComplete();
    } while (!completed && this.#isStale);
    this.#isTrying = false;
    return completed;
  }
}

export type WatchOutcome = 'completed' | 'watching' | 'full';

/** Keys compare as `Map` keys do: use strings, numbers, or objects by identity. */
export class Purgatory<Key> {
  readonly #maxOperations: number;
  readonly #lists = new Map<Key, WatchList<Key>>();
  readonly #deadlines: DeadlineQueue;
  readonly #entries = new Map<DelayedOperation, Entry<Key>>();

  constructor(options: { maxOperations: number; granularityMs?: number }) {
    this.#maxOperations = options.maxOperations;
    this.#deadlines = new DeadlineQueue(options.granularityMs ?? 1);
  }

  /** Operations that wait. */
  get size(): number {
    return this.#entries.size;
  }

  /** Keys that somebody watches. */
  get watchedKeys(): number {
    return this.#lists.size;
  }

  get nextDeadlineMs(): number {
    return this.#deadlines.nextMs;
  }

  /**
   * Tries the operation, watches it on `keys` when it cannot complete yet, and tries once more (an event may have come
   * between). 'full': neither; the caller answers at once with what there is.
   */
  tryCompleteElseWatch(operation: DelayedOperation, keys: readonly Key[], deadlineMs: number): WatchOutcome {
    if (operation.tryComplete()) return 'completed';
    if (this.#entries.size >= this.#maxOperations) return 'full';
    const entry = new Entry<Key>(operation, (due) => this.#expire(due));
    this.#entries.set(operation, entry);
    for (const key of keys) this.#link(key, entry);
    this.#deadlines.arm(entry.timer, deadlineMs);
    if (!entry.tryComplete() && !entry.isDone) return 'watching';
    this.#remove(entry);
    return 'completed';
  }

  /** An event on `key`: tries all operations that watch it, oldest first; returns how many completed. */
  checkAndComplete(key: Key): number {
    let completed = 0;
    let watch: Watch<Key> | null = this.#lists.get(key)?.first ?? null;
    while (watch !== null) {
      const entry: Entry<Key> = watch.entry;
      const next: Watch<Key> | null = watch.next;
      if (!entry.isDone && entry.tryComplete()) {
        this.#remove(entry);
        completed++;
      }
      // A completion may have ended the next one too: then begin anew with the oldest that is left.
      watch = next !== null && next.entry.isDone ? (this.#lists.get(key)?.first ?? null) : next;
    }
    return completed;
  }

  /** Expires what is due; returns how many. */
  expire(nowMs: number): number {
    return this.#deadlines.runDue(nowMs);
  }

  /** Expires all operations on `key` at once (the partition went away, say). */
  expireKey(key: Key): number {
    let count = 0;
    for (let list = this.#lists.get(key); list !== undefined; list = this.#lists.get(key)) {
      this.#expire(list.first.entry);
      count++;
    }
    return count;
  }

  /** Expires everything: the broker stops. */
  expireAll(): void {
    for (const entry of [...this.#entries.values()]) if (!entry.isDone) this.#expire(entry);
  }

  /** Forgets an operation without a word (its connection closed). */
  cancel(operation: DelayedOperation): boolean {
    const entry = this.#entries.get(operation);
    if (entry === undefined) return false;
    this.#remove(entry);
    return true;
  }

  #expire(entry: Entry<Key>): void {
    this.#remove(entry);
    entry.operation.onExpiration();
  }

  #link(key: Key, entry: Entry<Key>): void {
    const watch = new Watch(key, entry);
    const list = this.#lists.get(key);
    if (list === undefined) {
      this.#lists.set(key, { first: watch, last: watch });
    } else {
      watch.previous = list.last;
      list.last.next = watch;
      list.last = watch;
    }
    entry.watches.push(watch);
  }

  #remove(entry: Entry<Key>): void {
    if (entry.isDone) return;
    entry.isDone = true;
    this.#entries.delete(entry.operation);
    this.#deadlines.disarm(entry.timer);
    for (const watch of entry.watches) this.#unlink(watch);
  }

  #unlink(watch: Watch<Key>): void {
    const list = this.#lists.get(watch.key)!;
    if (watch.next === null && watch.previous === null) {
      this.#lists.delete(watch.key);
      return;
    }
    if (watch.previous === null) list.first = watch.next!;
    else watch.previous.next = watch.next;
    if (watch.next === null) list.last = watch.previous!;
    else watch.next.previous = watch.previous;
  }
}
