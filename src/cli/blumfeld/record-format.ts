/** Records as text, by a % language (kcat's letters), or as one JSON object a line that `produce --input jsonl` takes back. */
import type { ConsumerRecord } from '../../client/decode-records.ts';
import type { ProducerRecord } from '../../client/producer.ts';
import { WrongUsage } from './command.ts';

const decoder = new TextDecoder('utf-8', { fatal: true });
const encoder = new TextEncoder();

/** Text when the bytes are UTF-8, else base64 in an object. */
function jsonBytes(bytes: Uint8Array | null): unknown {
  if (bytes === null) return null;
  try {
    return decoder.decode(bytes);
  } catch {
    return { base64: Buffer.from(bytes).toString('base64') };
  }
}

export function recordJson(record: ConsumerRecord): Record<string, unknown> {
  return {
    topic: record.topic, partition: record.partition, offset: record.offset, timestamp: record.timestampMs,
    ...(record.headers.length > 0 && { headers: record.headers.map((header) => [header.key, jsonBytes(header.value)]) }), key: jsonBytes(record.key), value: jsonBytes(record.value),
  };
}

type Piece = (record: ConsumerRecord) => string | Uint8Array;

const PIECES: ReadonlyMap<string, Piece> = new Map<string, Piece>([
  ['t', (record) => record.topic], ['p', (record) => String(record.partition)], ['o', (record) => String(record.offset)], ['T', (record) => String(record.timestampMs)],
  ['k', (record) => record.key ?? ''], ['v', (record) => record.value ?? ''], ['s', (record) => record.value ?? ''],
  ['K', (record) => String(record.key?.length ?? -1)], ['S', (record) => String(record.value?.length ?? -1)],
  ['h', (record) => record.headers.map((header) => `${header.key}=${header.value === null ? '' : new TextDecoder().decode(header.value)}`).join(',')], ['%', () => '%'],
]);
const ESCAPES: ReadonlyMap<string, string> = new Map([['n', '\n'], ['t', '\t'], ['r', '\r'], ['0', '\0'], ['\\', '\\']]);

/** `%t %p %o %k %v\n` */
export function textFormat(format: string): (record: ConsumerRecord) => Uint8Array[] {
  const pieces: (Piece | Uint8Array)[] = [];
  for (const match of format.matchAll(/%(.)|\\(.)|([^%\\]+)/gs)) {
    if (match[1] !== undefined) {
      const piece = PIECES.get(match[1]);
      if (piece === undefined) throw new WrongUsage(`--format: %${match[1]} means nothing; there is ${[...PIECES.keys()].map((letter) => `%${letter}`).join(' ')}`);
      pieces.push(piece);
    } else pieces.push(encoder.encode(match[2] !== undefined ? (ESCAPES.get(match[2]) ?? match[2]) : match[3]!));
  }
  return (record) => pieces.map((piece) => {
    const made = typeof piece === 'function' ? piece(record) : piece;
    return typeof made === 'string' ? encoder.encode(made) : made;
  });
}

function bytesOf(value: unknown): Uint8Array | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return encoder.encode(value);
  if (typeof value === 'object' && 'base64' in value && typeof value.base64 === 'string') return new Uint8Array(Buffer.from(value.base64, 'base64'));
  return encoder.encode(JSON.stringify(value));
}

/** A line of `consume -o jsonl`; what it says of topic, partition, offset and time is left behind. */
export function recordFromJson(line: string, topic: string): ProducerRecord {
  const json = JSON.parse(line) as Record<string, unknown>;
  const headers = Array.isArray(json['headers']) ? (json['headers'] as [string, unknown][]).map(([key, value]) => ({ key, value: bytesOf(value) })) : [];
  return { topic, key: bytesOf(json['key']), value: bytesOf(json['value']), headers };
}
