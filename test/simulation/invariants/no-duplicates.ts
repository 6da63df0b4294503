/**
 * I2: a record of an idempotent producer is stored once, however often its batch was sent. Over a crash that may lose
 * records the producer must begin a new sequence, and what was in flight then may come twice.
 */
import type { Invariant } from '../oracle/events.ts';
import type { History } from '../oracle/history.ts';
import type { ScannedLog } from '../oracle/log-scan.ts';

export class NoDuplicates implements Invariant {
  readonly name = 'no-duplicates';
  readonly #history: History;

  constructor(history: History) {
    this.#history = history;
  }

  onEnd(logs: ReadonlyMap<string, ScannedLog>): void {
    const places = new Map<string, { key: string; offset: number; producer: string }>();
    for (const [key, log] of logs) {
      for (const batch of log.batches) {
        if (batch.producerId < 0) continue;
        const producer = `${batch.producerId}/${batch.producerEpoch}`;
        batch.values.forEach((value, at) => {
          const offset = batch.baseOffset + at;
          const other = places.get(value);
          if (other === undefined) places.set(value, { key, offset, producer });
          else if (other.producer === producer || this.#history.lossEpoch === 0) {
            this.#history.violate(this.name, `${value} is at ${other.key} offset ${other.offset} (producer ${other.producer}) and at ${key} offset ${offset} (producer ${producer})`);
          }
        });
      }
    }
  }
}
