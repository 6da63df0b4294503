/**
 * The table client × feature: what is committed (cells.json), what a run saw, the comparison, and docs/clients.md.
 * A cell is `ok`, `none` (the client has no such thing) or `fail`; the latter two say why. A run is in order when no cell fails
 * that is not committed as failing.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { FEATURES, type FeatureResult } from './features.ts';

export type CellState = 'ok' | 'none' | 'fail';
export interface Cell {
  readonly state: CellState;
  readonly detail?: string;
}
export interface ClientCells {
  readonly title: string;
  readonly cells: Record<string, Cell>;
}
/** By client id, in the order of the table. */
export type Table = Record<string, ClientCells>;

/** Each has a table of its own. */
export const BROKER_COUNTS = [1, 3] as const;
export type BrokerCount = (typeof BROKER_COUNTS)[number];
export type Tables = ReadonlyMap<BrokerCount, Table>;

const MARKS: Record<CellState, string> = { ok: '✓', none: '–', fail: '✗' };
const NOT_RUN = '·';
const WORDS: Record<BrokerCount, string> = { 1: 'one broker', 3: 'three brokers' };
const cellsFile = (root: string, brokers: BrokerCount): string => path.join(root, 'test', 'conformance', 'clients', brokers === 1 ? 'cells.json' : `cells-${brokers}-brokers.json`);
const docsFile = (root: string): string => path.join(root, 'docs', 'clients.md');

export function readTable(root: string, brokers: BrokerCount): Table {
  try {
    return JSON.parse(readFileSync(cellsFile(root, brokers), 'utf8')) as Table;
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return {};
    throw error;
  }
}

export function cellsOf(results: ReadonlyMap<string, FeatureResult>): Record<string, Cell> {
  const cells: Record<string, Cell> = {};
  for (const { id } of FEATURES) {
    const result = results.get(id);
    if (result === undefined) cells[id] = { state: 'fail', detail: 'the driver said nothing of it' };
    else if (result.ok === true) cells[id] = { state: 'ok' };
    else cells[id] = { state: result.ok === null ? 'none' : 'fail', detail: result.detail.replace(/\s+/g, ' ').slice(0, 200) };
  }
  return cells;
}

export interface Comparison {
  readonly passed: number;
  /** Lines: cells that fail and are not committed as failing, or went from green to "has no such thing". */
  readonly regressions: readonly string[];
  /** Lines: cells committed as failing that are green now. */
  readonly improvements: readonly string[];
}

export function compareCells(client: string, committed: ClientCells | undefined, seen: Record<string, Cell>): Comparison {
  let passed = 0;
  const regressions: string[] = [];
  const improvements: string[] = [];
  for (const { id } of FEATURES) {
    const before = committed?.cells[id]?.state;
    const now = seen[id]!;
    if (now.state === 'ok') {
      passed++;
      if (before === 'fail' || before === 'none') improvements.push(`${client} ${id}: green now`);
    } else if (now.state === 'fail' ? before !== 'fail' : before === 'ok') {
      regressions.push(`${client} ${id}: ${now.detail ?? ''}`);
    }
  }
  return { passed, regressions, improvements };
}

/** Features down, clients across, each cell with a mark per number of brokers. */
export function renderTable(tables: Tables): string {
  const titles = new Map([...tables.values()].flatMap((table) => Object.entries(table).map(([id, { title }]) => [id, title] as const)));
  const lines = [`| | ${[...titles.values()].join(' | ')} |`, `| --- |${[...titles].map(() => ' :-: |').join('')}`];
  for (const { id, text } of FEATURES) {
    const cell = (client: string): string => [...tables.values()].map((table) => (client in table ? MARKS[table[client]!.cells[id]?.state ?? 'fail'] : NOT_RUN)).join(' ');
    lines.push(`| ${text} | ${[...titles.keys()].map(cell).join(' | ')} |`);
  }
  return lines.join('\n');
}

/** By client, then what is not green, with the reason; what is the same on one broker and three is said once. */
function renderNotes(tables: Tables): string {
  const byClient = new Map<string, Map<string, string[]>>();
  for (const [brokers, table] of tables) {
    for (const [client, { title, cells }] of Object.entries(table)) {
      for (const { id } of FEATURES) {
        const cell = cells[id];
        if (cell === undefined || cell.state === 'ok') continue;
        if (brokers !== 1 && tables.get(1)?.[client]?.cells[id]?.state === cell.state) continue;
        const reason = `${MARKS[cell.state]} ${cell.detail ?? ''}${brokers === 1 ? '' : ` (${WORDS[brokers]})`}`;
        const reasons = byClient.get(title) ?? new Map<string, string[]>();
        byClient.set(title, reasons.set(reason, [...(reasons.get(reason) ?? []), id]));
      }
    }
  }
  return [...byClient].flatMap(([title, reasons]) => [`- **${title}**`, ...[...reasons].map(([reason, ids]) => `  - ${ids.join(', ')}: ${reason}`)]).join('\n');
}

export function renderDocs(tables: Tables): string {
  return `# Clients

Written by \`npm run proof:clients -- --write-docs\` (and \`--brokers 3\`); do not edit. Each cell was seen with the client named and
asserts what came back (keys, values, order, offsets), not only that nothing was thrown. ✓ works · – the client has no such
thing · ✗ does not work · \`·\` not run. CI runs the table and fails when a green cell turns red.

The first mark of a cell: one broker, started as \`blumfeld start\`. The second: three broker processes on a ZooKeeper server of
ours, every topic with replication factor 3 and min.insync.replicas=2, internal topics too.

${renderTable(tables)}

## What is not green, and why

${renderNotes(tables)}
`;
}

/** Cells of the clients that ran replace theirs; the others stay. */
export function writeTable(root: string, brokers: BrokerCount, seen: Table, order: readonly string[]): void {
  const merged = { ...readTable(root, brokers), ...seen };
  const known = [...order.filter((id) => id in merged), ...Object.keys(merged).filter((id) => !order.includes(id))];
  const table: Table = Object.fromEntries(known.map((id) => [id, merged[id]!]));
  writeFileSync(cellsFile(root, brokers), `${JSON.stringify(table, null, 1)}\n`);
  writeFileSync(docsFile(root), renderDocs(new Map(BROKER_COUNTS.map((count) => [count, count === brokers ? table : readTable(root, count)]))));
}
