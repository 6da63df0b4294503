/**
 * `npm run proof:clients`: runs the clients, prints the table, compares it with the committed one.
 *   --set node|java   only those clients            --only ID,ID     only these clients
 *   --brokers 3       three brokers, topics with three replicas (each with its own cells)
 *   --features F,F    only these features (no comparison of others, nothing is written)
 *   --write-docs      writes cells.json and docs/clients.md
 *   --bootstrap H:P   another broker, such as Apache Kafka, to see what it says (writes nothing)
 * Exit code 1 when a cell fails that is not committed as failing.
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { ClientRow, PreparedClient } from './client-row.ts';
import { CODECS, type FeatureResult } from './features.ts';
import { ROWS } from './rows.ts';
import { freePort } from '../../integration/process-ports.ts';
import { type RunningBroker, runClient, runDriver, startBroker, startBrokers } from './runner.ts';
import { BROKER_COUNTS, type BrokerCount, type Cell, cellsOf, compareCells, readTable, renderTable, type Table, writeTable } from './table.ts';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../../..');
const SIDE_BY_SIDE = 3;
/** Each is a JVM. */
const JAVA_SIDE_BY_SIDE = 1;
const { values } = parseArgs({
  options: { brokers: { type: 'string' }, set: { type: 'string' }, only: { type: 'string' }, features: { type: 'string' }, 'write-docs': { type: 'boolean' }, bootstrap: { type: 'string' } },
});
const brokerCount = Number(values.brokers ?? 1) as BrokerCount;
if (!BROKER_COUNTS.includes(brokerCount)) throw new Error(`--brokers ${values.brokers}: ${BROKER_COUNTS.join(' or ')}`);
const wanted = values.features?.split(',') ?? [];
const log = (line: string): void => console.log(line);

function chosen(): ClientRow[] {
  const only = values.only?.split(',');
  const rows = ROWS.filter((row) => (values.set === undefined || row.set === values.set) && (only === undefined || only.includes(row.id)));
  if (rows.length === 0) throw new Error(`no such client; there are ${ROWS.map((row) => row.id).join(', ')}`);
  return rows;
}

/** What the others read in `cross-*`; and what kafkajs says of what a client wrote. */
class KafkajsSide {
  readonly #bootstrap: string;
  readonly #row: ClientRow;
  readonly #prepared: PreparedClient;
  readonly cross: string;

  constructor(bootstrap: string, row: ClientRow, prepared: PreparedClient, cross: string) {
    this.#bootstrap = bootstrap;
    this.#row = row;
    this.#prepared = prepared;
    this.cross = cross;
  }

