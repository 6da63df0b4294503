import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CoordinationError, type Coordination, type WatchEvent } from '../../../src/base/coordination.ts';
import { PortError, type Transport } from '../../../src/base/ports.ts';
import { CoordinationStoreError } from '../../../src/zookeeper/journal-codec.ts';
import { type EmbeddedCoordinationStore, openEmbedded } from '../../../src/zookeeper/open-embedded.ts';
import { bytes, clock, MemoryDisk, MemoryLog, random, text } from './fakes.ts';

const open = (disk: MemoryDisk, directory: string | null, options: { log?: MemoryLog; snapshotAfterBytes?: number; onFailure?: () => void } = {}): Promise<EmbeddedCoordinationStore> =>
  openEmbedded({ directory, ports: { clock, random, disk, transport: null as unknown as Transport, log: options.log ?? new MemoryLog() }, ...options });

const code = (expected: string) => (error: unknown): boolean => error instanceof CoordinationError && error.code === expected;

async function withStore(body: (handle: Coordination, store: EmbeddedCoordinationStore) => Promise<void>): Promise<void> {
  const store = await open(new MemoryDisk(), null);
  try {
    await body(store.coordination(), store);
  } finally {
    await store.close();
  }
}

describe('the embedded tree', () => {
  it('opens in memory at once', async () => {
    const times: number[] = [];
    for (let i = 0; i < 10; i++) {
      const started = performance.now();
      await withStore(async (zk) => assert.equal(zk.state, 'connected'));
      times.push(performance.now() - started);
    }
    // The best of ten: the machine may be busy with other things.
    assert.ok(Math.min(...times) < 5, `${times.join()} ms`);
  });

  it('keeps Stat as ZooKeeper does', () => withStore(async (zk) => {
    const created = await zk.create('/a', bytes('one'));
    assert.equal(created.stat.czxid, created.stat.mzxid);
    assert.equal(created.stat.dataLength, 3);
    const set = await zk.set('/a', bytes('three'), 0);
    assert.equal(set.version, 1);
    assert.ok(set.mzxid > set.czxid);
    await zk.create('/a/x', bytes(''));
    await zk.create('/a/y', bytes(''));
    await zk.delete('/a/x', -1);
    const { stat, names } = await zk.children('/a');
    assert.deepEqual(names, ['y']);
    assert.equal(stat.cversion, 3, 'two creations and a deletion');
    assert.equal(stat.numChildren, 1);
    assert.ok(stat.pzxid > stat.mzxid);
    assert.equal((await zk.exists('/'))!.cversion, 0, '-1 for /zookeeper, +1 for /a');
    assert.deepEqual((await zk.children('/zookeeper')).names, ['config', 'quota']);
  }));

  it('refuses as ZooKeeper does', () => withStore(async (zk) => {
    await zk.create('/a', bytes('x'));
    await assert.rejects(zk.create('/a', bytes('')), code('NodeExists'));
    await assert.rejects(zk.create('/no/b', bytes('')), code('NoNode'));
    await assert.rejects(zk.create('a', bytes('')), code('BadArguments'));
    await assert.rejects(zk.create('/a//b', bytes('')), code('BadArguments'));
    await assert.rejects(zk.set('/a', bytes(''), 1), code('BadVersion'));
    await assert.rejects(zk.delete('/a', 1), code('BadVersion'));
    await assert.rejects(zk.delete('/zookeeper', -1), code('BadArguments'));
    await assert.rejects(zk.children('/nothing'), code('NoNode'));
    await zk.create('/e', bytes(''), { ephemeral: true });
    await assert.rejects(zk.create('/e/child', bytes('')), code('NoChildrenForEphemerals'));
    await zk.create('/a/b', bytes(''));
    await assert.rejects(zk.delete('/a', -1), code('NotEmpty'));
    await assert.rejects(zk.create('/d', bytes(''), { acl: [] }), code('InvalidAcl'));
  }));

  it('numbers sequential nodes by creations', () => withStore(async (zk) => {
    await zk.create('/s', bytes(''));
    assert.equal((await zk.create('/s/n-', bytes(''), { sequential: true })).path, '/s/n-0000000000');
    await zk.create('/s/other', bytes(''));
    await zk.delete('/s/other', -1);
    assert.equal((await zk.create('/s/n-', bytes(''), { sequential: true, ephemeral: true })).path, '/s/n-0000000002');
    assert.equal((await zk.create('/s/', bytes(''), { sequential: true })).path, '/s/0000000003');
  }));

  it('multi is all or nothing and names the operation that failed', () => withStore(async (zk) => {
    const { stat } = await zk.create('/epoch', bytes('1'));
    await zk.create('/p', bytes('old'));
    const ok = await zk.multi([
      { type: 'check', path: '/epoch', version: stat.version },
      { type: 'set', path: '/p', data: bytes('new'), version: 0 },
      { type: 'create', path: '/p/q-', data: bytes(''), sequential: true },
      { type: 'delete', path: '/p/q-0000000000', version: -1 },
    ]);
    assert.deepEqual(ok.map((result) => result.type), ['check', 'set', 'create', 'delete']);
    const before = await zk.get('/p');
    await assert.rejects(
      zk.multi([{ type: 'create', path: '/p/z', data: bytes('') }, { type: 'set', path: '/p', data: bytes('x'), version: -1 }, { type: 'check', path: '/epoch', version: 7 }]),
      (error) => error instanceof CoordinationError && error.code === 'BadVersion' && error.path === '/epoch',
    );
    assert.deepEqual(await zk.get('/p'), before, 'nothing changed, not even the stat');
    assert.equal(await zk.exists('/p/z'), null);
  }));

  it('tells a watch before the reply that shows the change', () => withStore(async (zk, store) => {
    const other = store.coordination();
    const seen: string[] = [];
    const watch = (event: WatchEvent): void => void seen.push(`${event.type} ${event.path}`);
    await zk.create('/w', bytes(''));
    await zk.get('/w', watch);
    await zk.children('/w', watch);
    assert.equal(await zk.get('/w/c', watch), null);
    const set = other.set('/w', bytes('1'), -1).then(() => seen.push('set answered'));
    const read = zk.get('/w').then((node) => seen.push(`read ${text(node!.data)}`));
    await Promise.all([set, read]);
    assert.equal(seen[0], 'dataChanged /w');
    assert.deepEqual(seen.slice(1).sort(), ['read 1', 'set answered']);
    seen.length = 0;
    await other.create('/w/c', bytes(''));
    await other.set('/w', bytes('2'), -1);
    assert.deepEqual(seen, ['created /w/c', 'childrenChanged /w'], 'one-shot: the data watch is spent');
    await zk.get('/w/c', watch);
    await zk.children('/w/c', watch);
    seen.length = 0;
    await other.delete('/w/c', -1);
    assert.deepEqual(seen, ['deleted /w/c'], 'once, though two watches were there');
  }));

  it('ends sessions with their ephemeral nodes', () => withStore(async (zk, store) => {
    const other = store.coordination();
    const seen: string[] = [];
    const { stat } = await other.create('/mine', bytes(''), { ephemeral: true });
    assert.equal(stat.ephemeralOwner, other.sessionId);
    await zk.exists('/mine', (event) => seen.push(event.type));
    await other.close();
    assert.equal(await zk.exists('/mine'), null);
    assert.deepEqual(seen, ['deleted']);
    await assert.rejects(other.get('/'), code('SessionExpired'));
    const third = store.coordination();
    const states: string[] = [];
    third.onState((state) => states.push(state));
    await third.create('/mine', bytes(''), { ephemeral: true });
    store.expireSession(third.sessionId);
    await assert.rejects(third.create('/x', bytes('')), code('SessionExpired'));
    assert.deepEqual(states, ['expired']);
    assert.equal(await zk.exists('/mine'), null);
  }));
});

