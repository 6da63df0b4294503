/** Internal records: keys and values of Kafka's internal topics, and what clients put into opaque bytes of group APIs. */
import type { MessageCodec } from './message-codec.ts';
import { Reader } from './reader.ts';
import { Writer } from './writer.ts';

export { recordCodecs } from './generated/record-table.ts';

/** The message with its version in the two bytes before it, as all internal records stand in the log. */
export function encodeVersioned<Input>(codec: MessageCodec<unknown, Input>, version: number, message: Input): Uint8Array {
  const writer = new Writer(128);
  writer.int16(version);
  codec.encode(writer, version, message);
  return writer.joined();
}

/** The version in front of an internal record; −1 when there are no two bytes. */
export const versionOf = (bytes: Uint8Array): number => (bytes.length < 2 ? -1 : ((bytes[0]! << 24) >> 16) | bytes[1]!);

/** null when the version is unknown or the bytes are damaged; with `allowRest` bytes may follow. */
export function decodeVersioned<Decoded>(codec: MessageCodec<Decoded, never>, bytes: Uint8Array, allowRest = false): { version: number; message: Decoded } | null {
  const version = versionOf(bytes);
  if (version < codec.minVersion || version > codec.maxVersion) return null;
  const reader = new Reader(bytes, 2);
  const message = codec.decode(reader, version);
  return reader.complete(allowRest) ? { version, message } : null;
}
