import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lineParser, linesOf, oldLineParser } from '../../../src/cli/line-reader.ts';

const encoder = new TextEncoder();
const text = (bytes: Uint8Array | null): string | null => (bytes === null ? null : new TextDecoder().decode(bytes));

async function linesFrom(...chunks: string[]): Promise<string[]> {
  async function* stream(): AsyncGenerator<Uint8Array> {
    for (const chunk of chunks) yield encoder.encode(chunk);
  }
  const lines: string[] = [];
  for await (const line of linesOf(stream())) lines.push(text(line)!);
  return lines;
}

test('lines end with \\n or \\r\\n, and the last one need not', async () => {
  assert.deepEqual(await linesFrom('a\nb\r', '\n\nc', 'd'), ['a', 'b', '', 'cd']);
  assert.deepEqual(await linesFrom(), []);
});

const parse = (properties: Record<string, string>, line: string): unknown => {
  const record = lineParser(new Map(Object.entries(properties)))(encoder.encode(line), 1);
  return [text(record.key), text(record.value), record.headers.map((header) => `${header.key}=${text(header.value)}`)];
};

test('keys, headers and the null marker', () => {
  const both = { 'parse.key': 'true', 'parse.headers': 'true' };
  assert.deepEqual(parse({}, 'a\tb'), [null, 'a\tb', []]);
  assert.deepEqual(parse({ 'parse.key': 'true', 'key.separator': ':' }, ':empty key'), ['', 'empty key', []]);
  assert.deepEqual(parse(both, 'h1:v1,h2:v2\tk\tv'), ['k', 'v', ['h1=v1', 'h2=v2']]);
  assert.deepEqual(parse({ ...both, 'null.marker': 'N' }, 'N\tN\tN'), [null, null, []]);
  assert.throws(() => parse({ 'parse.key': 'true' }, 'nokey'), /^ToolError: No key separator found on line number 1: 'nokey'$/);
  assert.throws(() => parse(both, 'h1v1\tk\tv'), /No header key separator found in pair 'h1v1' on line number 1/);
  assert.deepEqual(parse({ 'parse.key': 'true', 'ignore.error': 'true' }, 'nokey'), [null, 'nokey', []]);
  assert.throws(() => lineParser(new Map([['headers.delimiter', ':']])), /headers\.delimiter and headers\.key\.separator may not be equal/);
});

test("0.9's reader knows keys only", () => {
  const old = oldLineParser(new Map([['parse.key', 'true']]));
  assert.throws(() => old(encoder.encode('x'), 1), /No key found on line 1: x/);
  assert.equal(text(old(encoder.encode('k\tv'), 1).key), 'k');
});
