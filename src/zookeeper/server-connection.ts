/**
 * One client's connection: handshake, requests in order, answers in order, watch events between them. The session
 * outlives it. Bounds: frame size, requests in flight, bytes waiting for a peer that does not read.
 */
import type { WatchEvent } from '../base/coordination.ts';
import type { Clock, ConnectionHandler, LogSink, PortError, Timer, TransportConnection } from '../base/ports.ts';
import { FrameReader } from './frames.ts';
import { frame, JuteReader, type JuteWriter } from './jute.ts';
import { Err, eventNumber, OpCode, SYNC_CONNECTED, Xid } from './protocol.ts';
import type { RequestContext } from './server-request.ts';
import { requestHandlers } from './server-requests.ts';
import type { CoordinationStore, LiveSession } from './store.ts';
import type { AuthId } from './tree-acl.ts';
import type { Caller } from './tree.ts';

const LOGGER = 'blumfeld.zookeeper.ServerConnection';
const MAX_OUTSTANDING = 1000;
const MAX_PENDING_BYTES = 4 * 1024 * 1024;
/** Persistent watches make events without requests: a peer that lets this much pile up is cut off. */
const MAX_UNREAD_BYTES = 16 * 1024 * 1024;

/** Paths that one connection may watch, and sessions that all may hold. */
const MAX_WATCHES = 500_000;
const MAX_SESSIONS = 100_000;
const HANDSHAKE_MS = 10_000;

export interface ConnectionHost {
  readonly clock: Clock;
  readonly store: CoordinationStore;
  readonly log: LogSink;
  readonly maxFrameBytes: number;
  readonly figures: { received: number; sent: number };
  negotiate(timeoutMs: number): number;
  /** The answer to a four-letter word; null when it is none. */
  fourLetter(word: string): string | null;
  /** This connection now serves the session; another one that did is closed. */
  attach(sessionId: bigint, connection: ServerConnection): void;
  onClosed(connection: ServerConnection): void;
}

export class ServerConnection implements ConnectionHandler, RequestContext {
  readonly store: CoordinationStore;
  readonly authIds: AuthId[];
  readonly figures = { received: 0, sent: 0, outstanding: 0, lastZxid: 0, lastOp: 0 };
  readonly #host: ConnectionHost;
  readonly #connection: TransportConnection;
  readonly #frames: FrameReader;
  #session: LiveSession | null = null;
  #caller: Caller;
  #state: 'new' | 'serving' | 'closing' | 'closed' = 'new';
  #paused = false;
  #pendingBytes = 0;
  #unreadBytes = 0;
  readonly #handshakeTimer: Timer;
  readonly #onSessionEnded = (): void => {
    if (this.#state === 'serving') this.closeAfterAnswers();
  };

  constructor(host: ConnectionHost, connection: TransportConnection) {
    this.#host = host;
    this.store = host.store;
    this.#connection = connection;
    this.#frames = new FrameReader(host.maxFrameBytes);
    this.authIds = [{ scheme: 'ip', id: connection.remoteAddress.replace(/^::ffff:/, '') }];
    this.#caller = { sessionId: 0n, ids: this.authIds };
    this.#handshakeTimer = host.clock.setTimer(HANDSHAKE_MS, () => this.destroy());
  }

  get caller(): Caller {
    return this.#caller;
  }

  get session(): LiveSession | null {
    return this.#session;
  }

  get remote(): string {
    return `${this.#connection.remoteAddress.replace(/^::ffff:/, '')}:${this.#connection.remotePort}`;
  }

  readInto(): Uint8Array {
    return this.#frames.space();
  }

  onRead(count: number): void {
    this.#frames.filled(count);
    this.#work();
  }

  onEnd(): void {
    this.#connection.end();
  }

  onDrain(): void {
    this.#maybeResume();
  }

  onClose(_error: PortError | null): void {
    this.#state = 'closed';
    this.#handshakeTimer.cancel();
    this.store.tree.watches.forget(this);
    this.#session?.onEnded.delete(this.#onSessionEnded);
    this.#host.onClosed(this);
  }

