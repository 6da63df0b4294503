/**
 * A session on the tree in this process. It never loses its connection; it ends by `close()`, by being expired (tests
 * and operators), or as `suspended` for good when the journal failed. Its callers are the process that owns the tree,
 * so ACLs do not bind it.
 */
import {
  type Coordination, CoordinationError, type CoordinationErrorCode, type CoordinationOperation, type CoordinationResult, type SessionState, type Watch, type WatchEvent,
  type ZnodeAcl, type ZnodeStat,
} from '../base/coordination.ts';
import type { LogSink } from '../base/ports.ts';
import { ClientWatches, type ClientWatchKind } from './client-watches.ts';
import { OPEN_ACL, pathProblem } from './protocol.ts';
import type { CoordinationStore, LiveSession } from './store.ts';
import type { Caller, TreeOperation, TreeResult } from './tree.ts';
import { statOf, type Znode } from './tree-nodes.ts';
import type { Watcher } from './watches.ts';

const LOGGER = 'blumfeld.zookeeper.EmbeddedCoordination';
const EMPTY = new Uint8Array(0);
/** Of all data of one call. ZooKeeper takes 1 MB over the wire; nothing of Kafka's comes near this. */
const MAX_DATA_BYTES = 16 * 1024 * 1024;

export class EmbeddedCoordination implements Coordination, Watcher {
  readonly #store: CoordinationStore;
  readonly #log: LogSink;
  readonly #session: LiveSession;
  readonly #open: () => Coordination;
  /** Its callers own the tree. */
  readonly authIds = [{ scheme: 'super', id: '' }];
  readonly #caller: Caller;
  readonly #watches = new ClientWatches();
  readonly #listeners = new Set<(state: SessionState) => void>();
  #state: SessionState = 'connected';

  /** `open` makes another handle of the same kind. */
  constructor(store: CoordinationStore, log: LogSink, timeoutMs: number, open: () => Coordination) {
    this.#store = store;
    this.#open = open;
    this.#log = log;
    this.#session = store.openSession(timeoutMs, true);
    this.#session.onEnded.add(() => this.#end('expired'));
    this.#caller = { sessionId: this.#session.sessionId, ids: this.authIds };
  }

  get state(): SessionState {
    return this.#state;
  }

  get sessionId(): bigint {
    return this.#session.sessionId;
  }

  get sessionPassword(): Uint8Array {
    return this.#session.password.slice();
  }

  onState(listener: (state: SessionState) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #setState(state: SessionState): void {
    if (this.#state === state) return;
    this.#state = state;
    for (const listener of [...this.#listeners]) this.#guarded(() => listener(state));
  }

  #guarded(call: () => void): void {
    try {
      call();
    } catch (error) {
      this.#log.log('ERROR', LOGGER, 'A callback of a session threw', error);
    }
  }

  #end(state: 'expired' | 'closed'): void {
    if (this.#state === 'closed') return;
    this.#store.tree.watches.forget(this);
    this.#watches.clear();
    this.#setState(state);
  }

  onWatchEvent(event: WatchEvent): void {
    for (const watch of this.#watches.take(event)) this.#guarded(() => watch(event));
  }

  /** Rejects before anything is done when the session is over or the path is illegal. */
  #refusal(path: string): CoordinationError | null {
    if (this.#state === 'expired' || this.#state === 'closed') return new CoordinationError('SessionExpired', path);
    if (this.#store.failed) return new CoordinationError('ConnectionLoss', path, `ConnectionLoss for ${path}: the coordination journal failed`);
    const problem = pathProblem(path);
    return problem === null ? null : new CoordinationError('BadArguments', path, `${problem}: ${path}`);
  }

  #lost(path: string): CoordinationError {
    this.#setState('suspended');
    return new CoordinationError('ConnectionLoss', path, `ConnectionLoss for ${path}: the coordination journal failed`);
  }

  /** Settles in the turn in which the store lets the answer out, so that operations end in their order. */
  #execute<T>(operations: readonly TreeOperation[], pick: (results: readonly TreeResult[]) => T): Promise<T> {
    return new Promise((resolve, reject) => {
      for (const operation of operations) {
        const path = operation.type === 'create' && operation.sequential ? `${operation.path}0` : operation.path;
        const refusal = this.#refusal(path);
        if (refusal !== null) return reject(refusal);
      }
      const dataBytes = operations.reduce((sum, operation) => sum + ('data' in operation ? (operation.data?.length ?? 0) : 0), 0);
      if (dataBytes > MAX_DATA_BYTES) return reject(new CoordinationError('BadArguments', operations[0]!.path, `${dataBytes} bytes of data: more than ${MAX_DATA_BYTES}`));
      this.#store.execute(operations, this.#caller, (results, _zxid, ok) => {
        const failed = results.find((result) => result.error !== null);
        if (!ok) reject(this.#lost(operations[0]?.path ?? '/'));
        else if (failed !== undefined) reject(new CoordinationError(failed.error as CoordinationErrorCode, failed.path));
        else resolve(pick(results));
      });
    });
  }

  /** Reads now, in the order of calls; answers once what it saw is durable. */
  #read<T>(path: string, look: (node: Znode | null) => T): Promise<T> {
    return new Promise((resolve, reject) => {
      const refusal = this.#refusal(path);
      if (refusal !== null) return reject(refusal);
      let seen: T;
      try {
        seen = look(this.#store.tree.node(path));
      } catch (error) {
        return reject(error);
      }
      this.#store.emit((ok) => (ok ? resolve(seen) : reject(this.#lost(path))));
    });
  }

  #watch(kind: ClientWatchKind, path: string, watch: Watch | undefined): void {
    if (watch === undefined) return;
    this.#watches.add(kind, path, watch);
    this.#store.tree.watches.add(kind === 'children' ? 'children' : 'data', path, this);
  }

