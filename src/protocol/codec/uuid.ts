/** Uuids between their 16 bytes and the 22 characters of unpadded base64url that Kafka prints. */
import { ZERO_UUID } from '../../base/ids.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const CODES = Uint8Array.from(ALPHABET, (character) => character.charCodeAt(0));
const VALUES = new Int8Array(128).fill(-1);
for (let value = 0; value < 64; value++) VALUES[CODES[value]!] = value;

/** Four characters for the low 24 bits. */
const quad = (bits: number): string =>
  String.fromCharCode(CODES[(bits >>> 18) & 63]!, CODES[(bits >>> 12) & 63]!, CODES[(bits >>> 6) & 63]!, CODES[bits & 63]!);

/** `at` < 0 gives the zero uuid. */
export function readUuid(view: DataView, at: number): string {
  if (at < 0) return ZERO_UUID;
  const a = view.getUint32(at);
  const b = view.getUint32(at + 4);
  const c = view.getUint32(at + 8);
  const d = view.getUint32(at + 12);
  if ((a | b | c | d) === 0) return ZERO_UUID;
  const last = (d & 255) << 4;
  return (
    quad(a >>> 8) + quad(((a & 255) << 16) | (b >>> 16)) + quad(((b & 65535) << 8) | (c >>> 24)) +
    quad(c & 0xffffff) + quad(d >>> 8) + String.fromCharCode(CODES[last >>> 6]!, CODES[last & 63]!)
  );
}

/** Writes 16 bytes; false when `text` is no uuid. */
export function writeUuid(view: DataView, at: number, text: string): boolean {
  if (text.length !== 22) return false;
  let bits = 0;
  let held = 0;
  let out = at;
  for (let i = 0; i < 22; i++) {
    const code = text.charCodeAt(i);
    const value = code < 128 ? VALUES[code]! : -1;
    if (value < 0) return false;
    bits = ((bits << 6) | value) & 0x3fff;
    held += 6;
    if (held >= 8) {
      held -= 8;
      view.setUint8(out++, (bits >>> held) & 255);
    }
  }
  return (bits & ((1 << held) - 1)) === 0;
}
