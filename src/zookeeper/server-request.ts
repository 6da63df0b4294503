/** What a handler of an operation is, and what reads have in common. A malformed request throws: its sender loses the connection. */
import type { JuteReader, JuteWriter } from './jute.ts';
import { Err, Permission, pathProblem } from './protocol.ts';
import type { CoordinationStore } from './store.ts';
import { allows, type AuthId } from './tree-acl.ts';
import type { Caller } from './tree.ts';
import type { Znode } from './tree-nodes.ts';
import type { Watcher } from './watches.ts';

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

export type Handler = (context: RequestContext, xid: number, reader: JuteReader) => void;

export class Failure extends Error {
  readonly err: number;
  constructor(err: number) {
    super(`error ${err}`);
    this.err = err;
  }
}

export function nodeAt(context: RequestContext, path: string): Znode {
  if (pathProblem(path) !== null) throw new Failure(Err.badArguments);
  const node = context.store.tree.node(path);
  if (node === null) throw new Failure(Err.noNode);
  return node;
}

export function readable(context: RequestContext, path: string, permission: number = Permission.read): Znode {
  const node = nodeAt(context, path);
  if (!allows(node.acl, permission, context.caller.ids)) throw new Failure(Err.noAuth);
  return node;
}

/** A read: `look` writes the body or throws a Failure. */
export function read(look: (context: RequestContext, reader: JuteReader) => (writer: JuteWriter) => void): Handler {
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
