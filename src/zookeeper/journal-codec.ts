/**
 * How transactions and snapshots lie on disk. A file is a header (magic, version, the zxid it starts after) and
 * frames; a frame is magic, length, CRC-32C of the length and the payload, payload. One frame is one group commit,
 * so a frame that follows another proves that the other had been synced.
 */
import { JuteReader, JuteWriter } from './jute.ts';
import { readAcl, writeAcl } from './protocol.ts';
import type { Transaction } from './tree.ts';
import type { Change } from './tree-nodes.ts';

export const FORMAT_VERSION = 1;
export const JOURNAL_MAGIC = 0x42464a31; // "BFJ1"
export const SNAPSHOT_MAGIC = 0x42465331; // "BFS1"
export const HEADER_BYTES = 20;
const FRAME_MAGIC = 0x42466631;
export const FRAME_HEADER_BYTES = 12;

const crcTable = new Uint32Array(256).map((_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0x82f63b78 : crc >>> 1;
  return crc >>> 0;
});

export function crc32c(bytes: Uint8Array, seed = 0): number {
  let crc = ~seed;
  for (let i = 0; i < bytes.length; i++) crc = (crc >>> 8) ^ crcTable[(crc ^ bytes[i]!) & 0xff]!;
  return ~crc >>> 0;
}

/** Damage that is no torn tail, or a file of a newer program. Starting would lose data, so it refuses. */
export class CoordinationStoreError extends Error {
  readonly file: string;
  readonly position: number;
  /** A newer program's file: whole, and not ours to touch. */
  readonly isNewer: boolean;
  constructor(file: string, position: number, why: string, isNewer = false) {
    super(`coordination store: ${file} at byte ${position}: ${why}`);
    this.name = 'CoordinationStoreError';
    this.file = file;
    this.position = position;
    this.isNewer = isNewer;
  }
}

export function encodeHeader(magic: number, zxid: number): Uint8Array {
  const writer = new JuteWriter(HEADER_BYTES).int(magic).int(FORMAT_VERSION).long(zxid);
  writer.int(crc32c(writer.finish()) | 0);
  return writer.finish();
}

/** The zxid of a header; null when the file ends within it. */
export function readHeader(file: string, bytes: Uint8Array, magic: number): number | null {
  if (bytes.length < HEADER_BYTES) return null;
  const reader = new JuteReader(bytes.subarray(0, HEADER_BYTES));
  if (reader.int() !== magic) throw new CoordinationStoreError(file, 0, 'not a file of this store (wrong magic)');
  const version = reader.int();
  if (version > FORMAT_VERSION) throw new CoordinationStoreError(file, 4, `version ${version} is newer than this program knows (${FORMAT_VERSION})`, true);
  const crc = new DataView(bytes.buffer, bytes.byteOffset).getInt32(HEADER_BYTES - 4);
  if (crc !== (crc32c(bytes.subarray(0, HEADER_BYTES - 4)) | 0)) throw new CoordinationStoreError(file, 0, 'damaged header (wrong CRC)');
  return reader.long();
}

/** Header and payload of a frame, whose CRC covers both its length and its payload. */
export function encodeFrame(payload: Uint8Array): Uint8Array[] {
  const header = new JuteWriter(FRAME_HEADER_BYTES).int(FRAME_MAGIC).int(payload.length);
  header.int(crc32c(payload, crc32c(header.finish().subarray(4))) | 0);
  return [header.finish(), payload];
}

/** The payload of the frame at `position`, or why there is none. No length is too large: what was written must be readable. */
export function frameAt(bytes: Uint8Array, position: number): Uint8Array | 'short' | 'damaged' {
  if (position + FRAME_HEADER_BYTES > bytes.length) return 'short';
  const view = new DataView(bytes.buffer, bytes.byteOffset + position);
  const length = view.getInt32(4);
  if (view.getInt32(0) !== FRAME_MAGIC || length < 0) return 'damaged';
  const start = position + FRAME_HEADER_BYTES;
  if (start + length > bytes.length) return 'short';
  const payload = bytes.subarray(start, start + length);
  const crc = crc32c(payload, crc32c(bytes.subarray(position + 4, position + 8)));
  return crc === view.getUint32(8) ? payload : 'damaged';
}

/** Whether a whole frame begins anywhere after `position`: then what is at `position` was synced once. */
export function wholeFrameAfter(bytes: Uint8Array, position: number): boolean {
  for (let at = position + 1; at + FRAME_HEADER_BYTES <= bytes.length; at++) {
    if (bytes[at] === 0x42 && bytes[at + 1] === 0x46 && typeof frameAt(bytes, at) !== 'string') return true;
  }
  return false;
}

const KINDS = ['put', 'touch', 'remove', 'openSession', 'closeSession'] as const;

export function writeChange(writer: JuteWriter, change: Change): void {
  writer.byte(KINDS.indexOf(change.kind));
  if (change.kind === 'put') {
    const { node } = change;
    writer.string(change.path).buffer(node.data).long(node.czxid).long(node.mzxid).long(node.pzxid).long(node.ctimeMs).long(node.mtimeMs);
    writer.int(node.version).int(node.aversion).int(node.childCreates).bigint(node.ephemeralOwner);
    writeAcl(writer, node.acl);
  } else if (change.kind === 'touch') writer.string(change.path).int(change.childCreates).long(change.pzxid);
  else if (change.kind === 'remove') writer.string(change.path);
  else if (change.kind === 'openSession') writer.bigint(change.sessionId).buffer(change.password).int(change.timeoutMs).boolean(change.own);
  else writer.bigint(change.sessionId);
}

export function readChange(reader: JuteReader): Change {
  const code = reader.byte();
  const kind = KINDS[code];
  if (kind === 'put') {
    return {
      kind, path: reader.string(), node: {
        data: reader.buffer(), czxid: reader.long(), mzxid: reader.long(), pzxid: reader.long(), ctimeMs: reader.long(), mtimeMs: reader.long(),
        version: reader.int(), aversion: reader.int(), childCreates: reader.int(), ephemeralOwner: reader.bigint(), acl: readAcl(reader),
      },
    };
  }
  if (kind === 'touch') return { kind, path: reader.string(), childCreates: reader.int(), pzxid: reader.long() };
  if (kind === 'remove') return { kind, path: reader.string() };
  if (kind === 'openSession') return { kind, sessionId: reader.bigint(), password: reader.buffer() ?? new Uint8Array(0), timeoutMs: reader.int(), own: reader.boolean() };
  if (kind === 'closeSession') return { kind, sessionId: reader.bigint() };
  throw new Error(`unknown change ${code}`);
}

export function writeTransaction(writer: JuteWriter, transaction: Transaction): void {
  writer.long(transaction.zxid).long(transaction.timeMs);
  writer.vector(transaction.changes, (change) => writeChange(writer, change));
}

/** All transactions of a frame. */
export function readTransactions(payload: Uint8Array): Transaction[] {
  const reader = new JuteReader(payload);
  const transactions: Transaction[] = [];
  while (reader.remaining > 0) {
    transactions.push({ zxid: reader.long(), timeMs: reader.long(), changes: reader.vector(5, readChange) });
  }
  return transactions;
}
