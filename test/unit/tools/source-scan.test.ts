import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeOnly, findFunctions } from '../../../tools/source-scan.ts';

test('strings, templates, comments and regular expressions are blanked, line by line', () => {
  const source = "const a = '{'; // {\nconst b = `x ${f({ c: '}' })} {`; /* {\n{ */ const c = /[/{]\\//.test(d) ? e / f : g;\n";
  const code = codeOnly(source);
  assert.equal(code.length, source.length);
  assert.equal(code.split('\n').length, source.split('\n').length);
  assert.ok(!/[{}'"`]/.test(code), code);
  assert.match(code, /e \/ f : g/);
});

test('functions of every form are found with their lines; blocks, objects and types are none', () => {
  const source = `
class A {
  #b(c: number): void {
    if (c > 0) {
      return;
    }
  }
  get d(): { e: number } {
    return { e: 1 };
  }
  static async f<T extends { g: number }>(
    h: T,
  ): Promise<Map<string, T>> {
    for (const i of j) {
      await k(i);
    }
  }
}
const l = (m: number) => {
  while (m) { m--; }
};
export async function* n() {
  switch (o) { case 1: break; }
}
const p = { q: { r: 1 } };
interface S { t(u: string): void; v: { w: number } }
`;
  const found = findFunctions(codeOnly(source)).map(({ line, lines }) => [line, lines]);
  assert.deepEqual(found.sort((a, b) => a[0]! - b[0]!), [[3, 5], [8, 3], [13, 5], [19, 3], [22, 3]]);
});
