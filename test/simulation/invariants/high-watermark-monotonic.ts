/** R8: the high watermark that one client hears of never goes back, but over a crash that may lose records. */
import type { Invariant, RecordEvent } from '../oracle/events.ts';
import type { History } from '../oracle/history.ts';

export class HighWatermarkMonotonic implements Invariant {
  readonly name = 'high-watermark-monotonic';
  readonly #history: History;
  readonly #highest = new Map<string, number>();

  constructor(history: History) {
    this.#history = history;
  }

  onHighWatermark(client: string, topic: string, partition: number, highWatermark: number): void {
    const key = `${client} ${this.#history.lossEpoch} ${topic}-${partition}`;
    const highest = this.#highest.get(key) ?? -1;
    if (highWatermark < highest) this.#history.violate(this.name, `${topic}-${partition}: ${client} heard ${highWatermark} after ${highest}`);
    this.#highest.set(key, Math.max(highest, highWatermark));
  }

  onSeen(_event: RecordEvent): void {}
}
