/**
 * The rows of the table in docs/clients.md: what each client does with the broker. A feature's id is what a driver
 * prints; its text is what the table says. Order is the table's order.
 */
export interface Feature {
  readonly id: string;
  readonly text: string;
}

export const CODECS = ['none', 'gzip', 'snappy', 'lz4', 'zstd'] as const;
export type Codec = (typeof CODECS)[number];

export const FEATURES: readonly Feature[] = [
  { id: 'connect', text: 'connect, metadata of broker and topic' },
  { id: 'create-topic', text: 'create a topic (admin, or by naming it)' },
  ...CODECS.map((codec) => ({ id: `produce-${codec}`, text: `produce, ${codec === 'none' ? 'uncompressed' : codec}, and read back` })),
  { id: 'produce-keyed', text: 'keys, headers, null values come back as sent' },
  { id: 'idempotent', text: 'idempotent producer: all records once, in order' },
  { id: 'consume-assign', text: 'consume by assignment from an offset' },
  { id: 'consume-group', text: 'consume by group: two members share, one leaves' },
  { id: 'commit-resume', text: 'commit, and another member resumes there' },
  { id: 'seek-time', text: 'seek by time' },
  { id: 'list-offsets', text: 'list offsets: earliest, latest' },
  { id: 'describe-configs', text: 'describe configs' },
  { id: 'alter-configs', text: 'alter configs' },
  { id: 'create-partitions', text: 'create partitions' },
  { id: 'delete-records', text: 'delete records' },
  { id: 'delete-topic', text: 'delete a topic' },
  { id: 'list-groups', text: 'list groups' },
  { id: 'describe-group', text: 'describe a group' },
  { id: 'delete-group', text: 'delete a group' },
  { id: 'error-topic', text: 'its own error for a bad topic name' },
  { id: 'error-oversized', text: 'its own error for an oversized record' },
  { id: 'error-offset', text: 'a wrong offset: its own error, or reset' },
  ...CODECS.map((codec) => ({ id: `cross-${codec}`, text: `reads what kafkajs wrote with headers, ${codec === 'none' ? 'uncompressed' : codec}` })),
  { id: 'read-by-kafkajs', text: 'kafkajs reads what it produced, all codecs' },
];

export const featureIds: ReadonlySet<string> = new Set(FEATURES.map((feature) => feature.id));

/** `ok` null: the client has no such thing, detail says why. */
export interface FeatureResult {
  readonly feature: string;
  readonly ok: boolean | null;
  readonly detail: string;
  readonly ms: number;
}

/** A line of a driver's stdout; null for any other line (clients print what they like). */
export function parseResultLine(line: string): FeatureResult | null {
  if (!line.startsWith('{"feature":')) return null;
  let parsed: Partial<FeatureResult>;
  try {
    parsed = JSON.parse(line) as Partial<FeatureResult>;
  } catch {
    return null;
  }
  const { feature, ok, detail, ms } = parsed;
  if (typeof feature !== 'string' || !(typeof ok === 'boolean' || ok === null)) return null;
  return { feature, ok, detail: String(detail ?? ''), ms: Number(ms ?? 0) };
}
