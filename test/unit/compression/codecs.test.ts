import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import fc from 'fast-check';
import { compress, decompress, prepareCompression } from '../../../src/compression/compress.ts';
import { CompressionError } from '../../../src/compression/compression-error.ts';
import { lz4Compress, lz4Decompress } from '../../../src/compression/lz4.ts';
import { snappyCompress, snappyDecompress } from '../../../src/compression/snappy.ts';
import { encodeSnappyBlock, snappyBound } from '../../../src/compression/snappy-block.ts';
import { writeRawZstdFrame } from '../../../src/compression/zstd-frame.ts';
import {
  loadZstdWasm, readZstdInJavaScript, readZstdInWasm, readZstdNatively, writeZstdInWasm, writeZstdNatively, zstdCompress, zstdDecompress,
} from '../../../src/compression/zstd.ts';

before(async () => {
  await prepareCompression();
  await loadZstdWasm();
});

const CAP = 4_194_304;
type Way = [name: string, write: (bytes: Uint8Array) => Uint8Array, read: (bytes: Uint8Array, cap: number) => Uint8Array];
const ways: Way[] = [
  ...[1, 2, 3, 4].map((codec): Way => [`codec ${codec}`, (bytes) => compress(codec, bytes), (bytes, cap) => decompress(codec, bytes, cap)]),
  ['snappy: ours to native', (bytes) => snappyCompress(bytes, null), (bytes, cap) => snappyDecompress(bytes, cap)],
  ['snappy: native to ours', (bytes) => snappyCompress(bytes), (bytes, cap) => snappyDecompress(bytes, cap, null)],
  ['lz4: ours to native', (bytes) => lz4Compress(bytes, false, null), (bytes, cap) => lz4Decompress(bytes, cap)],
  ['lz4: native to ours', (bytes) => lz4Compress(bytes), (bytes, cap) => lz4Decompress(bytes, cap, false, null)],
  ['lz4: magic 0', (bytes) => lz4Compress(bytes, true), (bytes, cap) => lz4Decompress(bytes, cap, true)],
  ['zstd: wasm to fzstd', (bytes) => zstdCompress(bytes, 3, writeZstdInWasm), (bytes, cap) => zstdDecompress(bytes, cap, readZstdInJavaScript)],
  ['zstd: raw to wasm', writeRawZstdFrame, (bytes, cap) => zstdDecompress(bytes, cap, readZstdInWasm)],
  ['zstd: raw to fzstd', writeRawZstdFrame, (bytes, cap) => zstdDecompress(bytes, cap, readZstdInJavaScript)],
  ...(readZstdNatively === null || writeZstdNatively === null ? [] : [
    ['zstd: native to fzstd', (bytes) => zstdCompress(bytes, 3, writeZstdNatively!), (bytes, cap) => zstdDecompress(bytes, cap, readZstdInJavaScript)] as Way,
    ['zstd: raw to native', writeRawZstdFrame, (bytes, cap) => zstdDecompress(bytes, cap, readZstdNatively!)] as Way,
  ]),
];

/** From noise to one repeated byte, so that literals, long and overlapping matches all occur. */
const material = fc.tuple(fc.uint8Array({ minLength: 1, maxLength: 300 }), fc.array(fc.tuple(fc.nat(299), fc.nat(400)), { maxLength: 60 })).map(([seed, pieces]) => {
  const parts = pieces.flatMap(([from, length]) => Array.from({ length }, (_, i) => seed[(from + i) % seed.length]!));
  return Uint8Array.from([...seed, ...parts]);
});