  async write(): Promise<void> {
    const { results, tail } = await runDriver(this.#row, this.#prepared, { bootstrap: this.#bootstrap, prefix: this.cross, cross: this.cross, phase: 'cross-write' });
    if (results.get('read-by-kafkajs')?.ok !== true) throw new Error(`kafkajs could not write what the others read: ${results.get('read-by-kafkajs')?.detail ?? tail}`);
  }

  async read(prefix: string, results: Map<string, FeatureResult>): Promise<void> {
    const codecs = CODECS.filter((codec) => results.get(`produce-${codec}`)?.ok === true);
    if (codecs.length === 0) return;
    const run = { bootstrap: this.#bootstrap, prefix, cross: this.cross, phase: 'cross-check', features: codecs };
    for (let attempt = 0; attempt < 2; attempt++) {
      const { results: seen, tail } = await runDriver(this.#row, this.#prepared, run);
      results.set('read-by-kafkajs', seen.get('read-by-kafkajs') ?? { feature: 'read-by-kafkajs', ok: false, detail: tail.slice(-200), ms: 0 });
      if (seen.get('read-by-kafkajs')?.ok === true) return;
    }
  }
}

async function oneClient(row: ClientRow, bootstrap: string, run: string, kafkajs: KafkajsSide): Promise<Record<string, Cell> | null> {
  const prepared = await row.prepare(root);
  if (typeof prepared === 'string') {
    log(`${row.id}: skipped: ${prepared}`);
    return null;
  }
  const from = Date.now();
  const prefix = `${row.id.replace(/[^\w-]/g, '-')}-${run}`;
  const results = await runClient(row, prepared, { bootstrap, prefix, cross: kafkajs.cross }, wanted, log);
  if (wanted.length === 0 || wanted.includes('read-by-kafkajs')) await kafkajs.read(prefix, results);
  for (const result of results.values()) {
    const mark = result.ok === true ? 'ok' : result.ok === null ? 'has none' : 'NOT OK';
    log(`  ${row.id} ${result.feature}: ${mark} ${result.ms} ms ${result.detail.replace(/\s+/g, ' ').slice(0, 300)}`);
  }
  log(`${row.id}: ${((Date.now() - from) / 1000).toFixed(0)} s`);
  return cellsOf(results);
}

async function runAll(rows: ClientRow[], bootstrap: string, seen: Table, skipped: ClientRow[]): Promise<void> {
  const run = Date.now().toString(36);
  const kafkajsRow = ROWS.find((row) => row.id === 'kafkajs')!;
  const prepared = await kafkajsRow.prepare(root);
  if (typeof prepared === 'string') throw new Error(`kafkajs cannot be had: ${prepared}`);
  const kafkajs = new KafkajsSide(bootstrap, kafkajsRow, prepared, `cross-${run}`);
  await kafkajs.write();
  const queue = [...rows];
  const worker = async (): Promise<void> => {
    for (let row = queue.shift(); row !== undefined; row = queue.shift()) {
      const cells = await oneClient(row, bootstrap, run, kafkajs);
      if (cells === null) skipped.push(row);
      else seen[row.id] = { title: row.title, cells };
    }
  };
  await Promise.all(Array.from({ length: rows.some((row) => row.set === 'java') ? JAVA_SIDE_BY_SIDE : SIDE_BY_SIDE }, worker));
}

/** With ZooKeeper's protocol on a port, for clients of its age: they find it in BLUMFELD_ZOOKEEPER. */
async function startOurs(): Promise<RunningBroker> {
  const port = await freePort();
  process.env['BLUMFELD_ZOOKEEPER'] = `127.0.0.1:${port}`;
  return brokerCount === 1 ? startBroker(root, { 'blumfeld.zookeeper.port': String(port) }) : startBrokers(root, brokerCount, port);
}

async function main(): Promise<number> {
  const rows = chosen();
  const broker = values.bootstrap === undefined ? await startOurs() : null;
  const unordered: Table = {};
  const skipped: ClientRow[] = [];
  try {
    await runAll(rows, values.bootstrap ?? broker!.bootstrap, unordered, skipped);
  } finally {
    await broker?.stop();
  }
  const seen: Table = Object.fromEntries(rows.filter((row) => row.id in unordered).map((row) => [row.id, unordered[row.id]!]));
  if (wanted.length > 0) return 0;
  log(`\n${renderTable(new Map([[brokerCount, seen]]))}\n`);
  if (values['write-docs'] === true && values.bootstrap === undefined) writeTable(root, brokerCount, seen, ROWS.map((row) => row.id));
  return judge(seen, skipped);
}

function judge(seen: Table, skipped: readonly ClientRow[]): number {
  const committed = readTable(root, brokerCount);
  let passed = 0;
  let failed = 0;
  for (const [id, { cells }] of Object.entries(seen)) {
    const comparison = compareCells(id, committed[id], cells);
    passed += comparison.passed;
    failed += comparison.regressions.length;
    for (const line of comparison.regressions) log(`not ok: ${line}`);
    for (const line of comparison.improvements) log(`better: ${line} (--write-docs keeps it)`);
  }
  for (const row of skipped) log(`skipped: ${row.id}`);
  log(`${passed} passed, ${failed} failed, ${skipped.length} skipped`);
  // A machine without Java or Maven proves nothing of the Java clients, and is no failure.
  const allAreJava = skipped.length > 0 && skipped.every((row) => row.set === 'java');
  return failed === 0 && (passed > 0 || allAreJava) ? 0 : 1;
}

process.exitCode = await main();
