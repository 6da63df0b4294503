/** A producer id is given to one producer only, in all the broker's lives: the block it comes from is durable first. */
import type { Invariant, StartEvent } from '../oracle/events.ts';
import type { History } from '../oracle/history.ts';
import type { ScannedLog } from '../oracle/log-scan.ts';

export class ProducerIdsUnique implements Invariant {
  readonly name = 'producer-ids-unique';
  readonly #history: History;

  constructor(history: History) {
    this.#history = history;
  }

  onStart({ logs }: StartEvent): void {
    this.onEnd(logs);
  }

  onEnd(logs: ReadonlyMap<string, ScannedLog>): void {
    const owners = new Map<number, string>();
    for (const log of logs.values()) {
      for (const { producerId, values } of log.batches) {
        if (producerId < 0) continue;
        const owner = values[0]!.slice(0, values[0]!.lastIndexOf('.'));
        const other = owners.get(producerId);
        if (other === undefined) owners.set(producerId, owner);
        else if (other !== owner) {
          this.#history.violate(this.name, `producer id ${producerId} was given to ${other} and to ${owner}`);
          return;
        }
      }
    }
  }
}
