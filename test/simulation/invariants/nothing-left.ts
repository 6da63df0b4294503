/** A broker that stopped in order has no timer to come and holds no chunk. */
import type { Invariant, StopEvent } from '../oracle/events.ts';
import type { History } from '../oracle/history.ts';

export class NothingLeft implements Invariant {
  readonly name = 'nothing-left';
  readonly #history: History;

  constructor(history: History) {
    this.#history = history;
  }

  onStop({ machine, broker }: StopEvent): void {
    const timers = [...(machine.clock?.pending.values() ?? [])];
    if (timers.length > 0) this.#history.violate(this.name, `${machine.name} stopped with ${timers.length} timers to come: ${timers.slice(0, 3).join('; ')}`);
    if (broker.chunkPool.heldBytes !== 0) this.#history.violate(this.name, `${machine.name} stopped with ${broker.chunkPool.heldBytes} bytes of chunks held`);
  }
}
