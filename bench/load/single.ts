/** One broker of each: start, memory, throughput, latency. */
import { createTopic, note, pause, removeTopic } from './harness.ts';
import { type Bench, type LoadedBytes, measureWork } from './measure.ts';
import { listening, type Peer, type PeerName, peerNames, preparePeer, residentMb, startPeer } from './peers.ts';
import { FAST, type Figures, rowOf, type Row, works } from './works.ts';

const WARM_UP_RECORDS = 2_000_000;
const FILL_BYTES = 5e9;
const IDLE_MS = 5000;
const ONE_PARTITION = { partitions: 1, copies: 1, minIsr: 1 };

export async function measureStarts(bench: Bench): Promise<Row[]> {
  const figures: Record<PeerName, Figures[]> = { kafka: [], blumfeld: [] };
  for (let round = 0; round < bench.rounds; round++) {
    for (const name of peerNames) {
      const start = await preparePeer(name, bench.folders, 1);
      const from = performance.now();
      const peer = start();
      // librdkafka looks for a refused broker once a second: it begins when the port answers, and the wait counts.
      await listening(peer);
      const first = bench.load(peer, ['first', `first-${round}`, '60000']);
      const firstMs = performance.now() - from;
      if (first['records'] !== 1) throw new Error(`${name}: no record was acknowledged`);
      await pause(IDLE_MS);
      const idleMb = residentMb(peer);
      figures[name].push({ firstMs, idleMb });
      await peer.stop();
      note(`start ${name}: ${firstMs.toFixed(0)} ms, idle ${idleMb.toFixed(0)} MB`);
    }
  }
  return [rowOf('start to first acknowledged record, ms', 'firstMs', '≤ 0.10', figures), rowOf('idle memory, MB', 'idleMb', '≤ 0.25', figures)];
}

/** 2 GB in one partition and 0.5 GB of small records and many partitions: the JITs of both then know most of what follows. */
async function warmUp(bench: Bench, peer: Peer, loaded: LoadedBytes): Promise<void> {
  await createTopic(peer, 'warm', ONE_PARTITION);
  bench.load(peer, ['produce', 'warm', String(WARM_UP_RECORDS), '1000', '1', ...FAST]);
  bench.load(peer, ['consume', 'warm', String(WARM_UP_RECORDS / 2)]);
  await removeTopic(peer, 'warm');
  await createTopic(peer, 'warm-16', { ...ONE_PARTITION, partitions: 16 });
  for (const acks of ['1', '-1']) {
    bench.load(peer, ['produce', 'warm-16', '300000', '1000', acks, ...FAST]);
    bench.load(peer, ['produce', 'warm-16', '2000000', '100', acks, ...FAST]);
  }
  await removeTopic(peer, 'warm-16');
  loaded.set(peer, WARM_UP_RECORDS * 1000 + 1e9);
}

async function measureLoadedMemory(bench: Bench, peers: readonly Peer[], loaded: LoadedBytes): Promise<Row> {
  for (const peer of peers) {
    await createTopic(peer, 'fill', ONE_PARTITION);
    for (let bytes = loaded.get(peer) ?? 0; bytes < FILL_BYTES; bytes += 5e8) bench.load(peer, ['produce', 'fill', '500000', '1000', '1', ...FAST]);
  }
  const [kafka, blumfeld] = peers.map(residentMb);
  return { label: 'memory after 5 GB of load, MB', figure: '', goal: '≤ 0.50', kafka: kafka!, blumfeld: blumfeld!, lowerIsBetter: true };
}

export async function measureOneBroker(bench: Bench, wants: (name: string) => boolean): Promise<Row[]> {
  const wanted = works.filter(({ name }) => wants(name));
  if (wanted.length === 0 && !wants('memory')) return [];
  const rows: Row[] = [];
  const peers: Peer[] = [];
  try {
    for (const name of peerNames) peers.push(await startPeer(name, bench.folders, 1));
    const loaded: LoadedBytes = new Map();
    for (const peer of peers) await warmUp(bench, peer, loaded);
    for (const work of wanted) rows.push(...(await measureWork(bench, peers, work, loaded)));
    if (wants('memory')) rows.push(await measureLoadedMemory(bench, peers, loaded));
  } finally {
    await Promise.all(peers.map((peer) => peer.stop()));
  }
  return rows;
}
