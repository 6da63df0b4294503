/**
 * The records that every driver writes and reads in `produce-CODEC` and `cross-CODEC`: RECORD_COUNT of them, known to all
 * sides, so that whoever reads can tell what was written. Values repeat, to be worth compressing.
 *   key i:    `key-${i}`
 *   value i:  `value-${i}-` and i mod 97 times `blumfeld`
 *   header i: `trace` = `header-${i}` (where the client has headers)
 * The digest is SHA-256 over the lines `${offset}\t${key}\t${value}\n`.
 */
import { createHash } from 'node:crypto';

export const RECORD_COUNT = 250;
export const keyOf = (i: number): string => `key-${i}`;
export const valueOf = (i: number): string => `value-${i}-${'blumfeld'.repeat(i % 97)}`;
export const headerOf = (i: number): string => `header-${i}`;

export interface ReadRecord {
  readonly offset: number;
  readonly key: string | null;
  readonly value: string | null;
  readonly header?: string | null;
}

export function digestOf(records: readonly ReadRecord[]): string {
  const hash = createHash('sha256');
  for (const { offset, key, value } of records) hash.update(`${offset}\t${key}\t${value}\n`);
  return hash.digest('hex');
}

export function expectedRecords(): ReadRecord[] {
  return Array.from({ length: RECORD_COUNT }, (_, i) => ({ offset: i, key: keyOf(i), value: valueOf(i), header: headerOf(i) }));
}

/** Throws unless these are the records, offsets 0, 1, 2 …; says where they first differ. */
export function checkRecords(records: readonly ReadRecord[], withHeaders: boolean): string {
  const wanted = expectedRecords();
  for (const [i, want] of wanted.entries()) {
    const got = records[i];
    if (got === undefined) throw new Error(`${records.length} of ${wanted.length} records`);
    if (got.offset !== want.offset || got.key !== want.key || got.value !== want.value) {
      throw new Error(`record ${i} is ${got.offset} ${got.key} ${String(got.value).slice(0, 40)}`);
    }
    if (withHeaders && got.header !== want.header) throw new Error(`record ${i} has header ${String(got.header)}`);
  }
  if (records.length !== wanted.length) throw new Error(`${records.length} records, not ${wanted.length}`);
  const digest = digestOf(records);
  if (digest !== digestOf(wanted)) throw new Error(`digest ${digest}`);
  return `${records.length} records, sha256 ${digest.slice(0, 12)}`;
}
