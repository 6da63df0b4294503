/**
 * Coordination over a real ZooKeeper ensemble (or our own server). Operations are pipelined and answered in order; a
 * watch is called before the answer that shows the change. Reads are repeated on a new connection; of writes only the
 * creation of an ephemeral node is, because its owner tells whether it had happened. Other writes that were cut off
 * reject with ConnectionLoss: they may or may not have happened.
 */
import {
  type Coordination, CoordinationError, type CoordinationOperation, type CoordinationResult, type SessionState, type Watch, type ZnodeAcl, type ZnodeStat,
} from '../base/coordination.ts';
import { type CreateOptions, readMulti, writeCreate, writeMulti } from './client-multi.ts';
import { ClientSession, type ClientSessionOptions } from './client-session.ts';
import type { ClientWatchKind } from './client-watches.ts';
import type { JuteReader, JuteWriter } from './jute.ts';
import { CreateFlag, Err, errorName, OPEN_ACL, OpCode, pathProblem, readAcl, readStat, writeAcl } from './protocol.ts';

const CLOSE_WAIT_MS = 2000;
const EMPTY = new Uint8Array(0);

interface Call<T> {
  readonly type: number;
  readonly path: string;
  readonly write: (writer: JuteWriter) => void;
  readonly read: (reader: JuteReader, zxid: number) => T;
  /** Instead of an error, where the answer is one of these. */
  readonly onError?: (err: number) => T | undefined;
  /** Instead of ConnectionLoss. */
  readonly onLost?: 'repeat' | (() => Promise<T>);
  readonly watch?: { readonly kind: (err: number) => ClientWatchKind | null; readonly callback: Watch } | undefined;
}

export class ZooKeeperClient implements Coordination {
  readonly #options: ClientSessionOptions;
  readonly #session: ClientSession;

  constructor(options: ClientSessionOptions) {
    this.#options = options;
    this.#session = new ClientSession(options);
  }

  get state(): SessionState {
    return this.#session.state;
  }
  get sessionId(): bigint {
    return this.#session.sessionId;
  }
  get sessionPassword(): Uint8Array {
    return this.#session.password;
  }
  /** As the server granted it. */
  get sessionTimeoutMs(): number {
    return this.#session.timeoutMs;
  }
  get lastZxid(): number {
    return this.#session.lastZxid;
  }
  get figures(): { readonly connections: number; readonly requests: number; readonly losses: number } {
    return this.#session.figures;
  }

  onState(listener: (state: SessionState) => void): () => void {
    return this.#session.onState(listener);
  }

  /** Resolves once connected; rejects when the session ended first. */
  connected(): Promise<void> {
    return this.#session.connected();
  }

  addAuth(scheme: string, data: Uint8Array): void {
    this.#session.addAuth(scheme, data);
  }

