/**
 * The znode tree: ZooKeeper's rules, as one synchronous core. An operation goes in with who asks and what time it is;
 * out come its result, the changes it made (for the journal) and the watch events it fired, in their order.
 *
 * Invariants: a failed operation changes nothing; every transaction has the next zxid; all operations of a `multi`
 * share one. The order of checks is that of ZooKeeper's PrepRequestProcessor, so that errors agree.
 */
import type { CoordinationErrorCode, ZnodeAcl, ZnodeStat } from '../base/coordination.ts';
import { OPEN_ACL, pathProblem, Permission } from './protocol.ts';
import { allows, type AuthId, normalizeAcl } from './tree-acl.ts';
import { type Change, SPECIAL_PATHS, splitPath, statOf, type Znode, ZnodeMap } from './tree-nodes.ts';
import { type TriggeredWatch, Watches } from './watches.ts';

export type TreeOperation =
  | { readonly type: 'create'; readonly path: string; readonly data: Uint8Array | null; readonly acl: readonly ZnodeAcl[]; readonly ephemeral: boolean; readonly sequential: boolean }
  | { readonly type: 'delete'; readonly path: string; readonly version: number }
  | { readonly type: 'set'; readonly path: string; readonly data: Uint8Array | null; readonly version: number }
  | { readonly type: 'check'; readonly path: string; readonly version: number }
  | { readonly type: 'setAcl'; readonly path: string; readonly acl: readonly ZnodeAcl[]; readonly version: number };

export interface TreeResult {
  readonly error: CoordinationErrorCode | null;
  /** Of a create: the real path; else the path asked for. */
  readonly path: string;
  readonly stat: ZnodeStat | null;
}

export interface Caller {
  readonly sessionId: bigint;
  readonly ids: readonly AuthId[];
}

export interface Transaction {
  readonly zxid: number;
  readonly timeMs: number;
  readonly changes: readonly Change[];
}

export interface Outcome {
  readonly results: readonly TreeResult[];
  /** null when nothing changed. */
  readonly transaction: Transaction | null;
  readonly events: readonly TriggeredWatch[];
}

class Refusal extends Error {
  readonly code: CoordinationErrorCode;
  constructor(code: CoordinationErrorCode) {
    super(code);
    this.code = code;
  }
}

/** A transaction under way: what it did, and how to take it back. */
class Work {
  readonly zxid: number;
  readonly nowMs: number;
  readonly caller: Caller;
  readonly changes: Change[] = [];
  readonly undo: (() => void)[] = [];
  /** In order: what watchers see once all of it succeeded. */
  readonly fired: { readonly type: 'created' | 'deleted' | 'dataChanged'; readonly path: string; readonly acl: readonly ZnodeAcl[]; readonly parentAcl: readonly ZnodeAcl[] }[] = [];

  constructor(zxid: number, nowMs: number, caller: Caller) {
    this.zxid = zxid;
    this.nowMs = nowMs;
    this.caller = caller;
  }
}

export class ZnodeTree {
  readonly map = new ZnodeMap();
  readonly watches = new Watches();
  /** Of the last transaction. */
  zxid = 0;

  /** Applies a transaction from the journal; no watches. */
  replay(transaction: Transaction): void {
    for (const change of transaction.changes) this.map.apply(change);
    this.zxid = Math.max(this.zxid, transaction.zxid);
  }

  node(path: string): Znode | null {
    return this.map.nodes.get(path) ?? null;
  }

  /** All operations or none. On failure each result says which failed (others: null before it, RuntimeInconsistency after). */
  execute(operations: readonly TreeOperation[], caller: Caller, nowMs: number): Outcome {
    const work = new Work(this.zxid + 1, nowMs, caller);
    const results: TreeResult[] = [];
    for (const operation of operations) {
      try {
        results.push(this.#one(operation, work));
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        for (const undo of work.undo.reverse()) undo();
        return { results: this.#failed(operations, results.length, error.code), transaction: null, events: [] };
      }
    }
    return this.#finish(work, results);
  }

  #failed(operations: readonly TreeOperation[], at: number, code: CoordinationErrorCode): TreeResult[] {
    return operations.map((operation, i) => ({
      error: i < at ? null : i === at ? code : 'RuntimeInconsistency', path: operation.path, stat: null,
    }));
  }

  #finish(work: Work, results: readonly TreeResult[]): Outcome {
    const events: TriggeredWatch[] = [];
    for (const { type, path, acl, parentAcl } of work.fired) {
      if (type === 'created') this.watches.onCreated(path, acl, parentAcl, events);
      else if (type === 'deleted') this.watches.onDeleted(path, acl, parentAcl, events);
      else this.watches.onDataChanged(path, acl, events);
    }
    if (work.changes.length === 0) return { results, transaction: null, events };
    this.zxid = work.zxid;
    return { results, transaction: { zxid: work.zxid, timeMs: work.nowMs, changes: work.changes }, events };
  }

  openSession(sessionId: bigint, password: Uint8Array, timeoutMs: number, own: boolean, nowMs: number): Transaction {
    const change: Change = { kind: 'openSession', sessionId, password, timeoutMs, own };
    this.map.apply(change);
    return { zxid: ++this.zxid, timeMs: nowMs, changes: [change] };
  }

  /** Ends a session: its ephemeral nodes go, in one transaction with it. */
  closeSession(sessionId: bigint, nowMs: number): Outcome {
    const work = new Work(this.zxid + 1, nowMs, { sessionId, ids: [] });
    for (const path of [...(this.map.ephemerals.get(sessionId) ?? [])]) this.#removeNode(path, work);
    this.#apply({ kind: 'closeSession', sessionId }, work);
    return this.#finish(work, []);
  }