for (const [name, write, read] of ways) {
  test(`round trip, ${name}`, () => {
    const sizes = [0, 1, 2, 12, 13, 32_767, 32_768, 32_769, 65_535, 65_536, 65_537, 200_000];
    for (const size of sizes) {
      const text = Uint8Array.from({ length: size }, (_, i) => (i * i) >> 7);
      const noise = Uint8Array.from({ length: size }, (_, i) => Math.imul(i + 1, 0x9e3779b1) >>> 24);
      assert.deepEqual(plain(read(write(text), CAP)), text, `${size} bytes`);
      assert.deepEqual(plain(read(write(noise), CAP)), noise, `${size} bytes of noise`);
    }
    fc.assert(fc.property(material, (bytes) => assert.deepEqual(plain(read(write(bytes), CAP)), bytes)), { numRuns: 60 });
  });

  test(`the cap is exact, ${name}`, () => {
    const bytes = Uint8Array.from({ length: 70_000 }, (_, i) => (i >> 5) & 255);
    const packed = write(bytes);
    assert.equal(read(packed, bytes.length).length, bytes.length);
    for (const cap of [bytes.length - 1, 65_536, 100, 1]) assert.throws(() => read(packed, cap), (error) => error instanceof CompressionError && error.failure === 'tooLarge', `cap ${cap}`);
  });

  test(`cut off anywhere is damage, ${name}`, () => {
    const packed = write(Uint8Array.from({ length: 3000 }, (_, i) => (i * 7) & 63));
    for (let cut = 0; cut < packed.length; cut += 1 + (cut >> 4)) {
      // Xerial framing has no end mark: the bare header is an empty stream.
      if (name.includes('snappy') || name === 'codec 2') if (cut === 16) continue;
      assert.throws(() => read(packed.subarray(0, cut), CAP), CompressionError, `cut at ${cut}`);
    }
  });
}

/** A Buffer as the Uint8Array it is, for deepEqual. */
function plain(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

test('codec 0 passes bytes through, unknown codecs are refused', () => {
  const bytes = Uint8Array.of(1, 2, 3);
  assert.equal(compress(0, bytes), bytes);
  assert.equal(decompress(0, bytes, 3), bytes);
  assert.throws(() => decompress(0, bytes, 2), CompressionError);
  assert.throws(() => compress(5, bytes), CompressionError);
  assert.throws(() => decompress(7, bytes, 10), CompressionError);
});

test('snappy without xerial framing, and two xerial streams in a row', () => {
  const bytes = Uint8Array.from({ length: 90_000 }, (_, i) => (i * i) >> 9);
  const raw = new Uint8Array(snappyBound(bytes.length));
  const end = encodeSnappyBlock(bytes, 0, bytes.length, raw, 0);
  assert.deepEqual(plain(decompress(2, raw.subarray(0, end), CAP)), bytes);
  const twice = Uint8Array.of(...snappyCompress(bytes.subarray(0, 50_000)), ...snappyCompress(bytes.subarray(50_000)));
  assert.deepEqual(plain(decompress(2, twice, CAP)), bytes);
});

test('lz4: frames in a row, skippable frames, a broken header checksum', () => {
  const bytes = Uint8Array.from({ length: 1000 }, (_, i) => i & 15);
  const frame = lz4Compress(bytes);
  const skippable = Uint8Array.of(0x53, 0x2a, 0x4d, 0x18, 3, 0, 0, 0, 9, 9, 9);
  assert.deepEqual(plain(decompress(3, Uint8Array.of(...skippable, ...frame, ...skippable, ...frame), CAP)), Uint8Array.of(...bytes, ...bytes));
  const legacy = lz4Compress(bytes, true);
  assert.throws(() => decompress(3, legacy, CAP), /header checksum/);
  assert.deepEqual(plain(decompress(3, legacy, CAP, { legacyLz4Header: true })), bytes);
  assert.deepEqual(plain(decompress(3, frame, CAP, { legacyLz4Header: true })), bytes);
});

test('zstd: frames in a row and skippable frames', () => {
  const bytes = Uint8Array.from({ length: 1000 }, (_, i) => i & 15);
  const frame = compress(4, bytes);
  const skippable = Uint8Array.of(0x53, 0x2a, 0x4d, 0x18, 3, 0, 0, 0, 9, 9, 9);
  assert.deepEqual(plain(decompress(4, Uint8Array.of(...skippable, ...frame, ...skippable, ...frame), CAP)), Uint8Array.of(...bytes, ...bytes));
});
