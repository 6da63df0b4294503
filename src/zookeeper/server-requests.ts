/** Which handler serves which operation of ZooKeeper's protocol; those about the session itself are here. */
import { Err, OpCode } from './protocol.ts';
import { exists, getAcl, getAllChildrenNumber, getChildren, getData, getEphemerals, multiRead, sync, whoAmI } from './server-reads.ts';
import type { Handler } from './server-request.ts';
import { addWatch, setWatches, watchesOf } from './server-watches.ts';
import { multi, write } from './server-writes.ts';
import { digestId } from './sha1.ts';

const MAX_AUTH_IDS = 64;

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
