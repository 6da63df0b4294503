/** Operations that write, alone and in a `multi`. The store answers once they are durable. */
import type { CoordinationErrorCode } from '../base/coordination.ts';
import type { JuteReader, JuteWriter } from './jute.ts';
import { CreateFlag, Err, errorNumber, OpCode, readAcl, writeStat } from './protocol.ts';
import type { Handler } from './server-request.ts';
import type { TreeOperation, TreeResult } from './tree.ts';

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

export const write = (type: number): Handler => (context, xid, reader) => {
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

export const multi: Handler = (context, xid, reader) => {
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
