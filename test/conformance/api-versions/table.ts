/**
 * docs/api-versions.md: what we advertise beside Apache Kafka 3.9.1 and 4.3.0, with the reason of each difference.
 * `node dist/test/conformance/api-versions/table.js` writes it; `api-versions.test.ts` checks that it is as written.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { apiTable } from '../../../src/broker/api-table.ts';
import { apiKeyName } from '../../../src/protocol/messages/api-key.ts';
import { REASONS } from './differences.ts';
import { KAFKA_3_9_1, KAFKA_4_3_0, type VersionTable } from './kafka-tables.ts';

export const DOCUMENT = new URL('../../../../docs/api-versions.md', import.meta.url);

export const OURS: VersionTable = new Map(apiTable.map(({ apiKey, minVersion, maxVersion }) => [apiKey, [minVersion, maxVersion]]));

export const RELEASES = { '3.9.1': KAFKA_3_9_1, '4.3.0': KAFKA_4_3_0 } as const;
export type Release = keyof typeof RELEASES;

export const allKeys = (): number[] => [...new Set([...OURS.keys(), ...KAFKA_3_9_1.keys(), ...KAFKA_4_3_0.keys()])].sort((a, b) => a - b);

export const rangeOf = (table: VersionTable, apiKey: number): string => {
  const range = table.get(apiKey);
  return range === undefined ? '–' : range[0] === range[1] ? `${range[0]}` : `${range[0]}–${range[1]}`;
};

const HEAD = `# Advertised API versions

What the broker answers to ApiVersions, beside Apache Kafka 3.9.1 in ZooKeeper mode and 4.3.0 (as running brokers answered),
and why it differs. A version is advertised when its semantics are built.

Written by \`node dist/test/conformance/api-versions/table.js\`; \`test/conformance/api-versions.test.ts\` checks it.

Clients that infer a release from this table (kafka-python from DescribeAcls, Produce and Fetch, franz-go and the consoles from
the whole) infer what they do of 3.9.1. It is a superset of what 0.10.2 served to clients, and of every later release but for
transactions, replicas moved between log directories and the keys below that say so.

| key | API | ours | 3.9.1 | 4.3.0 | why |
| --: | --- | --- | --- | --- | --- |
`;

function reasonOf(apiKey: number): string {
  const reasons = REASONS.get(apiKey);
  if (reasons === undefined) return '';
  const entries = Object.entries(reasons);
  if (entries.length === 2 && entries[0]![1] === entries[1]![1]) return entries[0]![1];
  return entries.map(([release, reason]) => `${release}: ${reason}`).join('. ');
}

export function document(): string {
  const rows = allKeys().map((key) => `| ${key} | ${apiKeyName(key)} | ${rangeOf(OURS, key)} | ${rangeOf(KAFKA_3_9_1, key)} | ${rangeOf(KAFKA_4_3_0, key)} | ${reasonOf(key)} |`);
  return `${HEAD}${rows.join('\n')}\n`;
}

export const committed = (): string => readFileSync(DOCUMENT, 'utf8');

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(DOCUMENT, document());
