/** A `multi` on the wire, seen from the client. */
import { CoordinationError, type CoordinationOperation, type CoordinationResult, type ZnodeAcl, type ZnodeStat } from '../base/coordination.ts';
import type { JuteReader, JuteWriter } from './jute.ts';
import { CreateFlag, Err, errorName, OPEN_ACL, OpCode, readStat, writeAcl } from './protocol.ts';

export interface CreateOptions {
  readonly ephemeral?: boolean;
  readonly sequential?: boolean;
  readonly acl?: readonly ZnodeAcl[];
}

/** `path` as the server knows it. */
export function writeCreate(writer: JuteWriter, path: string, data: Uint8Array | null, options: CreateOptions): void {
  writer.string(path).buffer(data);
  writeAcl(writer, options.acl ?? OPEN_ACL);
  writer.int((options.ephemeral === true ? CreateFlag.ephemeral : 0) | (options.sequential === true ? CreateFlag.sequential : 0));
}

const TYPES = { create: OpCode.create2, set: OpCode.setData, delete: OpCode.delete, check: OpCode.check } as const;

export function writeMulti(writer: JuteWriter, operations: readonly CoordinationOperation[], serverPath: (path: string) => string): void {
  for (const operation of operations) {
    writer.int(TYPES[operation.type]).boolean(false).int(-1);
    if (operation.type === 'create') writeCreate(writer, serverPath(operation.path), operation.data, operation);
    else {
      writer.string(serverPath(operation.path));
      if (operation.type === 'set') writer.buffer(operation.data);
      writer.int(operation.version);
    }
  }
  writer.int(-1).boolean(true).int(-1);
}

export interface MultiContext {
  readonly zxid: number;
  readonly sessionId: bigint;
  readonly nowMs: number;
  clientPath(path: string): string;
}

/** Throws the error of the operation that failed. */
export function readMulti(reader: JuteReader, operations: readonly CoordinationOperation[], context: MultiContext): CoordinationResult[] {
  const results: CoordinationResult[] = [];
  let failed: CoordinationError | null = null;
  for (let i = 0; ; i++) {
    const type = reader.int();
    const done = reader.boolean();
    reader.int();
    if (done) break;
    const operation = operations[i];
    if (operation === undefined) throw new Error('more results than operations');
    if (type === OpCode.error) {
      const err = reader.int();
      // Those before the one that failed are undone (0); those after were not tried.
      if (err !== Err.ok && err !== Err.runtimeInconsistency) failed ??= new CoordinationError(errorName(err), operation.path);
    } else results.push(readResult(reader, type, operation, context));
  }
  if (failed !== null) throw failed;
  if (results.length !== operations.length) throw new CoordinationError('RuntimeInconsistency', operations[0]?.path ?? '/');
  return results;
}

function readResult(reader: JuteReader, type: number, operation: CoordinationOperation, context: MultiContext): CoordinationResult {
  if (type === OpCode.create || type === OpCode.create2) {
    const path = context.clientPath(reader.string());
    return { type: 'create', path, stat: type === OpCode.create2 ? readStat(reader) : statOfCreated(operation, context) };
  }
  if (type === OpCode.setData) return { type: 'set', stat: readStat(reader) };
  return { type: operation.type === 'check' ? 'check' : 'delete' };
}

/** A multi answers creations without a Stat; all of it follows from the request, only the times are this machine's. */
function statOfCreated(operation: CoordinationOperation, { zxid, sessionId, nowMs }: MultiContext): ZnodeStat {
  const created = operation.type === 'create' ? operation : null;
  return {
    czxid: zxid, mzxid: zxid, pzxid: zxid, ctimeMs: nowMs, mtimeMs: nowMs, version: 0, cversion: 0, aversion: 0,
    ephemeralOwner: created?.ephemeral === true ? sessionId : 0n, dataLength: created?.data?.length ?? 0, numChildren: 0,
  };
}
