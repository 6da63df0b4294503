/** A rolling restart in which brokers change their program and keep their data directories. */
import type { Kind } from './mixed-broker.ts';
import type { Scene } from './scene.ts';

/** How long acknowledgements may pause at a controlled shutdown: the time of a few metadata refreshes on a busy machine. */
const GAP_LIMIT_MS = 20_000;

/** `how` is kill: with SIGKILL, so that one program recovers what the other left lying. */
export function rollTo(steps: readonly (readonly [number, Kind])[], how: 'stop' | 'kill' = 'stop'): (scene: Scene) => Promise<string[]> {
  return async (scene) => {
    const { cluster, ledger } = scene;
    const problems: string[] = [];
    for (const [id, kind] of steps) {
      const broker = cluster.broker(id);
      const from = Date.now();
      ledger.longestGapMs = 0;
      await broker[how]();
      const stopMs = Date.now() - from;
      await scene.untilAcked();
      await cluster.start(broker, kind);
      await scene.untilInSync();
      await scene.untilAcked();
      console.log(`  broker ${id} is ${kind} now: ${how === 'kill' ? 'killed' : 'stopped'} in ${stopMs} ms, in sync again after ${Date.now() - from} ms, longest pause of acknowledgements ${ledger.longestGapMs} ms; ${cluster.brokers.map((one) => one.kind).join(', ')}; controller ${await cluster.controllerId()}`);
      if (ledger.longestGapMs > GAP_LIMIT_MS) problems.push(`no record was acknowledged for ${ledger.longestGapMs} ms while broker ${id} became ${kind}`);
    }
    return problems;
  };
}
