import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { FEATURES, type FeatureResult, parseResultLine } from '../../conformance/clients/features.ts';
import { BROKER_COUNTS, type Cell, cellsOf, type ClientCells, compareCells, readTable, renderDocs } from '../../conformance/clients/table.ts';
import { NOT_RUN, RUNS, THREE_BROKER_CI, THREE_BROKER_RUNS } from '../../conformance/clients/suites/librdkafka-table.ts';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../../..');
const all = (state: Cell['state']): Record<string, Cell> => Object.fromEntries(FEATURES.map(({ id }) => [id, { state }]));
const client = (cells: Record<string, Cell>): ClientCells => ({ title: 'a client', cells });

test('docs/clients.md is what cells.json says', () => {
  assert.equal(readFileSync(path.join(root, 'docs', 'clients.md'), 'utf8'), renderDocs(new Map(BROKER_COUNTS.map((count) => [count, readTable(root, count)]))));
});

test('a green cell that turns red, or into nothing, is a regression; a known red one is none, and a new green one an improvement', () => {
  const seen = { ...all('ok'), connect: { state: 'fail', detail: 'why' }, idempotent: { state: 'none' } } as Record<string, Cell>;
  const before = compareCells('x', client(all('ok')), seen);
  assert.deepEqual(before.regressions, ['x connect: why', 'x idempotent: ']);
  assert.equal(before.passed, FEATURES.length - 2);
  const known = compareCells('x', client({ ...all('ok'), connect: { state: 'fail' }, idempotent: { state: 'none' }, 'seek-time': { state: 'fail' } }), seen);
  assert.deepEqual(known.regressions, []);
  assert.deepEqual(known.improvements, ['x seek-time: green now']);
  assert.deepEqual(compareCells('x', undefined, seen).regressions, ['x connect: why'], 'a client that is new may have nothing that fails');
});

test('what a driver did not say counts as failed', () => {
  const results = new Map<string, FeatureResult>([['connect', { feature: 'connect', ok: true, detail: '', ms: 1 }]]);
  const cells = cellsOf(results);
  assert.equal(cells['connect']?.state, 'ok');
  assert.equal(cells['idempotent']?.state, 'fail');
});

test('lines of a driver: results and anything else', () => {
  assert.deepEqual(parseResultLine('{"feature":"connect","ok":null,"detail":"no","ms":3}'), { feature: 'connect', ok: null, detail: 'no', ms: 3 });
  for (const line of ['', 'hello', '{"feature":"connect"}', '{"feature":1,"ok":true}', '{"feature":"connect","ok":"yes"}', '{"feature":']) assert.equal(parseResultLine(line), null, line);
});

test('no test of librdkafka is both run and not run', () => {
  const run = new Set([...RUNS, ...THREE_BROKER_RUNS].map(({ number }) => number));
  for (const number of THREE_BROKER_CI) assert.ok(run.has(number), number);
  for (const [, numbers] of NOT_RUN) for (const number of numbers.split(' ')) assert.ok(!run.has(number), number);
});
