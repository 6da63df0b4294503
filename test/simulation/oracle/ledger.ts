/** What is known of a partition's offsets: which value clients were told or saw there. Cut after a crash that may lose. */
import type { ScannedLog } from './log-scan.ts';

export interface Known {
  readonly value: string;
  acked: boolean;
  seen: boolean;
}

export class PartitionLedger {
  readonly known = new Map<number, Known>();

  /** Null when it agrees with what was known, else what was known. */
  learn(offset: number, value: string, how: 'acked' | 'seen'): Known | null {
    const known = this.known.get(offset);
    if (known === undefined) {
      this.known.set(offset, { value, acked: how === 'acked', seen: how === 'seen' });
      return null;
    }
    known[how] = true;
    return known.value === value ? null : known;
  }

  /** Forgets what lies at or beyond `endOffset`; returns how many acknowledged records that were. */
  cut(endOffset: number): number {
    let acked = 0;
    for (const [offset, known] of this.known) {
      if (offset < endOffset) continue;
      if (known.acked) acked++;
      this.known.delete(offset);
    }
    return acked;
  }
}

export class Ledger {
  readonly partitions = new Map<string, PartitionLedger>();

  of(topic: string, partition: number): PartitionLedger {
    const key = `${topic}-${partition}`;
    let ledger = this.partitions.get(key);
    if (ledger === undefined) this.partitions.set(key, (ledger = new PartitionLedger()));
    return ledger;
  }
}

/** The values of a scanned log by offset. */
export function valuesOf(log: ScannedLog): Map<number, string> {
  const values = new Map<number, string>();
  for (const batch of log.batches) batch.values.forEach((value, at) => values.set(batch.baseOffset + at, value));
  return values;
}
