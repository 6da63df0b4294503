/**
 * The same random operations, through our client, on Debian's Apache ZooKeeper and on our server: results, errors,
 * stats and watch events must agree, in their order. Zxids are compared by rank, for ZooKeeper spends some on failures.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type Coordination, CoordinationError, type CoordinationOperation, type WatchEvent, type ZnodeAcl } from '../../src/base/coordination.ts';
import { createNodePorts } from '../../src/node/create-node-ports.ts';
import { ZooKeeperClient } from '../../src/zookeeper/client.ts';
import { type EmbeddedCoordinationStore, openEmbedded } from '../../src/zookeeper/open-embedded.ts';
import { zookeeperMissing, ZooKeeperPeer } from './zookeeper-peer.ts';

const ROUNDS = 12;
const STEPS = 250;
const ports = createNodePorts({ keepAlive: true });

/** mulberry32 */
function randomOf(seed: number): (bound: number) => number {
  let state = seed;
  return (bound) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % bound;
  };
}

const NAMES = ['/a', '/b', '/a/x', '/a/y', '/b/x', '/a/x/z', '/e', '/q', '/nosuch/child', '/zookeeper', '/zookeeper/quota'];
const ACLS: (readonly ZnodeAcl[] | undefined)[] = [
  undefined, undefined, undefined, undefined, [{ permissions: 31, scheme: 'world', id: 'anyone' }], [{ permissions: 1, scheme: 'world', id: 'anyone' }],
  [{ permissions: 31, scheme: 'auth', id: '' }], [{ permissions: 31, scheme: 'digest', id: 'u:Jq7wMyA/w2Vd5WIDAKdu4OIIFEQ=' }, { permissions: 1, scheme: 'world', id: 'anyone' }],
  [{ permissions: 31, scheme: 'ip', id: '127.0.0.0/8' }], [{ permissions: 31, scheme: 'ip', id: '10.0.0.1' }, { permissions: 16, scheme: 'world', id: 'anyone' }], [{ permissions: 31, scheme: 'nonsense', id: 'x' }], [],
];
const isWrite = (operation: { type: string }): boolean => operation.type !== 'check';

interface Script {
  readonly next: (bound: number) => number;
  readonly root: string;
}

function path(script: Script): string {
  return script.next(20) === 0 ? `${NAMES[script.next(NAMES.length)]!}` : script.root + NAMES[script.next(8)]!;
}

function operation(script: Script): CoordinationOperation {
  const { next } = script;
  const at = path(script);
  const version = next(3) === 0 ? next(4) : -1;
  switch (next(5)) {
    case 0: return { type: 'set', path: at, data: new Uint8Array(next(9)), version };
    case 1: return { type: 'delete', path: at, version };
    case 2: return { type: 'check', path: at, version };
    default: return { type: 'create', path: at.startsWith('/zookeeper') ? `${script.root}/a` : at, data: new Uint8Array(next(9)), ephemeral: next(4) === 0, sequential: next(5) === 0, ...(next(3) === 0 ? { acl: ACLS[next(ACLS.length)] ?? [] } : {}) };
  }
}

async function step(script: Script, zk: Coordination, watch: (event: WatchEvent) => void): Promise<unknown> {
  const { next } = script;
  const at = path(script);
  const maybeWatch = next(2) === 0 ? watch : undefined;
  switch (next(12)) {
    case 0: return zk.get(at, maybeWatch);
    case 1: return zk.exists(at, maybeWatch);
    case 2: return zk.children(at, maybeWatch);
    case 3: return zk.getAcl(at);
    case 4: return zk.setAcl(at, ACLS[next(ACLS.length)] ?? [], next(3) === 0 ? next(3) : -1);
    case 5:
    case 6: return zk.multi(Array.from({ length: 1 + next(4) }, () => operation(script)).filter((one) => isWrite(one) || next(2) === 0));
    default: {
      const one = operation(script);
      if (one.type === 'create') return zk.create(one.path, one.data, one);
      if (one.type === 'set') return zk.set(one.path, one.data, one.version);
      if (one.type === 'delete') return zk.delete(one.path, one.version);
      return zk.sync(one.path);
    }
  }
}

