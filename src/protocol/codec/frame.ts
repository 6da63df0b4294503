/**
 * Frames: a 4-byte length, a header, a body. Decoding takes what follows the length; encoding gives the whole frame as
 * pieces. The header's fields come before any trust in the rest: key, version and correlation id are always read, so
 * that the one who answers can name what it refuses.
 */
import { type ApiTypes, requestCodec, requestHeaderVersion, responseCodec, responseHeaderVersion } from './api-codecs.ts';
import { ApiKey } from '../messages/api-key.ts';
import { MAX_FRAME_ELEMENTS, Reader } from './reader.ts';
import { EncodeError, Writer } from './writer.ts';

/**
 * Most elements of all arrays of a client's request together: decoding is one step of the event loop, and this many take
 * some 20 ms. Apache Kafka knows no such limit; no client is known that comes near it.
 */
export const MAX_REQUEST_ELEMENTS = 100_000;
/** What brokers and controllers tell each other grows with the partitions of a cluster. */
const BETWEEN_BROKERS: ReadonlySet<number> = new Set([ApiKey.LeaderAndIsr, ApiKey.StopReplica, ApiKey.UpdateMetadata, ApiKey.WriteTxnMarkers, ApiKey.AlterPartition]);

export interface RequestHeader {
  readonly apiKey: number;
  readonly apiVersion: number;
  readonly correlationId: number;
  /** null: none was sent. */
  readonly clientId: string | null;
  readonly headerVersion: 0 | 1 | 2;
  /** Index of the body's first byte in the bytes given. */
  readonly bodyStart: number;
  /** null when the header is well formed; else why not, and only key, version and correlation id mean something. */
  readonly problem: string | null;
}

/**
 * The header of the request that lies in `bytes` from `start` (behind the length) to `end`. A key or version that we
 * have no codec for is not a problem here: its header is read in the way of the newest versions, leniently.
 */
export function decodeRequestHeader(bytes: Uint8Array, start = 0, end = bytes.length): RequestHeader {
  const reader = new Reader(bytes, start, end);
  const apiKey = reader.int16();
  const apiVersion = reader.int16();
  const correlationId = reader.int32();
  const headerVersion = requestHeaderVersion(apiKey, apiVersion);
  const clientId = headerVersion > 0 ? reader.nullableString(false) : null;
  if (headerVersion === 2) skipHeaderTags(reader, apiKey, apiVersion);
  const problem = reader.failed ? reader.problem : apiVersion < 0 ? `version ${apiVersion}` : null;
  return { apiKey, apiVersion, correlationId, clientId, headerVersion, bodyStart: reader.at, problem };
}

/** Tags of a version we do not know may follow other rules: then the body is never read, and its start is a guess. */
function skipHeaderTags(reader: Reader, apiKey: number, apiVersion: number): void {
  const codec = requestCodec(apiKey);
  if (codec !== undefined && apiVersion >= codec.minVersion && apiVersion <= codec.maxVersion) reader.skipTags();
}

function withLength(writer: Writer, place: number, before: number): Uint8Array[] {
  writer.patchInt32(place, writer.length - before);
  return writer.pieces();
}

/** The whole frame of a request, length included. Throws `EncodeError` on what the version cannot carry. */
export function encodeRequestFrame<K extends keyof ApiTypes>(
  apiKey: K, version: number, correlationId: number, clientId: string | null, body: ApiTypes[K]['requestInput'], writer?: Writer,
): Uint8Array[];
export function encodeRequestFrame(
  apiKey: number, version: number, correlationId: number, clientId: string | null, body: unknown, writer = new Writer(),
): Uint8Array[] {
  const codec = requestCodec(apiKey);
  if (codec === undefined || version < codec.minVersion || version > codec.maxVersion) throw new EncodeError(`no request of API key ${apiKey} in version ${version}`);
  const place = writer.reserveInt32();
  const headerVersion = requestHeaderVersion(apiKey, version);
  writer.int16(apiKey);
  writer.int16(version);
  writer.int32(correlationId);
  if (headerVersion > 0) writer.nullableString(clientId, false);
  if (headerVersion === 2) writer.uvarint(0);
  codec.encode(writer, version, body);
  return withLength(writer, place, place + 4);
}

