/** What clients were promised, and whether a cluster kept it. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { LoadProcess } from './load-process.ts';
import type { MixedBroker } from './mixed-broker.ts';

export class Ledger {
  readonly partitions: number;
  /** Per partition: number of the record → its offset. */
  readonly acked: Map<number, number>[];
  readonly failures: string[] = [];
  /** Per partition: the greatest offset that a coordinator has acknowledged. */
  readonly committed: number[];
  readonly read: Set<number>[];
  longestGapMs = 0;
  assignments = 0;

  constructor(partitions: number) {
    this.partitions = partitions;
    this.acked = Array.from({ length: partitions }, () => new Map());
    this.committed = Array.from({ length: partitions }, () => 0);
    this.read = Array.from({ length: partitions }, () => new Set());
  }

  get ackedCount(): number {
    return this.acked.reduce((sum, map) => sum + map.size, 0);
  }

  // biome-ignore lint/suspicious/noExplicitAny: lines of JSON of six forms
  onLine(line: any): void {
    if (line.failed !== undefined) this.failures.push(`record ${line.failed}: ${line.error}`);
    for (const [partition, number, offset] of line.acked ?? []) this.acked[partition]!.set(number, offset);
    this.longestGapMs = Math.max(this.longestGapMs, line.longestGapMs ?? 0);
    for (const [partition, offset] of line.committed ?? []) this.committed[partition] = Math.max(this.committed[partition]!, offset);
    for (const [partition, offset] of line.read ?? []) this.read[partition]!.add(offset);
    if (line.assigned !== undefined) this.assignments++;
  }

  /** Reads the topic through its leaders. Returns what is wrong, in words. */
  async checkRecords(bootstrap: string, topic: string): Promise<string[]> {
    const offsets: Map<number, number[]>[] = this.acked.map(() => new Map());
    const problems: string[] = [];
    const reader = new LoadProcess(['read', bootstrap, topic, String(this.partitions), '0'], (line) => {
      for (const [partition, number, offset, home] of line.records ?? []) {
        if (home !== partition) problems.push(`${topic}-${partition} holds a record of partition ${home} at ${offset}`);
        const known = offsets[partition]!.get(number);
        if (known === undefined) offsets[partition]!.set(number, [offset]);
        else known.push(offset);
      }
    });
    await reader.finish(150_000);
    for (const [partition, acked] of this.acked.entries()) {
      let lost = 0;
      let moved = 0;
      let unknown = 0;
      for (const [number, offset] of acked) {
        const found = offsets[partition]!.get(number);
        if (found === undefined) lost++;
        else if (offset < 0) unknown++;
        else if (!found.includes(offset)) {
          moved++;
          if (moved === 1) problems.push(`${topic}-${partition}: record ${number} was acknowledged at ${offset} and is at ${found}`);
        }
      }
      if (unknown > 0) console.log(`  ${unknown} records of partition ${partition} were acknowledged without an offset: written before, said the leader, when they were sent again`);
      const duplicated = [...offsets[partition]!.values()].filter((found) => found.length > 1).length;
      const inOrder = [...offsets[partition]!].sort((a, b) => a[1][0]! - b[1][0]!);
      const disordered = inOrder.filter(([number], index) => index > 0 && number < inOrder[index - 1]![0]).length;
      for (const [what, n] of Object.entries({ lost, moved, duplicated, disordered })) if (n > 0) problems.push(`${topic}-${partition}: ${n} of ${acked.size} ${what}`);
    }
    return problems;
  }

  /** Offsets of the group that the coordinator remembers now, against what it has acknowledged. */
  checkOffsets(remembered: ReadonlyMap<number, number>): string[] {
    const problems: string[] = [];
    for (const [partition, committed] of this.committed.entries()) {
      if ((remembered.get(partition) ?? -1) < committed) problems.push(`partition ${partition}: ${committed} was committed, ${remembered.get(partition)} is remembered`);
    }
    return problems;
  }

  /** Every acknowledged record was given to the group. */
  checkRead(): string[] {
    return this.acked.flatMap((acked, partition) => {
      const missed = [...acked.values()].filter((offset) => offset >= 0 && !this.read[partition]!.has(offset)).length;
      return missed > 0 ? [`partition ${partition}: the group has not seen ${missed} records`] : [];
    });
  }
}

/** The records of a replica: its segments, joined. Their bounds may differ from broker to broker; their bytes may not. */
export function replicaBytes(broker: MixedBroker, topic: string, partition: number): Buffer {
  const folder = path.join(broker.logDirectory, `${topic}-${partition}`);
  return Buffer.concat(readdirSync(folder).filter((name) => name.endsWith('.log')).sort().map((name) => readFileSync(path.join(folder, name))));
}

export function checkReplicas(brokers: readonly MixedBroker[], topic: string, partitions: number): string[] {
  const problems: string[] = [];
  for (let partition = 0; partition < partitions; partition++) {
    const sums = brokers.map((broker) => {
      const bytes = replicaBytes(broker, topic, partition);
      return `${bytes.length} bytes ${createHash('sha256').update(bytes).digest('hex').slice(0, 12)}`;
    });
    if (new Set(sums).size > 1) problems.push(`${topic}-${partition}: replicas differ: ${brokers.map((broker, index) => `${broker.id} (${broker.kind}) ${sums[index]}`).join('; ')}`);
  }
  return problems;
}