  create(path: string, data: Uint8Array | null, options: { ephemeral?: boolean; sequential?: boolean; acl?: readonly ZnodeAcl[] } = {}): Promise<{ path: string; stat: ZnodeStat }> {
    return this.#execute([toTreeOperation({ type: 'create', path, data, ...options })], ([result]) => ({ path: result!.path, stat: result!.stat! }));
  }

  get(path: string, watch?: Watch): Promise<{ data: Uint8Array; stat: ZnodeStat } | null> {
    return this.#read(path, (node) => {
      this.#watch(node === null ? 'exists' : 'data', path, watch);
      return node === null ? null : { data: node.data?.slice() ?? EMPTY, stat: statOf(node) };
    });
  }

  exists(path: string, watch?: Watch): Promise<ZnodeStat | null> {
    return this.#read(path, (node) => {
      this.#watch(node === null ? 'exists' : 'data', path, watch);
      return node === null ? null : statOf(node);
    });
  }

  children(path: string, watch?: Watch): Promise<{ names: string[]; stat: ZnodeStat }> {
    return this.#read(path, (node) => {
      if (node === null) throw new CoordinationError('NoNode', path);
      this.#watch('children', path, watch);
      return { names: [...node.children].sort(), stat: statOf(node) };
    });
  }

  getAcl(path: string): Promise<{ acl: ZnodeAcl[]; stat: ZnodeStat }> {
    return this.#read(path, (node) => {
      if (node === null) throw new CoordinationError('NoNode', path);
      return { acl: [...node.acl], stat: statOf(node) };
    });
  }

  set(path: string, data: Uint8Array, version: number): Promise<ZnodeStat> {
    return this.#execute([{ type: 'set', path, data: data.slice(), version }], ([result]) => result!.stat!);
  }

  delete(path: string, version: number): Promise<void> {
    return this.#execute([{ type: 'delete', path, version }], () => undefined);
  }

  setAcl(path: string, acl: readonly ZnodeAcl[], version: number): Promise<ZnodeStat> {
    return this.#execute([{ type: 'setAcl', path, acl, version }], ([result]) => result!.stat!);
  }

  multi(operations: readonly CoordinationOperation[]): Promise<CoordinationResult[]> {
    return this.#execute(operations.map(toTreeOperation), (results) => results.map((result, i) => toCoordinationResult(operations[i]!, result.path, result.stat)));
  }

  sync(path: string): Promise<void> {
    return this.#read(path, () => undefined);
  }

  successor(): Coordination {
    return this.#open();
  }

  async endSession(sessionId: bigint, password: Uint8Array): Promise<void> {
    const session = this.#store.sessions.get(sessionId);
    if (session === undefined || !sameBytes(session.password, password)) return;
    this.#store.endSession(sessionId);
    await new Promise<void>((resolve) => this.#store.emit(() => resolve()));
  }

  async close(): Promise<void> {
    if (this.#state === 'closed') return;
    const ended = this.#state === 'expired';
    this.#end('closed');
    if (ended) return;
    this.#store.endSession(this.#session.sessionId);
    await new Promise<void>((resolve) => this.#store.emit(() => resolve()));
  }
}

const sameBytes = (left: Uint8Array, right: Uint8Array): boolean => left.length === right.length && left.every((byte, index) => byte === right[index]);

function toTreeOperation(operation: CoordinationOperation): TreeOperation {
  if (operation.type !== 'create') return operation.type === 'set' ? { ...operation, data: operation.data.slice() } : operation;
  return {
    type: 'create', path: operation.path, data: operation.data?.slice() ?? null, acl: operation.acl ?? OPEN_ACL,
    ephemeral: operation.ephemeral === true, sequential: operation.sequential === true,
  };
}

export function toCoordinationResult(operation: CoordinationOperation, path: string, stat: ZnodeStat | null): CoordinationResult {
  if (operation.type === 'create') return { type: 'create', path, stat: stat! };
  if (operation.type === 'set') return { type: 'set', stat: stat! };
  return { type: operation.type };
}
