import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ChunkPool } from '../../../src/base/chunk.ts';
import { NULL_LOG_SINK } from '../../../src/base/null-log-sink.ts';
import type { Clock, ConnectionHandler, Ports, TransportConnection } from '../../../src/base/ports.ts';
import type { ReceivedRequest } from '../../../src/network/request.ts';
import { SocketServer } from '../../../src/network/socket-server.ts';

const PRODUCE = 0;
const FETCH = 1;

/** The other end of a connection, by hand. */
class Peer implements TransportConnection {
  readonly remoteAddress = '127.0.0.1';
  readonly remotePort = 1;
  readonly localAddress = '127.0.0.1';
  readonly localPort = 2;
  readonly tls = null;
  handler: ConnectionHandler | null = null;
  paused = false;
  destroyed = false;
  written: number[] = [];
  accepts = true;
  #queue: Uint8Array[] = [];
  #next = 0;
  flushes: (() => void)[] = [];

  start(handler: ConnectionHandler): void {
    this.handler = handler;
  }
  write(pieces: readonly Uint8Array[], onFlushed: (() => void) | null): boolean {
    for (const piece of pieces) this.written.push(...piece);
    if (onFlushed !== null) this.flushes.push(onFlushed);
    return this.accepts;
  }
  pause(): void {
    this.paused = true;
  }
  resume(): void {
    this.paused = false;
    this.#deliver();
  }
  renewReadBuffer(): void {}
  end(): void {
    this.destroyed = true;
  }
  destroy(): void {
    if (this.destroyed) return;
    this.destroyed = true;
    this.handler?.onClose(null);
  }
  /** Sends bytes in reads of at most `step`. */
  send(bytes: Uint8Array, step = 1 << 20): void {
    for (let at = 0; at < bytes.length; at += step) this.#queue.push(bytes.subarray(at, at + step));
    this.#deliver();
  }
  #deliver(): void {
    while (!this.paused && !this.destroyed && this.#next < this.#queue.length) {
      const next = this.#queue[this.#next++]!;
      const space = this.handler!.readInto();
      assert.ok(space.length > 0, 'the owner gave no space');
      const count = Math.min(space.length, next.length);
      space.set(next.subarray(0, count));
      if (count < next.length) this.#queue[--this.#next] = next.subarray(count);
      this.handler!.onRead(count);
    }
  }
}

function frame(apiKey: number, correlationId: number, bodyBytes = 4): Uint8Array {
  const bytes = new Uint8Array(4 + 8 + bodyBytes);
  const view = new DataView(bytes.buffer);
  view.setInt32(0, 8 + bodyBytes);
  view.setInt16(4, apiKey);
  view.setInt32(8, correlationId);
  for (let i = 0; i < bodyBytes; i++) bytes[12 + i] = (correlationId + i) & 0xff;
  return bytes;
}

const joined = (...frames: Uint8Array[]): Uint8Array => Uint8Array.from(frames.flatMap((one) => [...one]));
const reply = (correlationId: number): Uint8Array[] => [Uint8Array.of(0, 0, 0, 1, correlationId)];

function setUp(limits: Partial<{ maxRequestBytes: number; maxPipelined: number; maxPendingBytes: number }> = {}, onRequest: (request: ReceivedRequest) => void = () => {}) {
  const requests: ReceivedRequest[] = [];
  const deferred: (() => void)[] = [];
  const clock: Clock = { wallMs: () => 0, monotonicMs: () => 0, setTimer: () => ({ cancel: () => {} }), defer: (run) => void deferred.push(run) };
  let accept: ((connection: TransportConnection) => void) | null = null;
  const ports = {
    clock,
    log: NULL_LOG_SINK,
    transport: {
      listen: async (_: unknown, onConnection: (connection: TransportConnection) => void) => {
        accept = onConnection;
        return { host: '', port: 1, close: async () => {} };
      },
    },
  } as unknown as Ports;
  const pool = new ChunkPool({ chunkBytes: 65536, keepMax: 4, poison: true });
  const server = new SocketServer(ports, pool, {
    maxRequestBytes: 1 << 20, maxPipelined: 3, maxConnections: 10, maxConnectionsPerIp: 10, maxIdleMs: 1e9, writeStallMs: 1e9, maxPendingBytes: 1 << 20, ...limits,
  }, {
    onRequest: (request) => {
      requests.push(request);
      onRequest(request);
    },
    onSent: () => {}, afterRead: () => {},
  });
  return {
    requests, server, pool,
    /** Runs what was deferred until now; how many. */
    turn: (): number => {
      const runs = deferred.splice(0);
      for (const run of runs) run();
      return runs.length;
    },
    connect: async (): Promise<Peer> => {
      if (accept === null) await server.listen('PLAINTEXT', '', 0, 1);
      const peer = new Peer();
      accept!(peer);
      return peer;
    },
  };
}

const bodyIsWhole = (request: ReceivedRequest): boolean => {
  for (let at = request.start + 8, i = 0; at < request.end; at++, i++) if (request.bytes[at] !== ((request.correlationId + i) & 0xff)) return false;
  return true;
};

