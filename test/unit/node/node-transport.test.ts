import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type ConnectionHandler, PortError, type TransportConnection, type TransportListener } from '../../../src/base/ports.ts';
import { NodeTransport } from '../../../src/node/node-transport.ts';

/** Gathers what comes; `space` bytes are offered to each read. */
class Gather implements ConnectionHandler {
  readonly chunks: Uint8Array[] = [];
  readonly ended: Promise<void>;
  readonly closed: Promise<PortError | null>;
  drains = 0;
  closes = 0;
  total = 0;
  onBytes: ((bytes: Uint8Array) => void) | null = null;
  #space: Uint8Array;
  #end!: () => void;
  #close!: (error: PortError | null) => void;
  #waiting: { bytes: number; resolve: () => void } | null = null;

  constructor(spaceBytes = 1 << 16) {
    this.#space = new Uint8Array(spaceBytes);
    this.ended = new Promise((resolve) => (this.#end = resolve));
    this.closed = new Promise((resolve) => (this.#close = resolve));
  }
  readInto(): Uint8Array {
    return this.#space;
  }
  onRead(count: number): void {
    assert.ok(count > 0 && count <= this.#space.length);
    const bytes = this.#space.slice(0, count);
    this.chunks.push(bytes);
    this.total += count;
    this.onBytes?.(bytes);
    if (this.#waiting !== null && this.total >= this.#waiting.bytes) this.#waiting.resolve();
  }
  has(bytes: number): Promise<void> {
    if (this.total >= bytes) return Promise.resolve();
    return new Promise((resolve) => (this.#waiting = { bytes, resolve }));
  }
  bytes(): Buffer {
    return Buffer.concat(this.chunks);
  }
  onEnd(): void {
    this.#end();
  }
  onDrain(): void {
    this.drains++;
  }
  onClose(error: PortError | null): void {
    this.closes++;
    this.#close(error);
  }
}

interface Pair {
  readonly transport: NodeTransport;
  readonly listener: TransportListener;
  readonly server: TransportConnection;
  readonly serverSide: Gather;
  readonly client: TransportConnection;
  readonly clientSide: Gather;
}

async function withPair(reads: 'owned' | 'copy', run: (pair: Pair) => Promise<void>, spaceBytes?: number): Promise<void> {
  const transport = new NodeTransport({ reads });
  let accepted!: (connection: TransportConnection) => void;
  const server = new Promise<TransportConnection>((resolve) => (accepted = resolve));
  const serverSide = new Gather(spaceBytes);
  const listener = await transport.listen({ host: '127.0.0.1', port: 0 }, (connection) => {
    connection.start(serverSide);
    accepted(connection);
  });
  const client = await transport.connect({ host: '127.0.0.1', port: listener.port });
  const clientSide = new Gather(spaceBytes);
  client.start(clientSide);
  try {
    await run({ transport, listener, server: await server, serverSide, client, clientSide });
  } finally {
    client.destroy();
    (await server).destroy();
    await listener.close();
    await Promise.all([clientSide.closed, serverSide.closed]);
    assert.equal(serverSide.closes, 1);
    assert.equal(clientSide.closes, 1);
  }
}

function pattern(length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, i) => (i * 31 + (i >> 8)) & 255);
}

for (const reads of ['owned', 'copy'] as const) {
  test(`${reads}: bytes arrive whole and in order, small and large, in both directions`, () =>
    withPair(
      reads,
      async ({ server, serverSide, client, clientSide }) => {
        assert.equal(server.remotePort, client.localPort);
        assert.equal(server.remoteAddress, '127.0.0.1');
        assert.equal(client.tls, null);
        const big = pattern(3_000_000);
        serverSide.onBytes = (bytes) => void server.write([bytes], null);
        for (let at = 0, step = 1; at < big.length; at += step, step = Math.min(step * 2, 200_000)) {
          const piece = big.subarray(at, Math.min(at + step, big.length));
          client.write([piece.subarray(0, 1), piece.subarray(1)], null);
        }
        await clientSide.has(big.length);
        assert.ok(clientSide.bytes().equals(big));
      },
      10_000,
    ));

  test(`${reads}: writes report when they are flushed, and say when to wait`, () =>
    withPair(reads, async ({ server, serverSide, client, clientSide }) => {
      const flushed: number[] = [];
      server.pause();
      assert.equal(client.write([pattern(10)], () => flushed.push(1)), true);
      assert.equal(flushed.length, 0);
      const sizeBytes = 32 << 20;
      assert.equal(client.write([new Uint8Array(sizeBytes)], () => flushed.push(2)), false);
      await new Promise((resolve) => setTimeout(resolve, 30));
      assert.equal(serverSide.total, 0);
      assert.equal(clientSide.drains, 0);
      server.resume();
      await serverSide.has(sizeBytes + 10);
      await new Promise((resolve) => setImmediate(resolve));
      assert.deepEqual(flushed, [1, 2]);
      assert.equal(clientSide.drains, 1);
    }));

  test(`${reads}: pause inside onRead stops at once, resume goes on`, () =>
    withPair(
      reads,
      async ({ server, serverSide, client }) => {
        const sent = pattern(50_000);
        serverSide.onBytes = () => {
          server.pause();
          const seen = serverSide.total;
          setTimeout(() => {
            assert.equal(serverSide.total, seen);
            server.resume();
          }, 1);
        };
        client.write([sent], null);
        await serverSide.has(sent.length);
        assert.ok(serverSide.bytes().equals(sent));
      },
      3000,
    ));

  test(`${reads}: a client that shut its sending side down still gets the answer`, () =>
    withPair(reads, async ({ server, serverSide, client, clientSide }) => {
      client.write([pattern(5)], null);
      client.end();
      await serverSide.ended;
      assert.equal(serverSide.total, 5);
      // The owner of `client` asked to close; a bare peer would still read this.
      server.write([pattern(9)], null);
      server.end();
      assert.equal(await serverSide.closed, null);
      assert.equal(await clientSide.closed, null);
    }));

  test(`${reads}: end flushes what was written although the peer goes on sending`, () =>
    withPair(reads, async ({ server, serverSide, client, clientSide }) => {
      const reply = pattern(5_000_000);
      serverSide.onBytes = () => {
        serverSide.onBytes = null;
        server.write([reply], null);
        server.end();
      };
      client.write([new Uint8Array(1000)], null);
      clientSide.onBytes = () => void client.write([new Uint8Array(1000)], null);
      await clientSide.has(reply.length);
      assert.ok(clientSide.bytes().equals(reply));
      await clientSide.ended;
    }));

  test(`${reads}: a destroyed connection answers pending writes and closes once`, () =>
    withPair(reads, async ({ server, client, clientSide, serverSide }) => {
      server.pause();
      let flushed = 0;
      client.write([new Uint8Array(32 << 20)], () => flushed++);
      client.write([new Uint8Array(10)], () => flushed++);
      await new Promise((resolve) => setTimeout(resolve, 10));
      client.destroy();
      client.write([new Uint8Array(10)], () => flushed++);
      await clientSide.closed;
      await new Promise((resolve) => setImmediate(resolve));
      assert.equal(flushed, 3);
      server.resume();
      await Promise.race([serverSide.ended, serverSide.closed]);
    }));
}

test('listen and connect reject with POSIX codes', async () => {
  const transport = new NodeTransport();
  const listener = await transport.listen({ host: '127.0.0.1', port: 0 }, (connection) => connection.destroy());
  const rejected = async (work: Promise<unknown>): Promise<string> => {
    const error = await work.then(() => null, (failure: unknown) => failure);
    assert.ok(error instanceof PortError);
    return error.code;
  };
  assert.equal(await rejected(transport.listen({ host: '127.0.0.1', port: listener.port }, () => {})), 'EADDRINUSE');
  assert.equal(await rejected(transport.listen({ host: '203.0.113.1', port: 0 }, () => {})), 'EADDRNOTAVAIL');
  await listener.close();
  assert.equal(await rejected(transport.connect({ host: '127.0.0.1', port: listener.port })), 'ECONNREFUSED');
  const again = await transport.listen({ host: '127.0.0.1', port: listener.port }, () => {});
  await again.close();
  assert.deepEqual(await transport.lookup('127.0.0.1'), ['127.0.0.1']);
  assert.ok((await transport.lookup('localhost')).length > 0);
  assert.ok(transport.hostName().length > 0);
});

test('an open connection outlives its listener', () =>
  withPair('owned', async ({ listener, server, serverSide, client }) => {
    await listener.close();
    client.write([pattern(4)], null);
    await serverSide.has(4);
    server.end();
  }));
