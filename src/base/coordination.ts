/**
 * The Coordination port: ZooKeeper's data model (design.md §1.3). Implemented by the embedded tree and by our client
 * for a real ensemble. Paths are absolute, without the chroot. Watches are one-shot, as in ZooKeeper.
 */

export interface ZnodeStat {
  readonly czxid: number;
  readonly mzxid: number;
  readonly pzxid: number;
  readonly ctimeMs: number;
  readonly mtimeMs: number;
  readonly version: number;
  readonly cversion: number;
  readonly aversion: number;
  /** 0n for a persistent node. */
  readonly ephemeralOwner: bigint;
  readonly dataLength: number;
  readonly numChildren: number;
}

export type CoordinationErrorCode =
  | 'NoNode' | 'NodeExists' | 'BadVersion' | 'NotEmpty' | 'NoChildrenForEphemerals' | 'BadArguments' | 'NoAuth'
  | 'InvalidAcl' | 'ConnectionLoss' | 'SessionExpired' | 'OperationTimeout' | 'RuntimeInconsistency' | 'MarshallingError'
  | 'Unimplemented' | 'AuthFailed' | 'SessionMoved' | 'ReadOnly';

/** `ConnectionLoss` means unknown: the operation may or may not have happened. */
export class CoordinationError extends Error {
  readonly code: CoordinationErrorCode;
  readonly path: string;
  constructor(code: CoordinationErrorCode, path: string, message?: string) {
    super(message ?? `${code} for ${path}`);
    this.name = 'CoordinationError';
    this.code = code;
    this.path = path;
  }
}

export type WatchEventType = 'created' | 'deleted' | 'dataChanged' | 'childrenChanged';
export interface WatchEvent {
  readonly type: WatchEventType;
  readonly path: string;
}
export type Watch = (event: WatchEvent) => void;

/** Bits: 1 read, 2 write, 4 create, 8 delete, 16 admin. */
export interface ZnodeAcl {
  readonly permissions: number;
  readonly scheme: string;
  readonly id: string;
}

export type CoordinationOperation =
  | { type: 'create'; path: string; data: Uint8Array | null; ephemeral?: boolean; sequential?: boolean; acl?: readonly ZnodeAcl[] }
  | { type: 'set'; path: string; data: Uint8Array; version: number /* −1: any */ }
  | { type: 'delete'; path: string; version: number /* −1: any */ }
  | { type: 'check'; path: string; version: number };

export type CoordinationResult =
  | { type: 'create'; path: string; stat: ZnodeStat }
  | { type: 'set'; stat: ZnodeStat }
  | { type: 'delete' }
  | { type: 'check' };

export type SessionState = 'connecting' | 'connected' | 'suspended' | 'expired' | 'closed';

export interface Coordination {
  readonly state: SessionState;
  /** The session that owns this handle's ephemeral nodes; 0n before the first connection. */
  readonly sessionId: bigint;
  readonly sessionPassword: Uint8Array;
  /** Calls back on every change of `state`; returns the way to stop. */
  onState(listener: (state: SessionState) => void): () => void;
  /** `data` null: none at all, as Kafka makes parents (ZooKeeper's shell shows `null`); it reads as empty. */
  create(path: string, data: Uint8Array | null, options?: { ephemeral?: boolean; sequential?: boolean; acl?: readonly ZnodeAcl[] }): Promise<{ path: string; stat: ZnodeStat }>;
  /** null when there is no such node; with a watch it is an `exists` watch then (fires on creation). */
  get(path: string, watch?: Watch): Promise<{ data: Uint8Array; stat: ZnodeStat } | null>;
  exists(path: string, watch?: Watch): Promise<ZnodeStat | null>;
  set(path: string, data: Uint8Array, version: number): Promise<ZnodeStat>;
  delete(path: string, version: number): Promise<void>;
  /** Names, sorted; rejects with NoNode. */
  children(path: string, watch?: Watch): Promise<{ names: string[]; stat: ZnodeStat }>;
  getAcl(path: string): Promise<{ acl: ZnodeAcl[]; stat: ZnodeStat }>;
  setAcl(path: string, acl: readonly ZnodeAcl[], version: number): Promise<ZnodeStat>;
  /** All or nothing. On failure rejects with the CoordinationError of the operation that failed (its path). */
  multi(operations: readonly CoordinationOperation[]): Promise<CoordinationResult[]>;
  sync(path: string): Promise<void>;
  /** A new session with the same store, for when this one is over. */
  successor(): Coordination;
  /**
   * Ends another session, which its id and password prove to be ours: a former self's. Resolves when it is over, or was;
   * a password that does not fit changes nothing. Rejects with ConnectionLoss when no server answered in time.
   */
  endSession(sessionId: bigint, password: Uint8Array): Promise<void>;
  /** Ends the session: its ephemeral nodes go. */
  close(): Promise<void>;
}
