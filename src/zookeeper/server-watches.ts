/** Operations on watches: set again after a reconnection, persistent ones, removal. */
import type { JuteReader } from './jute.ts';
import { Err, pathProblem } from './protocol.ts';
import type { Handler } from './server-request.ts';
import type { WatchKind, WatchMode } from './watches.ts';

const strings = (reader: JuteReader): string[] => reader.vector(4, () => reader.string());

/** A client came back: what changed since `relativeZxid` is told at once, the other watches are set again. */
export const setWatches = (withPersistent: boolean): Handler => (context, xid, reader) => {
  const since = reader.long();
  const { tree } = context.store;
  const tell = (type: 'created' | 'deleted' | 'dataChanged' | 'childrenChanged', path: string): void => {
    const zxid = tree.zxid;
    context.store.emit((ok) => ok && context.onWatchEvent({ type, path }, zxid));
  };
  for (const path of strings(reader)) {
    const node = tree.node(path);
    if (node === null) tell('deleted', path);
    else if (node.mzxid > since) tell('dataChanged', path);
    else tree.watches.add('data', path, context);
  }
  for (const path of strings(reader)) {
    if (tree.node(path) !== null) tell('created', path);
    else tree.watches.add('data', path, context);
  }
  for (const path of strings(reader)) {
    const node = tree.node(path);
    if (node === null) tell('deleted', path);
    else if (node.pzxid > since) tell('childrenChanged', path);
    else tree.watches.add('children', path, context);
  }
  if (withPersistent) {
    for (const path of strings(reader)) tree.watches.addPersistent(path, context, false);
    for (const path of strings(reader)) tree.watches.addPersistent(path, context, true);
  }
  context.answer(xid, Err.ok, null);
};

export const addWatch: Handler = (context, xid, reader) => {
  const path = reader.string();
  const mode = reader.int();
  if (pathProblem(path) !== null || mode < 0 || mode > 1) return context.answer(xid, Err.badArguments, null);
  context.store.tree.watches.addPersistent(path, context, mode === 1);
  context.answer(xid, Err.ok, (writer) => writer.int(0));
};

/** WatcherType: 1 children, 2 data, 3 any, 4 persistent, 5 persistent recursive. */
function watcherType(type: number): { kinds: readonly WatchKind[]; modes: readonly WatchMode[] } | null {
  if (type === 1) return { kinds: ['children'], modes: ['once', 'persistent'] };
  if (type === 2) return { kinds: ['data'], modes: ['once', 'persistent'] };
  if (type === 3) return { kinds: ['data', 'children'], modes: ['once', 'persistent', 'recursive'] };
  if (type === 4) return { kinds: ['data', 'children'], modes: ['persistent'] };
  return type === 5 ? { kinds: ['data'], modes: ['recursive'] } : null;
}

export const watchesOf = (remove: boolean): Handler => (context, xid, reader) => {
  const path = reader.string();
  const wanted = watcherType(reader.int());
  if (wanted === null) return context.answer(xid, Err.badArguments, null);
  const { watches } = context.store.tree;
  const found = remove ? watches.remove(path, context, wanted.kinds, wanted.modes) : watches.has(path, context, wanted.kinds);
  context.answer(xid, found ? Err.ok : Err.noWatcher, null);
};
