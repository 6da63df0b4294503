/**
 * What each operation of ZooKeeper's protocol does to the store. A handler reads its request from the frame, and
 * answers once, through the store's ordered outputs; a malformed request throws and costs its sender the connection.
 */
import type { CoordinationErrorCode, ZnodeAcl } from '../base/coordination.ts';
import type { JuteReader, JuteWriter } from './jute.ts';
import { CreateFlag, Err, errorNumber, OpCode, Permission, pathProblem, readAcl, STAT_BYTES, writeAcl, writeStat } from './protocol.ts';
import { digestId } from './sha1.ts';
import type { CoordinationStore } from './store.ts';
import { allows, type AuthId } from './tree-acl.ts';
import type { Caller, TreeOperation, TreeResult } from './tree.ts';
import { statOf, type Znode } from './tree-nodes.ts';
import type { Watcher, WatchKind, WatchMode } from './watches.ts';

export interface RequestContext extends Watcher {
  readonly store: CoordinationStore;
  readonly caller: Caller;
  readonly authIds: AuthId[];
  /** Queues the answer; the body is written now, so it shows the tree as it is now. */
  answer(xid: number, err: number, body: ((writer: JuteWriter) => void) | null): void;
  /** For writes, whose zxid and outcome the store tells. */
  answerLater(xid: number): (zxid: number, err: number, body: ((writer: JuteWriter) => void) | null) => void;
  closeAfterAnswers(): void;
  endSession(): void;
}

type Handler = (context: RequestContext, xid: number, reader: JuteReader) => void;

class Failure extends Error {
  readonly err: number;
  constructor(err: number) {
    super(`error ${err}`);
    this.err = err;
  }
}

function nodeAt(context: RequestContext, path: string): Znode {
  if (pathProblem(path) !== null) throw new Failure(Err.badArguments);
  const node = context.store.tree.node(path);
  if (node === null) throw new Failure(Err.noNode);
  return node;
}

function readable(context: RequestContext, path: string, permission: number = Permission.read): Znode {
  const node = nodeAt(context, path);
  if (!allows(node.acl, permission, context.caller.ids)) throw new Failure(Err.noAuth);
  return node;
}

/** A read: `look` writes the body or throws a Failure. */
function read(look: (context: RequestContext, reader: JuteReader) => (writer: JuteWriter) => void): Handler {
  return (context, xid, reader) => {
    let body: ((writer: JuteWriter) => void) | null = null;
    let err: number = Err.ok;
    try {
      body = look(context, reader);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      err = error.err;
    }
    context.answer(xid, err, body);
  };
}

const exists = read((context, reader) => {
  const path = reader.string();
  const watch = reader.boolean();
  if (pathProblem(path) !== null) throw new Failure(Err.badArguments);
  if (watch) context.store.tree.watches.add('data', path, context);
  const node = nodeAt(context, path);
  return (writer) => writeStat(writer, statOf(node));
});

const getData = read((context, reader) => {
  const path = reader.string();
  const watch = reader.boolean();
  const node = readable(context, path);
  if (watch) context.store.tree.watches.add('data', path, context);
  return (writer) => writeStat(writer.buffer(node.data), statOf(node));
});

const getChildren = (withStat: boolean): Handler => read((context, reader) => {
  const path = reader.string();
  const watch = reader.boolean();
  const node = readable(context, path);
  if (watch) context.store.tree.watches.add('children', path, context);
  return (writer) => {
    writer.vector([...node.children], (name) => writer.string(name));
    if (withStat) writeStat(writer, statOf(node));
  };
});

/** Who may not administer a node does not see its password hashes. */
const maskDigests = (acl: readonly ZnodeAcl[]): ZnodeAcl[] =>
  acl.map((entry) => (entry.scheme === 'digest' ? { ...entry, id: `${entry.id.split(':')[0]}:x` } : entry));

const getAcl = read((context, reader) => {
  const node = readable(context, reader.string(), Permission.read | Permission.admin);
  const mayAdministrate = allows(node.acl, Permission.admin, context.caller.ids);
  return (writer) => {
    writeAcl(writer, mayAdministrate ? node.acl : maskDigests(node.acl));
    writeStat(writer, statOf(node));
  };
});

const sync = read((_context, reader) => {
  const path = reader.string();
  return (writer) => writer.string(path);
});

const getEphemerals = read((context, reader) => {
  const prefix = reader.string();
  const paths = [...(context.store.tree.map.ephemerals.get(context.caller.sessionId) ?? [])].filter((path) => path.startsWith(prefix));
  return (writer) => writer.vector(paths, (path) => writer.string(path));
});

const getAllChildrenNumber = read((context, reader) => {
  const path = reader.string();
  readable(context, path);
  const prefix = path === '/' ? '/' : `${path}/`;
  let count = path === '/' ? -1 : 0;
  for (const at of context.store.tree.map.nodes.keys()) if (at.startsWith(prefix)) count++;
  return (writer) => writer.int(count);
});

