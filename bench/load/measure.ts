/** Runs works on both peers in turns and makes rows of the medians. */
import { ballast, createTopic, type Load, note, removeTopic } from './harness.ts';
import { type BenchFolders, cpuSeconds, type Peer, type PeerName } from './peers.ts';
import { type Figures, median, type Row, table, type Work } from './works.ts';

export interface Bench {
  readonly folders: BenchFolders;
  readonly load: Load;
  readonly rounds: number;
}

/** Bytes of records that each peer took or gave since it was started. */
export type LoadedBytes = Map<Peer, number>;

async function runOnce(bench: Bench, peer: Peer, work: Work, topic: string): Promise<{ figures: Figures; bytes: number }> {
  await createTopic(peer, topic, work);
  for (const command of work.before(topic)) bench.load(peer, command);
  ballast(bench.folders);
  const cpu = cpuSeconds(peer);
  const result = bench.load(peer, work.command(topic));
  const bytes = (result['records'] ?? 0) * work.recordBytes;
  if ((result['errors'] ?? 0) > 0 || (result['records'] ?? 0) < work.records) throw new Error(`${peer.name}: ${work.name}: ${JSON.stringify(result)}`);
  const figures = { ...result, cpuPerGb: (cpuSeconds(peer) - cpu) / (bytes / 1e9) };
  await removeTopic(peer, topic);
  return { figures, bytes };
}

export async function measureWork(bench: Bench, peers: readonly Peer[], work: Work, loaded: LoadedBytes): Promise<Row[]> {
  const figures: Record<PeerName, Figures[]> = { kafka: [], blumfeld: [] };
  for (let round = 0; round < bench.rounds; round++) {
    for (const peer of round % 2 === 0 ? peers : [...peers].reverse()) {
      const { figures: one, bytes } = await runOnce(bench, peer, work, `${work.name.replace(/[^a-z0-9]/gi, '-')}-${round}`);
      figures[peer.name].push(one);
      loaded.set(peer, (loaded.get(peer) ?? 0) + bytes);
    }
  }
  return work.goals.map(({ figure, label, goal, lowerIsBetter }) => {
    const row: Row = { label: `${work.name}: ${label}`, figure, goal, kafka: median(figures.kafka, figure), blumfeld: median(figures.blumfeld, figure), lowerIsBetter };
    note(table([row], false));
    return row;
  });
}
