import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { after, afterEach, before, describe, it } from 'node:test';
import { CoordinationError, type Coordination, type SessionState, type WatchEvent } from '../../../src/base/coordination.ts';
import { createNodePorts } from '../../../src/node/create-node-ports.ts';
import { ZooKeeperClient } from '../../../src/zookeeper/client.ts';
import { frame, JuteReader, type JuteWriter } from '../../../src/zookeeper/jute.ts';
import { type EmbeddedCoordinationStore, openEmbedded } from '../../../src/zookeeper/open-embedded.ts';
import { Err, OpCode } from '../../../src/zookeeper/protocol.ts';
import { digestId } from '../../../src/zookeeper/sha1.ts';
import { bytes, MemoryLog, text } from './fakes.ts';

const log = new MemoryLog();
const ports = { ...createNodePorts({ keepAlive: true }), log };
const code = (expected: string) => (error: unknown): boolean => error instanceof CoordinationError && error.code === expected;
const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const until = async (what: string, condition: () => boolean, ms = 3000): Promise<void> => {
  for (const deadline = Date.now() + ms; !condition(); await sleep(2)) assert.ok(Date.now() < deadline, what);
};

/** A bare socket: sends bytes, collects what comes until the other side closes (or `ms` passed). */
async function raw(port: number, sent: readonly Uint8Array[], ms = 2000): Promise<{ received: Uint8Array; closed: boolean }> {
  const pieces: Uint8Array[] = [];
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      for (const piece of sent) socket.write(piece);
    });
    const done = (closed: boolean): void => {
      clearTimeout(timer);
      socket.destroy();
      resolve({ received: Buffer.concat(pieces), closed });
    };
    const timer = setTimeout(done, ms, false);
    socket.on('data', (data) => pieces.push(data));
    socket.on('error', () => done(true));
    socket.on('close', () => done(true));
    socket.on('end', () => done(true));
  });
}

const hello = (options: { readOnly?: boolean; lastZxid?: number; sessionId?: bigint; password?: Uint8Array; timeoutMs?: number } = {}): Uint8Array => frame((writer) => {
  writer.int(0).long(options.lastZxid ?? 0).int(options.timeoutMs ?? 4000).bigint(options.sessionId ?? 0n).buffer(options.password ?? new Uint8Array(16));
  if (options.readOnly !== undefined) writer.boolean(options.readOnly);
});
const request = (xid: number, type: number, body: (writer: JuteWriter) => void = () => {}): Uint8Array => frame((writer) => body(writer.int(xid).int(type)));
const frames = (received: Uint8Array): JuteReader[] => {
  const readers: JuteReader[] = [];
  for (let at = 0; at + 4 <= received.length; ) {
    const length = new DataView(received.buffer, received.byteOffset + at).getInt32(0);
    readers.push(new JuteReader(received.subarray(at + 4, at + 4 + length)));
    at += 4 + length;
  }
  return readers;
};

