/**
 * Our client against Debian's Apache ZooKeeper: what it does when the server is killed, stopped or restarted, and when
 * its session is taken from it.
 */
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { CoordinationError, type SessionState, type WatchEvent } from '../../src/base/coordination.ts';
import { createNodePorts } from '../../src/node/create-node-ports.ts';
import { ZooKeeperClient } from '../../src/zookeeper/client.ts';
import { sleep, startEnsemble, zookeeperMissing, ZooKeeperPeer } from './zookeeper-peer.ts';

const ports = createNodePorts({ keepAlive: true });
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const code = (expected: string) => (error: unknown): boolean => error instanceof CoordinationError && error.code === expected;

describe('our client on Apache ZooKeeper', { skip: zookeeperMissing ?? false }, () => {
  let peer: ZooKeeperPeer;
  let clients: ZooKeeperClient[] = [];
  before(async () => {
    peer = await ZooKeeperPeer.start();
  });
  afterEach(async () => {
    await Promise.all(clients.map((client) => client.close()));
    clients = [];
  });
  after(async () => {
    await peer.stop();
  });
  const open = (options: { connect?: string; sessionTimeoutMs?: number; session?: { sessionId: bigint; password: Uint8Array } } = {}): ZooKeeperClient => {
    const client = new ZooKeeperClient({ connect: peer.address, sessionTimeoutMs: 3000, ports, ...options });
    clients.push(client);
    return client;
  };
  const until = async (what: string, condition: () => boolean, ms = 10_000): Promise<void> => {
    for (const deadline = Date.now() + ms; !condition(); await sleep(10)) assert.ok(Date.now() < deadline, what);
  };

  it('keeps its session, its watches and its ephemeral nodes over a restart of the server', async () => {
    const zk = open({ sessionTimeoutMs: 12_000 });
    const states: SessionState[] = [];
    zk.onState((state) => states.push(state));
    const events: WatchEvent[] = [];
    const watch = (event: WatchEvent): void => void events.push(event);
    await zk.create('/restart', bytes('1'));
    await zk.create('/restart/mine', bytes(''), { ephemeral: true });
    await zk.get('/restart', watch);
    await zk.exists('/restart/later', watch);
    await zk.children('/restart', watch);
    const { sessionId } = zk;
    await peer.kill();
    await until('suspended', () => zk.state === 'suspended');
    await assert.rejects(zk.set('/restart', bytes('lost'), 7), code('ConnectionLoss'), 'a write waits not for ever');
    await peer.run();
    await until('connected again', () => zk.state === 'connected');
    assert.equal(zk.sessionId, sessionId);
    assert.deepEqual(states, ['connected', 'suspended', 'connected']);
    assert.equal((await zk.exists('/restart/mine'))!.ephemeralOwner, sessionId);
    const other = open();
    await other.connected();
    await other.set('/restart', bytes('2'), -1);
    await other.create('/restart/later', bytes(''));
    await zk.sync('/');
    assert.deepEqual(events.map((event) => `${event.type} ${event.path}`).sort(), ['childrenChanged /restart', 'created /restart/later', 'dataChanged /restart']);
  });

  it('learns of changes that happened while it was away', async () => {
    const zk = open({ sessionTimeoutMs: 4000 });
    await zk.create('/away', bytes(''));
    const events: WatchEvent[] = [];
    await zk.get('/away', (event) => events.push(event));
    // A stopped event loop stands for a cut network: the session lives on, the change passes by.
    const session = { sessionId: zk.sessionId, password: zk.sessionPassword };
    const thief = open({ session });
    await thief.connected();
    await until('moved', () => zk.state !== 'connected');
    await thief.set('/away', bytes('2'), -1);
    await until('back', () => zk.state === 'connected' && events.length === 1);
    assert.deepEqual(events, [{ type: 'dataChanged', path: '/away' }]);
  });

  it('notices a stopped server after two thirds, and expires by itself after four thirds of the session', async () => {
    const zk = open({ sessionTimeoutMs: 1500 });
    await zk.connected();
    const timeoutMs = zk.sessionTimeoutMs;
    const at = new Map<SessionState, number>();
    zk.onState((state) => at.set(state, performance.now()));
    peer.signal('SIGSTOP');
    const stopped = performance.now();
    const write = zk.create('/stopped', bytes(''));
    const read = zk.get('/');
    await assert.rejects(write, code('ConnectionLoss'));
    await assert.rejects(read, code('SessionExpired'), 'a read is tried again until the session is over');
    peer.signal('SIGCONT');
    // Earlier by the age of the last word when it was stopped; later by what a busy machine takes.
    const [suspendedMs, expiredMs] = [at.get('suspended')! - stopped, at.get('expired')! - stopped];
    assert.ok(suspendedMs > timeoutMs / 3 - 50 && suspendedMs < (timeoutMs * 2) / 3 + 1500, `suspended after ${suspendedMs} ms`);
    assert.ok(expiredMs > timeoutMs - 50 && expiredMs < (timeoutMs * 4) / 3 + 1500, `expired after ${expiredMs} ms`);
    await assert.rejects(zk.get('/'), code('SessionExpired'));
  });

  it('learns that its session was ended', async () => {
    const zk = open({ sessionTimeoutMs: 4000 });
    await zk.create('/taken', bytes(''), { ephemeral: true });
    const thief = open({ session: { sessionId: zk.sessionId, password: zk.sessionPassword } });
    await thief.connected();
    await thief.close();
    await until('expired', () => zk.state === 'expired');
    await assert.rejects(zk.exists('/taken'), code('SessionExpired'));
    assert.equal(await open().exists('/taken'), null);
  });

  it('resolves the creation of an ephemeral node that was cut off', async () => {
    const zk = open({ sessionTimeoutMs: 5000 });
    await zk.connected();
    for (let round = 0; round < 3; round++) {
      peer.signal('SIGSTOP');
      const creation = zk.create(`/cut${round}`, bytes('x'), { ephemeral: true });
      await sleep(50);
      await peer.kill();
      await peer.run();
      const created = await creation;
      assert.equal(created.stat.ephemeralOwner, zk.sessionId);
      assert.equal((await zk.exists(`/cut${round}`))!.czxid, created.stat.czxid);
    }
  });

  it('pipelines, stays in a chroot, and goes past servers that are not there', async () => {
    const first = open({ connect: `127.0.0.1:1,${peer.address},127.0.0.1:2/app/one` });
    await first.ensureChroot();
    const created = await Promise.all(Array.from({ length: 2000 }, (_, i) => first.create(`/n${i}`, bytes(String(i)))));
    assert.equal(created[1999]!.path, '/n1999');
    assert.equal((await first.children('/')).names.length, 2000);
    const events: WatchEvent[] = [];
    await first.children('/', (event) => events.push(event));
    const results = await first.multi([{ type: 'create', path: '/s-', data: bytes(''), sequential: true }, { type: 'check', path: '/n1', version: 0 }]);
    assert.equal(results[0]!.type === 'create' && results[0]!.path, '/s-0000002000');
    assert.deepEqual(events, [{ type: 'childrenChanged', path: '/' }]);
    assert.notEqual(await open().exists('/app/one/n7'), null);
  });

  it('re-registers more watches than fit into one request', async () => {
    const zk = open({ sessionTimeoutMs: 8000 });
    await zk.create('/many', bytes(''));
    let told = 0;
    const names = Array.from({ length: 6000 }, (_, i) => `/many/${'long-name-'.repeat(6)}${i}`);
    await Promise.all(names.map((name) => zk.exists(name, () => told++)));
    await peer.kill();
    await peer.run();
    await zk.connected();
    const other = open();
    await other.connected();
    await Promise.all(names.filter((_, i) => i % 3 === 0).map((name) => other.create(name, bytes(''))));
    await zk.sync('/');
    assert.equal(told, 2000);
  });
});

