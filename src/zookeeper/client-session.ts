/**
 * A session with a ZooKeeper ensemble: finds a server, stays with it, moves on when it goes silent, and knows when the
 * session is over. The client's fencing rests on this file.
 *
 * Times, with `timeoutMs` as the server granted it: a ping every third of it; silence for two thirds means the server
 * is gone; four thirds after the last word the session counts as expired here, whatever the servers say later
 * (ZOOKEEPER-4508). A sent request whose connection ended is ConnectionLoss: it may or may not have happened.
 */
import { CoordinationError, type SessionState } from '../base/coordination.ts';
import type { Clock, LogSink, Random, Timer, TlsOptions, Transport, TransportConnection } from '../base/ports.ts';
import { ClientConnection, type ClientConnectionEvents, type ClientRequest } from './client-connection.ts';
import { ClientWatches } from './client-watches.ts';
import { type ConnectString, parseConnectString } from './connect-string.ts';
import { OpCode } from './protocol.ts';
import { ServerList } from './server-list.ts';

const LOGGER = 'blumfeld.zookeeper.ClientSession';
const MAX_QUEUED = 100_000;
const SET_WATCHES_BYTES = 128 * 1024;
/** Between rounds over all servers, at most: short first, for a server that is just starting, then twice as long each time. */
const FIRST_ROUND_PAUSE_MS = 50;
const LAST_ROUND_PAUSE_MS = 1000;
/** A deadline that passed is believed only after the event loop had this long to read what may have come. */
const GRACE_MS = 20;

export interface ClientSessionOptions {
  /** `h1:2181,h2:2181/chroot` */
  readonly connect: string;
  readonly sessionTimeoutMs: number;
  readonly ports: { readonly clock: Clock; readonly random: Random; readonly transport: Transport; readonly log: LogSink };
  readonly tls?: TlsOptions;
  /** Sent on every connection; scheme `digest`, data `user:password`. */
  readonly auth?: readonly { readonly scheme: string; readonly data: Uint8Array }[];
  /** Resume this session instead of beginning one. */
  readonly session?: { readonly sessionId: bigint; readonly password: Uint8Array };
}

interface Queued {
  readonly request: ClientRequest;
  readonly deadlineMs: number;
}

export class ClientSession {
  readonly watches = new ClientWatches();
  readonly connectString: ConnectString;
  readonly figures = { connections: 0, requests: 0, losses: 0 };
  readonly #options: ClientSessionOptions;
  readonly #servers: ServerList;
  readonly #listeners = new Set<(state: SessionState) => void>();
  readonly #auth: { scheme: string; data: Uint8Array }[];
  #state: SessionState = 'connecting';
  #end: CoordinationError | null = null;
  #connection: ClientConnection | null = null;
  #queue: Queued[] = [];
  #attempt = 0;
  /** As long as the next pause between rounds may be. */
  #roundPauseMs = FIRST_ROUND_PAUSE_MS;
  #timer: Timer | null = null;
  #retry: Timer | null = null;
  #timeoutMs: number;
  #lastHeardMs: number;
  #lastPingMs = 0;
  #overdue = false;
  #password: Uint8Array = new Uint8Array(16);
  sessionId = 0n;
  lastZxid = 0;

  constructor(options: ClientSessionOptions) {
    this.#options = options;
    this.connectString = parseConnectString(options.connect);
    this.#servers = new ServerList(this.connectString.servers, options.ports.random);
    this.#auth = [...(options.auth ?? [])];
    this.#timeoutMs = options.sessionTimeoutMs;
    this.#lastHeardMs = this.#now();
    if (options.session !== undefined) {
      this.sessionId = options.session.sessionId;
      this.#password = options.session.password.slice();
    }
    this.#connectSoon(0);
  }

