/** What two brokers answered, with what must differ taken out: ids, addresses, clocks, sizes, texts of errors. */

const CONSTANT: Readonly<Record<string, string>> = {
  throttleTimeMs: 'throttle', host: 'host', port: 'port', nodeId: 'node', brokerId: 'node', clusterId: 'cluster', controllerId: 'controller', memberId: 'member', leader: 'leader', errorMessage: 'text', logDir: 'dir', totalBytes: 'bytes', usableBytes: 'bytes',
  producerId: 'producer', rack: 'rack', sessionId: 'session',
};
/** Where these stand for "none", both sides must say so. */
const isNone = (value: unknown): boolean => value === -1 || value === '' || value === 0 || value === null || value === 'AAAAAAAAAAAAAAAAAAAAAA';

export interface Naming {
  /** This side's topic ids → names. */
  readonly topics: ReadonlyMap<string, string>;
  /** When this side began: times from then on are "now". */
  readonly sinceMs: number;
}

/** Without the cut message at the end that Kafka fills a converted answer up with. */
function whole(records: Uint8Array): Uint8Array {
  const view = new DataView(records.buffer, records.byteOffset, records.length);
  let at = 0;
  while (at + 12 <= records.length && view.getInt32(at + 8) >= 0 && at + 12 + view.getInt32(at + 8) <= records.length) at += 12 + view.getInt32(at + 8);
  return records.subarray(0, at);
}

export function normal(value: unknown, naming: Naming, key = ''): unknown {
  if (typeof value === 'bigint') return String(value);
  if (value instanceof Uint8Array) return Buffer.from(key === 'records' ? whole(value) : value).toString('hex');
  if (Array.isArray(value)) {
    const list = value.map((each) => normal(each, naming, key));
    // The order of answers about different things means nothing.
    const isUnordered = list.every((each) => typeof each === 'object' && each !== null);
    return isUnordered ? list.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)) : list;
  }
  if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, normal(each, naming, name)]));
  if (key === 'topicId' && typeof value === 'string') return naming.topics.get(value) ?? value;
  if (key === 'errorMessage') return value === null || value === '' ? 'none' : 'text';
  if (typeof value === 'number' && value > naming.sinceMs && value < naming.sinceMs + 3_600_000) return 'now';
  if (key in CONSTANT) return isNone(value) ? value : CONSTANT[key];
  return value;
}

/** Paths where two normal forms differ, with both values. */
export function differences(theirs: unknown, ours: unknown, path = ''): string[] {
  if (JSON.stringify(theirs) === JSON.stringify(ours)) return [];
  if (Array.isArray(theirs) && Array.isArray(ours) && theirs.length === ours.length) return theirs.flatMap((each, index) => differences(each, ours[index], `${path}[${index}]`));
  if (typeof theirs === 'object' && typeof ours === 'object' && theirs !== null && ours !== null && !Array.isArray(theirs) && !Array.isArray(ours)) {
    const names = [...new Set([...Object.keys(theirs), ...Object.keys(ours)])];
    return names.flatMap((name) => differences((theirs as Record<string, unknown>)[name], (ours as Record<string, unknown>)[name], path === '' ? name : `${path}.${name}`));
  }
  const short = (value: unknown): string => (JSON.stringify(value) ?? 'undefined').slice(0, 900);
  return [`${path}: Kafka ${short(theirs)}, ours ${short(ours)}`];
}
