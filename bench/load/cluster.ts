/**
 * Three brokers of each, three copies, acks=all, min.insync.replicas=2. Apache Kafka's are controllers too (KRaft,
 * combined); of ours the first holds the embedded store.
 */
import { createTopic, note, pause, removeTopic, withAdmin } from './harness.ts';
import { type Bench, type LoadedBytes, measureWork } from './measure.ts';
import { type Peer, type PeerName, peerNames, preparePeer, residentMb, startPeer } from './peers.ts';
import { clusterWorks, FAST, type Figures, rowOf, type Row } from './works.ts';

const BROKERS = 3;
const IDLE_MS = 5000;
const READY_LIMIT_MS = 60_000;
const WARM_UP_RECORDS = 2_000_000;
const shapeOf = (partitions: number): { partitions: number; copies: number; minIsr: number } => ({ partitions, copies: 3, minIsr: 2 });

/** Creates the topic as soon as there are brokers enough, and sees it described with three copies in sync. */
async function untilDescribed(peer: Peer, topic: string): Promise<void> {
  const deadline = performance.now() + READY_LIMIT_MS;
  for (let last: unknown; performance.now() < deadline; await pause(10)) {
    try {
      await createTopic(peer, topic, shapeOf(1));
      const { topics } = await withAdmin(peer, (admin) => admin.fetchTopicMetadata({ topics: [topic] }));
      if (topics[0]?.partitions[0]?.isr.length === BROKERS) return;
    } catch (error) {
      last = error;
    }
    if (performance.now() >= deadline) throw new Error(`${peer.name}: three brokers could not describe a topic: ${last}`);
  }
}

export async function measureClusterStarts(bench: Bench): Promise<Row[]> {
  const figures: Record<PeerName, Figures[]> = { kafka: [], blumfeld: [] };
  for (let round = 0; round < bench.rounds; round++) {
    for (const name of peerNames) {
      const start = await preparePeer(name, bench.folders, BROKERS);
      const from = performance.now();
      const peer = start();
      try {
        await untilDescribed(peer, 'first');
        const readyMs = performance.now() - from;
        await pause(IDLE_MS);
        const idleMb = residentMb(peer);
        figures[name].push({ readyMs, idleMb });
        note(`start of three ${name}: ${readyMs.toFixed(0)} ms, idle ${idleMb.toFixed(0)} MB`);
      } finally {
        await peer.stop();
      }
    }
  }
  return [
    rowOf('cluster: three starts to a topic with three copies in sync, ms', 'readyMs', '≤ 0.25', figures),
    rowOf('cluster: idle memory of the three, MB', 'idleMb', '≤ 0.25', figures),
  ];
}

async function warmUp(bench: Bench, peer: Peer): Promise<void> {
  await createTopic(peer, 'warm', shapeOf(6));
  bench.load(peer, ['produce', 'warm', String(WARM_UP_RECORDS), '1000', '-1', ...FAST]);
  bench.load(peer, ['produce', 'warm', String(WARM_UP_RECORDS), '100', '-1', ...FAST]);
  bench.load(peer, ['consume', 'warm', String(WARM_UP_RECORDS / 2)]);
  await removeTopic(peer, 'warm');
}

export async function measureCluster(bench: Bench, wants: (name: string) => boolean): Promise<Row[]> {
  const wanted = clusterWorks.filter(({ name }) => wants(name));
  if (wanted.length === 0) return [];
  const rows: Row[] = [];
  const peers: Peer[] = [];
  try {
    for (const name of peerNames) peers.push(await startPeer(name, bench.folders, BROKERS));
    for (const peer of peers) await warmUp(bench, peer);
    const loaded: LoadedBytes = new Map();
    for (const work of wanted) rows.push(...(await measureWork(bench, peers, work, loaded)));
    const [kafka, blumfeld] = peers.map(residentMb);
    rows.push({ label: 'cluster: memory of the three after these works, MB', figure: '', goal: '≤ 0.50', kafka: kafka!, blumfeld: blumfeld!, lowerIsBetter: true });
  } finally {
    await Promise.all(peers.map((peer) => peer.stop()));
  }
  return rows;
}