const whoAmI = read((context) => (writer) => {
  writer.vector(context.caller.ids, ({ scheme, id }) => writer.string(scheme).string(scheme === 'digest' ? (id.split(':')[0] ?? '') : id));
});

function readCreate(reader: JuteReader, withTtl: boolean): TreeOperation | CoordinationErrorCode {
  const path = reader.string();
  const data = reader.buffer();
  const acl = readAcl(reader);
  const flags = reader.int();
  if (withTtl) reader.bigint();
  if (flags === CreateFlag.container || flags === CreateFlag.ttl || flags === CreateFlag.ttlSequential) return 'Unimplemented';
  if (flags < 0 || flags > 3) return 'BadArguments';
  return { type: 'create', path, data, acl, ephemeral: (flags & CreateFlag.ephemeral) !== 0, sequential: (flags & CreateFlag.sequential) !== 0 };
}

/** An operation of a `multi` or of its own; a code instead of one that is refused before the tree sees it. */
function readWrite(type: number, reader: JuteReader): TreeOperation | CoordinationErrorCode {
  if (type === OpCode.create || type === OpCode.create2 || type === OpCode.createContainer) return readCreate(reader, false);
  if (type === OpCode.createTtl) return readCreate(reader, true);
  if (type === OpCode.delete || type === OpCode.deleteContainer) return { type: 'delete', path: reader.string(), version: type === OpCode.delete ? reader.int() : -1 };
  if (type === OpCode.setData) return { type: 'set', path: reader.string(), data: reader.buffer(), version: reader.int() };
  if (type === OpCode.setAcl) return { type: 'setAcl', path: reader.string(), acl: readAcl(reader), version: reader.int() };
  if (type === OpCode.check) return { type: 'check', path: reader.string(), version: reader.int() };
  return 'Unimplemented';
}

function writeResult(writer: JuteWriter, type: number, result: TreeResult): void {
  if (type === OpCode.create || type === OpCode.create2 || type === OpCode.createContainer || type === OpCode.createTtl) writer.string(result.path);
  if (type !== OpCode.create && result.stat !== null) writeStat(writer, result.stat);
}

const write = (type: number): Handler => (context, xid, reader) => {
  const operation = readWrite(type, reader);
  if (typeof operation === 'string') return context.answer(xid, errorNumber(operation), null);
  const answer = context.answerLater(xid);
  context.store.execute([operation], context.caller, ([result], zxid, ok) => {
    if (!ok) return context.closeAfterAnswers();
    if (result!.error !== null) answer(zxid, errorNumber(result!.error), null);
    else answer(zxid, Err.ok, (writer) => writeResult(writer, type, result!));
  });
};

function writeMultiHeader(writer: JuteWriter, type: number, done: boolean, err: number): void {
  writer.int(type).boolean(done).int(err);
}

function writeMultiErrors(writer: JuteWriter, errors: readonly number[]): void {
  for (const err of errors) {
    writeMultiHeader(writer, OpCode.error, false, err);
    writer.int(err);
  }
  writeMultiHeader(writer, -1, true, -1);
}

const multi: Handler = (context, xid, reader) => {
  const types: number[] = [];
  const operations: TreeOperation[] = [];
  let refused: { at: number; code: CoordinationErrorCode } | null = null;
  for (;;) {
    const type = reader.int();
    const done = reader.boolean();
    reader.int();
    if (done) break;
    const operation = readWrite(type, reader);
    // In a multi ZooKeeper answers create2 as create: the path alone.
    types.push(type === OpCode.create2 ? OpCode.create : type);
    if (typeof operation === 'string') refused ??= { at: types.length - 1, code: operation };
    else operations.push(operation);
  }
  if (refused !== null) {
    const { at, code } = refused;
    return context.answer(xid, Err.ok, (writer) => writeMultiErrors(writer, types.map((_, i) => (i < at ? Err.ok : i === at ? errorNumber(code) : Err.runtimeInconsistency))));
  }
  const answer = context.answerLater(xid);
  context.store.execute(operations, context.caller, (results, zxid, ok) => {
    if (!ok) return context.closeAfterAnswers();
    const failed = results.some((result) => result.error !== null);
    answer(zxid, Err.ok, (writer) => {
      if (failed) return writeMultiErrors(writer, results.map((result) => (result.error === null ? Err.ok : errorNumber(result.error))));
      results.forEach((result, i) => {
        writeMultiHeader(writer, types[i]!, false, Err.ok);
        writeResult(writer, types[i]!, result);
      });
      writeMultiHeader(writer, -1, true, -1);
    });
  });
};

