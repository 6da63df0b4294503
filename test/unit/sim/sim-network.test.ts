import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type ConnectionHandler, PortError, type Ports, type TransportConnection } from '../../../src/base/ports.ts';
import { createSimWorld, type SimWorld } from '../../../src/sim/create-sim-world.ts';
import type { SimNetworkOptions } from '../../../src/sim/sim-network.ts';

class End implements ConnectionHandler {
  readonly space = new Uint8Array(4096);
  readonly received: number[] = [];
  readonly events: string[] = [];
  connection: TransportConnection | null = null;
  onData: (() => void) | null = null;
  readonly readLengths = new Set<number>();
  readInto(): Uint8Array {
    return this.space;
  }
  onRead(count: number): void {
    this.readLengths.add(count);
    for (let i = 0; i < count; i++) this.received.push(this.space[i]!);
    this.onData?.();
  }
  onEnd(): void {
    this.events.push('end');
  }
  onDrain(): void {
    this.events.push('drain');
  }
  onClose(error: PortError | null): void {
    this.events.push(error === null ? 'close' : error.code);
  }
}

interface Pair {
  readonly world: SimWorld;
  readonly server: End;
  readonly client: End;
  send(bytes: Uint8Array): boolean;
  reply(bytes: Uint8Array): boolean;
}

async function pair(seed: number, network: Omit<SimNetworkOptions, 'scheduler' | 'random'> = {}): Promise<Pair> {
  const world = createSimWorld({ seed, nodes: ['a', 'b'], network });
  const server = new End();
  await world.node('b').ports.transport.listen({ host: '', port: 9092 }, (connection) => {
    server.connection = connection;
    connection.start(server);
  });
  const client = new End();
  client.connection = await world.scheduler.runPromise(world.node('a').ports.transport.connect({ host: 'b', port: 9092 }));
  client.connection.start(client);
  await world.scheduler.runFor(5);
  return {
    world,
    server,
    client,
    send: (bytes) => client.connection!.write([bytes], null),
    reply: (bytes) => server.connection!.write([bytes], null),
  };
}

const pattern = (length: number): Uint8Array => Uint8Array.from({ length }, (_, i) => (i * 7 + (i >> 8)) & 255);
const connectCode = async (world: SimWorld, ports: Ports, options: { host: string; port: number; timeoutMs?: number }): Promise<string> => {
  const result = await world.scheduler.runPromise(ports.transport.connect(options).then(() => 'ok', (error: PortError) => error.code));
  return result;
};

test('bytes arrive in order, in pieces of many sizes; flushes and drains are reported', async () => {
  const { world, server, client } = await pair(1, { lossProbability: 0.1 });
  const sent = pattern(900_000);
  let flushed = 0;
  let full = 0;
  for (let at = 0; at < sent.length; at += 9000) {
    const piece = sent.subarray(at, at + 9000);
    if (!client.connection!.write([piece.subarray(0, 1), piece.subarray(1)], () => flushed++)) full++;
    if (at % 90_000 === 0) await world.scheduler.runFor(2);
  }
  await world.scheduler.runFor(30_000);
  assert.deepEqual(Buffer.from(server.received).equals(sent), true);
  assert.equal(flushed, 100);
  assert.ok(full > 0 && client.events.filter((event) => event === 'drain').length > 0);
  assert.ok(server.readLengths.size > 20);
});

test('the caller may reuse its memory once a write was flushed', async () => {
  const { world, server, client } = await pair(2);
  const bytes = new Uint8Array(1000).fill(1);
  client.connection!.write([bytes], () => bytes.fill(9));
  await world.scheduler.runFor(100);
  assert.equal(bytes[0], 9);
  assert.deepEqual(new Set(server.received), new Set([1]));
});

test('a peer that does not read fills the window, and no more', async () => {
  const { world, server, client, send } = await pair(3, { windowBytes: 10_000 });
  server.connection!.pause();
  let flushed = 0;
  for (let i = 0; i < 10; i++) client.connection!.write([pattern(2000)], () => flushed++);
  await world.scheduler.runFor(1000);
  assert.equal(server.received.length, 0);
  assert.equal(flushed, 5);
  server.connection!.resume();
  await world.scheduler.runFor(1000);
  assert.equal(flushed, 10);
  assert.equal(server.received.length, 20_000);
  assert.equal(send(pattern(1)), true);
});

test('end: what was written arrives, then the end; the other side may still answer until it closes', async () => {
  const { world, server, client, send, reply } = await pair(4);
  send(pattern(5000));
  client.connection!.end();
  await world.scheduler.runFor(20);
  assert.equal(server.received.length, 5000);
  assert.deepEqual(server.events, ['end']);
  reply(pattern(10));
  server.connection!.end();
  await world.scheduler.runFor(20);
  assert.deepEqual(server.events, ['end', 'close']);
  assert.deepEqual(client.events, ['close']);
});

