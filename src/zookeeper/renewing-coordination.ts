/**
 * A broker's hold on the coordination store beyond one session: when its session has expired a new one is begun, and
 * operations go there. What belonged to the old session (ephemeral nodes, watches, operations in flight) is gone;
 * listeners hear `expired`, later `connected`, and set up anew what they need.
 *
 * Invariant: when a listener hears `expired`, `state` and `sessionId` are the new session's already, and nothing is
 * asked of the old one any more.
 */
import type { Coordination, CoordinationOperation, CoordinationResult, SessionState, Watch, ZnodeAcl, ZnodeStat } from '../base/coordination.ts';

/** What proves that a session is ours. */
export interface SessionProof {
  readonly sessionId: bigint;
  readonly password: Uint8Array;
}

export class RenewingCoordination implements Coordination {
  readonly #listeners = new Set<(state: SessionState) => void>();
  #inner: Coordination;
  #isRenewing = true;
  /** The session before the present one. */
  former: SessionProof | null = null;
  /** Sessions that expired. */
  expirations = 0;

  constructor(first: Coordination) {
    this.#inner = first;
    this.#listenTo(first);
  }

  #listenTo(inner: Coordination): void {
    inner.onState((state) => {
      if (inner !== this.#inner) return;
      if (state === 'expired' && this.#isRenewing) this.#renew();
      else this.#tell(state);
    });
  }

  #renew(): void {
    this.expirations++;
    this.former = { sessionId: this.#inner.sessionId, password: this.#inner.sessionPassword };
    const next = this.#inner.successor();
    this.#inner = next;
    this.#listenTo(next);
    this.#tell('expired');
    if (this.#inner === next && next.state === 'connected') this.#tell('connected');
  }

  #tell(state: SessionState): void {
    for (const listener of [...this.#listeners]) listener(state);
  }

  /** As a process that was killed: the session is left alone, and is the last one. */
  abandon(): void {
    this.#isRenewing = false;
  }

  get state(): SessionState {
    return this.#inner.state;
  }
  get sessionId(): bigint {
    return this.#inner.sessionId;
  }
  get sessionPassword(): Uint8Array {
    return this.#inner.sessionPassword;
  }
  onState(listener: (state: SessionState) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
  create(path: string, data: Uint8Array | null, options?: { ephemeral?: boolean; sequential?: boolean; acl?: readonly ZnodeAcl[] }): Promise<{ path: string; stat: ZnodeStat }> {
    return this.#inner.create(path, data, options);
  }
  get(path: string, watch?: Watch): Promise<{ data: Uint8Array; stat: ZnodeStat } | null> {
    return this.#inner.get(path, watch);
  }
  exists(path: string, watch?: Watch): Promise<ZnodeStat | null> {
    return this.#inner.exists(path, watch);
  }
  set(path: string, data: Uint8Array, version: number): Promise<ZnodeStat> {
    return this.#inner.set(path, data, version);
  }
  delete(path: string, version: number): Promise<void> {
    return this.#inner.delete(path, version);
  }
  children(path: string, watch?: Watch): Promise<{ names: string[]; stat: ZnodeStat }> {
    return this.#inner.children(path, watch);
  }
  getAcl(path: string): Promise<{ acl: ZnodeAcl[]; stat: ZnodeStat }> {
    return this.#inner.getAcl(path);
  }
  setAcl(path: string, acl: readonly ZnodeAcl[], version: number): Promise<ZnodeStat> {
    return this.#inner.setAcl(path, acl, version);
  }
  multi(operations: readonly CoordinationOperation[]): Promise<CoordinationResult[]> {
    return this.#inner.multi(operations);
  }
  sync(path: string): Promise<void> {
    return this.#inner.sync(path);
  }
  successor(): Coordination {
    return this.#inner.successor();
  }
  endSession(sessionId: bigint, password: Uint8Array): Promise<void> {
    return this.#inner.endSession(sessionId, password);
  }
  close(): Promise<void> {
    this.#isRenewing = false;
    return this.#inner.close();
  }
}
