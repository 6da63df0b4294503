/**
 * D1 to D3, D6: a recovery serves exactly the longest run of whole batches that the disk held, cuts the rest off the
 * files, and does the same when it is interrupted and done again: a second crash right after it changes nothing.
 */
import type { CrashEvent, Invariant, StartEvent } from '../oracle/events.ts';
import type { History } from '../oracle/history.ts';
import type { ScannedLog } from '../oracle/log-scan.ts';

export class RecoveryExact implements Invariant {
  readonly name = 'recovery-exact';
  readonly #history: History;
  /** What the disk held when the broker went down; by machine. */
  readonly #before = new Map<string, ReadonlyMap<string, ScannedLog>>();

  constructor(history: History) {
    this.#history = history;
  }

  onCrash({ machine, survivors }: CrashEvent): void {
    this.#before.set(machine.name, survivors);
  }

  onStart({ machine, broker, logs }: StartEvent): void {
    const before = this.#before.get(machine.name);
    this.#before.delete(machine.name);
    for (const [key, log] of logs) {
      const served = broker.logs.getLog(log.topic, log.partition);
      if (served === null || served.failure !== null) continue;
      if (served.logEndOffset < log.endOffset) this.#history.violate(this.name, `${key} ends at ${served.logEndOffset}, but the disk holds whole batches up to ${log.endOffset}`);
      if (log.damage !== null) this.#history.violate(this.name, `${key} is served up to ${served.logEndOffset} with damage in its files: ${log.damage}`);
    }
    if (before === undefined) return;
    for (const [key, log] of before) {
      const after = logs.get(key);
      if (after === undefined) {
        if (log.endOffset > 0) this.#history.violate(this.name, `${key} had ${log.endOffset} records before the start and is gone after it`);
      } else if (broker.logs.getLog(log.topic, log.partition)?.failure === null) this.#compare(key, log, after);
    }
  }

  /** Clients may have appended already. */
  #compare(key: string, before: ScannedLog, after: ScannedLog): void {
    if (after.startOffset !== before.startOffset && before.batches.length > 0) this.#history.violate(this.name, `${key} began at ${before.startOffset} before the start and at ${after.startOffset} after it`);
    if (after.endOffset < before.endOffset) this.#history.violate(this.name, `${key} had whole batches up to ${before.endOffset} before the start and up to ${after.endOffset} after it`);
    for (let i = 0; i < before.batches.length && i < after.batches.length; i++) {
      if (before.batches[i]!.crc === after.batches[i]!.crc && before.batches[i]!.baseOffset === after.batches[i]!.baseOffset) continue;
      this.#history.violate(this.name, `${key}: the batch at offset ${before.batches[i]!.baseOffset} is another one after the start`);
      return;
    }
  }
}
