/**
 * Leaders, controllers and group coordinators of a mixed cluster are killed with SIGKILL in turn, of either kind. One at
 * a time: the next dies when all replicas are in sync again.
 */
import { sleep } from '../../conformance/zookeeper-peer.ts';
import { CONTROLLER_PATH } from '../../../src/znodes/paths.ts';
import type { Kind, MixedBroker } from './mixed-broker.ts';
import { until } from './mixed-cluster.ts';
import { PARTITIONS, type Scene, TOPIC } from './scene.ts';

export type Role = 'leader' | 'controller' | 'coordinator';

const STEERING_TRIES = 10;
/** Less than a session. */
const PAUSE_MS = 1500;
const AFTER_PAUSE_MS = 500;
const REBALANCE_MS = 40_000;

async function idOf(scene: Scene, role: Role, round: number): Promise<number> {
  if (role === 'controller') return scene.cluster.controllerId();
  return role === 'leader' ? ((await scene.cluster.leaders(TOPIC))[round % PARTITIONS] ?? -1) : scene.coordinatorId();
}

/** An operator who deletes /controller has the election run again. The other kind sleeps through it, and wakes up deposed. */
export async function steerController(scene: Scene, kind: Kind): Promise<void> {
  const { cluster } = scene;
  for (let attempt = 0; attempt < STEERING_TRIES; attempt++) {
    if (await isController(scene, kind)) return;
    const others = cluster.brokers.filter((broker) => broker.kind !== kind);
    for (const broker of others) broker.pause();
    try {
      await cluster.client.delete(CONTROLLER_PATH, -1).catch(() => {});
      for (const deadline = Date.now() + PAUSE_MS; Date.now() < deadline && !(await isController(scene, kind)); ) await sleep(20);
    } finally {
      for (const broker of others) broker.resume();
    }
    await sleep(AFTER_PAUSE_MS);
  }
}

async function isController({ cluster }: Scene, kind: Kind): Promise<boolean> {
  const id = await cluster.controllerId();
  return id >= 0 && cluster.broker(id).kind === kind;
}

/** The broker in that role; of that kind where it can be had. */
async function victim(scene: Scene, role: Role, kind: Kind, round: number): Promise<MixedBroker> {
  if (role === 'controller') await steerController(scene, kind);
  let id = -1;
  for (const deadline = Date.now() + REBALANCE_MS; Date.now() < deadline; await sleep(200)) {
    for (let offset = 0; offset < PARTITIONS; offset++) {
      id = await idOf(scene, role, round + offset);
      if (id >= 0 && scene.cluster.broker(id).kind === kind) return scene.cluster.broker(id);
    }
    if (id >= 0 && role === 'coordinator') break;
  }
  return scene.cluster.broker(id);
}

/** One death and the way back. Returns `role of kind`. */
export async function killOne(scene: Scene, role: Role, kind: Kind, round: number): Promise<string> {
  const { cluster, ledger } = scene;
  const broker = await victim(scene, role, kind, round);
  const controller = await cluster.controllerId();
  ledger.longestGapMs = 0;
  const from = Date.now();
  await broker.kill();
  await until(async () => !(await cluster.leaders(TOPIC)).includes(broker.id), `broker ${broker.id} leads nothing any more`);
  await scene.untilAcked();
  const failoverMs = Date.now() - from;
  await cluster.start(broker);
  await scene.untilInSync();
  const backMs = Date.now() - from;
  console.log(`  ${String(round + 1).padStart(2)}: ${role} ${broker.id} (${broker.kind}) killed under controller ${controller} (${cluster.brokers.find(({ id }) => id === controller)?.kind ?? 'none'}): all partitions take records after ${failoverMs} ms, in sync after ${backMs} ms; controller ${await cluster.controllerId()}`);
  return `${role} of ${broker.kind}`;
}
