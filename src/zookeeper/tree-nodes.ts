/**
 * The znodes themselves and how a change is applied to them. Changes are absolute (the state after, not what to do),
 * so a journal may be replayed over a snapshot that was taken while it grew.
 *
 * Invariants: every node but `/` has its parent in the map; `ephemerals` lists exactly the nodes with an owner.
 * A node's data and ACL arrays are replaced, never changed in place.
 */
import type { ZnodeAcl, ZnodeStat } from '../base/coordination.ts';
import { OPEN_ACL, READ_ACL } from './protocol.ts';

export interface Znode {
  /** null and empty differ for ZooKeeper's clients. */
  data: Uint8Array | null;
  acl: readonly ZnodeAcl[];
  czxid: number;
  mzxid: number;
  pzxid: number;
  ctimeMs: number;
  mtimeMs: number;
  version: number;
  aversion: number;
  /** Children ever created: the next sequential number. ZooKeeper's visible cversion follows from it. */
  childCreates: number;
  ephemeralOwner: bigint;
  readonly children: Set<string>;
}

export type Change =
  | { readonly kind: 'put'; readonly path: string; readonly node: Readonly<Omit<Znode, 'children'>> }
  | { readonly kind: 'touch'; readonly path: string; readonly childCreates: number; readonly pzxid: number }
  | { readonly kind: 'remove'; readonly path: string }
  | { readonly kind: 'openSession'; readonly sessionId: bigint; readonly password: Uint8Array; readonly timeoutMs: number; readonly own: boolean }
  | { readonly kind: 'closeSession'; readonly sessionId: bigint };

export interface SessionRecord {
  readonly password: Uint8Array;
  readonly timeoutMs: number;
  /** Of a broker in this process: gone when the process is. */
  readonly own: boolean;
}

export function splitPath(path: string): { parent: string; name: string } {
  const slash = path.lastIndexOf('/');
  return { parent: slash <= 0 ? '/' : path.slice(0, slash), name: path.slice(slash + 1) };
}

/** Nodes that a server has from the start and that nobody may delete. */
export const SPECIAL_PATHS: ReadonlySet<string> = new Set(['/', '/zookeeper', '/zookeeper/quota', '/zookeeper/config']);

const blank = (acl: readonly ZnodeAcl[]): Omit<Znode, 'children'> => ({
  data: new Uint8Array(0), acl, czxid: 0, mzxid: 0, pzxid: 0, ctimeMs: 0, mtimeMs: 0, version: 0, aversion: 0, childCreates: 0, ephemeralOwner: 0n,
});

export class ZnodeMap {
  readonly nodes = new Map<string, Znode>();
  readonly ephemerals = new Map<bigint, Set<string>>();
  readonly sessions = new Map<bigint, SessionRecord>();
  /** Bytes of paths and data: what a snapshot will about weigh. */
  approximateBytes = 0;

  constructor() {
    for (const path of SPECIAL_PATHS) this.#put(path, blank(path === '/zookeeper/config' ? READ_ACL : OPEN_ACL));
    this.link();
  }

  apply(change: Change): void {
    if (change.kind === 'put') this.#put(change.path, change.node);
    else if (change.kind === 'touch') {
      const node = this.nodes.get(change.path);
      if (node !== undefined) {
        node.childCreates = change.childCreates;
        node.pzxid = change.pzxid;
      }
    } else if (change.kind === 'remove') this.#remove(change.path);
    else if (change.kind === 'openSession') this.sessions.set(change.sessionId, change);
    else this.sessions.delete(change.sessionId);
  }

  #put(path: string, content: Readonly<Omit<Znode, 'children'>>): void {
    const before = this.nodes.get(path);
    if (before !== undefined) {
      this.approximateBytes += (content.data?.length ?? 0) - (before.data?.length ?? 0);
      if (before.ephemeralOwner !== content.ephemeralOwner) this.#disown(path, before.ephemeralOwner);
      Object.assign(before, content);
    } else {
      this.nodes.set(path, { ...content, children: new Set() });
      this.approximateBytes += path.length + (content.data?.length ?? 0) + 80;
      if (path !== '/') {
        const { parent, name } = splitPath(path);
        this.nodes.get(parent)?.children.add(name);
      }
    }
    if (content.ephemeralOwner === 0n) return;
    const owned = this.ephemerals.get(content.ephemeralOwner);
    if (owned === undefined) this.ephemerals.set(content.ephemeralOwner, new Set([path]));
    else owned.add(path);
  }

  #remove(path: string): void {
    const node = this.nodes.get(path);
    if (node === undefined) return;
    this.nodes.delete(path);
    this.approximateBytes -= path.length + (node.data?.length ?? 0) + 80;
    const { parent, name } = splitPath(path);
    this.nodes.get(parent)?.children.delete(name);
    this.#disown(path, node.ephemeralOwner);
  }

  #disown(path: string, owner: bigint): void {
    const owned = this.ephemerals.get(owner);
    if (owned === undefined) return;
    owned.delete(path);
    if (owned.size === 0) this.ephemerals.delete(owner);
  }

  /** After loading, when parents may have come after children. Returns a path without a parent, which is damage. */
  link(): string | null {
    for (const node of this.nodes.values()) node.children.clear();
    for (const path of this.nodes.keys()) {
      if (path === '/') continue;
      const { parent, name } = splitPath(path);
      const node = this.nodes.get(parent);
      if (node === undefined) return path;
      node.children.add(name);
    }
    return null;
  }
}

/** ZooKeeper shows creations and deletions of children together as cversion. */
export function statOf(node: Znode): ZnodeStat {
  return {
    czxid: node.czxid, mzxid: node.mzxid, pzxid: node.pzxid, ctimeMs: node.ctimeMs, mtimeMs: node.mtimeMs, version: node.version,
    cversion: node.childCreates * 2 - node.children.size, aversion: node.aversion, ephemeralOwner: node.ephemeralOwner,
    dataLength: node.data?.length ?? 0, numChildren: node.children.size,
  };
}