/** getData and getChildren, each with its own outcome. */
const multiRead: Handler = (context, xid, reader) => {
  const parts: ((writer: JuteWriter) => void)[] = [];
  let bytes = 0;
  for (;;) {
    const type = reader.int();
    const done = reader.boolean();
    reader.int();
    if (done) break;
    const path = reader.string();
    reader.boolean();
    if (type !== OpCode.getData && type !== OpCode.getChildren) throw new Error(`multiRead of operation ${type}`);
    try {
      const node = readable(context, path);
      bytes += (type === OpCode.getData ? (node.data?.length ?? 0) : node.children.size * 16) + STAT_BYTES;
      parts.push((writer) => {
        writeMultiHeader(writer, type, false, Err.ok);
        if (type === OpCode.getData) writeStat(writer.buffer(node.data), statOf(node));
        else writer.vector([...node.children], (name) => writer.string(name));
      });
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      const { err } = error;
      parts.push((writer) => {
        writeMultiHeader(writer, OpCode.error, false, err);
        writer.int(err);
      });
    }
    // A small request must not make an answer without bound.
    if (bytes > MAX_MULTI_READ_BYTES) return context.answer(xid, Err.badArguments, null);
  }
  context.answer(xid, Err.ok, (writer) => {
    for (const part of parts) part(writer);
    writeMultiHeader(writer, -1, true, -1);
  });
};
const MAX_MULTI_READ_BYTES = 4 * 1024 * 1024;

const strings = (reader: JuteReader): string[] => reader.vector(4, () => reader.string());

/** A client came back: what changed since `relativeZxid` is told at once, the other watches are set again. */
const setWatches = (withPersistent: boolean): Handler => (context, xid, reader) => {
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

const addWatch: Handler = (context, xid, reader) => {
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

const watchesOf = (remove: boolean): Handler => (context, xid, reader) => {
  const path = reader.string();
  const wanted = watcherType(reader.int());
  if (wanted === null) return context.answer(xid, Err.badArguments, null);
  const { watches } = context.store.tree;
  const found = remove ? watches.remove(path, context, wanted.kinds, wanted.modes) : watches.has(path, context, wanted.kinds);
  context.answer(xid, found ? Err.ok : Err.noWatcher, null);
};

const auth: Handler = (context, xid, reader) => {
  reader.int();
  const scheme = reader.string();
  const data = reader.buffer() ?? new Uint8Array(0);
  if (scheme === 'digest') {
    const id = digestId(new TextDecoder().decode(data));
    if (!context.authIds.some((known) => known.scheme === scheme && known.id === id)) {
      if (context.authIds.length >= MAX_AUTH_IDS) throw new Error('too many identities on one connection');
      context.authIds.push({ scheme, id });
    }
    return context.answer(xid, Err.ok, null);
  }
  if (scheme === 'ip') return context.answer(xid, Err.ok, null);
  context.answer(xid, Err.authFailed, null);
  context.closeAfterAnswers();
};
const MAX_AUTH_IDS = 64;

const closeSession: Handler = (context, xid) => {
  context.endSession();
  context.answer(xid, Err.ok, null);
  context.closeAfterAnswers();
};

const refuse = (err: number): Handler => (context, xid) => context.answer(xid, err, null);

export const requestHandlers: ReadonlyMap<number, Handler> = new Map<number, Handler>([
  [OpCode.create, write(OpCode.create)], [OpCode.create2, write(OpCode.create2)], [OpCode.createContainer, write(OpCode.createContainer)],
  [OpCode.createTtl, write(OpCode.createTtl)], [OpCode.delete, write(OpCode.delete)], [OpCode.setData, write(OpCode.setData)],
  [OpCode.setAcl, write(OpCode.setAcl)], [OpCode.check, write(OpCode.check)], [OpCode.deleteContainer, refuse(Err.unimplemented)],
  [OpCode.exists, exists], [OpCode.getData, getData], [OpCode.getChildren, getChildren(false)], [OpCode.getChildren2, getChildren(true)],
  [OpCode.getAcl, getAcl], [OpCode.sync, sync], [OpCode.ping, (context, xid) => context.answer(xid, Err.ok, null)],
  [OpCode.multi, multi], [OpCode.multiRead, multiRead], [OpCode.reconfig, refuse(Err.reconfigDisabled)],
  [OpCode.setWatches, setWatches(false)], [OpCode.setWatches2, setWatches(true)], [OpCode.addWatch, addWatch],
  [OpCode.checkWatches, watchesOf(false)], [OpCode.removeWatches, watchesOf(true)],
  [OpCode.auth, auth], [OpCode.sasl, refuse(Err.authFailed)], [OpCode.closeSession, closeSession],
  [OpCode.getEphemerals, getEphemerals], [OpCode.getAllChildrenNumber, getAllChildrenNumber], [OpCode.whoAmI, whoAmI],
]);