test('partition: stalls both or one way; heals without loss; a long one ends the connection', async () => {
  const { world, server, client, send, reply } = await pair(5, { tcpTimeoutMs: 10_000 });
  world.network.block('a', 'b');
  send(pattern(100));
  reply(pattern(50));
  await world.scheduler.runFor(5000);
  assert.equal(server.received.length, 0);
  assert.equal(client.received.length, 50);
  world.network.heal();
  await world.scheduler.runFor(500);
  assert.equal(server.received.length, 100);
  world.network.partition(['a'], ['b']);
  send(pattern(1));
  assert.equal(await connectCode(world, world.node('a').ports, { host: 'b', port: 9092, timeoutMs: 3000 }), 'ETIMEDOUT');
  await world.scheduler.runFor(20_000);
  assert.deepEqual(client.events, ['ETIMEDOUT']);
  assert.deepEqual(server.events, []);
  world.network.heal();
  reply(pattern(1));
  await world.scheduler.runFor(1000);
  assert.deepEqual(server.events, ['ECONNRESET']);
});

test('kill -9: the peer sees the end or a reset, connects are refused; a restarted process takes them', async () => {
  const { world, client, send } = await pair(6);
  world.kill('b', 'process');
  await world.scheduler.runFor(10);
  send(pattern(10));
  await world.scheduler.runFor(1000);
  assert.deepEqual(client.events, ['end', 'ECONNRESET']);
  assert.equal(await connectCode(world, world.node('a').ports, { host: 'b', port: 9092 }), 'ECONNREFUSED');
  const ports = world.restart('b');
  await ports.transport.listen({ host: 'b', port: 9092 }, (connection) => connection.start(new End()));
  assert.equal(await connectCode(world, world.node('a').ports, { host: 'b', port: 9092 }), 'ok');
});

test('power failure: silence, and a reset once the machine is back', async () => {
  const { world, client, send } = await pair(7);
  world.kill('b', 'power');
  send(pattern(10));
  await world.scheduler.runFor(5000);
  assert.deepEqual(client.events, []);
  assert.equal(await connectCode(world, world.node('a').ports, { host: 'b', port: 9092, timeoutMs: 2000 }), 'ETIMEDOUT');
  world.restart('b');
  await world.scheduler.runFor(1000);
  assert.deepEqual(client.events, ['ECONNRESET']);
});

test('a paused process is connected to and written to, and reads when it goes on', async () => {
  const { world, server, send } = await pair(8);
  world.pause('b');
  send(pattern(10));
  assert.equal(await connectCode(world, world.node('a').ports, { host: 'b', port: 9092 }), 'ok');
  await world.scheduler.runFor(60_000);
  assert.equal(server.received.length, 0);
  world.resume('b');
  await world.scheduler.runFor(1);
  assert.equal(server.received.length, 10);
});

test('clogs delay, resets break, unknown names and taken ports are errors', async () => {
  const { world, server, client, send } = await pair(9);
  world.network.clog('a', 'b', 300);
  send(pattern(10));
  await world.scheduler.runFor(250);
  assert.equal(server.received.length, 0);
  await world.scheduler.runFor(100);
  assert.equal(server.received.length, 10);
  assert.equal(world.network.reset('a', 'b'), 1);
  await world.scheduler.runFor(1);
  assert.deepEqual([client.events, server.events], [['ECONNRESET'], ['ECONNRESET']]);
  const { ports } = world.node('a');
  assert.equal(await connectCode(world, ports, { host: 'nowhere', port: 1 }), 'ENOTFOUND');
  assert.equal(await connectCode(world, ports, { host: 'b', port: 1 }), 'ECONNREFUSED');
  const taken = world.node('b').ports.transport.listen({ host: '', port: 9092 }, () => {});
  await assert.rejects(taken, (error: unknown) => error instanceof PortError && error.code === 'EADDRINUSE');
  assert.deepEqual(await ports.transport.lookup('b'), ['10.0.0.2']);
});

test('TLS: the server sees the name that the client showed, when it asked', async () => {
  const world = createSimWorld({ seed: 1, nodes: ['a', 'b'] });
  let seen: TransportConnection | null = null;
  await world.node('b').ports.transport.listen({ host: '', port: 1, tls: { requestClientCertificate: 'required', certificatePem: 'CN=b' } }, (connection) => {
    seen = connection;
    connection.start(new End());
  });
  const client = await world.scheduler.runPromise(world.node('a').ports.transport.connect({ host: 'b', port: 1, tls: { certificatePem: 'CN=a' } }));
  await world.scheduler.runFor(10);
  assert.equal((seen as TransportConnection | null)?.tls?.distinguishedName, 'CN=a');
  assert.equal(client.tls?.distinguishedName, 'CN=b');
});