test('produces go in flight together up to the bound; another request waits for them', async () => {
  const { requests, connect } = setUp();
  const peer = await connect();
  peer.send(joined(frame(PRODUCE, 1), frame(PRODUCE, 2), frame(PRODUCE, 3), frame(PRODUCE, 4), frame(FETCH, 5), frame(FETCH, 6)));
  assert.deepEqual(requests.map((request) => request.correlationId), [1, 2, 3]);
  assert.equal(peer.paused, true);
  requests[0]!.reply(reply(1), null);
  assert.deepEqual(requests.map((request) => request.correlationId), [1, 2, 3, 4]);
  for (const request of requests.slice(1)) request.reply(reply(request.correlationId), null);
  assert.deepEqual(requests.map((request) => request.correlationId), [1, 2, 3, 4, 5]);
  requests[4]!.reply(reply(5), null);
  assert.equal(requests.length, 6);
  assert.ok(requests.every(bodyIsWhole));
});

test('replies leave in the order of the requests', async () => {
  const { requests, connect } = setUp();
  const peer = await connect();
  peer.send(joined(frame(PRODUCE, 1), frame(PRODUCE, 2), frame(PRODUCE, 3)));
  requests[2]!.reply(reply(3), null);
  requests[1]!.replyNothing();
  assert.deepEqual(peer.written, []);
  requests[0]!.reply(reply(1), null);
  assert.deepEqual(peer.written, [0, 0, 0, 1, 1, 0, 0, 0, 1, 3]);
});

test('frames survive any cut of the stream, large and small', async () => {
  for (const step of [1, 3, 7, 4096, 70_000]) {
    const { requests, connect, pool } = setUp({ maxPipelined: 100 });
    const peer = await connect();
    const sizes = step < 100 ? [4, 18_000, 4, 90] : [4, 20_000, 4, 200_000, 90, 70_000, 4];
    peer.send(joined(...sizes.map((size, i) => frame(PRODUCE, i, size))), step);
    assert.deepEqual(requests.map((request) => request.end - request.start - 8), sizes, `step ${step}`);
    assert.ok(requests.every(bodyIsWhole), `step ${step}`);
    for (const request of requests) request.reply(reply(1), null);
    peer.destroy();
    assert.ok(pool.heldBytes <= 65536, `only the shared slab stays held: ${pool.heldBytes}`);
  }
});

test('a frame beyond the limit, or a negative one, closes the connection and no memory is taken', async () => {
  for (const size of [0x7fffffff, (1 << 20) + 1, -1, 3]) {
    const { connect, pool, server } = setUp();
    const peer = await connect();
    const bytes = new Uint8Array(16);
    new DataView(bytes.buffer).setInt32(0, size);
    peer.send(bytes);
    assert.equal(peer.destroyed, true, String(size));
    assert.equal(pool.heldBytes, 0);
    assert.equal(server.connections.size, 0);
  }
});

test('memory grows with what was received, not with what a frame claims', async () => {
  const { connect, pool } = setUp();
  for (let i = 0; i < 5; i++) {
    const peer = await connect();
    const head = new Uint8Array(100);
    new DataView(head.buffer).setInt32(0, 1 << 20);
    peer.send(head);
  }
  assert.equal(pool.heldBytes, 0);
});

test('reading stops while the peer does not drain, and goes on after', async () => {
  const { requests, connect } = setUp();
  const peer = await connect();
  peer.accepts = false;
  peer.send(joined(frame(FETCH, 1), frame(FETCH, 2)));
  requests[0]!.reply(reply(1), null);
  assert.equal(requests.length, 1);
  peer.accepts = true;
  peer.handler!.onDrain();
  assert.equal(requests.length, 2);
});

test('reading stops over the budget of unwritten bytes, for all connections', async () => {
  const { requests, connect, server } = setUp({ maxPendingBytes: 100 });
  const one = await connect();
  const other = await connect();
  one.send(frame(PRODUCE, 1, 200));
  server.addPending(200);
  other.send(frame(PRODUCE, 2));
  assert.deepEqual(requests.map((request) => request.correlationId), [1]);
  server.removePending(200);
  assert.deepEqual(requests.map((request) => request.correlationId), [1, 2]);
});

test('a request that ends after its connection lets go of its memory', async () => {
  const { requests, connect, pool } = setUp();
  const peer = await connect();
  peer.send(frame(PRODUCE, 1, 60_000));
  const held = pool.take();
  peer.destroy();
  requests[0]!.reply(reply(1), [held]);
  assert.equal(pool.heldBytes, 65536, 'what stays is the slab that small frames share');
});

test('thousands of requests in one read have their turns: others come in between, all are answered in order', async () => {
  const { requests, connect, turn, pool } = setUp({}, (request) => request.reply(reply(request.correlationId & 255), null));
  const peer = await connect();
  const frames = Array.from({ length: 1000 }, (_, i) => frame(FETCH, i));
  peer.send(joined(...frames));
  assert.ok(requests.length < 100, `${requests.length} requests in one turn`);
  let turns = 0;
  while (turn() > 0) assert.ok(++turns < 1000);
  assert.ok(turns >= 10);
  assert.deepEqual(requests.map(({ correlationId }) => correlationId), frames.map((_, i) => i));
  assert.ok(requests.every(bodyIsWhole));
  assert.deepEqual(peer.written.filter((_, i) => i % 5 === 4), frames.map((_, i) => i & 255));
  assert.equal(pool.heldBytes, 0);
});

test('a peer that sent many requests and its end is answered before the connection ends', async () => {
  const { requests, connect, turn } = setUp({}, (request) => request.reply(reply(1), null));
  const peer = await connect();
  peer.send(joined(...Array.from({ length: 200 }, (_, i) => frame(FETCH, i))));
  peer.handler!.onEnd();
  assert.equal(peer.destroyed, false);
  while (turn() > 0);
  assert.equal(requests.length, 200);
  assert.equal(peer.destroyed, true);
});
