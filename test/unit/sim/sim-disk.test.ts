import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PortError } from '../../../src/base/ports.ts';
import { SimDisk } from '../../../src/sim/sim-disk.ts';
import { SimProcess } from '../../../src/sim/sim-process.ts';
import { SimRandom } from '../../../src/sim/sim-random.ts';
import { SimScheduler } from '../../../src/sim/sim-scheduler.ts';
import { SimStorage, type SimStorageOptions } from '../../../src/sim/sim-storage.ts';

class Bench {
  readonly scheduler = new SimScheduler();
  readonly random: SimRandom;
  readonly storage: SimStorage;
  process = new SimProcess('p', 1);
  disk: SimDisk;

  constructor(seed: number, options: Partial<SimStorageOptions> = {}) {
    this.random = new SimRandom(seed);
    this.storage = new SimStorage({ scheduler: this.scheduler, random: this.random.fork('disk'), ...options });
    this.disk = new SimDisk(this.storage, this.process);
  }
  run<T>(work: () => Promise<T>): Promise<T> {
    return this.scheduler.runPromise(work());
  }
  restart(): void {
    this.process = new SimProcess('p', this.process.incarnation + 1);
    this.disk = new SimDisk(this.storage, this.process);
  }
}

const code = (expected: string) => (error: unknown) => error instanceof PortError && error.code === expected;
const text = (bytes: Uint8Array | null): string | null => (bytes === null ? null : Buffer.from(bytes).toString());
const bytes = (value: string): Uint8Array => Buffer.from(value);

test('a process crash keeps what was written; its operations in flight never answer and its files reject', async () => {
  const bench = new Bench(1);
  await bench.run(async () => {
    const file = await bench.disk.open('/a', 'create');
    await file.writev([bytes('hello '), bytes('world')], 0);
    let answered = false;
    const settle = (): void => {
      answered = true;
    };
    file.sync().then(settle, settle);
    bench.process.die();
    await assert.rejects(file.read(new Uint8Array(1), 0), code('EBADF'));
    await assert.rejects(bench.disk.stat('/a'), code('EBADF'));
    return { file, wasAnswered: () => answered };
  });
  await bench.scheduler.runFor(1000);
  bench.restart();
  assert.equal(text(await bench.run(() => bench.disk.readFile('/a'))), 'hello world');
  assert.equal(await bench.run(() => bench.disk.bootId()), 'disk-boot-1');
});

test('a write that a process crash cuts off is there in part at most', async () => {
  const lengths = new Set<number>();
  for (let seed = 0; seed < 40; seed++) {
    const bench = new Bench(seed);
    const file = await bench.run(() => bench.disk.open('/a', 'create'));
    void file.writev([bytes('0123456789')], 0);
    bench.process.die();
    const left = text(bench.storage.peek('/a')) ?? '';
    assert.ok('0123456789'.startsWith(left));
    lengths.add(left.length);
  }
  assert.ok(lengths.size > 4);
});

test('power failure: synced bytes under durable names stay, the rest may go', async () => {
  for (const survival of ['nothing', 'all'] as const) {
    const bench = new Bench(2);
    await bench.run(async () => {
      await bench.disk.makeDirectory('/d');
      await bench.disk.syncDirectory('/');
      const kept = await bench.disk.open('/d/kept', 'create');
      await kept.writev([bytes('durable')], 0);
      await kept.sync();
      await bench.disk.syncDirectory('/d');
      await kept.writev([bytes('+more')], 7);
      const nameless = await bench.disk.open('/d/nameless', 'create');
      await nameless.writev([bytes('x')], 0);
      await nameless.sync();
      await bench.disk.replaceFile('/d/checkpoint', bytes('0'));
      await bench.disk.rename('/d/checkpoint', '/d/renamed');
    });
    bench.process.die();
    bench.storage.powerFailure(survival);
    bench.restart();
    const all = survival === 'all';
    // replaceFile synced the directory, and with it the name of `nameless`.
    assert.deepEqual(await bench.run(() => bench.disk.list('/d')), all ? ['kept', 'nameless', 'renamed'] : ['checkpoint', 'kept', 'nameless']);
    assert.equal(text(bench.storage.peek('/d/kept')), all ? 'durable+more' : 'durable');
    assert.equal(await bench.run(() => bench.disk.bootId()), 'disk-boot-2');
  }
});

