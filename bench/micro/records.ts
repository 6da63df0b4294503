/**
 * Micro benchmark of this machine: CRC-32C, the check of a batch of 1,000 records of 1 KB, and the codecs, in GB/s or
 * MB/s of plain bytes. Run: `node dist/bench/micro/records.js`. Best of several rounds.
 */
import { compress, decompress, prepareCompression } from '../../src/compression/compress.ts';
import { crc32c, crc32cInJavaScript, crc32cIsNative } from '../../src/compression/crc32c.ts';
import { lz4Compress, lz4Decompress } from '../../src/compression/lz4.ts';
import { snappyCompress, snappyDecompress } from '../../src/compression/snappy.ts';
import { readZstdInJavaScript, zstdDecompress } from '../../src/compression/zstd.ts';
import { viewOf } from '../../src/log/batch-header.ts';
import { RecordBatchBuilder } from '../../src/protocol/records/record-batch-builder.ts';
import { BatchDetail, validateBatch, type BatchRules } from '../../src/protocol/records/validate-batch.ts';

function bestBytesPerSecond(bytes: number, run: () => void): number {
  let best = Infinity;
  const until = performance.now() + 400;
  do {
    const started = performance.now();
    const calls = Math.max(1, Math.floor(1_000_000 / bytes));
    for (let call = 0; call < calls; call++) run();
    best = Math.min(best, (performance.now() - started) / calls);
  } while (performance.now() < until);
  return (bytes / best) * 1000;
}

const row = (name: string, bytesPerSecond: number): void => console.log(`${name.padEnd(44)} ${(bytesPerSecond / 1e6).toFixed(0).padStart(8)} MB/s`);

function jsonLines(size: number): Uint8Array {
  let text = '';
  for (let i = 0; text.length < size; i++) text += `{"id":${i},"user":"user-${(i * 7919) % 1000}","amount":${(i * 31) % 977}.5,"at":"2024-01-0${i % 9}T00:00:${i % 60}Z"}\n`;
  return new TextEncoder().encode(text).subarray(0, size);
}

function batchOf(records: number, valueBytes: number): Uint8Array {
  const builder = new RecordBatchBuilder();
  const value = jsonLines(valueBytes);
  for (let i = 0; i < records; i++) builder.append(1_700_000_000_000 + i, null, value);
  return builder.build();
}

await prepareCompression();
console.log(`node ${process.version}, native crc32c: ${crc32cIsNative}`);
for (const size of [64, 256, 1024, 16_384, 1_048_576]) {
  const bytes = jsonLines(size);
  row(`crc32c ${size} B`, bestBytesPerSecond(size, () => crc32c(bytes, 0, size)));
  row(`crc32c ${size} B, JavaScript`, bestBytesPerSecond(size, () => crc32cInJavaScript(bytes, 0, size)));
}

const rules: BatchRules = {
  origin: 'client', maxBatchBytes: 2e6, compacted: false, logAppendTime: false, nowMs: 1_700_000_000_000, timestampBeforeMaxMs: 9e15,
  timestampAfterMaxMs: 3_600_000, zstdAllowed: true, checkAll: false,
};
for (const [records, size] of [[1000, 1024], [10_000, 100], [16, 1024], [1, 100]] as const) {
  const batch = batchOf(records, size);
  const view = viewOf(batch);
  const detail = new BatchDetail();
  if (validateBatch(view, batch, 0, batch.length, rules, detail) !== 0) throw new Error('the batch is not valid');
  row(`validate ${records} × ${size} B`, bestBytesPerSecond(batch.length, () => validateBatch(view, batch, 0, batch.length, rules, detail)));
}

for (const size of [16_384, 1_048_576]) {
  const bytes = jsonLines(size);
  const ways: [string, () => Uint8Array, (packed: Uint8Array) => Uint8Array][] = [
    ['gzip', () => compress(1, bytes), (packed) => decompress(1, packed, size)],
    ['snappy', () => compress(2, bytes), (packed) => decompress(2, packed, size)],
    ['snappy fallback', () => snappyCompress(bytes, null), (packed) => snappyDecompress(packed, size, null)],
    ['lz4', () => compress(3, bytes), (packed) => decompress(3, packed, size)],
    ['lz4 fallback', () => lz4Compress(bytes, false, null), (packed) => lz4Decompress(packed, size, false, null)],
    ['zstd', () => compress(4, bytes), (packed) => decompress(4, packed, size)],
    ['zstd fallback', () => compress(4, bytes), (packed) => zstdDecompress(packed, size, readZstdInJavaScript)],
  ];
  for (const [name, pack, unpack] of ways) {
    const packed = pack();
    row(`${name} ${size} B: compress (to ${((packed.length * 100) / size).toFixed(0)} %)`, bestBytesPerSecond(size, pack));
    row(`${name} ${size} B: decompress`, bestBytesPerSecond(size, () => unpack(packed)));
  }
}
