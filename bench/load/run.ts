/**
 * `npm run bench [-- WORD…] [--rounds N] [--json FILE]`: Apache Kafka and Blumfeld beside each other, in one run, on one
 * disk, each with its shipped settings, loaded in turns by one librdkafka client. Prints medians and their ratios. WORDs
 * choose works by a part of their name; `start`, `memory`, `cluster` are such words too.
 *
 * A figure counts only as a ratio of this run. Before every measured run a large file is written and removed, since the
 * machine hands free memory back to its host and first use of a page then costs many times more; runs are short; both
 * peers are warmed first, so that their JITs are at their best (Kafka's needs some 2 GB).
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { measureCluster, measureClusterStarts } from './cluster.ts';
import { buildClient } from './harness.ts';
import type { Bench } from './measure.ts';
import type { BenchFolders } from './peers.ts';
import { measureOneBroker, measureStarts } from './single.ts';
import { type Row, table } from './works.ts';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..', '..');
const args = process.argv.slice(2);
const optionOf = (name: string): string | null => {
  const at = args.indexOf(name);
  return at < 0 ? null : (args.splice(at, 2)[1] ?? null);
};
const rounds = Number(optionOf('--rounds') ?? 5);
const jsonFile = optionOf('--json');
const wants = (name: string): boolean => args.length === 0 || args.some((word) => name.includes(word));

const folders: BenchFolders = { root, cache: path.join(root, '.cache', 'bench'), work: fs.mkdtempSync(path.join(os.tmpdir(), 'blumfeld-bench-')) };
const from = performance.now();
const rows: Row[] = [];
try {
  const bench: Bench = { folders, load: buildClient(folders), rounds };
  if (wants('start')) rows.push(...(await measureStarts(bench)));
  rows.push(...(await measureOneBroker(bench, wants)));
  if (wants('cluster start')) rows.push(...(await measureClusterStarts(bench)));
  rows.push(...(await measureCluster(bench, wants)));
} finally {
  fs.rmSync(folders.work, { recursive: true, force: true });
}
const minutes = ((performance.now() - from) / 60_000).toFixed(0);
console.log(`\n${os.cpus().length} cores, Node ${process.versions.node}, medians of ${rounds} rounds, Kafka warmed by more than 2 GB, ${minutes} minutes\n`);
console.log(table(rows, true));
if (jsonFile !== null) fs.writeFileSync(jsonFile, JSON.stringify(rows, null, 2));
