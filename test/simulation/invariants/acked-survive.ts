/**
 * R1, R9 on one broker: what was acknowledged, and what a consumer saw, is on the disk after a process crash at the same
 * offset with the same value; after a power crash too where every record is flushed. Where it is not, a prefix survives:
 * what lies behind the survivors' end is forgotten, what lies before it must be there.
 */
import type { CrashEvent, Invariant, RecordEvent } from '../oracle/events.ts';
import type { History } from '../oracle/history.ts';
import { Ledger, valuesOf } from '../oracle/ledger.ts';
import type { ScannedLog } from '../oracle/log-scan.ts';

export class AckedSurvive implements Invariant {
  readonly name = 'acked-survive';
  readonly #history: History;
  readonly #ledger = new Ledger();
  /** Acknowledged without an offset (the retry of a duplicate that is long past). */
  readonly #ackedAnywhere = new Set<string>();

  constructor(history: History) {
    this.#history = history;
  }

  onAck(event: RecordEvent): void {
    if (event.offset < 0) this.#ackedAnywhere.add(event.value);
    else this.#learn(event, 'acked');
  }

  onSeen(event: RecordEvent): void {
    this.#learn(event, 'seen');
  }

  #learn({ client, topic, partition, offset, value }: RecordEvent, how: 'acked' | 'seen'): void {
    const other = this.#ledger.of(topic, partition).learn(offset, value, how);
    if (other !== null) this.#history.violate(this.name, `${topic}-${partition} at offset ${offset}: ${client} ${how === 'acked' ? 'was told' : 'saw'} ${value}, but ${other.value} was ${other.acked ? 'acknowledged' : 'seen'} there before`);
  }

  onCrash({ lossy, survivors }: CrashEvent): void {
    if (lossy) this.#ackedAnywhere.clear();
    for (const [key, ledger] of this.#ledger.partitions) {
      const log = survivors.get(key);
      if (lossy) this.#history.counts.lost += ledger.cut(log?.endOffset ?? 0);
    }
    this.#compare(survivors, 'after the crash');
  }

  onEnd(logs: ReadonlyMap<string, ScannedLog>): void {
    this.#compare(logs, 'at the end');
    const values = new Set<string>();
    for (const log of logs.values()) for (const batch of log.batches) for (const value of batch.values) values.add(value);
    for (const value of this.#ackedAnywhere) if (!values.has(value)) this.#history.violate(this.name, `${value} was acknowledged as a duplicate and is nowhere at the end`);
  }

  #compare(logs: ReadonlyMap<string, ScannedLog>, when: string): void {
    for (const [key, ledger] of this.#ledger.partitions) {
      const log = logs.get(key);
      const values = log === undefined ? new Map<number, string>() : valuesOf(log);
      for (const [offset, known] of ledger.known) {
        const value = values.get(offset);
        if (value === known.value) continue;
        const what = value === undefined ? `is gone (the log ends at ${log?.endOffset ?? 'nothing'}${log?.damage === null || log === undefined ? '' : `: ${log.damage}`})` : `is ${value}`;
        this.#history.violate(this.name, `${key} at offset ${offset}: ${known.value}, ${known.acked ? 'acknowledged' : 'seen'} before, ${what} ${when}`);
        return;
      }
    }
  }
}