test('a name that was never synced may be lost with all below it', async () => {
  const bench = new Bench(3);
  await bench.run(async () => {
    await bench.disk.makeDirectory('/d/e');
    const file = await bench.disk.open('/d/e/f', 'create');
    await file.sync();
    await bench.disk.syncDirectory('/d/e');
    await bench.disk.syncDirectory('/d');
  });
  bench.process.die();
  bench.storage.powerFailure('nothing');
  assert.deepEqual([...bench.storage.tree.root.entries.keys()], []);
});

test('a failed sync loses the bytes though the next one succeeds', async () => {
  for (const failedSync of ['keep', 'evict'] as const) {
    const bench = new Bench(4, { failedSync });
    await bench.run(async () => {
      const file = await bench.disk.open('/a', 'create');
      await bench.disk.syncDirectory('/');
      await file.writev([bytes('one.')], 0);
      await file.sync();
      await file.writev([bytes('two.')], 4);
      bench.storage.faults.add({ operation: 'sync', code: 'EIO' });
      await assert.rejects(file.sync(), code('EIO'));
      assert.equal(text(bench.storage.peek('/a')), failedSync === 'keep' ? 'one.two.' : 'one.\0\0\0\0');
      await file.writev([bytes('three')], 8);
      await file.sync();
    });
    bench.process.die();
    bench.storage.powerFailure('nothing');
    assert.equal(text(bench.storage.peek('/a')), 'one.\0\0\0\0three');
  }
});

test('a sync covers what was written before it began, and no more', async () => {
  const bench = new Bench(5, { syncLatencyMs: [5, 5], latencyMs: [0.1, 0.1] });
  await bench.run(async () => {
    const file = await bench.disk.open('/a', 'create');
    await bench.disk.syncDirectory('/');
    await file.writev([bytes('a')], 0);
    const first = file.sync();
    await file.writev([bytes('b')], 1);
    const second = file.sync();
    await file.writev([bytes('c')], 2);
    await first;
    assert.equal(text(bench.storage.peekDurable('/a')), 'a');
    await second;
    assert.equal(text(bench.storage.peekDurable('/a')), 'ab');
  });
});

test('ordered faults: errors by operation and path, a full disk, slow operations', async () => {
  const bench = new Bench(6, { capacityBytes: 10 });
  await bench.run(async () => {
    const file = await bench.disk.open('/a', 'create');
    await assert.rejects(file.writev([bytes('0123456789ab')], 0), code('ENOSPC'));
    assert.ok((await file.sizeBytes()) <= 10);
    await file.truncate(0);
    await file.writev([bytes('0123456789')], 0);
    await assert.rejects(file.writev([bytes('x')], 10), code('ENOSPC'));
    bench.storage.capacityBytes = 100;
    await file.writev([bytes('x')], 10);
    bench.storage.faults.add({ operation: 'read', path: /^\/a$/, code: 'EIO', skip: 1, times: 2 });
    const into = new Uint8Array(1);
    await file.read(into, 0);
    await assert.rejects(file.read(into, 0), code('EIO'));
    await assert.rejects(file.read(into, 0), code('EIO'));
    await file.read(into, 0);
    const always = bench.storage.faults.add({ operation: '*', path: 'other', code: 'EROFS', times: Infinity });
    for (let i = 0; i < 3; i++) await assert.rejects(bench.disk.open('/other', 'create'), code('EROFS'));
    always.cancel();
    await bench.disk.open('/other', 'create');
    bench.storage.faults.add({ operation: 'sync', extraMs: 500 });
    const before = bench.scheduler.nowMs;
    await file.sync();
    assert.ok(bench.scheduler.nowMs - before >= 500);
  });
});

test('a lock dies with its process', async () => {
  const bench = new Bench(7);
  await bench.run(() => bench.disk.lock('/.lock'));
  const other = new SimDisk(bench.storage, new SimProcess('q', 1));
  await assert.rejects(bench.run(() => other.lock('/.lock')), code('EBUSY'));
  bench.process.die();
  await bench.run(async () => (await other.lock('/.lock')).release());
});