describe('the server in ZooKeeper\'s protocol', () => {
  let store: EmbeddedCoordinationStore;
  let port: number;
  let clients: Coordination[] = [];
  before(async () => {
    store = await openEmbedded({ directory: null, ports, listen: { host: '127.0.0.1', port: 0 }, tickTimeMs: 50, maxSessionTimeoutMs: 60_000, maxClientConnections: 40 });
    port = store.server!.port;
  });
  afterEach(async () => {
    await Promise.all(clients.map((client) => client.close()));
    clients = [];
  });
  after(async () => {
    await store.close();
  });
  const open = (sessionTimeoutMs = 4000, connectString = `127.0.0.1:${port}`): ZooKeeperClient => {
    const client = new ZooKeeperClient({ connect: connectString, sessionTimeoutMs, ports });
    clients.push(client);
    return client;
  };

  it('shares one tree between wire clients and handles in the process', async () => {
    const embedded = store.coordination();
    clients.push(embedded);
    const wire = open();
    const events: WatchEvent[] = [];
    await embedded.create('/shared', bytes('1'));
    await wire.get('/shared', (event) => events.push(event));
    await embedded.get('/shared', (event) => events.push(event));
    await wire.set('/shared', bytes('2'), 0);
    assert.equal(text((await embedded.get('/shared'))!.data), '2');
    assert.equal(events.length, 2);
  });

  it('expires a session that went silent, and not one that pings', async () => {
    // Generous: a busy machine must not look like a silent client.
    const alive = open(1500);
    await alive.create('/alive', bytes(''), { ephemeral: true });
    const states: SessionState[] = [];
    alive.onState((state) => states.push(state));
    const silent = await raw(port, [hello({ timeoutMs: 1 }), request(1, OpCode.create, (writer) => {
      writer.string('/silent').buffer(null).int(1).int(31).string('world').string('anyone').int(1);
    })], 20);
    assert.equal(frames(silent.received).length, 2);
    const handshake = frames(silent.received)[0]!;
    handshake.int();
    assert.equal(handshake.int(), 100, 'granted are two ticks at least');
    for (const deadline = Date.now() + 3000; (await alive.exists('/silent')) !== null; await sleep(10)) assert.ok(Date.now() < deadline, 'expired');
    assert.deepEqual(states, []);
    assert.notEqual(await alive.exists('/alive'), null);
  });

  it('answers clients of 3.4 without the read-only flag', async () => {
    const old = await raw(port, [hello(), request(1, OpCode.closeSession)]);
    assert.equal(frames(old.received)[0]!.remaining, 4 + 4 + 8 + 4 + 16);
    const current = await raw(port, [hello({ readOnly: false }), request(1, OpCode.closeSession)]);
    assert.equal(frames(current.received)[0]!.remaining, 4 + 4 + 8 + 4 + 16 + 1);
  });

  it('refuses a session it does not know, and a client that has seen more than it', async () => {
    const unknown = await raw(port, [hello({ sessionId: 77n })]);
    const reader = frames(unknown.received)[0]!;
    reader.int();
    assert.equal(reader.int(), 0, 'timeout 0: expired');
    assert.equal(unknown.closed, true);
    const ahead = await raw(port, [hello({ lastZxid: 1e12 })]);
    assert.deepEqual([ahead.received.length, ahead.closed], [0, true]);
  });

  it('hands a session to the connection that came last', async () => {
    const first = open();
    await first.create('/moved', bytes(''), { ephemeral: true });
    const second = new ZooKeeperClient({ connect: `127.0.0.1:${port}`, sessionTimeoutMs: 4000, ports, session: { sessionId: first.sessionId, password: first.sessionPassword } });
    await second.connected();
    await until('the first connection was closed', () => first.state === 'suspended' || first.figures.losses > 0);
    await second.close();
    await until('expired', () => first.state === 'expired');
    assert.equal(await open().exists('/moved'), null);
  });

  it('enforces digest ACLs', async () => {
    const owner = open();
    owner.addAuth('digest', bytes('u:p'));
    assert.equal(digestId('u:p'), 'u:Jq7wMyA/w2Vd5WIDAKdu4OIIFEQ=');
    await owner.create('/secret', bytes('x'), { acl: [{ permissions: 31, scheme: 'auth', id: '' }] });
    const other = open();
    const events: WatchEvent[] = [];
    await other.exists('/secret', (event) => events.push(event));
    await assert.rejects(other.get('/secret'), code('NoAuth'));
    await assert.rejects(other.set('/secret', bytes(''), -1), code('NoAuth'));
    await assert.rejects(other.create('/secret/c', bytes('')), code('NoAuth'));
    await assert.rejects(other.setAcl('/secret', [{ permissions: 31, scheme: 'world', id: 'anyone' }], -1), code('NoAuth'));
    await assert.rejects(other.multi([{ type: 'check', path: '/secret', version: 0 }]), code('NoAuth'));
    assert.equal(text((await owner.get('/secret'))!.data), 'x');
    await owner.set('/secret', bytes('y'), -1);
    await other.sync('/');
    assert.deepEqual(events, [], 'it is not told of what it may not read');
    const bad = open();
    bad.addAuth('kerberos', bytes('x'));
    await assert.rejects(bad.get('/'), code('AuthFailed'));
  });

  it('knows the four-letter words', async () => {
    for (const [word, pattern] of [
      ['ruok', /^imok$/], ['srvr', /Zxid: 0x[0-9a-f]+\nMode: standalone\nNode count: \d+\n$/], ['stat', /Clients:\n[^]*Mode: standalone/], ['mntr', /zk_znode_count\t\d+\n/],
      ['conf', /clientPort=\d+\n[^]*tickTime=50\nmaxClientCnxns=40\n/], ['envi', /zookeeper.version=/], ['cons', /\(queued=\d+,recved=\d+,sent=\d+/], ['dump', /Sessions with Ephemerals/], ['wchs', /Total watches:\d+/], ['isro', /^rw$/], ['bogu', /^$/],
    ] as const) {
      const { received, closed } = await raw(port, [bytes(word)]);
      assert.match(text(received), pattern, word);
      assert.equal(closed, true, word);
    }
  });

  it('closes on a frame that is too large, without waiting for it', async () => {
    const large = new Uint8Array([0, 0x20, 0, 0]);
    assert.equal((await raw(port, [hello(), large])).closed, true);
    assert.equal((await raw(port, [new Uint8Array([0xff, 0xff, 0xff, 0xff])])).closed, true);
  });

  it('answers a client that pipelines without reading, in bounded memory', async () => {
    const wire = open();
    await wire.create('/big', new Uint8Array(500_000));
    const get = request(1, OpCode.getData, (writer) => writer.string('/big').boolean(false));
    const socket = connect(port, '127.0.0.1');
    socket.pause();
    socket.write(hello());
    for (let i = 0; i < 400; i++) socket.write(get);
    await sleep(150);
    assert.ok(store.store.outstanding < 20, `${store.store.outstanding} answers wait`);
    const embedded = store.coordination();
    clients.push(embedded);
    assert.notEqual(await embedded.exists('/big'), null);
    socket.destroy();
    await wire.delete('/big', -1);
  });

  it('refuses more connections from one address than allowed', async () => {
    const sockets = Array.from({ length: 45 }, () => connect(port, '127.0.0.1'));
    let closed = 0;
    for (const socket of sockets) {
      socket.on('close', () => closed++);
      socket.on('error', () => {});
      socket.resume();
    }
    await until('five were refused', () => closed >= 5);
    assert.ok(log.lines.some((line) => /Too many connections from \/127.0.0.1 - max is 40/.test(line)));
    for (const socket of sockets) socket.destroy();
    await sleep(20);
  });

  it('says what it does not serve', async () => {
    const { received } = await raw(port, [
      hello(), request(1, OpCode.createTtl, (writer) => writer.string('/ttl').buffer(null).int(0).int(5).long(1000)),
      request(2, OpCode.createContainer, (writer) => writer.string('/c').buffer(null).int(0).int(4)), request(3, OpCode.reconfig), request(4, 999), request(5, OpCode.closeSession),
    ]);
    const errors = frames(received).slice(1).map((reader) => {
      const xid = reader.int();
      reader.long();
      return [xid, reader.int()];
    });
    assert.deepEqual(errors, [[1, Err.unimplemented], [2, Err.unimplemented], [3, Err.reconfigDisabled], [4, Err.unimplemented], [5, Err.ok]]);
  });

  it('serves persistent watches, ephemerals, children counts, identities and multiRead', async () => {
    const acl = (writer: JuteWriter): JuteWriter => writer.int(1).int(31).string('world').string('anyone');
    const create = (xid: number, path: string, flags: number): Uint8Array => request(xid, OpCode.create, (writer) => acl(writer.string(path).buffer(bytes('d'))).int(flags));
    const { received } = await raw(port, [
      hello(), create(1, '/pw', 0), request(2, OpCode.addWatch, (writer) => writer.string('/pw').int(1)), create(3, '/pw/e', 1), create(4, '/pw/e/x', 0),
      request(5, OpCode.getEphemerals, (writer) => writer.string('/pw')), request(6, OpCode.getAllChildrenNumber, (writer) => writer.string('/pw')), request(7, OpCode.whoAmI),
      request(8, OpCode.multiRead, (writer) => writer.int(OpCode.getData).boolean(false).int(-1).string('/pw').boolean(false).int(OpCode.getChildren).boolean(false).int(-1).string('/none').boolean(false).int(-1).boolean(true).int(-1)),
      request(9, OpCode.removeWatches, (writer) => writer.string('/pw').int(5)), request(10, OpCode.removeWatches, (writer) => writer.string('/pw').int(5)), request(11, OpCode.closeSession),
    ]);
    const seen = frames(received).slice(1).map((reader) => {
      const xid = reader.int();
      reader.long();
      const err = reader.int();
      if (xid === -1) return `event ${reader.int()} ${reader.int()} ${reader.string()}`;
      if (xid === 5) return `5 ${reader.vector(4, () => reader.string()).join()}`;
      if (xid === 6) return `6 ${reader.int()}`;
      if (xid === 7) return `7 ${reader.vector(8, () => `${reader.string()}:${reader.string()}`).join()}`;
      if (xid === 8) return `8 ${reader.int()} ${reader.boolean()} ${reader.int()} ${text(reader.buffer()!)}`;
      return `${xid} ${err}`;
    });
    assert.deepEqual(seen, ['1 0', '2 0', 'event 1 3 /pw/e', '3 0', `4 ${Err.noChildrenForEphemerals}`, '5 /pw/e', '6 1', '7 ip:127.0.0.1', '8 4 false 0 d', '9 0', `10 ${Err.noWatcher}`, '11 0']);
  });
});

describe('the client', () => {
  it('finishes in order and forgets nothing when the server goes away', async () => {
    const store = await openEmbedded({ directory: null, ports, listen: { host: '127.0.0.1', port: 0 } });
    const client = new ZooKeeperClient({ connect: `127.0.0.1:${store.server!.port}`, sessionTimeoutMs: 6000, ports });
    await client.create('/a', bytes(''));
    const order: number[] = [];
    await Promise.all(Array.from({ length: 100 }, (_, i): Promise<unknown> => {
      const kinds = [(): Promise<unknown> => client.set('/a', bytes(''), -1), () => client.exists('/a'), () => client.multi([{ type: 'check', path: '/a', version: -1 }]), () => client.get('/a')];
      return kinds[i % 4]!().then(() => order.push(i));
    }));
    const outcomes = Array.from({ length: 50 }, () => client.set('/a', bytes(''), -1).then(() => 'ok', (error: CoordinationError) => error.code));
    const closing = store.close();
    for (const outcome of await Promise.all(outcomes)) assert.ok(outcome === 'ok' || outcome === 'ConnectionLoss', outcome);
    await closing;
    await client.close();
    assert.deepEqual(order, [...order].sort((a, b) => a - b));
    await assert.rejects(client.get('/a'), code('SessionExpired'));
  });

  it('reads connect strings', () => {
    const bad = (connectString: string) => (): unknown => new ZooKeeperClient({ connect: connectString, sessionTimeoutMs: 1000, ports });
    for (const text of ['', 'h:99999', 'h:1/', 'h:1,/x', 'h:1/a//b'].filter((one) => one !== 'h:1/')) assert.throws(bad(text), code('BadArguments'), text);
  });
});