describe('our client on an ensemble of three Apache ZooKeeper servers', { skip: zookeeperMissing ?? false }, () => {
  let peers: ZooKeeperPeer[];
  before(async () => {
    peers = await startEnsemble();
  });
  after(async () => {
    await Promise.all(peers.map((peer) => peer.stop()));
  });
  const onServer = async (zk: ZooKeeperClient): Promise<ZooKeeperPeer> => {
    for (const peer of peers) if ((await peer.ask('cons')).includes(`sid=0x${zk.sessionId.toString(16)}`)) return peer;
    throw new Error('on no server');
  };

  it('moves its session to another server when its own dies, whichever that is, and goes on', async () => {
    const connect = peers.map((peer) => peer.address).join(',');
    const zk = new ZooKeeperClient({ connect, sessionTimeoutMs: 8000, ports });
    const other = new ZooKeeperClient({ connect, sessionTimeoutMs: 8000, ports });
    await Promise.all([zk.connected(), other.connected()]);
    const { sessionId } = zk;
    await zk.create('/mine', bytes(''), { ephemeral: true });
    await zk.create('/counter', bytes('0'));
    let zxid = zk.lastZxid;
    for (let round = 0; round < 3; round++) {
      const events: WatchEvent[] = [];
      await zk.get('/counter', (event) => events.push(event));
      const victim = await onServer(zk);
      await victim.kill();
      for (let done = false; !done; ) {
        const node = (await zk.get('/counter'))!;
        done = await other.set('/counter', bytes(String(round + 1)), node.stat.version).then(() => true, (error: CoordinationError) => {
          if (error.code !== 'ConnectionLoss' && error.code !== 'BadVersion') throw error;
          return false;
        });
      }
      await zk.sync('/');
      assert.equal(new TextDecoder().decode((await zk.get('/counter'))!.data), String(round + 1));
      assert.equal(events.length, 1, 'the watch moved with the session');
      assert.equal(zk.sessionId, sessionId);
      assert.equal((await zk.exists('/mine'))!.ephemeralOwner, sessionId);
      assert.ok(zk.lastZxid >= zxid, 'never back in time');
      zxid = zk.lastZxid;
      await victim.run();
    }
    await Promise.all([zk.close(), other.close()]);
  });
});

after(() => ports.close());
