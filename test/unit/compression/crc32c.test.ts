import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as zlib from 'node:zlib';
import fc from 'fast-check';
import { crc32, crc32c, crc32cInJavaScript, crc32InJavaScript } from '../../../src/compression/crc32c.ts';

const text = (value: string): Uint8Array => new TextEncoder().encode(value);
const whole = (crc: typeof crc32c, bytes: Uint8Array): number => crc(bytes, 0, bytes.length);

test('known CRC-32C values (RFC 3720 B.4)', () => {
  for (const crc of [crc32c, crc32cInJavaScript]) {
    assert.equal(whole(crc, text('123456789')), 0xe3069283);
    assert.equal(whole(crc, new Uint8Array(32)), 0x8a9136aa);
    assert.equal(whole(crc, new Uint8Array(32).fill(255)), 0x62a8ab43);
    assert.equal(whole(crc, Uint8Array.from({ length: 32 }, (_, i) => i)), 0x46dd794e);
    assert.equal(whole(crc, new Uint8Array(0)), 0);
  }
});

test('known CRC-32 value, and zlib agrees', () => {
  assert.equal(whole(crc32, text('123456789')), 0xcbf43926);
  assert.equal(whole(crc32InJavaScript, text('123456789')), 0xcbf43926);
});

test('native and JavaScript agree on every slice, and a seed goes on where the last call ended', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 0, maxLength: 2000 }), fc.nat(2000), fc.nat(2000), (bytes, a, b) => {
      const start = Math.min(a, b, bytes.length);
      const end = Math.min(Math.max(a, b), bytes.length);
      const middle = start + ((end - start) >> 1);
      assert.equal(crc32c(bytes, start, end), crc32cInJavaScript(bytes, start, end));
      assert.equal(crc32(bytes, start, end), crc32InJavaScript(bytes, start, end));
      assert.equal(crc32c(bytes, middle, end, crc32c(bytes, start, middle)), crc32c(bytes, start, end));
      if ('crc32' in zlib) assert.equal(crc32(bytes, start, end), (zlib as unknown as { crc32(b: Uint8Array): number }).crc32(bytes.subarray(start, end)));
    }),
    { numRuns: 300 },
  );
});
