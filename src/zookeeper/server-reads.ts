/** Operations that read. The answer is written at once, so it shows the tree as it is when the request's turn has come. */
import type { ZnodeAcl } from '../base/coordination.ts';
import type { JuteWriter } from './jute.ts';
import { Err, OpCode, Permission, pathProblem, STAT_BYTES, writeAcl, writeStat } from './protocol.ts';
import { Failure, type Handler, nodeAt, read, readable } from './server-request.ts';
import { allows } from './tree-acl.ts';
import { statOf } from './tree-nodes.ts';

export const exists = read((context, reader) => {
  const path = reader.string();
  const watch = reader.boolean();
  if (pathProblem(path) !== null) throw new Failure(Err.badArguments);
  if (watch) context.store.tree.watches.add('data', path, context);
  const node = nodeAt(context, path);
  return (writer) => writeStat(writer, statOf(node));
});

export const getData = read((context, reader) => {
  const path = reader.string();
  const watch = reader.boolean();
  const node = readable(context, path);
  if (watch) context.store.tree.watches.add('data', path, context);
  return (writer) => writeStat(writer.buffer(node.data), statOf(node));
});

export const getChildren = (withStat: boolean): Handler => read((context, reader) => {
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

export const getAcl = read((context, reader) => {
  const node = readable(context, reader.string(), Permission.read | Permission.admin);
  const mayAdministrate = allows(node.acl, Permission.admin, context.caller.ids);
  return (writer) => {
    writeAcl(writer, mayAdministrate ? node.acl : maskDigests(node.acl));
    writeStat(writer, statOf(node));
  };
});

export const sync = read((_context, reader) => {
  const path = reader.string();
  return (writer) => writer.string(path);
});

export const getEphemerals = read((context, reader) => {
  const prefix = reader.string();
  const paths = [...(context.store.tree.map.ephemerals.get(context.caller.sessionId) ?? [])].filter((path) => path.startsWith(prefix));
  return (writer) => writer.vector(paths, (path) => writer.string(path));
});

export const getAllChildrenNumber = read((context, reader) => {
  const path = reader.string();
  readable(context, path);
  const prefix = path === '/' ? '/' : `${path}/`;
  let count = path === '/' ? -1 : 0;
  for (const at of context.store.tree.map.nodes.keys()) if (at.startsWith(prefix)) count++;
  return (writer) => writer.int(count);
});

export const whoAmI = read((context) => (writer) => {
  writer.vector(context.caller.ids, ({ scheme, id }) => writer.string(scheme).string(scheme === 'digest' ? (id.split(':')[0] ?? '') : id));
});

function writeMultiHeader(writer: JuteWriter, type: number, done: boolean, err: number): void {
  writer.int(type).boolean(done).int(err);
}

const MAX_MULTI_READ_BYTES = 4 * 1024 * 1024;

/** getData and getChildren, each with its own outcome. */
export const multiRead: Handler = (context, xid, reader) => {
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