/** The whole frame of a response, length included. Throws `EncodeError` on what the version cannot carry. */
export function encodeResponseFrame<K extends keyof ApiTypes>(
  apiKey: K, version: number, correlationId: number, body: ApiTypes[K]['responseInput'], writer?: Writer,
): Uint8Array[];
export function encodeResponseFrame(apiKey: number, version: number, correlationId: number, body: unknown, writer?: Writer): Uint8Array[];
export function encodeResponseFrame(apiKey: number, version: number, correlationId: number, body: unknown, writer = new Writer()): Uint8Array[] {
  const codec = responseCodec(apiKey);
  if (codec === undefined || version < codec.minVersion || version > codec.maxVersion) throw new EncodeError(`no response of API key ${apiKey} in version ${version}`);
  const place = writer.reserveInt32();
  writer.int32(correlationId);
  if (responseHeaderVersion(apiKey, version) === 1) writer.uvarint(0);
  codec.encode(writer, version, body);
  return withLength(writer, place, place + 4);
}

export type DecodedBody<T> = { readonly problem: null; readonly body: T } | { readonly problem: string; readonly body: null };

/** The body of a request whose header is decoded. The version must be one that the codec has. */
export function decodeRequestBody<K extends keyof ApiTypes>(apiKey: K, version: number, bytes: Uint8Array, bodyStart: number, end?: number): DecodedBody<ApiTypes[K]['request']>;
export function decodeRequestBody(apiKey: number, version: number, bytes: Uint8Array, bodyStart: number, end?: number): DecodedBody<unknown>;
export function decodeRequestBody(apiKey: number, version: number, bytes: Uint8Array, bodyStart: number, end = bytes.length): DecodedBody<unknown> {
  const codec = requestCodec(apiKey);
  if (codec === undefined || version < codec.minVersion || version > codec.maxVersion) return { problem: `no request of API key ${apiKey} in version ${version}`, body: null };
  const reader = new Reader(bytes, bodyStart, end, BETWEEN_BROKERS.has(apiKey) ? MAX_FRAME_ELEMENTS : MAX_REQUEST_ELEMENTS);
  const body = codec.decode(reader, version);
  // Apache Kafka lets bytes follow the body, and some old clients send a few.
  return reader.complete(true) ? { problem: null, body } : { problem: `${codec.name} v${version}: ${reader.problem}`, body: null };
}

export type DecodedResponse<T> =
  | { readonly problem: null; readonly correlationId: number; readonly body: T }
  | { readonly problem: string; readonly correlationId: number; readonly body: null };

/** A response (what follows the length) to a request of that key and version. */
export function decodeResponse<K extends keyof ApiTypes>(apiKey: K, version: number, bytes: Uint8Array, start?: number, end?: number): DecodedResponse<ApiTypes[K]['response']>;
export function decodeResponse(apiKey: number, version: number, bytes: Uint8Array, start = 0, end = bytes.length): DecodedResponse<unknown> {
  const reader = new Reader(bytes, start, end);
  const correlationId = reader.int32();
  const codec = responseCodec(apiKey);
  if (codec === undefined || version < codec.minVersion || version > codec.maxVersion) return { problem: `no response of API key ${apiKey} in version ${version}`, correlationId, body: null };
  if (responseHeaderVersion(apiKey, version) === 1) reader.skipTags();
  const body = codec.decode(reader, version);
  return reader.complete() ? { problem: null, correlationId, body } : { problem: `${codec.name} v${version}: ${reader.problem}`, correlationId, body: null };
}