  #now(): number {
    return this.#options.ports.clock.monotonicMs();
  }

  wallMs(): number {
    return this.#options.ports.clock.wallMs();
  }

  get state(): SessionState {
    return this.#state;
  }

  get password(): Uint8Array {
    return this.#password.slice();
  }

  get timeoutMs(): number {
    return this.#timeoutMs;
  }

  onState(listener: (state: SessionState) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  guarded(call: () => void): void {
    try {
      call();
    } catch (error) {
      this.#options.ports.log.log('ERROR', LOGGER, 'A callback of a session threw', error);
    }
  }

  #setState(state: SessionState): void {
    if (this.#state === state) return;
    this.#state = state;
    for (const listener of [...this.#listeners]) this.guarded(() => listener(state));
  }

  /** Resolves when connected; rejects when the session is over. */
  connected(): Promise<void> {
    if (this.#end !== null) return Promise.reject(this.#end);
    if (this.#state === 'connected') return Promise.resolve();
    return new Promise((resolve, reject) => {
      const stop = this.onState(() => {
        if (this.#state !== 'connected' && this.#end === null) return;
        stop();
        if (this.#end === null) resolve();
        else reject(this.#end);
      });
    });
  }

  addAuth(scheme: string, data: Uint8Array): void {
    this.#auth.push({ scheme, data });
    if (this.#state === 'connected') this.#connection?.auth(scheme, data);
  }

  /** Sends now, or once there is a connection; lost when there is none for two thirds of the session. */
  request(request: ClientRequest): void {
    this.#expireIfOverdue();
    if (this.#end !== null) return request.onLost(false);
    this.figures.requests++;
    if (this.#state === 'connected') return this.#connection!.send(request);
    if (this.#queue.length >= MAX_QUEUED) return request.onLost(false);
    this.#queue.push({ request, deadlineMs: this.#now() + this.#readTimeoutMs() });
    this.#schedule();
  }

  /** Why no request can succeed any more; null while the session may live. */
  get end(): CoordinationError | null {
    return this.#end;
  }

  #readTimeoutMs(): number {
    return (this.#timeoutMs * 2) / 3;
  }

  #connectSoon(delayMs: number): void {
    if (this.#end !== null) return;
    this.#retry?.cancel();
    this.#retry = this.#options.ports.clock.setTimer(delayMs, () => void this.#connect());
  }

  async #connect(): Promise<void> {
    const attempt = ++this.#attempt;
    const server = this.#servers.next();
    const { transport, log } = this.#options.ports;
    const timeoutMs = Math.max(50, Math.min(this.#options.sessionTimeoutMs / this.#servers.size, this.#readTimeoutMs()));
    const startedMs = this.#now();
    let connection: TransportConnection;
    try {
      connection = await transport.connect({ ...server, timeoutMs, ...(this.#options.tls === undefined ? {} : { tls: this.#options.tls }) });
    } catch (error) {
      log.log('DEBUG', LOGGER, `No connection to ${server.host}:${server.port}`, error);
      if (attempt === this.#attempt) this.#connectAgain();
      return;
    }
    if (attempt !== this.#attempt || this.#end !== null) return abandon(connection);
    this.figures.connections++;
    const client = new ClientConnection(connection, this.#eventsOf(attempt, `${server.host}:${server.port}`), {
      lastZxid: this.lastZxid, timeoutMs: this.#options.sessionTimeoutMs, sessionId: this.sessionId, password: this.#password,
    });
    this.#connection = client;
    // A stopped process still accepts connections; only its answer counts.
    const leftMs = Math.max(50, timeoutMs - (this.#now() - startedMs));
    this.#retry = this.#options.ports.clock.setTimer(leftMs, () => {
      if (attempt === this.#attempt && this.#state !== 'connected') client.fail(`no answer to the handshake within ${Math.round(timeoutMs)} ms`);
    });
  }

  /** At once with the next server; after a round over all, with a pause. */
  #connectAgain(): void {
    if (!this.#servers.isRoundComplete) return this.#connectSoon(0);
    this.#connectSoon(this.#options.ports.random.below(this.#roundPauseMs));
    this.#roundPauseMs = Math.min(LAST_ROUND_PAUSE_MS, this.#roundPauseMs * 2);
  }

  #eventsOf(attempt: number, server: string): ClientConnectionEvents {
    const current = (): boolean => attempt === this.#attempt && this.#end === null;
    return {
      onHandshake: (answer) => {
        if (current()) this.#onHandshake(answer, server);
      },
      onEvent: (event, zxid) => {
        if (!current()) return;
        if (zxid > this.lastZxid) this.lastZxid = zxid;
        const path = this.#withoutChroot(event.path);
        if (path === null) return;
        for (const watch of this.watches.take({ type: event.type, path })) this.guarded(() => watch({ type: event.type, path }));
      },
      onZxid: (zxid) => {
        if (zxid > this.lastZxid) this.lastZxid = zxid;
      },
      onHeard: () => {
        this.#expireIfOverdue();
        if (!current()) return false;
        this.#lastHeardMs = this.#now();
        this.#overdue = false;
        return true;
      },
      onAuthFailed: () => {
        if (current()) this.#finish('closed', new CoordinationError('AuthFailed', '/', `${server} refused the authentication`));
      },
      onFailed: (reason) => {
        if (current()) this.#onConnectionFailed(server, reason);
      },
    };
  }

  #onHandshake(answer: { timeoutMs: number; sessionId: bigint; password: Uint8Array }, server: string): void {
    this.#retry?.cancel();
    this.#roundPauseMs = FIRST_ROUND_PAUSE_MS;
    const { log } = this.#options.ports;
    if (answer.timeoutMs <= 0) {
      log.log('WARN', LOGGER, `Session 0x${this.sessionId.toString(16)} has expired (says ${server})`);
      return this.#finish('expired', new CoordinationError('SessionExpired', '/'));
    }
    this.sessionId = answer.sessionId;
    this.#password = answer.password;
    this.#timeoutMs = answer.timeoutMs;
    this.#lastPingMs = this.#now();
    log.log('INFO', LOGGER, `Session 0x${this.sessionId.toString(16)} connected to ${server}, timeout ${answer.timeoutMs} ms`);
    for (const { scheme, data } of this.#auth) this.#connection!.auth(scheme, data);
    this.#restoreWatches();
    const queue = this.#queue;
    this.#queue = [];
    for (const { request } of queue) this.#connection!.send(request);
    this.#setState('connected');
    this.#schedule();
  }

  #restoreWatches(): void {
    const since = this.lastZxid;
    for (const { data, exists, children } of this.watches.batches(SET_WATCHES_BYTES, (path) => this.withChroot(path))) {
      this.#connection!.setWatches(since, data, exists, children);
    }
  }

  #onConnectionFailed(server: string, reason: string): void {
    this.#attempt++;
    this.#connection = null;
    this.#retry?.cancel();
    if (this.#state === 'connected') {
      this.figures.losses++;
      this.#options.ports.log.log('WARN', LOGGER, `Session 0x${this.sessionId.toString(16)} lost ${server}: ${reason}`);
      this.#setState('suspended');
    }
    if (this.#end !== null) return;
    this.#schedule();
    this.#connectAgain();
  }

  #expireIfOverdue(): void {
    if (this.#end !== null || this.sessionId === 0n || this.#now() - this.#lastHeardMs < (this.#timeoutMs * 4) / 3) return;
    this.#options.ports.log.log('WARN', LOGGER, `Session 0x${this.sessionId.toString(16)}: no word from a server for ${Math.round(this.#now() - this.#lastHeardMs)} ms, it counts as expired`);
    this.#finish('expired', new CoordinationError('SessionExpired', '/', 'no word from a server for 4/3 of the session timeout'));
  }

  /** The session is over: every request fails, every watch is dropped. */
  #finish(state: 'expired' | 'closed', end: CoordinationError): void {
    if (this.#end !== null) return;
    this.#end = end;
    this.#attempt++;
    this.#timer?.cancel();
    this.#retry?.cancel();
    this.watches.clear();
    const connection = this.#connection;
    this.#connection = null;
    const queue = this.#queue;
    this.#queue = [];
    this.#setState(state);
    if (state === 'closed' && end.code !== 'AuthFailed') connection?.end();
    else connection?.fail(end.message);
    for (const { request } of queue) request.onLost(false);
  }

  /** One timer for everything that is due: ping, silence, queued requests, the end of the session. */
  #schedule(): void {
    this.#timer?.cancel();
    if (this.#end !== null) return;
    const due: number[] = [];
    if (this.#queue.length > 0) due.push(this.#queue[0]!.deadlineMs);
    if (this.#state === 'connected') {
      due.push(this.#lastPingMs + this.#timeoutMs / 3, this.#lastHeardMs + this.#readTimeoutMs() + (this.#overdue ? GRACE_MS : 0));
    } else if (this.sessionId !== 0n) due.push(this.#lastHeardMs + (this.#timeoutMs * 4) / 3);
    if (due.length === 0) return;
    this.#timer = this.#options.ports.clock.setTimer(Math.max(1, Math.min(...due) - this.#now()), () => this.#onTimer());
  }

  #onTimer(): void {
    const now = this.#now();
    this.#expireIfOverdue();
    if (this.#end !== null) return;
    while (this.#queue.length > 0 && this.#queue[0]!.deadlineMs <= now) this.#queue.shift()!.request.onLost(false);
    if (this.#state === 'connected') {
      if (now - this.#lastPingMs >= this.#timeoutMs / 3) {
        this.#lastPingMs = now;
        this.#connection!.ping();
      }
      const silentMs = now - this.#lastHeardMs;
      if (silentMs >= this.#readTimeoutMs()) {
        if (this.#overdue && silentMs >= this.#readTimeoutMs() + GRACE_MS) return this.#connection!.fail(`no word from the server for ${Math.round(silentMs)} ms`);
        this.#overdue = true;
      }
    }
    this.#schedule();
  }

  withChroot(path: string): string {
    const { chroot } = this.connectString;
    return chroot === '' ? path : path === '/' ? chroot : chroot + path;
  }

  /** null: outside of it. */
  #withoutChroot(path: string): string | null {
    const { chroot } = this.connectString;
    if (chroot === '') return path;
    if (path === chroot) return '/';
    return path.startsWith(`${chroot}/`) ? path.slice(chroot.length) : null;
  }

  stripChroot(path: string): string {
    return this.#withoutChroot(path) ?? path;
  }

  /** Tells the server, waits for its word (not longer than `maxMs`), and is closed. */
  async close(maxMs: number): Promise<void> {
    if (this.#end !== null) return;
    if (this.#state === 'connected') {
      await new Promise<void>((resolve) => {
        const timer = this.#options.ports.clock.setTimer(maxMs, resolve);
        const done = (): void => {
          timer.cancel();
          resolve();
        };
        this.#connection!.send({ type: OpCode.closeSession, path: '/', write: () => {}, onReply: done, onLost: done });
      });
    }
    this.#finish('closed', new CoordinationError('SessionExpired', '/', 'the session was closed'));
  }
}

function abandon(connection: TransportConnection): void {
  connection.start({ readInto: () => new Uint8Array(1), onRead: () => {}, onEnd: () => {}, onDrain: () => {}, onClose: () => {} });
  connection.destroy();
}
