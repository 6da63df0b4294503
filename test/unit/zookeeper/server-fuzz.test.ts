/** Frames that a broken or hostile client sends: the server goes on, and holds no memory for them. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ConnectionHandler, Transport, TransportConnection } from '../../../src/base/ports.ts';
import { frame, type JuteWriter } from '../../../src/zookeeper/jute.ts';
import { openEmbedded } from '../../../src/zookeeper/open-embedded.ts';
import { OpCode } from '../../../src/zookeeper/protocol.ts';
import { bytes, clock, MemoryDisk, MemoryLog, random } from './fakes.ts';

const FRAMES = 100_000;

/** A transport whose connections are driven by the test. */
class LoopTransport implements Transport {
  onConnection: (connection: TransportConnection) => void = () => {};
  open = 0;
  answers = 0;
  async listen(_options: { host: string; port: number }, onConnection: (connection: TransportConnection) => void): ReturnType<Transport['listen']> {
    this.onConnection = onConnection;
    return { host: '127.0.0.1', port: 1, close: async () => {} };
  }
  connect(): never {
    throw new Error('not here');
  }
  async lookup(): Promise<string[]> {
    return [];
  }
  hostName(): string {
    return 'here';
  }

  accept(): { send(data: Uint8Array): void; isOpen(): boolean; close(): void } {
    let handler: ConnectionHandler | null = null;
    let isOpen = true;
    const close = (): void => {
      if (!isOpen) return;
      isOpen = false;
      this.open--;
      queueMicrotask(() => handler?.onClose(null));
    };
    this.open++;
    this.onConnection({
      remoteAddress: '127.0.0.1', remotePort: 2, localAddress: '', localPort: 1, tls: null,
      start: (given) => {
        handler = given;
      },
      write: (pieces, onFlushed) => {
        this.answers += pieces.length;
        onFlushed?.();
        return true;
      },
      pause: () => {}, resume: () => {}, renewReadBuffer: () => {}, end: close, destroy: close,
    });
    return {
      isOpen: () => isOpen, close,
      send: (data) => {
        for (let at = 0; at < data.length && isOpen; ) {
          const space = handler!.readInto();
          const count = Math.min(space.length, data.length - at);
          space.set(data.subarray(at, at + count));
          at += count;
          handler!.onRead(count);
        }
      },
    };
  }
}

const below = (bound: number): number => random.below(bound);
const PATHS = ['/', '/a', '/a/b', '/zookeeper', '/c', '', 'x', '/a//b', '/\u0000', `/${'n'.repeat(300)}`];
const pick = <T>(items: readonly T[]): T => items[below(items.length)]!;

function body(writer: JuteWriter, type: number, depth: number): void {
  const path = pick(PATHS);
  if (type === OpCode.multi || type === OpCode.multiRead) {
    for (let i = below(4); i > 0 && depth < 2; i--) {
      const inner = pick([OpCode.create, OpCode.setData, OpCode.delete, OpCode.check, OpCode.getData, OpCode.multi]);
      writer.int(inner).boolean(false).int(-1);
      body(writer, inner, depth + 1);
    }
    writer.int(-1).boolean(below(20) > 0).int(-1);
  } else if (type === OpCode.create || type === OpCode.create2 || type === OpCode.createTtl || type === OpCode.createContainer) {
    writer.string(path).buffer(bytes('data')).int(below(9) === 0 ? 0x7fffffff : 1).int(31).string(pick(['world', 'digest', 'ip', 'auth'])).string('anyone').int(below(8));
  } else if (type === OpCode.setData) writer.string(path).buffer(below(4) === 0 ? null : new Uint8Array(below(2000))).int(below(3) - 1);
  else if (type === OpCode.setWatches || type === OpCode.setWatches2) {
    writer.long(below(100));
    for (let i = 0; i < 5; i++) writer.vector([path, pick(PATHS)], (at) => writer.string(at));
  } else if (type === OpCode.auth) writer.int(0).string(pick(['digest', 'ip', 'sasl'])).buffer(bytes('u:p'));
  else writer.string(path).int(below(6));
}

function randomFrame(): Uint8Array {
  const type = below(10) === 0 ? below(200) - 20 : pick(Object.values(OpCode));
  const whole = frame((writer) => {
    writer.int(below(1000)).int(type);
    body(writer, type, 0);
  });
  const kind = below(10);
  if (kind < 6) return whole;
  const broken = whole.slice();
  for (let i = below(4); i >= 0; i--) broken[below(broken.length)] = pick([0, 1, 0x7f, 0x80, 0xff, below(256)]);
  return kind === 9 ? broken.subarray(0, below(broken.length + 1)) : broken;
}

const hello = frame((writer) => writer.int(0).long(0).int(4000).bigint(0n).buffer(new Uint8Array(16)).boolean(false));

describe('the server under fuzzing', () => {
  it(`goes on after ${FRAMES} frames, and holds nothing for them`, async () => {
    const transport = new LoopTransport();
    const log = new MemoryLog();
    const store = await openEmbedded({ directory: null, ports: { clock, random, disk: new MemoryDisk(), transport, log }, listen: { host: '', port: 0 }, tickTimeMs: 20 });
    let connection = transport.accept();
    connection.send(hello);
    for (let i = 0; i < FRAMES; i++) {
      if (!connection.isOpen() || below(500) === 0) {
        connection.close();
        connection = transport.accept();
        if (below(20) > 0) connection.send(hello);
      }
      const sent = randomFrame();
      connection.send(sent);
      // Out of step, the rest would be read as parts of one frame: mostly begin anew.
      if ((sent.length < 4 || new DataView(sent.buffer, sent.byteOffset).getInt32(0) !== sent.length - 4) && below(4) > 0) connection.close();
      if (i % 100 === 0) await new Promise((resolve) => setImmediate(resolve));
      if (i % 10_000 === 0) log.lines.length = 0;
    }
    connection.close();
    await new Promise((resolve) => setImmediate(resolve));
    assert.ok(transport.open <= 0, `${transport.open} connections left`);
    assert.deepEqual(store.store.tree.watches.counts, { watchers: 0, paths: 0, total: 0 });
    assert.equal(store.store.outstanding, 0);
    assert.ok(transport.answers > FRAMES / 4, `only ${transport.answers} answers: the fuzzer breaks its own connections`);
    for (const session of [...store.store.sessions.keys()]) store.expireSession(session);
    const handle = store.coordination();
    assert.ok((await handle.children('/')).names.length < 100);
    assert.equal(store.store.tree.map.ephemerals.size, 0);
    assert.ok(store.store.tree.map.approximateBytes < 5e6, `${store.store.tree.map.approximateBytes} bytes`);
    await store.close();
  });
});
