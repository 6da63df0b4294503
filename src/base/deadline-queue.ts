/**
 * Deadlines as data: a queue of timers that belongs to pure code. Its owner's shell asks `nextMs`, arms one real timer
 * for it, and calls `runDue`. Never early; late by less than the granularity.
 *
 * Arming, re-arming and disarming are O(1) but for the first timer of a tick (a push on a heap of ticks): heartbeats
 * re-arm a timer each. Timers armed while `runDue` runs wait for the next call, so that a pass always ends.
 */

/** One timer, armed or not. Owners keep it and arm it again. */
export class DeadlineTimer {
  readonly onDue: (nowMs: number) => void;
  /** When it is due; Infinity while it is not armed. */
  atMs = Infinity;
  /** Links of the bucket that holds it; the queue's business alone. */
  bucket: DeadlineBucket | null = null;
  previous: DeadlineTimer | null = null;
  next: DeadlineTimer | null = null;

  constructor(onDue: (nowMs: number) => void) {
    this.onDue = onDue;
  }

  get isArmed(): boolean {
    return this.bucket !== null;
  }
}

export class DeadlineBucket {
  readonly tick: number;
  first: DeadlineTimer | null = null;
  last: DeadlineTimer | null = null;
  constructor(tick: number) {
    this.tick = tick;
  }
}

export class DeadlineQueue {
  readonly #granularityMs: number;
  readonly #buckets = new Map<number, DeadlineBucket>();
  /** A binary heap of the ticks that have a bucket (perhaps an empty one). */
  readonly #ticks: number[] = [];
  #runningTick = -Infinity;
  #size = 0;

  constructor(granularityMs = 1) {
    this.#granularityMs = granularityMs;
  }

  get size(): number {
    return this.#size;
  }

  /** The earliest moment at which `runDue` has work; Infinity: none. */
  get nextMs(): number {
    while (this.#ticks.length > 0) {
      const tick = this.#ticks[0]!;
      if (this.#buckets.get(tick)!.first !== null) return tick * this.#granularityMs;
      this.#buckets.delete(tick);
      this.#popTick();
    }
    return Infinity;
  }

  arm(timer: DeadlineTimer, atMs: number): void {
    if (timer.bucket !== null) this.disarm(timer);
    if (atMs === Infinity) return;
    const tick = Math.max(Math.ceil(atMs / this.#granularityMs), this.#runningTick + 1);
    let bucket = this.#buckets.get(tick);
    if (bucket === undefined) {
      bucket = new DeadlineBucket(tick);
      this.#buckets.set(tick, bucket);
      this.#pushTick(tick);
    }
    timer.atMs = atMs;
    timer.bucket = bucket;
    timer.previous = bucket.last;
    timer.next = null;
    if (bucket.last === null) bucket.first = timer;
    else bucket.last.next = timer;
    bucket.last = timer;
    this.#size++;
  }

  disarm(timer: DeadlineTimer): void {
    const bucket = timer.bucket;
    if (bucket === null) return;
    if (timer.previous === null) bucket.first = timer.next;
    else timer.previous.next = timer.next;
    if (timer.next === null) bucket.last = timer.previous;
    else timer.next.previous = timer.previous;
    timer.bucket = null;
    timer.previous = null;
    timer.next = null;
    timer.atMs = Infinity;
    this.#size--;
  }

  /** Runs what is due; returns how many ran. */
  runDue(nowMs: number): number {
    const nowTick = Math.floor(nowMs / this.#granularityMs);
    this.#runningTick = nowTick;
    let count = 0;
    while (this.#ticks.length > 0 && this.#ticks[0]! <= nowTick) {
      const bucket = this.#buckets.get(this.#ticks[0]!)!;
      for (let timer = bucket.first; timer !== null; timer = bucket.first) {
        this.disarm(timer);
        timer.onDue(nowMs);
        count++;
      }
      this.#buckets.delete(bucket.tick);
      this.#popTick();
    }
    this.#runningTick = -Infinity;
    return count;
  }

  #pushTick(tick: number): void {
    const heap = this.#ticks;
    let at = heap.push(tick) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (heap[parent]! <= tick) break;
      heap[at] = heap[parent]!;
      at = parent;
    }
    heap[at] = tick;
  }

  #popTick(): void {
    const heap = this.#ticks;
    const last = heap.pop()!;
    if (heap.length === 0) return;
    let at = 0;
    for (let child = 1; child < heap.length; child = 2 * at + 1) {
      if (child + 1 < heap.length && heap[child + 1]! < heap[child]!) child++;
      if (heap[child]! >= last) break;
      heap[at] = heap[child]!;
      at = child;
    }
    heap[at] = last;
  }
}
