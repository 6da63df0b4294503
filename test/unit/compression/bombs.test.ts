import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import fc from 'fast-check';
import { compress, decompress, prepareCompression } from '../../../src/compression/compress.ts';
import { CompressionError } from '../../../src/compression/compression-error.ts';
import { lz4Compress, lz4Decompress } from '../../../src/compression/lz4.ts';
import { snappyCompress, snappyDecompress } from '../../../src/compression/snappy.ts';
import { loadZstdWasm, readZstdInJavaScript, readZstdInWasm, zstdDecompress } from '../../../src/compression/zstd.ts';

/** CPU time, not the clock's: other processes must not fail a test. */
const cpuMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

before(async () => {
  await prepareCompression();
  await loadZstdWasm();
});

const PLAIN_BYTES = 33_554_432;
const CAP = 1_048_576;

/** A zstd frame of blocks that each say "128 KB of zeros" in four bytes; the window it claims is 64 MB. */
function zstdBomb(blocks: number): Uint8Array {
  const bytes = [0x28, 0xb5, 0x2f, 0xfd, 0x00, 16 << 3];
  for (let block = 0; block < blocks; block++) {
    const header = (131_072 << 3) | (1 << 1) | (block === blocks - 1 ? 1 : 0);
    bytes.push(header & 255, (header >>> 8) & 255, header >>> 16, 0);
  }
  return Uint8Array.from(bytes);
}

type Read = (bytes: Uint8Array, cap: number) => Uint8Array;
const zeros = new Uint8Array(PLAIN_BYTES);
const bombs: [string, () => Uint8Array, Read][] = [
  ['gzip', () => compress(1, zeros), (bytes, cap) => decompress(1, bytes, cap)],
  ['snappy', () => compress(2, zeros), (bytes, cap) => decompress(2, bytes, cap)],
  ['snappy fallback', () => compress(2, zeros), (bytes, cap) => snappyDecompress(bytes, cap, null)],
  ['lz4', () => compress(3, zeros), (bytes, cap) => decompress(3, bytes, cap)],
  ['lz4 fallback', () => compress(3, zeros), (bytes, cap) => lz4Decompress(bytes, cap, false, null)],
  ['zstd', () => compress(4, zeros), (bytes, cap) => decompress(4, bytes, cap)],
  ['zstd in wasm', () => zstdBomb(256), (bytes, cap) => zstdDecompress(bytes, cap, readZstdInWasm)],
  ['zstd in JavaScript', () => zstdBomb(20_000), (bytes, cap) => zstdDecompress(bytes, cap, readZstdInJavaScript)],
  ['zstd of whatever this Node has', () => zstdBomb(20_000), (bytes, cap) => decompress(4, bytes, cap)],
];

for (const [name, make, read] of bombs) {
  test(`a bomb stops at the cap: ${name}`, () => {
    const bomb = make();
    const before = process.resourceUsage().maxRSS;
    const started = cpuMs();
    assert.throws(() => read(bomb, CAP), (error) => error instanceof CompressionError && error.failure === 'tooLarge');
    const grownKilobytes = process.resourceUsage().maxRSS - before;
    assert.ok(cpuMs() - started < 1000, 'it takes no time in proportion to what it claims');
    assert.ok(grownKilobytes < 65_536, `memory grew by ${grownKilobytes} KB`);
  });
}

test('a claimed length alone allocates nothing and is refused', () => {
  // A raw Snappy block of a few bytes that says 4 GB, a zstd frame that says 1 TB, an lz4 frame that says 1 TB.
  assert.throws(() => decompress(2, Uint8Array.of(0xff, 0xff, 0xff, 0xff, 0x0f, 0, 0), 2 ** 31), CompressionError);
  assert.throws(() => decompress(4, Uint8Array.of(0x28, 0xb5, 0x2f, 0xfd, 0xe0, 0, 0, 0, 0, 0, 1, 0, 0, 9, 0, 0, 65), 2 ** 31), CompressionError);
  const lz4 = Uint8Array.of(0x04, 0x22, 0x4d, 0x18, 0x68, 0x40, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0);
  assert.throws(() => decompress(3, lz4, 2 ** 31, { legacyLz4Header: true }), CompressionError);
});

test('a megabyte of tiny frames takes no longer than its bytes deserve', () => {
  for (const codec of [1, 2, 3, 4]) {
    const frame = compress(codec, Uint8Array.of(1));
    const count = Math.floor(1_048_576 / frame.length);
    const bytes = new Uint8Array(count * frame.length);
    for (let i = 0; i < count; i++) bytes.set(frame, i * frame.length);
    const started = cpuMs();
    assert.equal(decompress(codec, bytes, CAP).length, count);
    assert.ok(cpuMs() - started < 1500, `codec ${codec}: ${cpuMs() - started} ms`);
  }
});

/** BLUMFELD_FUZZ_CASES=200000 for a long run. */
const CASES = Number(process.env['BLUMFELD_FUZZ_CASES'] ?? 20_000);
const readers: [string, (bytes: Uint8Array) => Uint8Array, Read][] = [
  ...[1, 2, 3, 4].map((codec): [string, (bytes: Uint8Array) => Uint8Array, Read] => [`codec ${codec}`, (bytes) => compress(codec, bytes), (bytes, cap) => decompress(codec, bytes, cap)]),
  ['snappy fallback', (bytes) => snappyCompress(bytes), (bytes, cap) => snappyDecompress(bytes, cap, null)],
  ['lz4 fallback', (bytes) => lz4Compress(bytes), (bytes, cap) => lz4Decompress(bytes, cap, false, null)],
  ['zstd in wasm', (bytes) => compress(4, bytes), (bytes, cap) => zstdDecompress(bytes, cap, readZstdInWasm)],
  ['zstd in JavaScript', (bytes) => compress(4, bytes), (bytes, cap) => zstdDecompress(bytes, cap, readZstdInJavaScript)],
];

for (const [name, write, read] of readers) {
  test(`flipped bytes end in output within the cap or in a CompressionError: ${name}`, () => {
    const texts = [40, 400, 3000].map((size) => write(Uint8Array.from({ length: size }, (_, i) => (i * i * 31) >> 6 & 127)));
    let slowestMs = 0;
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.array(fc.tuple(fc.nat(4000), fc.nat(255)), { minLength: 1, maxLength: 4 }), (packed, edits) => {
        const bytes = packed.slice();
        for (const [at, value] of edits) bytes[at % bytes.length] = value;
        const started = cpuMs();
        try {
          assert.ok(read(bytes, 100_000).length <= 100_000);
        } catch (error) {
          assert.ok(error instanceof CompressionError, String((error as Error).stack));
        }
        slowestMs = Math.max(slowestMs, cpuMs() - started);
      }),
      { numRuns: Math.ceil(CASES / readers.length) },
    );
    assert.ok(slowestMs < 1000, `one took ${slowestMs} ms`);
  });
}
