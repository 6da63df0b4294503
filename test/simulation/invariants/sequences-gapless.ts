/**
 * I1: in every log, the sequences of one producer id and epoch follow one another without gap or repeat, in the order of
 * the offsets. A producer whose first batches were rightly lost may begin anywhere; nobody else may.
 */
import type { CrashEvent, Invariant, StartEvent } from '../oracle/events.ts';
import type { History } from '../oracle/history.ts';
import type { ScannedLog } from '../oracle/log-scan.ts';

export class SequencesGapless implements Invariant {
  readonly name = 'sequences-gapless';
  readonly #history: History;
  #checked = new Map<string, number>();

  constructor(history: History) {
    this.#history = history;
  }

  onCrash({ survivors }: CrashEvent): void {
    this.#check(survivors);
  }

  onStart({ logs }: StartEvent): void {
    this.#check(logs);
  }

  onEnd(logs: ReadonlyMap<string, ScannedLog>): void {
    this.#check(logs);
  }

  #check(logs: ReadonlyMap<string, ScannedLog>): void {
    for (const [key, log] of logs) this.#checkLog(key, log);
    this.#checked = new Map([...logs].map(([key, log]) => [key, log.endOffset]));
  }

  #checkLog(key: string, log: ScannedLog): void {
    if (this.#checked.get(key) === log.endOffset) return;
    const next = new Map<string, number>();
    for (const batch of log.batches) {
      if (batch.producerId < 0) continue;
      const producer = `${batch.producerId}/${batch.producerEpoch}`;
      const expected = next.get(producer) ?? (this.#history.lossEpoch > 0 ? batch.baseSequence : 0);
      if (batch.baseSequence !== expected) {
        this.#history.violate(this.name, `${key}: producer ${producer} at offset ${batch.baseOffset} has sequence ${batch.baseSequence} where ${expected} should be`);
        return;
      }
      next.set(producer, batch.baseSequence + (batch.lastOffset - batch.baseOffset) + 1);
    }
  }
}
