/** What the shells of both eras share: the connection, how a Stat and an ACL are written, how a line is cut into words. */
import { type Coordination, CoordinationError, type SessionState, type WatchEvent, type ZnodeAcl, type ZnodeStat } from '../base/coordination.ts';
import { createNodePorts, type NodePorts } from '../node/create-node-ports.ts';
import { ZooKeeperClient } from '../zookeeper/client.ts';
import { parseConnectString } from '../zookeeper/connect-string.ts';
import { print } from './output.ts';

const SESSION_TIMEOUT_MS = 30_000;
const EVENT_NAMES = { created: 'NodeCreated', deleted: 'NodeDeleted', dataChanged: 'NodeDataChanged', childrenChanged: 'NodeChildrenChanged' } as const;
const STATE_NAMES: Partial<Record<SessionState, string>> = { connected: 'SyncConnected', suspended: 'Disconnected', expired: 'Expired' };

/** java.util.Date.toString: `Wed Mar 08 00:08:34 PST 2017`. */
export function javaDate(atMs: number): string {
  const parts = new Map(new Intl.DateTimeFormat('en-US', {
    weekday: 'short', month: 'short', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23', year: 'numeric', timeZoneName: 'short',
  }).formatToParts(atMs).map((part) => [part.type, part.value]));
  const part = (name: Intl.DateTimeFormatPartTypes): string => parts.get(name) ?? '';
  return `${part('weekday')} ${part('month')} ${part('day')} ${part('hour')}:${part('minute')}:${part('second')} ${part('timeZoneName')} ${part('year')}`;
}

const hex = (value: number | bigint): string => `0x${BigInt.asUintN(64, BigInt(value)).toString(16)}`;

export function statLines(stat: ZnodeStat): string[] {
  return [
    `cZxid = ${hex(stat.czxid)}`, `ctime = ${javaDate(stat.ctimeMs)}`, `mZxid = ${hex(stat.mzxid)}`, `mtime = ${javaDate(stat.mtimeMs)}`, `pZxid = ${hex(stat.pzxid)}`,
    `cversion = ${stat.cversion}`, `dataVersion = ${stat.version}`, `aclVersion = ${stat.aversion}`, `ephemeralOwner = ${hex(stat.ephemeralOwner)}`,
    `dataLength = ${stat.dataLength}`, `numChildren = ${stat.numChildren}`,
  ];
}

const PERMISSIONS: readonly [string, number][] = [['c', 4], ['d', 8], ['r', 1], ['w', 2], ['a', 16]];

export const aclLines = (acl: readonly ZnodeAcl[]): string[] =>
  acl.flatMap(({ scheme, id, permissions }) => [`'${scheme},'${id}`, `: ${PERMISSIONS.filter(([, bit]) => (permissions & bit) !== 0).map(([letter]) => letter).join('')}`]);

/** `world:anyone:cdrwa,digest:user:hash:r`; `complain` gets a line for each part that is none. */
export function parseAcl(text: string, complain: (line: string) => void): ZnodeAcl[] {
  const acl: ZnodeAcl[] = [];
  for (const part of text.split(',')) {
    const first = part.indexOf(':');
    const last = part.lastIndexOf(':');
    if (first < 0 || first === last) {
      complain(`${part} does not have the form scheme:id:perm`);
      continue;
    }
    let permissions = 0;
    for (const letter of part.slice(last + 1)) {
      const bit = PERMISSIONS.find(([known]) => known === letter)?.[1];
      if (bit === undefined) complain(`Unknown perm type: ${letter}`);
      else permissions |= bit;
    }
    acl.push({ scheme: part.slice(0, first), id: part.slice(first + 1, last), permissions });
  }
  return acl;
}

