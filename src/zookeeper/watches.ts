/**
 * Who is to be told of what. One-shot watches as ZooKeeper has them (data watches also stand for nodes that do not
 * exist yet; child watches), and addWatch's persistent ones. A watcher gets an event at most once per change.
 */
import type { WatchEvent, WatchEventType, ZnodeAcl } from '../base/coordination.ts';
import { Permission } from './protocol.ts';
import { allows, type AuthId } from './tree-acl.ts';
import { splitPath } from './tree-nodes.ts';

/** One connection or handle. Compared by identity. It is told only of nodes that it may read (ZOOKEEPER-4799). */
export interface Watcher {
  readonly authIds: readonly AuthId[];
  onWatchEvent(event: WatchEvent, zxid: number): void;
}

export type WatchMode = 'once' | 'persistent' | 'recursive';
export type WatchKind = 'data' | 'children';

export interface TriggeredWatch {
  readonly watcher: Watcher;
  readonly event: WatchEvent;
}

interface Modes {
  once: boolean;
  persistent: boolean;
  recursive: boolean;
}

class WatchTable {
  readonly byPath = new Map<string, Map<Watcher, Modes>>();
  readonly byWatcher = new Map<Watcher, Set<string>>();
  recursiveCount = 0;

  add(path: string, watcher: Watcher, mode: WatchMode): void {
    let watchers = this.byPath.get(path);
    if (watchers === undefined) this.byPath.set(path, (watchers = new Map()));
    let modes = watchers.get(watcher);
    if (modes === undefined) watchers.set(watcher, (modes = { once: false, persistent: false, recursive: false }));
    if (mode === 'recursive' && !modes.recursive) this.recursiveCount++;
    modes[mode] = true;
    const paths = this.byWatcher.get(watcher);
    if (paths === undefined) this.byWatcher.set(watcher, new Set([path]));
    else paths.add(path);
  }

  /** What of `pick` was there. */
  take(path: string, watcher: Watcher, pick: readonly WatchMode[]): boolean {
    const watchers = this.byPath.get(path);
    const modes = watchers?.get(watcher);
    if (watchers === undefined || modes === undefined) return false;
    let found = false;
    for (const mode of pick) {
      if (!modes[mode]) continue;
      found = true;
      modes[mode] = false;
      if (mode === 'recursive') this.recursiveCount--;
    }
    if (modes.once || modes.persistent || modes.recursive) return found;
    watchers.delete(watcher);
    if (watchers.size === 0) this.byPath.delete(path);
    const paths = this.byWatcher.get(watcher);
    paths?.delete(path);
    if (paths?.size === 0) this.byWatcher.delete(watcher);
    return found;
  }

  forget(watcher: Watcher): void {
    for (const path of [...(this.byWatcher.get(watcher) ?? [])]) this.take(path, watcher, ['once', 'persistent', 'recursive']);
  }

  trigger(path: string, type: WatchEventType, acl: readonly ZnodeAcl[], into: TriggeredWatch[], told: Set<Watcher>): void {
    const event: WatchEvent = { type, path };
    const tell = (watcher: Watcher): void => {
      if (told.has(watcher)) return;
      told.add(watcher);
      if (allows(acl, Permission.read, watcher.authIds)) into.push({ watcher, event });
    };
    for (const [watcher, modes] of [...(this.byPath.get(path) ?? [])]) {
      if (modes.once || modes.persistent || (modes.recursive && type !== 'childrenChanged')) tell(watcher);
      if (modes.once) this.take(path, watcher, ['once']);
    }
    if (this.recursiveCount === 0 || type === 'childrenChanged') return;
    for (let at = path; at !== '/'; ) {
      at = splitPath(at).parent;
      for (const [watcher, modes] of this.byPath.get(at) ?? []) if (modes.recursive) tell(watcher);
    }
  }
}

export class Watches {
  readonly data = new WatchTable();
  readonly children = new WatchTable();

  add(kind: WatchKind, path: string, watcher: Watcher): void {
    this[kind].add(path, watcher, 'once');
  }

  addPersistent(path: string, watcher: Watcher, recursive: boolean): void {
    this.data.add(path, watcher, recursive ? 'recursive' : 'persistent');
    if (!recursive) this.children.add(path, watcher, 'persistent');
  }

  /** False when there was none. */
  remove(path: string, watcher: Watcher, kinds: readonly WatchKind[], modes: readonly WatchMode[]): boolean {
    let found = false;
    for (const kind of kinds) found = this[kind].take(path, watcher, modes) || found;
    return found;
  }

  has(path: string, watcher: Watcher, kinds: readonly WatchKind[]): boolean {
    return kinds.some((kind) => this[kind].byPath.get(path)?.has(watcher) === true);
  }

  forget(watcher: Watcher): void {
    this.data.forget(watcher);
    this.children.forget(watcher);
  }

  onCreated(path: string, acl: readonly ZnodeAcl[], parentAcl: readonly ZnodeAcl[], into: TriggeredWatch[]): void {
    this.data.trigger(path, 'created', acl, into, new Set());
    this.children.trigger(splitPath(path).parent, 'childrenChanged', parentAcl, into, new Set());
  }

  onDeleted(path: string, acl: readonly ZnodeAcl[], parentAcl: readonly ZnodeAcl[], into: TriggeredWatch[]): void {
    const told = new Set<Watcher>();
    this.data.trigger(path, 'deleted', acl, into, told);
    this.children.trigger(path, 'deleted', acl, into, told);
    this.children.trigger(splitPath(path).parent, 'childrenChanged', parentAcl, into, new Set());
  }

  onDataChanged(path: string, acl: readonly ZnodeAcl[], into: TriggeredWatch[]): void {
    this.data.trigger(path, 'dataChanged', acl, into, new Set());
  }

  countOf(watcher: Watcher): number {
    return (this.data.byWatcher.get(watcher)?.size ?? 0) + (this.children.byWatcher.get(watcher)?.size ?? 0);
  }

  get counts(): { watchers: number; paths: number; total: number } {
    const paths = new Set([...this.data.byPath.keys(), ...this.children.byPath.keys()]);
    const watchers = new Set([...this.data.byWatcher.keys(), ...this.children.byWatcher.keys()]);
    let total = 0;
    for (const table of [this.data, this.children]) for (const at of table.byPath.values()) total += at.size;
    return { watchers: watchers.size, paths: paths.size, total };
  }
}