  destroy(): void {
    this.#state = 'closed';
    this.store.tree.watches.forget(this);
    this.#connection.destroy();
  }

  /** Takes frames while this connection may have more in flight. */
  #work(): void {
    try {
      if (this.#state === 'new' && this.#answeredFourLetters()) return;
      while (!this.#paused && (this.#state === 'new' || this.#state === 'serving')) {
        const bytes = this.#frames.next();
        if (bytes === null) return;
        this.#host.figures.received++;
        this.figures.received++;
        if (this.#state === 'new') this.#handshake(new JuteReader(bytes));
        else this.#request(new JuteReader(bytes));
      }
    } catch (error) {
      this.#host.log.log('WARN', LOGGER, `Closing the connection of ${this.remote}: ${error instanceof Error ? error.message : String(error)}`);
      this.destroy();
    }
  }

  #answeredFourLetters(): boolean {
    const first = this.#frames.peekInt();
    if (first === null || first < 0x61000000) return false;
    const word = String.fromCharCode(first >>> 24, (first >>> 16) & 255, (first >>> 8) & 255, first & 255);
    const answer = this.#host.fourLetter(word);
    if (answer === null) return false;
    this.#state = 'closing';
    this.#connection.write([new TextEncoder().encode(answer)], null);
    this.#connection.end();
    return true;
  }

  #handshake(reader: JuteReader): void {
    reader.int();
    const lastZxidSeen = reader.long();
    const timeoutMs = this.#host.negotiate(reader.int());
    const sessionId = reader.bigint();
    const password = reader.buffer() ?? new Uint8Array(0);
    // 3.4's first clients do not send the flag, and do not expect it back.
    const knowsReadOnly = reader.remaining > 0;
    if (lastZxidSeen > this.store.tree.zxid) {
      throw new Error(`it has seen zxid 0x${lastZxidSeen.toString(16)}, our last is 0x${this.store.tree.zxid.toString(16)}: it must try another server`);
    }
    this.#handshakeTimer.cancel();
    if (sessionId === 0n && this.store.sessions.size >= MAX_SESSIONS) throw new Error(`there are ${MAX_SESSIONS} sessions already`);
    const session = sessionId === 0n ? this.store.openSession(timeoutMs, false) : this.#resume(sessionId, password, timeoutMs);
    this.#state = session === null ? 'closing' : 'serving';
    if (session !== null) {
      this.#session = session;
      this.#caller = { sessionId: session.sessionId, ids: this.authIds };
      session.onEnded.add(this.#onSessionEnded);
      this.#host.attach(session.sessionId, this);
    }
    const bytes = frame((writer) => {
      writer.int(0).int(session?.timeoutMs ?? 0).bigint(session?.sessionId ?? 0n).buffer(session?.password ?? new Uint8Array(16));
      if (knowsReadOnly) writer.boolean(false);
    });
    this.#queue(bytes);
    if (session === null) this.closeAfterAnswers();
  }

