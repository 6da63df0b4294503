import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { OptionTable } from '../../../src/cli/option-parser.ts';
import { renderUsage } from '../../../src/cli/option-usage.ts';

const dist = path.dirname(path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url)))));
const golden = path.join(path.dirname(dist), 'test', 'conformance', 'golden');

function goldenTable(version: string, tool: string): { lines: string[]; width: number } {
  const lines = readFileSync(path.join(golden, version, '00-usage.txt'), 'utf8').split('\n');
  const start = lines.indexOf(`$ ${tool}`);
  const width = Number(/to (\d+) columns/.exec(lines[start + 1]!)![1]);
  const first = lines.findIndex((line, at) => at > start && line.startsWith('! Option '));
  const end = lines.findIndex((line, at) => at > first && line.startsWith('# exit'));
  return { lines: lines.slice(first, end).map((line) => line.slice(2).trimEnd().replace('{{N}}', '12345')), width };
}

const toolOf = (file: string): { version: string; tool: string } => {
  const old = file.includes('-0.9');
  const name = file.replace(/(-0\.9)?\.js$/, '');
  const version = old ? '0.9.0.1' : '3.9.1';
  if (name === 'get-offset-shell') return { version, tool: 'kafka-run-class.sh kafka.tools.GetOffsetShell' };
  return { version, tool: old && name === 'dump-log' ? 'kafka-run-class.sh kafka.tools.DumpLogSegments' : `kafka-${name}.sh` };
};

for (const file of readdirSync(path.join(dist, 'src', 'cli', 'options')).filter((name) => name.endsWith('.js') && !name.includes('help'))) {
  test(`the usage table of ${file} is Kafka's, column for column`, async () => {
    const module = (await import(`../../../src/cli/options/${file}`)) as Record<string, OptionTable>;
    const { version, tool } = toolOf(file);
    const expected = goldenTable(version, tool);
    const got = renderUsage(Object.values(module)[0]!).split('\n').slice(0, -1);
    assert.deepEqual([...new Set(got.map((line) => line.length))].at(-1) !== undefined && Math.max(...got.map((line) => line.length)), expected.width);
    const short = expected.lines.indexOf('{{MORE}}'); // the capture left the middle of this table out
    if (short < 0) assert.deepEqual(got.map((line) => line.trimEnd()), expected.lines);
    else {
      assert.deepEqual(got.slice(0, short).map((line) => line.trimEnd()), expected.lines.slice(0, short));
      assert.equal(got.at(-1)!.trimEnd(), expected.lines.at(-1));
    }
  });
}
