/**
 * One request of a client, from its frame to its reply. Owned by its connection until it was answered.
 *
 * Invariants: exactly one of `reply`, `replyNothing`, `fail` takes effect (later calls are ignored, so a time-out and
 * a completion may race); `bytes` stay valid until then (a Produce retains the chunk that its batches lie in; the
 * bytes of all other requests are the garbage collector's).
 */
import type { Chunk } from '../base/chunk.ts';
import type { ServerConnection } from './connection.ts';

export class ReceivedRequest {
  readonly connection: ServerConnection;
  readonly apiKey: number;
  readonly apiVersion: number;
  readonly correlationId: number;
  clientId: string | null = null;
  readonly bytes: Uint8Array;
  /** The frame without its length: header and body. */
  readonly start: number;
  readonly end: number;
  chunk: Chunk | null;
  readonly receivedMs: number;
  /** When the handler had done its own work and only waits for others (disk, replicas, time); −1 before. */
  localDoneMs = -1;
  done = false;
  pieces: readonly Uint8Array[] | null = null;
  owners: readonly Chunk[] | null = null;

  constructor(
    connection: ServerConnection,
    apiKey: number,
    apiVersion: number,
    correlationId: number,
    bytes: Uint8Array,
    start: number,
    end: number,
    chunk: Chunk | null,
    receivedMs: number,
  ) {
    this.connection = connection;
    this.apiKey = apiKey;
    this.apiVersion = apiVersion;
    this.correlationId = correlationId;
    this.bytes = bytes;
    this.start = start;
    this.end = end;
    this.chunk = chunk;
    this.receivedMs = receivedMs;
  }

  /** The whole reply frame, length included; `owners` are released once it is in the kernel. */
  reply(pieces: readonly Uint8Array[], owners: readonly Chunk[] | null): void {
    if (this.done) {
      if (owners !== null) for (const owner of owners) owner.release();
      return;
    }
    this.done = true;
    this.pieces = pieces;
    this.owners = owners;
    this.connection.onReplied(this);
  }

  /** acks=0: the client expects no bytes. */
  replyNothing(): void {
    if (this.done) return;
    this.done = true;
    this.connection.onReplied(this);
  }

  /** No answer is possible: the connection closes, with one log line that says why. */
  fail(reason: string): void {
    if (this.done) return;
    this.done = true;
    this.connection.fail(reason);
    this.connection.onReplied(this);
  }
}
