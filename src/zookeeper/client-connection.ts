/**
 * One connection of the client to one server: handshake, pipelined requests whose answers must come in their order,
 * notifications. It fails once, for a stated reason; then every unanswered request is handed back.
 */
import type { WatchEvent } from '../base/coordination.ts';
import type { ConnectionHandler, PortError, TransportConnection } from '../base/ports.ts';
import { FrameReader } from './frames.ts';
import { frame, JuteReader, type JuteWriter } from './jute.ts';
import { Err, eventName, OpCode, Xid } from './protocol.ts';

/** Answers may be larger than a server takes requests (a node with very many children). */
const MAX_FRAME_BYTES = 64 * 1024 * 1024;

export interface ClientRequest {
  readonly type: number;
  /** As the server knows it; for messages. */
  readonly path: string;
  readonly write: (writer: JuteWriter) => void;
  /** The answer, in the order in which it came. */
  readonly onReply: (err: number, reader: JuteReader, zxid: number) => void;
  /** The connection ended first. `sent`: whether the server may have carried it out. */
  readonly onLost: (sent: boolean) => void;
}

export interface Handshake {
  readonly lastZxid: number;
  readonly timeoutMs: number;
  readonly sessionId: bigint;
  readonly password: Uint8Array;
}

export interface ClientConnectionEvents {
  /** timeoutMs 0: the server does not know the session any more. */
  onHandshake(answer: { timeoutMs: number; sessionId: bigint; password: Uint8Array }): void;
  onEvent(event: WatchEvent, zxid: number): void;
  onZxid(zxid: number): void;
  /** Bytes came, before they are looked at. False: do not look at them. */
  onHeard(): boolean;
  onAuthFailed(): void;
  onFailed(reason: string): void;
}

interface Waiting {
  readonly xid: number;
  readonly request: ClientRequest;
}

export class ClientConnection implements ConnectionHandler {
  readonly #connection: TransportConnection;
  readonly #events: ClientConnectionEvents;
  readonly #frames = new FrameReader(MAX_FRAME_BYTES);
  #waiting: Waiting[] = [];
  #answered = 0;
  #nextXid = 1;
  #handshaken = false;
  #failed = false;

  constructor(connection: TransportConnection, events: ClientConnectionEvents, handshake: Handshake) {
    this.#connection = connection;
    this.#events = events;
    connection.start(this);
    this.#write((writer) => {
      writer.int(0).long(handshake.lastZxid).int(handshake.timeoutMs).bigint(handshake.sessionId).buffer(handshake.password).boolean(false);
    });
  }

  get inFlight(): number {
    return this.#waiting.length - this.#answered;
  }

  #write(body: (writer: JuteWriter) => void): void {
    if (!this.#failed) this.#connection.write([frame(body)], null);
  }

  send(request: ClientRequest): void {
    if (this.#failed) return request.onLost(false);
    const xid = this.#nextXid;
    this.#nextXid = xid === 0x7fffffff ? 1 : xid + 1;
    this.#waiting.push({ xid, request });
    this.#write((writer) => request.write(writer.int(xid).int(request.type)));
  }

  ping(): void {
    this.#write((writer) => writer.int(Xid.ping).int(OpCode.ping));
  }

  auth(scheme: string, data: Uint8Array): void {
    this.#write((writer) => writer.int(Xid.auth).int(OpCode.auth).int(0).string(scheme).buffer(data));
  }

  setWatches(relativeZxid: number, data: readonly string[], exists: readonly string[], children: readonly string[]): void {
    this.#write((writer) => {
      writer.int(Xid.setWatches).int(OpCode.setWatches).long(relativeZxid);
      for (const paths of [data, exists, children]) writer.vector(paths, (path) => writer.string(path));
    });
  }

  /** Sends what is queued, then closes. */
  end(): void {
    if (this.#failed) return;
    this.#failed = true;
    this.#connection.end();
    this.#giveBack('closed');
  }

  fail(reason: string): void {
    if (this.#failed) return;
    this.#failed = true;
    this.#connection.destroy();
    this.#giveBack(reason);
  }

  #giveBack(reason: string): void {
    const lost = this.#waiting.slice(this.#answered);
    this.#waiting = [];
    this.#answered = 0;
    this.#events.onFailed(reason);
    for (const { request } of lost) request.onLost(true);
  }

  readInto(): Uint8Array {
    return this.#frames.space();
  }

  onRead(count: number): void {
    this.#frames.filled(count);
    if (this.#failed || !this.#events.onHeard()) return;
    try {
      for (let bytes = this.#frames.next(); bytes !== null && !this.#failed; bytes = this.#frames.next()) this.#onFrame(new JuteReader(bytes));
    } catch (error) {
      this.fail(`the server sent what makes no sense: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  onEnd(): void {
    this.fail('the server closed the connection');
  }

  onDrain(): void {}

  onClose(error: PortError | null): void {
    this.fail(error === null ? 'the connection was closed' : error.message);
  }

  #onFrame(reader: JuteReader): void {
    if (!this.#handshaken) {
      this.#handshaken = true;
      reader.int();
      const timeoutMs = reader.int();
      const sessionId = reader.bigint();
      return this.#events.onHandshake({ timeoutMs, sessionId, password: reader.buffer() ?? new Uint8Array(16) });
    }
    const xid = reader.int();
    const zxid = Number(reader.bigint());
    const err = reader.int();
    if (xid === Xid.notification) return this.#onNotification(reader, zxid);
    if (zxid > 0) this.#events.onZxid(zxid);
    if (xid === Xid.ping || xid === Xid.setWatches) return;
    if (xid === Xid.auth) {
      if (err !== Err.ok) this.#events.onAuthFailed();
      return;
    }
    this.#onReply(xid, err, reader, zxid);
  }

  #onNotification(reader: JuteReader, zxid: number): void {
    const type = eventName(reader.int());
    reader.int();
    const path = reader.string();
    // Others (a persistent watch was removed) are not of our making.
    if (type !== null) this.#events.onEvent({ type, path }, zxid);
  }

  #onReply(xid: number, err: number, reader: JuteReader, zxid: number): void {
    const next = this.#waiting[this.#answered];
    if (next === undefined || next.xid !== xid) throw new Error(`answer ${xid}, expected ${next?.xid ?? 'none'}`);
    this.#answered++;
    if (this.#answered === this.#waiting.length || this.#answered > 1024) {
      this.#waiting = this.#waiting.slice(this.#answered);
      this.#answered = 0;
    }
    next.request.onReply(err, reader, zxid);
  }
}
