/** Random damage to journal and snapshot files: the store refuses, or comes up as it was after some transaction; never as anything else. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Transport } from '../../../src/base/ports.ts';
import { CoordinationStoreError } from '../../../src/zookeeper/journal-codec.ts';
import { openEmbedded } from '../../../src/zookeeper/open-embedded.ts';
import { recover } from '../../../src/zookeeper/recovery.ts';
import type { ZnodeTree } from '../../../src/zookeeper/tree.ts';
import { bytes, clock, MemoryDisk, MemoryLog, random } from './fakes.ts';

const CASES = 600;
const picture = (tree: ZnodeTree): string => JSON.stringify([...tree.map.nodes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, node]) => [path, node.version, node.mzxid, node.pzxid, node.childCreates, [...(node.data ?? [])]]));

/** A disk with a snapshot and journals after it, one transaction a frame; what the tree was after each transaction. */
async function prepare(): Promise<{ disk: MemoryDisk; pictures: Map<number, string>; last: number }> {
  const disk = new MemoryDisk();
  const store = await openEmbedded({ directory: '/zk', ports: { clock, random, disk, transport: null as unknown as Transport, log: new MemoryLog() }, snapshotAfterBytes: 4000 });
  const zk = store.coordination();
  const pictures = new Map<number, string>();
  for (let i = 0; i < 90; i++) {
    if (i % 3 === 0) await zk.create(`/n${i}`, bytes('x'.repeat(i)));
    else if (i % 3 === 1) await zk.set(`/n${i - 1}`, bytes('y'.repeat(i)), 0);
    else if (i % 9 === 2) await zk.delete(`/n${i - 2}`, -1);
    else await zk.create(`/n${i - 2}/child-`, bytes(''), { sequential: true });
    pictures.set(store.store.tree.zxid, picture(store.store.tree));
  }
  await store.close();
  // Closing ended the session: one more transaction, which changed no node.
  const last = store.store.tree.zxid;
  pictures.set(last, picture(store.store.tree));
  return { disk, pictures, last };
}

function damage(content: Uint8Array): Uint8Array {
  const at = random.below(content.length);
  const kind = random.below(4);
  if (kind === 0) return content.slice(0, at);
  const damaged = content.slice();
  if (kind === 1) damaged[at]! ^= 1 << random.below(8);
  else if (kind === 2) damaged.fill(0, at, at + 1 + random.below(200));
  else damaged.set(random.bytes(Math.min(50, content.length - at)), at);
  return damaged;
}

it(`refuses, or comes up as it once was (${CASES} damaged stores)`, async () => {
  const { disk, pictures, last } = await prepare();
  const names = [...disk.files.keys()].filter((name) => /journal|snapshot/.test(name));
  assert.ok(names.some((name) => name.includes('snapshot')), names.join());
  let refused = 0;
  let cut = 0;
  for (let i = 0; i < CASES; i++) {
    const copy = disk.crash();
    const victim = names[random.below(names.length)]!;
    const before = copy.files.get(victim)!.bytes;
    const after = damage(before);
    copy.files.set(victim, { bytes: after, synced: after.slice() });
    try {
      const { tree, journal } = await recover({ disk: copy, clock, log: new MemoryLog(), directory: '/zk' });
      await journal.close();
      assert.equal(picture(tree), pictures.get(tree.zxid), `damage to ${victim}: not a state that ever was`);
      if (tree.zxid < last) {
        cut++;
        assert.ok(victim.includes('journal'), `damage to ${victim} went unnoticed`);
      }
    } catch (error) {
      if (!(error instanceof CoordinationStoreError)) throw error;
      refused++;
    }
  }
  assert.ok(refused > CASES / 10 && cut > CASES / 50, `${refused} refused, ${cut} cut`);
});

it('makes a header that a crash took from a new journal again', async () => {
  const { disk, pictures, last } = await prepare();
  for (const header of [new Uint8Array(0), new Uint8Array(7), new Uint8Array(20)]) {
    const copy = disk.crash();
    const name = `/zk/journal.${last.toString(16).padStart(14, '0')}`;
    copy.files.set(name, { bytes: header, synced: header });
    const { tree, journal } = await recover({ disk: copy, clock, log: new MemoryLog(), directory: '/zk' });
    assert.equal(picture(tree), pictures.get(last));
    journal.append({ zxid: last + 1, timeMs: 0, changes: [] });
    await journal.close();
    assert.equal((await recover({ disk: copy, clock, log: new MemoryLog(), directory: '/zk' })).tree.zxid, last + 1);
  }
});