/** Words of a command line; quotes hold white space together. */
export function splitLine(line: string): string[] {
  return [...line.matchAll(/\s*([^"'\s]\S*|"[^"]*"|'[^']*')\s*/g)].map((match) => match[1]!.replace(/^(["'])(.*)\1$/, '$2'));
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();
export const bytesOf = (text: string): Uint8Array => encoder.encode(text);
export const textOf = (data: Uint8Array | null): string => (data === null ? 'null' : decoder.decode(data));

/** A shell's connection. Its session's events are printed as ZooKeeper's default watcher does. */
export class ShellConnection {
  readonly address: string;
  readonly #ports: NodePorts;
  #client: ZooKeeperClient | null = null;
  printWatches = true;

  constructor(address: string) {
    this.address = address;
    this.#ports = createNodePorts({ keepAlive: true });
  }

  #print(text: string): void {
    if (this.printWatches) print(`\nWATCHER::\n\nWatchedEvent ${text}`);
  }

  /** null when connected; else why no server of the list can be reached. */
  async connect(): Promise<string | null> {
    const { servers } = parseConnectString(this.address);
    let why: string | null = null;
    for (const server of servers) {
      why = await this.#ports.transport.connect({ ...server, timeoutMs: SESSION_TIMEOUT_MS / servers.length }).then((connection) => {
        connection.start({ readInto: () => new Uint8Array(64), onRead: () => {}, onEnd: () => {}, onDrain: () => {}, onClose: () => {} });
        connection.destroy();
        return null;
      }, (error: unknown) => (error instanceof Error ? error.message : String(error)));
      if (why === null) break;
    }
    if (why !== null) return why;
    const client = new ZooKeeperClient({ connect: this.address, sessionTimeoutMs: SESSION_TIMEOUT_MS, ports: this.#ports });
    this.#client = client;
    client.onState((state) => {
      const name = STATE_NAMES[state];
      if (name !== undefined && this.#client === client) this.#print(`state:${name} type:None path:null`);
    });
    const timer = this.#ports.clock.setTimer(SESSION_TIMEOUT_MS, () => void client.close());
    return client.connected().then(() => null, (error: unknown) => (error instanceof Error ? error.message : String(error))).finally(() => timer.cancel());
  }

  /** As Java shows an address: `localhost/127.0.0.1:2181`. */
  async lastServer(): Promise<string> {
    const { host, port } = parseConnectString(this.address).servers.at(-1)!;
    const addresses = await this.#ports.transport.lookup(host).catch(() => []);
    const address = addresses.find((found) => !found.includes(':')) ?? addresses[0];
    return address === undefined ? `${host}:${port}` : `${host}/${address}:${port}`;
  }

  /** null after `close`. */
  get client(): ZooKeeperClient | null {
    return this.#client;
  }

  get isAlive(): boolean {
    return this.#client !== null && this.#client.state !== 'closed' && this.#client.state !== 'expired';
  }

  readonly watch = (event: WatchEvent): void => this.#print(`state:SyncConnected type:${EVENT_NAMES[event.type]} path:${event.path}`);

  async close(says: boolean): Promise<void> {
    const client = this.#client;
    this.#client = null;
    await client?.close();
    if (says && client !== null) this.#print('state:Closed type:None path:null');
  }

  async end(): Promise<void> {
    await this.close(false);
    await this.#ports.close();
  }

  get prompt(): string {
    return `[zk: ${this.address}(${this.#client?.state === 'connected' ? 'CONNECTED' : this.isAlive ? 'CONNECTING' : 'CLOSED'})`;
  }
}

/** `path` and all below it, in batches of `multi`; the deepest first. */
export async function deleteRecursively(client: Coordination, path: string, batchSize: number): Promise<void> {
  const paths = await subtree(client, path);
  for (let i = paths.length; i > 0; i -= batchSize) {
    const batch = paths.slice(Math.max(0, i - batchSize), i).reverse();
    await client.multi(batch.map((at) => ({ type: 'delete', path: at, version: -1 })));
  }
}

/** Breadth first: parents before children. */
async function subtree(client: Coordination, root: string): Promise<string[]> {
  const paths = [root];
  for (let i = 0; i < paths.length; i++) {
    const { names } = await client.children(paths[i]!);
    for (const name of names) paths.push(paths[i] === '/' ? `/${name}` : `${paths[i]}/${name}`);
  }
  return paths;
}

/** As `ls -R` goes: the node; all its children; then what is below each. Nodes that vanish meanwhile are passed over. */
export async function visit(client: Coordination, path: string, each: (path: string) => Promise<void> | void): Promise<void> {
  if ((await client.exists(path)) === null) throw new CoordinationError('NoNode', path);
  await each(path);
  await visitBelow(client, path, each);
}

async function visitBelow(client: Coordination, path: string, each: (path: string) => Promise<void> | void): Promise<void> {
  let names: string[];
  try {
    ({ names } = await client.children(path));
  } catch (error) {
    if (error instanceof CoordinationError && error.code === 'NoNode') return;
    throw error;
  }
  const paths = names.map((name) => (path === '/' ? `/${name}` : `${path}/${name}`));
  for (const at of paths) await each(at);
  for (const at of paths) await visitBelow(client, at, each);
}