describe('the journal', () => {
  it('brings back what was answered, and drops own sessions', async () => {
    const disk = new MemoryDisk();
    const first = await open(disk, '/zk');
    const zk = first.coordination();
    await zk.create('/a', bytes('1'));
    await zk.create('/a/e', bytes(''), { ephemeral: true });
    await zk.set('/a', bytes('2'), 0);
    const before = await zk.get('/a');
    const second = await open(disk.crash(), '/zk');
    const again = second.coordination();
    const after = await again.get('/a');
    assert.equal(text(after!.data), '2');
    assert.deepEqual({ ...after!.stat, pzxid: 0, cversion: 0, numChildren: 0 }, { ...before!.stat, pzxid: 0, cversion: 0, numChildren: 0 });
    assert.equal(await again.exists('/a/e'), null);
    assert.equal(after!.stat.cversion, 2);
    assert.ok(second.store.tree.zxid > first.store.tree.zxid);
    await second.close();
  });

  it('commits in groups', async () => {
    const disk = new MemoryDisk();
    const store = await open(disk, '/zk');
    const zk = store.coordination();
    await zk.create('/a', bytes(''));
    const syncs = disk.syncs;
    await Promise.all(Array.from({ length: 500 }, (_, i) => zk.create(`/a/${i}`, bytes('x'))));
    assert.ok(disk.syncs - syncs <= 2, `${disk.syncs - syncs} syncs for 500 creations`);
    await store.close();
  });

  it('cuts a torn tail at every length and keeps what was whole', async () => {
    const disk = new MemoryDisk();
    const store = await open(disk, '/zk');
    const zk = store.coordination();
    const sizes: number[] = [];
    const journal = [...disk.files.keys()].find((name) => name.includes('journal'))!;
    for (let i = 0; i < 6; i++) {
      await zk.create(`/n${i}`, bytes('data'));
      sizes.push(disk.files.get(journal)!.bytes.length);
    }
    const whole = disk.files.get(journal)!.bytes;
    for (let length = 0; length <= whole.length; length++) {
      const cut = disk.crash();
      cut.files.set(journal, { bytes: whole.slice(0, length), synced: whole.slice(0, length) });
      const reopened = await open(cut, '/zk');
      const names = (await reopened.coordination().children('/')).names.filter((name) => name !== 'zookeeper');
      assert.equal(names.length, sizes.filter((size) => size <= length).length, `cut at ${length}`);
      await reopened.close();
    }
    await store.close();
  });

  it('refuses damage that is no torn tail, naming file and position', async () => {
    const disk = new MemoryDisk();
    const store = await open(disk, '/zk');
    const zk = store.coordination();
    await zk.create('/a', bytes('data'));
    const journal = [...disk.files.keys()].find((name) => name.includes('journal'))!;
    const at = disk.files.get(journal)!.bytes.length;
    await zk.create('/b', bytes('data'));
    await zk.create('/c', bytes('data'));
    await store.close();
    const damaged = disk.crash();
    damaged.files.get(journal)!.bytes[at + 20]! ^= 0xff;
    await assert.rejects(open(damaged, '/zk'), (error) => error instanceof CoordinationStoreError && error.file === journal && error.position === at && /damaged entry/.test(error.message));
    const newer = disk.crash();
    newer.files.get(journal)!.bytes[7] = 9;
    await assert.rejects(open(newer, '/zk'), /version 9 is newer/);
  });

  it('stays bounded by snapshots taken while it is written, and survives a crash at any of them', async () => {
    const disk = new MemoryDisk();
    const store = await open(disk, '/zk', { snapshotAfterBytes: 20_000 });
    const zk = store.coordination();
    const model = new Map<string, string>();
    for (let round = 0; round < 60; round++) {
      await Promise.all(Array.from({ length: 40 }, async (_, i) => {
        const path = `/k${(round * 7 + i) % 97}`;
        const value = `${round}-${i}`.padEnd(100, '.');
        if (!model.has(path)) {
          model.set(path, value);
          await zk.create(path, bytes(value));
        } else if (i % 9 === 0) {
          model.delete(path);
          await zk.delete(path, -1);
        } else {
          model.set(path, value);
          await zk.set(path, bytes(value), -1);
        }
      }));
      const crashed = await open(disk.crash((length) => Math.floor(length / 2)), '/zk');
      const other = crashed.coordination();
      const names = (await other.children('/')).names.filter((name) => name !== 'zookeeper');
      assert.deepEqual(names, [...model.keys()].map((path) => path.slice(1)).sort(), `round ${round}`);
      for (const [path, value] of model) assert.equal(text((await other.get(path))!.data), value);
      await crashed.close();
    }
    assert.ok(store.store.journal!.figures.snapshots > 3, `${store.store.journal!.figures.snapshots} snapshots`);
    const total = [...disk.files.values()].reduce((sum, file) => sum + file.bytes.length, 0);
    assert.ok(total < 120_000, `${total} bytes on disk`);
    await store.close();
  });

  it('answers nobody after a failed fsync', async () => {
    const disk = new MemoryDisk();
    let failures = 0;
    const store = await open(disk, '/zk', { onFailure: () => failures++ });
    const zk = store.coordination();
    await zk.create('/a', bytes(''));
    disk.failSyncs = new PortError('EIO', 'broken');
    const write = zk.create('/b', bytes(''));
    const read = zk.get('/b');
    await assert.rejects(write, code('ConnectionLoss'));
    await assert.rejects(read, code('ConnectionLoss'));
    await assert.rejects(zk.get('/a'), code('ConnectionLoss'));
    assert.equal(failures, 1);
    assert.equal(zk.state, 'suspended');
    await store.close();
  });

  it('waits for room on a full disk', async () => {
    const disk = new MemoryDisk();
    const log = new MemoryLog();
    const store = await open(disk, '/zk', { log });
    const zk = store.coordination();
    disk.failWrites = new PortError('ENOSPC', 'full');
    const write = zk.create('/a', bytes(''));
    await new Promise((resolve) => setTimeout(resolve, 50));
    disk.failWrites = null;
    await write;
    assert.equal(log.lines.filter((line) => line.startsWith('ERROR No space left')).length, 1);
    await store.close();
  });
});