async function play(address: string, seed: number): Promise<unknown[]> {
  const script: Script = { next: randomOf(seed), root: `/r${seed}` };
  const open = (): ZooKeeperClient => new ZooKeeperClient({ connect: address, sessionTimeoutMs: 20_000, ports });
  // A log for each session: between two sessions there is no order of arrival.
  const logs: [unknown[], unknown[]] = [[], []];
  let clients = [open(), open()];
  clients[0]!.addAuth('digest', new TextEncoder().encode('u:p'));
  await Promise.all(clients.map((client) => client.connected()));
  await clients[0]!.create(script.root, new Uint8Array(0));
  for (let i = 0; i < STEPS; i++) {
    const which = script.next(2);
    const client = clients[which]!;
    const log = logs[which]!;
    if (script.next(80) === 0) {
      // In which order the ephemeral nodes of a session go is not defined.
      const other = logs[1 - which]!;
      const from = other.length;
      const ownFrom = log.length;
      await client.close();
      const sorted = (events: unknown[]): string[] => events.map((event) => JSON.stringify(event)).sort();
      log.push(...sorted(log.splice(ownFrom)), 'closed');
      clients = clients.map((one) => (one === client ? open() : one));
      await clients[1 - which]!.sync('/');
      other.push(...sorted(other.splice(from)));
      continue;
    }
    const watch = (event: WatchEvent): void => void log.push(event);
    try {
      log.push({ i, result: await step(script, client, watch) });
    } catch (error) {
      if (!(error instanceof CoordinationError)) throw error;
      log.push({ i, error: error.code, path: error.path });
    }
    // A watch of the other session may be under way still.
    await Promise.all(clients.map((one) => one.sync('/')));
  }
  const played = logs.map((log) => [...log]);
  await Promise.all(clients.map((client) => client.close()));
  return played;
}

const ZXIDS = new Set(['czxid', 'mzxid', 'pzxid']);

/** Zxids as ranks, owners as whether there is one, times left out. */
function comparable(log: unknown[]): unknown {
  const seen = new Set<number>([0]);
  JSON.stringify(log, (key, value: unknown) => {
    if (ZXIDS.has(key)) seen.add(value as number);
    return typeof value === 'bigint' ? String(value) : value;
  });
  const rank = new Map([...seen].sort((a, b) => a - b).map((zxid, i) => [zxid, i]));
  return JSON.parse(JSON.stringify(log, (key, value: unknown) => {
    if (ZXIDS.has(key)) return rank.get(value as number);
    if (key === 'ctimeMs' || key === 'mtimeMs') return undefined;
    if (typeof value === 'bigint') return value === 0n ? 'none' : 'owned';
    return value;
  }));
}

describe('our server and Apache ZooKeeper', { skip: zookeeperMissing ?? false }, () => {
  let peer: ZooKeeperPeer;
  let ours: EmbeddedCoordinationStore;
  before(async () => {
    peer = await ZooKeeperPeer.start(['tickTime=2000']);
    ours = await openEmbedded({ directory: null, ports, listen: { host: '127.0.0.1', port: 0 }, tickTimeMs: 2000 });
  });
  after(async () => {
    await peer.stop();
    await ours.close();
    await ports.close();
  });

  for (let seed = 1; seed <= ROUNDS; seed++) {
    it(`agree on ${STEPS} random operations, seed ${seed}`, async () => {
      const theirs = comparable(await play(peer.address, seed));
      const mine = comparable(await play(`127.0.0.1:${ours.server!.port}`, seed));
      for (const [session, log] of (theirs as unknown[][]).entries()) {
        for (const [i, entry] of log.entries()) assert.deepEqual((mine as unknown[][])[session]![i], entry, `session ${session}, entry ${i}`);
        assert.equal((mine as unknown[][])[session]!.length, log.length);
      }
    });
  }
});
