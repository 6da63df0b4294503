/**
 * Words of ZooKeeper's protocol that server and client share: operation codes, error codes, event types, and the
 * records that occur in several messages (Stat, ACL).
 */
import type { CoordinationErrorCode, WatchEventType, ZnodeAcl, ZnodeStat } from '../base/coordination.ts';
import type { JuteReader, JuteWriter } from './jute.ts';

export const OpCode = {
  notification: 0, create: 1, delete: 2, exists: 3, getData: 4, setData: 5, getAcl: 6, setAcl: 7, getChildren: 8, sync: 9, ping: 11,
  getChildren2: 12, check: 13, multi: 14, create2: 15, reconfig: 16, checkWatches: 17, removeWatches: 18, createContainer: 19,
  deleteContainer: 20, createTtl: 21, multiRead: 22, auth: 100, setWatches: 101, sasl: 102, getEphemerals: 103,
  getAllChildrenNumber: 104, setWatches2: 105, addWatch: 106, whoAmI: 107, createSession: -10, closeSession: -11, error: -1,
} as const;

/** Transaction ids with a meaning of their own. */
export const Xid = { notification: -1, ping: -2, auth: -4, setWatches: -8 } as const;

/** Error codes of the wire. */
export const Err = {
  ok: 0, systemError: -1, runtimeInconsistency: -2, connectionLoss: -4, marshallingError: -5, unimplemented: -6, operationTimeout: -7, badArguments: -8,
  noNode: -101, noAuth: -102, badVersion: -103, noChildrenForEphemerals: -108, nodeExists: -110, notEmpty: -111, sessionExpired: -112,
  invalidCallback: -113, invalidAcl: -114, authFailed: -115, sessionMoved: -118, notReadOnly: -119, noWatcher: -121, reconfigDisabled: -123,
} as const;

const codes: readonly (readonly [CoordinationErrorCode, number])[] = [
  ['NoNode', Err.noNode], ['NodeExists', Err.nodeExists], ['BadVersion', Err.badVersion], ['NotEmpty', Err.notEmpty],
  ['NoChildrenForEphemerals', Err.noChildrenForEphemerals], ['BadArguments', Err.badArguments], ['NoAuth', Err.noAuth], ['InvalidAcl', Err.invalidAcl],
  ['ConnectionLoss', Err.connectionLoss], ['SessionExpired', Err.sessionExpired], ['OperationTimeout', Err.operationTimeout],
  ['RuntimeInconsistency', Err.runtimeInconsistency], ['MarshallingError', Err.marshallingError], ['Unimplemented', Err.unimplemented],
  ['AuthFailed', Err.authFailed], ['SessionMoved', Err.sessionMoved], ['ReadOnly', Err.notReadOnly],
];
const byNumber = new Map(codes.map(([name, number]) => [number, name]));
const byName = new Map(codes);

/** Codes that our interface has no word for count as a system inconsistency. */
export const errorName = (err: number): CoordinationErrorCode => byNumber.get(err) ?? 'RuntimeInconsistency';
export const errorNumber = (name: CoordinationErrorCode): number => byName.get(name) ?? Err.systemError;

const eventTypes: readonly WatchEventType[] = ['created', 'deleted', 'dataChanged', 'childrenChanged'];
/** NodeCreated 1, NodeDeleted 2, NodeDataChanged 3, NodeChildrenChanged 4. */
export const eventNumber = (type: WatchEventType): number => eventTypes.indexOf(type) + 1;
export const eventName = (number: number): WatchEventType | null => eventTypes[number - 1] ?? null;

/** KeeperState.SyncConnected, the state in every watch event. */
export const SYNC_CONNECTED = 3;

export const Permission = { read: 1, write: 2, create: 4, delete: 8, admin: 16, all: 31 } as const;
export const OPEN_ACL: readonly ZnodeAcl[] = [{ permissions: Permission.all, scheme: 'world', id: 'anyone' }];
export const READ_ACL: readonly ZnodeAcl[] = [{ permissions: Permission.read, scheme: 'world', id: 'anyone' }];

/** CreateMode flags of the wire. */
export const CreateFlag = { persistent: 0, ephemeral: 1, sequential: 2, ephemeralSequential: 3, container: 4, ttl: 5, ttlSequential: 6 } as const;

export const STAT_BYTES = 68;

export function writeStat(writer: JuteWriter, stat: ZnodeStat): void {
  writer.long(stat.czxid).long(stat.mzxid).long(stat.ctimeMs).long(stat.mtimeMs);
  writer.int(stat.version).int(stat.cversion).int(stat.aversion).bigint(stat.ephemeralOwner);
  writer.int(stat.dataLength).int(stat.numChildren).long(stat.pzxid);
}

export function readStat(reader: JuteReader): ZnodeStat {
  const czxid = reader.long();
  const mzxid = reader.long();
  const ctimeMs = reader.long();
  const mtimeMs = reader.long();
  const version = reader.int();
  const cversion = reader.int();
  const aversion = reader.int();
  const ephemeralOwner = reader.bigint();
  const dataLength = reader.int();
  const numChildren = reader.int();
  return { czxid, mzxid, pzxid: reader.long(), ctimeMs, mtimeMs, version, cversion, aversion, ephemeralOwner, dataLength, numChildren };
}

export const writeAcl = (writer: JuteWriter, acl: readonly ZnodeAcl[]): void => {
  writer.vector(acl, (entry) => writer.int(entry.permissions).string(entry.scheme).string(entry.id));
};
export const readAcl = (reader: JuteReader): ZnodeAcl[] =>
  reader.vector(12, () => ({ permissions: reader.int(), scheme: reader.string(), id: reader.string() }));

/** ZooKeeper's PathUtils.validatePath: null when legal, else why not. */
export function pathProblem(path: string): string | null {
  if (path.length === 0) return 'Path length must be > 0';
  if (path[0] !== '/') return 'Path must start with / character';
  if (path.length === 1) return null;
  if (path.endsWith('/')) return 'Path must not end with / character';
  for (const part of path.slice(1).split('/')) {
    if (part === '') return 'empty node name specified';
    if (part === '.' || part === '..') return 'relative paths not allowed';
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what ZooKeeper refuses
  const bad = /[\u0000-\u001f\u007f-\u009f\ud800-\uf8ff\ufff0-\uffff]/.exec(path);
  return bad === null ? null : `invalid character @${bad.index}`;
}
