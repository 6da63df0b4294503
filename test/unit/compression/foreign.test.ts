import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { decompress } from '../../../src/compression/compress.ts';
import { lz4Decompress } from '../../../src/compression/lz4.ts';
import { loadZstdWasm, readZstdInJavaScript, readZstdInWasm, zstdDecompress } from '../../../src/compression/zstd.ts';
import { foreignGolden, goldenText } from './foreign-golden.ts';

before(() => loadZstdWasm());

test('what the command-line tools wrote reads back, natively and without', () => {
  const expected = Buffer.from(goldenText());
  const same = (bytes: Uint8Array, name: string): void => assert.ok(Buffer.from(bytes).equals(expected), name);
  for (const [name, bytes] of foreignGolden) {
    if (name.startsWith('zstd')) {
      same(decompress(4, bytes, 3000), name);
      same(zstdDecompress(bytes, 3000, readZstdInJavaScript), name);
      same(zstdDecompress(bytes, 3000, readZstdInWasm), name);
    } else if (name.startsWith('lz4')) {
      same(decompress(3, bytes, 3000), name);
      same(lz4Decompress(bytes, 3000, false, null), name);
    } else same(decompress(1, bytes, 3000), name);
  }
});

test('a flipped byte under an lz4 checksum is found', () => {
  const checked = foreignGolden.find(([name]) => name === 'lz4-12-checks')![1];
  for (let at = 19; at < checked.length; at += 7) {
    const flipped = checked.slice();
    flipped[at]! ^= 1;
    assert.throws(() => lz4Decompress(flipped, 1e6, false, null), `byte ${at}`);
  }
});