  /**
   * Settles in the very turn in which the answer came, so that operations end in their order. A `read` may throw the
   * CoordinationError that the answer stands for; `onLost` decides what a lost connection means.
   */
  #call<T>(call: Call<T>): Promise<T> {
    const problem = pathProblem(call.path);
    if (problem !== null) return Promise.reject(new CoordinationError('BadArguments', call.path, `${problem}: ${call.path}`));
    return new Promise((resolve, reject) => {
      const send = (): void => this.#session.request({
        type: call.type, path: call.path, write: call.write,
        onReply: (err, reader, zxid) => this.#settle(call, err, reader, zxid, resolve, reject),
        onLost: () => {
          const lost = this.#lost(call.path);
          // Where nothing was ever connected the caller should know, rather than wait for ever.
          if (lost.code !== 'ConnectionLoss' || this.#session.sessionId === 0n || call.onLost === undefined) reject(lost);
          else if (call.onLost !== 'repeat') call.onLost().then(resolve, reject);
          else this.#session.connected().then(send, () => reject(this.#lost(call.path)));
        },
      });
      send();
    });
  }

  #settle<T>(call: Call<T>, err: number, reader: JuteReader, zxid: number, resolve: (value: T) => void, reject: (error: unknown) => void): void {
    const kind = call.watch?.kind(err) ?? null;
    if (kind !== null) this.#session.watches.add(kind, call.path, call.watch!.callback);
    if (err !== Err.ok) {
      const instead = call.onError?.(err);
      return instead === undefined ? reject(new CoordinationError(errorName(err), call.path)) : resolve(instead);
    }
    try {
      resolve(call.read(reader, zxid));
    } catch (error) {
      if (error instanceof CoordinationError) return reject(error);
      reject(new CoordinationError('MarshallingError', call.path, String(error)));
      throw error;
    }
  }

  #lost(path: string): CoordinationError {
    const end = this.#session.end;
    return end === null ? new CoordinationError('ConnectionLoss', path) : new CoordinationError(end.code, path, `${end.code} for ${path}: ${end.message}`);
  }

  /** Repeated, because it changes nothing, until it is answered or the session is over. */
  #idempotent<T>(call: Call<T>): Promise<T> {
    return this.#call({ ...call, onLost: 'repeat' });
  }

  readonly #pathAndWatch = (path: string, watch: Watch | undefined) => (writer: JuteWriter): void => {
    writer.string(this.#session.withChroot(path)).boolean(watch !== undefined);
  };

  create(path: string, data: Uint8Array | null, options: CreateOptions = {}): Promise<{ path: string; stat: ZnodeStat }> {
    const isNamedEphemeral = options.ephemeral === true && options.sequential !== true;
    return this.#call({
      type: OpCode.create2, path: options.sequential === true ? `${path}0` : path,
      write: (writer) => writeCreate(writer, this.#session.withChroot(path), data, options),
      read: (reader) => ({ path: this.#session.stripChroot(reader.string()), stat: readStat(reader) }),
      ...(isNamedEphemeral ? { onLost: () => this.#afterLostCreation(path, data, options) } : {}),
    });
  }

  /** The connection ended between request and answer: the owner of the node, if there is one, tells what happened. */
  async #afterLostCreation(path: string, data: Uint8Array | null, options: CreateOptions): Promise<{ path: string; stat: ZnodeStat }> {
    const stat = await this.exists(path);
    if (stat === null) return this.create(path, data, options);
    if (stat.ephemeralOwner === this.sessionId) return { path, stat };
    throw new CoordinationError('NodeExists', path);
  }

  get(path: string, watch?: Watch): Promise<{ data: Uint8Array; stat: ZnodeStat } | null> {
    return watch === undefined ? this.#getData(path, undefined) : this.#getAndWatch(path, watch);
  }

  async #getAndWatch(path: string, watch: Watch): Promise<{ data: Uint8Array; stat: ZnodeStat } | null> {
    const found = await this.#getData(path, watch);
    if (found !== null) return found;
    // No data watch can be set on a missing node: an exists watch stands for it.
    return (await this.exists(path, watch)) === null ? null : this.#getData(path, undefined);
  }

  #getData(path: string, watch: Watch | undefined): Promise<{ data: Uint8Array; stat: ZnodeStat } | null> {
    return this.#idempotent({
      type: OpCode.getData, path, write: this.#pathAndWatch(path, watch),
      read: (reader): { data: Uint8Array; stat: ZnodeStat } | null => ({ data: reader.buffer() ?? EMPTY, stat: readStat(reader) }),
      onError: (err) => (err === Err.noNode ? null : undefined),
      watch: watch && { kind: (err) => (err === Err.ok ? 'data' : null), callback: watch },
    });
  }

  exists(path: string, watch?: Watch): Promise<ZnodeStat | null> {
    return this.#idempotent({
      type: OpCode.exists, path, write: this.#pathAndWatch(path, watch), read: (reader): ZnodeStat | null => readStat(reader),
      onError: (err) => (err === Err.noNode ? null : undefined),
      watch: watch && { kind: (err) => (err === Err.ok ? 'data' : err === Err.noNode ? 'exists' : null), callback: watch },
    });
  }

  children(path: string, watch?: Watch): Promise<{ names: string[]; stat: ZnodeStat }> {
    return this.#children(path, watch, (names) => names.sort());
  }

  /** In the server's order, which means nothing but is what 3.4's shell shows. */
  rawChildren(path: string, watch?: Watch): Promise<{ names: string[]; stat: ZnodeStat }> {
    return this.#children(path, watch, (names) => names);
  }

  #children(path: string, watch: Watch | undefined, order: (names: string[]) => string[]): Promise<{ names: string[]; stat: ZnodeStat }> {
    return this.#idempotent({
      type: OpCode.getChildren2, path, write: this.#pathAndWatch(path, watch),
      read: (reader) => ({ names: order(reader.vector(4, () => reader.string())), stat: readStat(reader) }),
      watch: watch && { kind: (err) => (err === Err.ok ? 'children' : null), callback: watch },
    });
  }

  getAcl(path: string): Promise<{ acl: ZnodeAcl[]; stat: ZnodeStat }> {
    return this.#idempotent({
      type: OpCode.getAcl, path, write: (writer) => writer.string(this.#session.withChroot(path)),
      read: (reader) => ({ acl: readAcl(reader), stat: readStat(reader) }),
    });
  }

  sync(path: string): Promise<void> {
    return this.#idempotent({ type: OpCode.sync, path, write: (writer) => writer.string(this.#session.withChroot(path)), read: () => undefined });
  }

  set(path: string, data: Uint8Array, version: number): Promise<ZnodeStat> {
    return this.#call({ type: OpCode.setData, path, write: (writer) => writer.string(this.#session.withChroot(path)).buffer(data).int(version), read: readStat });
  }

  delete(path: string, version: number): Promise<void> {
    return this.#call({ type: OpCode.delete, path, write: (writer) => writer.string(this.#session.withChroot(path)).int(version), read: () => undefined });
  }

  setAcl(path: string, acl: readonly ZnodeAcl[], version: number): Promise<ZnodeStat> {
    return this.#call({
      type: OpCode.setAcl, path,
      write: (writer) => {
        writeAcl(writer.string(this.#session.withChroot(path)), acl);
        writer.int(version);
      },
      read: readStat,
    });
  }

  multi(operations: readonly CoordinationOperation[]): Promise<CoordinationResult[]> {
    if (operations.length === 0) return Promise.resolve([]);
    for (const operation of operations) {
      const problem = pathProblem(operation.type === 'create' && operation.sequential === true ? `${operation.path}0` : operation.path);
      if (problem !== null) return Promise.reject(new CoordinationError('BadArguments', operation.path, `${problem}: ${operation.path}`));
    }
    return this.#call({
      type: OpCode.multi, path: '/', write: (writer) => writeMulti(writer, operations, (path) => this.#session.withChroot(path)),
      read: (reader, zxid) => readMulti(reader, operations, {
        zxid, sessionId: this.sessionId, nowMs: Math.floor(this.#session.wallMs()), clientPath: (path) => this.#session.stripChroot(path),
      }),
    });
  }

  /** As `get`, telling null data (which a shell prints as such) from empty. */
  rawData(path: string, watch?: Watch): Promise<{ data: Uint8Array | null; stat: ZnodeStat }> {
    return this.#idempotent({
      type: OpCode.getData, path, write: this.#pathAndWatch(path, watch), read: (reader) => ({ data: reader.buffer(), stat: readStat(reader) }),
      watch: watch && { kind: (err) => (err === Err.ok ? 'data' : null), callback: watch },
    });
  }

  /** This session's ephemeral nodes below `prefix`. */
  ephemerals(prefix: string): Promise<string[]> {
    return this.#idempotent({
      type: OpCode.getEphemerals, path: prefix, write: (writer) => writer.string(this.#session.withChroot(prefix)),
      read: (reader) => reader.vector(4, () => this.#session.stripChroot(reader.string())),
    });
  }

  /** Nodes below `path`, at any depth. */
  allChildrenNumber(path: string): Promise<number> {
    return this.#idempotent({ type: OpCode.getAllChildrenNumber, path, write: (writer) => writer.string(this.#session.withChroot(path)), read: (reader) => reader.int() });
  }

  whoAmI(): Promise<{ scheme: string; user: string }[]> {
    return this.#idempotent({ type: OpCode.whoAmI, path: '/', write: () => {}, read: (reader) => reader.vector(8, () => ({ scheme: reader.string(), user: reader.string() })) });
  }

  /** Creates the chroot itself, for the first broker of a cluster. */
  async ensureChroot(): Promise<void> {
    const parts = this.#session.connectString.chroot.split('/').slice(1);
    for (let i = 1; i <= parts.length && parts[0] !== ''; i++) {
      const path = `/${parts.slice(0, i).join('/')}`;
      await this.#idempotent<boolean>({
        type: OpCode.create, path,
        write: (writer) => {
          writeAcl(writer.string(path).buffer(EMPTY), OPEN_ACL);
          writer.int(CreateFlag.persistent);
        },
        read: () => true,
        onError: (err) => (err === Err.nodeExists ? true : undefined),
      });
    }
  }

  successor(): ZooKeeperClient {
    const { session: _over, ...options } = this.#options;
    return new ZooKeeperClient(options);
  }

  /** By becoming that session's client for a moment. */
  async endSession(sessionId: bigint, password: Uint8Array): Promise<void> {
    const session = new ClientSession({ ...this.#options, session: { sessionId, password } });
    let late = false;
    const timer = this.#options.ports.clock.setTimer(this.#options.sessionTimeoutMs, () => {
      late = true;
      void session.close(0);
    });
    try {
      await session.connected();
    } catch (error) {
      // The server does not know it: it has expired, or the password is not its.
      if (!late && error instanceof CoordinationError && error.code === 'SessionExpired') return;
      throw new CoordinationError('ConnectionLoss', '/', `the session 0x${sessionId.toString(16)} could not be ended: no server answered`);
    } finally {
      timer.cancel();
    }
    await session.close(CLOSE_WAIT_MS);
  }

  close(): Promise<void> {
    return this.#session.close(CLOSE_WAIT_MS);
  }
}