  #resume(sessionId: bigint, password: Uint8Array, timeoutMs: number): LiveSession | null {
    const session = this.store.sessions.get(sessionId);
    if (session === undefined || password.length !== session.password.length || !password.every((byte, i) => byte === session.password[i])) return null;
    session.timeoutMs = timeoutMs;
    this.store.touch(session);
    return session;
  }

  #request(reader: JuteReader): void {
    const xid = reader.int();
    const type = reader.int();
    if (this.#session !== null) this.store.touch(this.#session);
    const handler = requestHandlers.get(type);
    this.figures.lastOp = type;
    if (handler === undefined) this.answer(xid, Err.unimplemented, null);
    else handler(this, xid, reader);
    if (this.store.tree.watches.countOf(this) > MAX_WATCHES) throw new Error(`it watches more than ${MAX_WATCHES} paths`);
    if (this.figures.outstanding >= MAX_OUTSTANDING || this.#pendingBytes >= MAX_PENDING_BYTES) this.#pause();
  }

  #pause(): void {
    if (this.#paused) return;
    this.#paused = true;
    this.#connection.pause();
  }

  #maybeResume(): void {
    if (!this.#paused || this.figures.outstanding > MAX_OUTSTANDING / 2 || this.#pendingBytes > MAX_PENDING_BYTES / 2 || this.#unreadBytes > MAX_PENDING_BYTES) return;
    this.#paused = false;
    this.#connection.resume();
    this.#work();
  }

  answer(xid: number, err: number, body: ((writer: JuteWriter) => void) | null): void {
    this.#queue(this.#reply(xid, this.store.tree.zxid, err, body));
  }

  answerLater(xid: number): (zxid: number, err: number, body: ((writer: JuteWriter) => void) | null) => void {
    this.figures.outstanding++;
    return (zxid, err, body) => {
      this.figures.outstanding--;
      this.figures.lastZxid = zxid;
      this.#send(this.#reply(xid, zxid, err, body));
      this.#maybeResume();
    };
  }

  #reply(xid: number, zxid: number, err: number, body: ((writer: JuteWriter) => void) | null): Uint8Array {
    return frame((writer) => {
      writer.int(xid).long(zxid).int(err);
      body?.(writer);
    });
  }

  /** Sent in the order of everything that the store lets out. */
  #queue(bytes: Uint8Array): void {
    this.figures.outstanding++;
    this.#pendingBytes += bytes.length;
    this.store.emit((ok) => {
      this.figures.outstanding--;
      this.#pendingBytes -= bytes.length;
      if (ok) this.#send(bytes);
      else this.destroy();
      this.#maybeResume();
    });
  }

  onWatchEvent(event: WatchEvent, zxid: number): void {
    this.#send(frame((writer) => {
      writer.int(Xid.notification).long(zxid).int(Err.ok).int(eventNumber(event.type)).int(SYNC_CONNECTED).string(event.path);
    }));
  }

  #send(bytes: Uint8Array): void {
    if (this.#state === 'closed' || this.#state === 'new') return;
    this.#host.figures.sent++;
    this.figures.sent++;
    this.#unreadBytes += bytes.length;
    const goesOn = this.#connection.write([bytes], () => {
      this.#unreadBytes -= bytes.length;
    });
    if (goesOn) return;
    if (this.#unreadBytes > MAX_UNREAD_BYTES) {
      this.#host.log.log('WARN', LOGGER, `Closing the connection of ${this.remote}: it does not read what it asked for`);
      this.destroy();
    } else this.#pause();
  }

  closeAfterAnswers(): void {
    if (this.#state === 'serving') this.#state = 'closing';
    this.store.emit(() => {
      if (this.#state !== 'closed') this.#connection.end();
    });
  }

  endSession(): void {
    if (this.#session === null) return;
    this.#session.onEnded.delete(this.#onSessionEnded);
    this.store.endSession(this.#session.sessionId);
  }

  /** One line of `cons`, as ZooKeeper prints it. */
  describe(): string {
    const { received, sent, outstanding, lastZxid, lastOp } = this.figures;
    const brief = ` /${this.remote}[${this.#state === 'serving' ? 1 : 0}](queued=${outstanding},recved=${received},sent=${sent}`;
    if (this.#session === null) return `${brief})`;
    const op = Object.entries(OpCode).find(([, code]) => code === lastOp)?.[0] ?? 'NA';
    return `${brief},sid=0x${this.#session.sessionId.toString(16)},lop=${op.toUpperCase().slice(0, 4)},to=${this.#session.timeoutMs},lzxid=0x${lastZxid.toString(16)})`;
  }

  /** Short form, for `stat`. */
  brief(): string {
    const { received, sent, outstanding } = this.figures;
    return ` /${this.remote}[${this.#state === 'serving' ? 1 : 0}](queued=${outstanding},recved=${received},sent=${sent})`;
  }
}