  #one(operation: TreeOperation, work: Work): TreeResult {
    if (operation.type === 'create') return this.#create(operation, work);
    if (operation.type === 'delete') return this.#delete(operation.path, operation.version, work);
    if (pathProblem(operation.path) !== null) throw new Refusal('BadArguments');
    if (operation.type === 'setAcl') return this.#setAcl(operation.path, operation.acl, operation.version, work);
    const node = this.#existing(operation.path);
    this.#checkAcl(node, operation.type === 'set' ? Permission.write : Permission.read, work);
    if (operation.version !== -1 && operation.version !== node.version) throw new Refusal('BadVersion');
    if (operation.type === 'check') return { error: null, path: operation.path, stat: null };
    this.#put(operation.path, { ...this.#content(node), data: operation.data, version: (node.version + 1) | 0, mzxid: work.zxid, mtimeMs: work.nowMs }, work);
    work.fired.push({ type: 'dataChanged', path: operation.path, acl: node.acl, parentAcl: [] });
    return { error: null, path: operation.path, stat: statOf(this.#existing(operation.path)) };
  }

  #create(operation: TreeOperation & { type: 'create' }, work: Work): TreeResult {
    const acl = normalizeAcl(operation.acl, work.caller.ids);
    if (acl === null) throw new Refusal('InvalidAcl');
    const { parent: parentPath } = splitPath(operation.path);
    if (!operation.path.startsWith('/') || operation.path.includes('\0')) throw new Refusal('BadArguments');
    const parent = this.#existing(parentPath);
    this.#checkAcl(parent, Permission.create, work);
    const path = operation.sequential ? operation.path + sequenceText(parent.childCreates) : operation.path;
    if (pathProblem(path) !== null) throw new Refusal('BadArguments');
    if (this.map.nodes.has(path)) throw new Refusal('NodeExists');
    if (parent.ephemeralOwner !== 0n) throw new Refusal('NoChildrenForEphemerals');
    this.#touch(parentPath, parent, parent.childCreates + 1, work);
    this.#put(path, {
      data: operation.data, acl, czxid: work.zxid, mzxid: work.zxid, pzxid: work.zxid, ctimeMs: work.nowMs, mtimeMs: work.nowMs, version: 0, aversion: 0,
      childCreates: 0, ephemeralOwner: operation.ephemeral ? work.caller.sessionId : 0n,
    }, work);
    work.fired.push({ type: 'created', path, acl, parentAcl: parent.acl });
    return { error: null, path, stat: statOf(this.#existing(path)) };
  }

  #delete(path: string, version: number, work: Work): TreeResult {
    if (!path.startsWith('/') || path.includes('\0') || SPECIAL_PATHS.has(path)) throw new Refusal('BadArguments');
    const parent = this.#existing(splitPath(path).parent);
    this.#checkAcl(parent, Permission.delete, work);
    const node = this.#existing(path);
    if (version !== -1 && version !== node.version) throw new Refusal('BadVersion');
    if (node.children.size > 0) throw new Refusal('NotEmpty');
    this.#removeNode(path, work);
    return { error: null, path, stat: null };
  }

  #setAcl(path: string, wanted: readonly ZnodeAcl[], version: number, work: Work): TreeResult {
    const acl = normalizeAcl(wanted, work.caller.ids);
    if (acl === null) throw new Refusal('InvalidAcl');
    const node = this.#existing(path);
    this.#checkAcl(node, Permission.admin, work);
    if (version !== -1 && version !== node.aversion) throw new Refusal('BadVersion');
    this.#put(path, { ...this.#content(node), acl, aversion: (node.aversion + 1) | 0 }, work);
    return { error: null, path, stat: statOf(this.#existing(path)) };
  }

  #existing(path: string): Znode {
    const node = this.map.nodes.get(path);
    if (node === undefined) throw new Refusal('NoNode');
    return node;
  }

  #checkAcl(node: Znode, permission: number, work: Work): void {
    if (!allows(node.acl, permission, work.caller.ids)) throw new Refusal('NoAuth');
  }

  #content({ children: _, ...content }: Znode): Omit<Znode, 'children'> {
    return content;
  }

  #apply(change: Change, work: Work): void {
    this.map.apply(change);
    work.changes.push(change);
  }

  #put(path: string, content: Omit<Znode, 'children'>, work: Work): void {
    const before = this.map.nodes.get(path);
    const old = before === undefined ? null : this.#content(before);
    work.undo.push(() => this.map.apply(old === null ? { kind: 'remove', path } : { kind: 'put', path, node: old }));
    this.#apply({ kind: 'put', path, node: content }, work);
  }

  #touch(path: string, node: Znode, childCreates: number, work: Work): void {
    const before: Change = { kind: 'touch', path, childCreates: node.childCreates, pzxid: node.pzxid };
    work.undo.push(() => this.map.apply(before));
    this.#apply({ kind: 'touch', path, childCreates, pzxid: work.zxid }, work);
  }

  #removeNode(path: string, work: Work): void {
    const node = this.#content(this.#existing(path));
    const parentPath = splitPath(path).parent;
    const parent = this.#existing(parentPath);
    work.undo.push(() => this.map.apply({ kind: 'put', path, node }));
    this.#apply({ kind: 'remove', path }, work);
    this.#touch(parentPath, parent, parent.childCreates, work);
    work.fired.push({ type: 'deleted', path, acl: node.acl, parentAcl: parent.acl });
  }
}

/** Ten digits, as Java's %010d: a negative one (after 2^31 creations) has its sign among them. */
export function sequenceText(count: number): string {
  const number = count | 0;
  return number < 0 ? `-${String(-number).padStart(9, '0')}` : String(number).padStart(10, '0');
}

export const openAcl = (acl: readonly ZnodeAcl[] | undefined): readonly ZnodeAcl[] => acl ?? OPEN_ACL;