/** Bytes that may be found at each position: what is durable, and what was written since. */
class Model {
  readonly possible: Set<number>[] = [];
  durableSize = 0;
  maxSize = 0;
  minSize = 0;
  content: number[] = [];
  write(at: number, data: Uint8Array): void {
    data.forEach((byte, i) => {
      while (this.possible.length <= at + i) this.possible.push(new Set([0]));
      while (this.content.length <= at + i) this.content.push(0);
      this.possible[at + i]!.add(byte);
      this.content[at + i] = byte;
    });
    this.maxSize = Math.max(this.maxSize, at + data.length);
  }
  sync(): void {
    this.durableSize = this.content.length;
    this.maxSize = this.durableSize;
    this.possible.forEach((set, i) => {
      set.clear();
      set.add(this.content[i]!);
    });
  }
}

test('what survives is what may survive, and all that must (300 random histories)', async () => {
  let torn = 0;
  let whole = 0;
  for (let seed = 0; seed < 300; seed++) {
    const bench = new Bench(1000 + seed);
    const random = new SimRandom(`history ${seed}`);
    const model = new Model();
    await bench.run(async () => {
      const file = await bench.disk.open('/f', 'create');
      await bench.disk.syncDirectory('/');
      for (let step = 0; step < 12; step++) {
        if (random.chance(0.25)) {
          await file.sync();
          model.sync();
        } else {
          const at = random.chance(0.7) ? model.content.length : random.below(2000);
          const data = random.bytes(1 + random.below(1500));
          model.write(at, data);
          await file.writev([data.subarray(0, 1), data.subarray(1)], at);
        }
      }
    });
    bench.process.die();
    bench.storage.powerFailure();
    const found = bench.storage.peek('/f');
    assert.ok(found !== null && found.length >= model.durableSize && found.length <= model.maxSize, `seed ${seed}`);
    found.forEach((byte, i) => assert.ok(model.possible[i]!.has(byte) || (i >= model.durableSize && byte === 0), `seed ${seed} at ${i}`));
    if (Buffer.from(found).equals(Uint8Array.from(model.content))) whole++;
    else if (found.length > model.durableSize) torn++;
  }
  assert.ok(torn > 50 && whole > 50, `torn ${torn}, whole ${whole}`);
});

test('a rename between two directories is never half done', async () => {
  const outcomes = new Set<string>();
  for (let seed = 0; seed < 60; seed++) {
    const bench = new Bench(seed);
    await bench.run(async () => {
      for (const directory of ['/a', '/b']) await bench.disk.makeDirectory(directory);
      await bench.disk.syncDirectory('/');
      await bench.disk.open('/a/f', 'create');
      await bench.disk.syncDirectory('/a');
      await bench.disk.rename('/a/f', '/b/g');
      if (seed % 3 === 0) await bench.disk.syncDirectory(seed % 2 === 0 ? '/a' : '/b');
    });
    bench.process.die();
    bench.storage.powerFailure();
    const names = ['/a/f', '/b/g'].filter((path) => bench.storage.peek(path) !== null);
    assert.equal(names.length, 1, `seed ${seed}`);
    if (seed % 3 === 0) assert.deepEqual(names, ['/b/g']);
    outcomes.add(names[0]!);
  }
  assert.equal(outcomes.size, 2);
});

test('the names that survive are those after some prefix of the changes since the last syncDirectory (300 histories)', async () => {
  let lost = 0;
  for (let seed = 0; seed < 300; seed++) {
    const bench = new Bench(5000 + seed);
    const random = new SimRandom(`names ${seed}`);
    const states: string[] = [''];
    const now = (): string => [...bench.storage.tree.root.entries.keys()].sort().join(' ');
    await bench.run(async () => {
      for (let step = 0; step < 10; step++) {
        const names = [...bench.storage.tree.root.entries.keys()];
        const dice = random.next();
        if (dice < 0.15) {
          await bench.disk.syncDirectory('/');
          states.length = 0;
        } else if (dice < 0.55 || names.length === 0) await bench.disk.open(`/n${random.below(100)}`, 'create');
        else if (dice < 0.8) await bench.disk.rename(`/${random.pick(names)}`, `/n${random.below(100)}`);
        else await bench.disk.remove(`/${random.pick(names)}`);
        states.push(now());
      }
    });
    bench.process.die();
    const before = now();
    bench.storage.powerFailure();
    assert.ok(states.includes(now()), `seed ${seed}: ${now()} of ${states.join(' | ')}`);
    if (now() !== before) lost++;
  }
  assert.ok(lost > 60, String(lost));
});
