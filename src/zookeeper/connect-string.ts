/** `h1:2181,h2:2181,[::1]:2181/chroot`, as in `zookeeper.connect`. */
import { CoordinationError } from '../base/coordination.ts';
import { pathProblem } from './protocol.ts';

export interface ConnectString {
  readonly servers: readonly { readonly host: string; readonly port: number }[];
  /** Without the last slash; '' when there is none. */
  readonly chroot: string;
}

const DEFAULT_PORT = 2181;

/** Throws a BadArguments that says what is wrong. */
export function parseConnectString(text: string): ConnectString {
  const slash = text.indexOf('/');
  const chroot = slash < 0 ? '' : text.slice(slash).replace(/\/+$/, '');
  const wrong = (why: string): never => {
    throw new CoordinationError('BadArguments', chroot, `"${text}" is no ZooKeeper address: ${why}`);
  };
  const problem = chroot === '' ? null : pathProblem(chroot);
  if (problem !== null) wrong(problem);
  const servers = (slash < 0 ? text : text.slice(0, slash)).split(',').map((part) => {
    const match = /^\s*(?:\[([^\]]+)\]|([^:\s]+))(?::(\d{1,5}))?\s*$/.exec(part);
    const port = match?.[3] === undefined ? DEFAULT_PORT : Number(match[3]);
    if (match === null || port < 1 || port > 65535) return wrong(`"${part}" is not host:port`);
    return { host: match[1] ?? match[2]!, port };
  });
  return { servers, chroot };
}
