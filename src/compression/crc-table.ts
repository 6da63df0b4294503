/**
 * CRC-32 in JavaScript, eight bytes a step ("slicing by 8"). Reflected polynomials only.
 * Roughly 0.5 GB/s; for tiny inputs it beats the way into native code.
 */
export type CrcFunction = (bytes: Uint8Array, start: number, end: number, seed?: number) => number;

function makeTables(polynomial: number): Int32Array {
  const tables = new Int32Array(8 * 256);
  for (let byte = 0; byte < 256; byte++) {
    let crc = byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ polynomial : crc >>> 1;
    tables[byte] = crc;
  }
  for (let at = 256; at < tables.length; at++) {
    const before = tables[at - 256]!;
    tables[at] = tables[before & 255]! ^ (before >>> 8);
  }
  return tables;
}

/** `seed` is the CRC of the bytes before, to go on from. */
export function makeCrcFunction(polynomial: number): CrcFunction {
  const t = makeTables(polynomial);
  return (bytes, start, end, seed = 0) => {
    let crc = ~seed;
    let at = start;
    for (const last = end - 8; at <= last; at += 8) {
      const low = crc ^ (bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24));
      crc =
        t[1792 + (low & 255)]! ^ t[1536 + ((low >>> 8) & 255)]! ^ t[1280 + ((low >>> 16) & 255)]! ^ t[1024 + (low >>> 24)]! ^
        t[768 + bytes[at + 4]!]! ^ t[512 + bytes[at + 5]!]! ^ t[256 + bytes[at + 6]!]! ^ t[bytes[at + 7]!]!;
    }
    while (at < end) crc = t[(crc ^ bytes[at++]!) & 255]! ^ (crc >>> 8);
    return ~crc >>> 0;
  };
}
