import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type ConnectionHandler, PortError, type TlsOptions, type TransportConnection, type TransportListener } from '../../../src/base/ports.ts';
import { ownedReadsWork } from '../../../src/node/owned-reads.ts';
import { NodeTransport } from '../../../src/node/node-transport.ts';
import { CLIENT_CERTIFICATE, CLIENT_KEY, CLIENT_NAME, SERVER_CERTIFICATE, SERVER_KEY } from './test-certificates.ts';

/** Gathers what comes; `space` bytes are offered to each read. */
class Gather implements ConnectionHandler {
  readonly chunks: Uint8Array[] = [];
  readonly ended: Promise<void>;
  readonly closed: Promise<PortError | null>;
  drains = 0;
  closes = 0;
  total = 0;
  onBytes: ((bytes: Uint8Array) => void) | null = null;
  space: Uint8Array;
  #end!: () => void;
  #close!: (error: PortError | null) => void;
  #waiting: { bytes: number; resolve: () => void } | null = null;

  constructor(spaceBytes = 1 << 16) {
    this.space = new Uint8Array(spaceBytes);
    this.ended = new Promise((resolve) => (this.#end = resolve));
    this.closed = new Promise((resolve) => (this.#close = resolve));
  }
  readInto(): Uint8Array {
    return this.space;
  }
  onRead(count: number): void {
    assert.ok(count > 0 && count <= this.space.length);
    const bytes = this.space.slice(0, count);
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

interface PairOptions {
  readonly spaceBytes?: number;
  readonly serverTls?: TlsOptions;
  readonly clientTls?: TlsOptions;
}

async function withPair(reads: 'owned' | 'copy', run: (pair: Pair) => Promise<void>, options: PairOptions = {}): Promise<void> {
  const transport = new NodeTransport({ reads });
  let accepted!: (connection: TransportConnection) => void;
  const server = new Promise<TransportConnection>((resolve) => (accepted = resolve));
  const serverSide = new Gather(options.spaceBytes);
  const listener = await transport.listen({ host: '127.0.0.1', port: 0, ...(options.serverTls && { tls: options.serverTls }) }, (connection) => {
    connection.start(serverSide);
    accepted(connection);
  });
  const client = await transport.connect({ host: '127.0.0.1', port: listener.port, ...(options.clientTls && { tls: options.clientTls }) });
  const clientSide = new Gather(options.spaceBytes);
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
      { spaceBytes: 10_000 },
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
      { spaceBytes: 3000 },
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

test('reads land in the memory of the owner on this Node', async () => {
  assert.equal(await ownedReadsWork(), true);
});

/** Hands out a new buffer for each read and notes which bytes were changed after it took them back. */
class Taker extends Gather {
  readonly given: Uint8Array[] = [];
  override readInto(): Uint8Array {
    const space = new Uint8Array(1 << 16);
    this.given.push(space);
    this.space = space;
    return space;
  }
}

for (const how of ['renewReadBuffer', 'pause'] as const) {
  test(`after ${how} no byte lands in memory that was given before`, async () => {
    const transport = new NodeTransport();
    const taker = new Taker();
    let server: TransportConnection | null = null;
    const listener = await transport.listen({ host: '127.0.0.1', port: 0 }, (connection) => {
      server = connection;
      connection.start(taker);
    });
    const client = await transport.connect({ host: '127.0.0.1', port: listener.port });
    client.start(new Gather());
    const connection = (): TransportConnection => server as unknown as TransportConnection;
    let total = 0;
    for (let round = 0; round < 30; round++) {
      client.write([new Uint8Array(100_000).fill(round + 1)], null);
      total += 100_000;
      await taker.has(total);
      await new Promise((resolve) => setImmediate(resolve));
      // All that was handed out is taken back, and belongs to somebody else now.
      connection()[how]();
      const old = taker.given.splice(0);
      for (const space of old) space.fill(0xee);
      client.write([new Uint8Array(1000).fill(round + 1)], null);
      total += 1000;
      if (how === 'pause') connection().resume();
      await taker.has(total);
      for (const space of old) assert.ok(space.every((byte) => byte === 0xee), `round ${round}`);
    }
    const seen = taker.bytes();
    for (let round = 0; round < 30; round++) assert.ok(seen.subarray(round * 101_000, (round + 1) * 101_000).every((byte) => byte === round + 1));
    client.destroy();
    connection().destroy();
    await Promise.all([taker.closed, listener.close()]);
  });
}

const serverTls: TlsOptions = { keyPem: SERVER_KEY, certificatePem: SERVER_CERTIFICATE, caPem: CLIENT_CERTIFICATE };
const clientTls: TlsOptions = { caPem: SERVER_CERTIFICATE, serverName: 'localhost', keyPem: CLIENT_KEY, certificatePem: CLIENT_CERTIFICATE };

test('TLS: bytes both ways, and the name of the client as Java writes it', () =>
  withPair(
    'owned',
    async ({ server, serverSide, client, clientSide }) => {
      assert.equal(server.tls?.distinguishedName, CLIENT_NAME);
      assert.equal(client.tls?.distinguishedName, 'CN=localhost,O=Blumfeld');
      const big = pattern(1_000_000);
      serverSide.onBytes = (bytes) => void server.write([bytes], null);
      let flushed = 0;
      client.write([big], () => flushed++);
      await clientSide.has(big.length);
      assert.ok(clientSide.bytes().equals(big));
      assert.equal(flushed, 1);
      client.write([pattern(5)], null);
      client.end();
      await serverSide.ended;
      assert.equal(serverSide.total, 1_000_005);
      server.end();
      await clientSide.closed;
    },
    { serverTls: { ...serverTls, requestClientCertificate: 'required' }, clientTls },
  ));

test('TLS: a certificate that was not asked for, or is not trusted, gives no name; required ones are enforced', async () => {
  await withPair('owned', async ({ server }) => assert.equal(server.tls?.distinguishedName, null), { serverTls, clientTls });
  const untrusted: TlsOptions = { ...serverTls, caPem: SERVER_CERTIFICATE, requestClientCertificate: 'requested' };
  await withPair('owned', async ({ server }) => assert.equal(server.tls?.distinguishedName, null), { serverTls: untrusted, clientTls });
  const transport = new NodeTransport();
  let accepted = 0;
  const listener = await transport.listen({ host: '127.0.0.1', port: 0, tls: { ...serverTls, requestClientCertificate: 'required' } }, () => accepted++);
  const { keyPem: _, certificatePem: __, ...nameless } = clientTls;
  // TLS 1.3: the client may believe to be connected before the server refused it.
  const connection = await transport.connect({ host: '127.0.0.1', port: listener.port, tls: nameless }).catch(() => null);
  if (connection !== null) {
    const side = new Gather();
    connection.start(side);
    void side.ended.then(() => connection.end());
    await side.closed;
    assert.equal(side.total, 0);
  }
  await assert.rejects(transport.connect({ host: '127.0.0.1', port: listener.port, tls: { ...clientTls, caPem: CLIENT_CERTIFICATE } }), PortError);
  await assert.rejects(transport.connect({ host: '127.0.0.1', port: listener.port, tls: { ...clientTls, serverName: 'elsewhere' } }), PortError);
  await listener.close();
  assert.equal(accepted, 0);
});
