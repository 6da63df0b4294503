import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type ConnectionHandler, PortError, type Ports } from '../../../src/base/ports.ts';
import { createSimWorld } from '../../../src/sim/create-sim-world.ts';

/** A server that appends each byte it gets to a file and answers once that is synced. */
async function serve(ports: Ports): Promise<void> {
  await ports.disk.makeDirectory('/data');
  const file = await ports.disk.open('/data/log', 'create');
  await ports.disk.syncDirectory('/data');
  await ports.disk.syncDirectory('/');
  let position = await file.sizeBytes();
  let work = Promise.resolve();
  await ports.transport.listen({ host: '', port: 1 }, (connection) => {
    const space = new Uint8Array(64);
    const handler: ConnectionHandler = {
      readInto: () => space,
      onRead: (count) => {
        const bytes = space.slice(0, count);
        work = work.then(async () => {
          await file.writev([bytes], position);
          position += count;
          await file.sync();
          await ports.compute.run('nothing', null);
          connection.write([bytes], null);
        }).catch(() => {});
      },
      onEnd: () => connection.end(),
      onDrain: () => {},
      onClose: () => {},
    };
    connection.start(handler);
  });
}

/** Sends a byte every few ms over a connection that it makes anew when it breaks; counts the answers. */
function client(ports: Ports): { acked: number } {
  const state = { acked: 0 };
  const connect = (): void => {
    ports.transport.connect({ host: 'b', port: 1, timeoutMs: 500 }).then(
      (connection) => {
        let open = true;
        const space = new Uint8Array(64);
        connection.start({
          readInto: () => space,
          onRead: (count) => void (state.acked += count),
          onEnd: () => connection.end(),
          onDrain: () => {},
          onClose: () => {
            open = false;
            ports.clock.setTimer(20, connect);
          },
        });
        const tick = (): void => {
          if (!open) return;
          connection.write([ports.random.bytes(1)], null);
          ports.clock.setTimer(1 + ports.random.below(10), tick);
        };
        tick();
      },
      (error: unknown) => {
        assert.ok(error instanceof PortError);
        ports.clock.setTimer(50, connect);
      },
    );
  };
  connect();
  return state;
}

async function story(seed: number): Promise<{ hash: string; events: number; acked: number; durable: number }> {
  const world = createSimWorld({ seed, nodes: ['a', 'b'], jobs: { nothing: () => null }, maxDriftPpm: 500, maxWallOffsetMs: 5000 });
  await world.scheduler.runPromise(serve(world.node('b').ports));
  const state = client(world.node('a').ports);
  for (let round = 0; round < 4; round++) {
    await world.scheduler.runFor(200 + world.random.below(200));
    const fault = world.random.below(4);
    if (fault === 0) world.network.partition(['a'], ['b']);
    else if (fault === 1) world.pause('b');
    else {
      world.kill('b', fault === 2 ? 'process' : 'power');
      await world.scheduler.runFor(30);
      await world.scheduler.runPromise(serve(world.restart('b')));
    }
    await world.scheduler.runFor(100);
    world.network.heal();
    world.resume('b');
  }
  const durable = world.node('b').storage.peek('/data/log')?.length ?? -1;
  return { hash: world.traceHash, events: world.scheduler.eventCount, acked: state.acked, durable };
}

test('a world is a function of its seed, and what was answered survived (20 seeds, each twice)', async () => {
  const hashes = new Set<string>();
  for (let seed = 0; seed < 20; seed++) {
    const first = await story(seed);
    assert.deepEqual(await story(seed), first);
    assert.ok(first.acked > 10, JSON.stringify(first));
    assert.ok(first.durable >= first.acked, JSON.stringify(first));
    hashes.add(first.hash);
  }
  assert.equal(hashes.size, 20);
});

test('a world needs no real time', async () => {
  const world = createSimWorld({ seed: 1, nodes: ['a'] });
  const began = performance.now();
  const { clock } = world.node('a').ports;
  await world.scheduler.runPromise(new Promise<void>((resolve) => void clock.setTimer(86_400_000, resolve)), 1e9);
  assert.ok(performance.now() - began < 500);
});
