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

const MARKS: Record<CellState, string> = { ok: '✓', none: '–', fail: '✗' };
const cellsFile = (root: string): string => path.join(root, 'test', 'conformance', 'clients', 'cells.json');
const docsFile = (root: string): string => path.join(root, 'docs', 'clients.md');

export function readTable(root: string): Table {
  try {
    return JSON.parse(readFileSync(cellsFile(root), 'utf8')) as Table;
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

/** Features down, clients across; under it what is not green, by client, with the reason. */
export function renderTable(table: Table): string {
  const clients = Object.values(table);
  const lines = [`| | ${clients.map((client) => client.title).join(' | ')} |`, `| --- |${clients.map(() => ' :-: |').join('')}`];
  for (const { id, text } of FEATURES) {
    lines.push(`| ${text} | ${clients.map((client) => MARKS[client.cells[id]?.state ?? 'fail']).join(' | ')} |`);
  }
  return lines.join('\n');
}

function renderNotes(table: Table): string {
  const lines: string[] = [];
  for (const { title, cells } of Object.values(table)) {
    const byReason = new Map<string, string[]>();
    for (const { id } of FEATURES) {
      const cell = cells[id];
      if (cell === undefined || cell.state === 'ok') continue;
      const reason = `${MARKS[cell.state]} ${cell.detail ?? ''}`;
      byReason.set(reason, [...(byReason.get(reason) ?? []), id]);
    }
    if (byReason.size === 0) continue;
    lines.push(`- **${title}**`, ...[...byReason].map(([reason, ids]) => `  - ${ids.join(', ')}: ${reason}`));
  }
  return lines.join('\n');
}

export function renderDocs(table: Table): string {
  return `# Clients

Written by \`npm run proof:clients -- --write-docs\`; do not edit. Each cell was seen with the client named, against a broker
started as \`blumfeld start\`, and asserts what came back (keys, values, order, offsets), not only that nothing was thrown.
✓ works · – the client has no such thing · ✗ does not work. CI runs the table and fails when a green cell turns red.

${renderTable(table)}

## What is not green, and why

${renderNotes(table)}
`;
}

/** Cells of the clients that ran replace theirs; the others stay. */
export function writeTable(root: string, seen: Table, order: readonly string[]): void {
  const merged = { ...readTable(root), ...seen };
  const known = [...order.filter((id) => id in merged), ...Object.keys(merged).filter((id) => !order.includes(id))];
  const table: Table = Object.fromEntries(known.map((id) => [id, merged[id]!]));
  writeFileSync(cellsFile(root), `${JSON.stringify(table, null, 1)}\n`);
  writeFileSync(docsFile(root), renderDocs(table));
}
