/** What is known of one message in all its versions. */
import type { Reader } from './reader.ts';
import type { Writer } from './writer.ts';

export interface MessageCodec<Decoded, Input> {
  readonly name: string;
  readonly minVersion: number;
  readonly maxVersion: number;
  /** First version with compact lengths and tagged fields; 32767 when there is none. */
  readonly flexibleFrom: number;
  /** Never throws; the reader's `complete()` tells whether the value may be used. */
  decode(reader: Reader, version: number): Decoded;
  encode(writer: Writer, version: number, message: Input): void;
}

// biome-ignore lint/suspicious/noExplicitAny: the table holds codecs of all messages; typed access goes through ApiTypes.
export type AnyCodec = MessageCodec<any, any>;
