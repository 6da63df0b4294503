/** A binary heap of events by (time, sequence). Cancelled ones stay until they surface or are half of the heap. */
import type { SimProcess } from './sim-process.ts';

export interface SimEvent {
  atMs: number;
  sequence: number;
  readonly kind: string;
  readonly process: SimProcess | null;
  /** null: cancelled. */
  run: (() => void) | null;
  /** In the heap (not popped, not held for a paused process). */
  queued: boolean;
}

export class EventHeap {
  #items: SimEvent[] = [];
  #cancelled = 0;

  get size(): number {
    return this.#items.length - this.#cancelled;
  }

  push(event: SimEvent): void {
    event.queued = true;
    const items = this.#items;
    let at = items.push(event) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (isBefore(items[parent]!, event)) break;
      items[at] = items[parent]!;
      at = parent;
    }
    items[at] = event;
  }

  /** The first event that is not cancelled. */
  peek(): SimEvent | undefined {
    while (this.#items.length > 0 && this.#items[0]!.run === null) {
      this.#removeFirst();
      this.#cancelled--;
    }
    return this.#items[0];
  }

  pop(): SimEvent | undefined {
    const first = this.peek();
    if (first === undefined) return undefined;
    this.#removeFirst();
    first.queued = false;
    return first;
  }

  cancel(event: SimEvent): void {
    if (event.run === null) return;
    event.run = null;
    if (!event.queued) return;
    if (++this.#cancelled <= 64 || this.#cancelled * 2 < this.#items.length) return;
    const live = this.#items.filter((item) => item.run !== null);
    this.#items = [];
    this.#cancelled = 0;
    for (const item of live) this.push(item);
  }

  #removeFirst(): void {
    const items = this.#items;
    const last = items.pop()!;
    if (items.length === 0) return;
    let at = 0;
    for (let child = 1; child < items.length; child = 2 * at + 1) {
      if (child + 1 < items.length && isBefore(items[child + 1]!, items[child]!)) child++;
      if (isBefore(last, items[child]!)) break;
      items[at] = items[child]!;
      at = child;
    }
    items[at] = last;
  }
}

const isBefore = (a: SimEvent, b: SimEvent): boolean => a.atMs < b.atMs || (a.atMs === b.atMs && a.sequence < b.sequence);
