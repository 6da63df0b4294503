/**
 * The faults that may come over a cluster, one function each; every fault heals by itself after a while.
 *
 * Hypothesis F1 (reliability.md §2.1): at most one broker at a time may have lost what it had not flushed, until it is
 * back in every in-sync set; process crashes, pauses, partitions and clock jumps come as they like.
 */
import { PLENTY_BYTES } from '../../cluster/sim-cluster.ts';
import type { SimRandom } from '../../../../src/sim/sim-random.ts';
import { ZOOKEEPER } from '../cluster/zookeeper-machine.ts';
import type { ReplicaMachine } from '../cluster/replica-machine.ts';
import type { ReplicatedCluster } from '../cluster/replicated-cluster.ts';
import type { Workload } from '../../workload/workload.ts';
import type { ClusterFaultName } from '../swarm.ts';
import type { OperatorTool } from './operator-tool.ts';
import { flapLeader, moveController } from './unheard.ts';

export interface ClusterFaultContext {
  readonly cluster: ReplicatedCluster;
  readonly workload: Workload;
  readonly tool: OperatorTool;
  readonly random: SimRandom;
  readonly machine: ReplicaMachine;
  /** Runs later unless everything is healed by then. */
  later(ms: number, run: () => void): void;
}

type Fault = (context: ClusterFaultContext) => boolean;

const note = ({ cluster }: ClusterFaultContext, text: string): void => cluster.history.note(`fault: ${text}`);

function crash(context: ClusterFaultContext, machine: ReplicaMachine | undefined, mode: 'process' | 'power'): boolean {
  const { random } = context;
  if (machine === undefined || machine.state === 'down') return false;
  machine.crash(mode);
  context.later(random.pick([5, 300, 2000, 6000, 12_000]) * random.between(0.5, 1.5), () => machine.start());
  return true;
}

function othersAreTainted({ cluster, machine }: ClusterFaultContext): boolean {
  if (cluster.brokers.some((other) => other !== machine && other.mayHaveLost)) return true;
  for (const oracle of cluster.oracles.values()) {
    for (const replica of oracle.replicas.values()) if (replica.isTainted && replica.brokerId !== machine.brokerId) return true;
  }
  return false;
}

const powerCrash = (context: ClusterFaultContext): boolean => !othersAreTainted(context) && crash(context, context.machine, 'power');

const machineOf = ({ cluster }: ClusterFaultContext, brokerId: number | null | undefined): ReplicaMachine | undefined =>
  cluster.brokers.find((machine) => machine.brokerId === brokerId);
const controllerOf = (context: ClusterFaultContext): ReplicaMachine | undefined => machineOf(context, context.cluster.store.controllerId);

function leaderOf(context: ClusterFaultContext): ReplicaMachine | undefined {
  const { cluster, random } = context;
  return machineOf(context, random.pick([...cluster.oracles.values()]).stored?.leader);
}

function crashAll(context: ClusterFaultContext): boolean {
  note(context, 'all brokers are killed');
  let count = 0;
  for (const machine of context.cluster.brokers) if (crash(context, machine, 'process')) count++;
  return count > 0;
}

function cleanRestart(context: ClusterFaultContext): boolean {
  const { machine, random } = context;
  if (machine.state !== 'running') return false;
  machine.stop(() => context.later(random.between(5, 3000), () => machine.start()));
  return true;
}

function pause(context: ClusterFaultContext, machine: ReplicaMachine | undefined): boolean {
  const { random, cluster } = context;
  if (machine === undefined || machine.state === 'down' || machine.node.process.paused) return false;
  const ms = random.pick([200, 2000, 8000]) * random.between(0.5, 1.5);
  note(context, `${machine.name} is paused for ${Math.round(ms)} ms`);
  cluster.world.pause(machine.name);
  const { process } = machine.node;
  context.later(ms, () => {
    if (machine.node.process === process && process.alive) cluster.world.resume(machine.name);
  });
  return true;
}

/** Nothing gets from one group to the other, or only one way. */
function cut(context: ClusterFaultContext, group: readonly string[], others: readonly string[]): boolean {
  const { random, cluster } = context;
  const { network } = cluster.world;
  const ways = random.below(4);
  const ms = random.pick([500, 3000, 8000, 12_000]) * random.between(0.5, 1.5);
  note(context, `${group.join(', ')} and ${others.join(', ')} are cut (${['both ways', 'both ways', 'there', 'back'][ways]}) for ${Math.round(ms)} ms`);
  const each = (run: (from: string, to: string) => void): void => {
    for (const a of group) for (const b of others) run(a, b);
  };
  each((a, b) => {
    if (ways !== 3) network.block(a, b);
    if (ways !== 2) network.block(b, a);
  });
  context.later(ms, () => each((a, b) => {
    network.unblock(a, b);
    network.unblock(b, a);
  }));
  return true;
}

const others = ({ cluster, machine }: ClusterFaultContext): string[] => cluster.brokers.filter((other) => other !== machine).map((other) => other.name);
const clients = ({ workload }: ClusterFaultContext): string[] => workload.all.map((client) => client.name);

function clog(context: ClusterFaultContext): boolean {
  const { machine, random, cluster } = context;
  const peer = random.pick([...others(context), ZOOKEEPER, ...clients(context)]);
  const ms = random.between(100, 4000);
  note(context, `clog between ${machine.name} and ${peer} for ${Math.round(ms)} ms`);
  if (random.chance(0.7)) cluster.world.network.clog(machine.name, peer, ms);
  if (random.chance(0.7)) cluster.world.network.clog(peer, machine.name, ms);
  return true;
}

function reset(context: ClusterFaultContext): boolean {
  const { machine, random, cluster } = context;
  for (const peer of [...others(context), ZOOKEEPER, ...clients(context)]) if (random.chance(0.5)) cluster.world.network.reset(peer, machine.name);
  note(context, `connections of ${machine.name} are reset`);
  return true;
}

function loss(context: ClusterFaultContext): boolean {
  const { random, cluster } = context;
  const probability = random.between(0.01, 0.25);
  note(context, `loss of ${(probability * 100).toFixed(0)} %`);
  cluster.world.network.lossProbability = probability;
  context.later(random.between(500, 6000), () => {
    cluster.world.network.lossProbability = 0;
  });
  return true;
}

function slowDisk(context: ClusterFaultContext): boolean {
  const { machine, random } = context;
  const extraMs = random.pick([20, 200, 1500]) * random.between(0.5, 1.5);
  note(context, `the disk of ${machine.name} is slower by ${Math.round(extraMs)} ms`);
  const armed = machine.node.storage.faults.add({ operation: random.pick(['sync', 'write', '*'] as const), extraMs, times: Infinity, probability: random.pick([0.1, 1]) });
  context.later(random.between(300, 5000), () => armed.cancel());
  return true;
}

function diskFull(context: ClusterFaultContext): boolean {
  const { machine, random } = context;
  const { storage } = machine.node;
  storage.capacityBytes = storage.usedBytes + random.below(5000);
  note(context, `the disk of ${machine.name} is full`);
  context.later(random.between(300, 6000), () => {
    storage.capacityBytes = PLENTY_BYTES;
    note(context, `the disk of ${machine.name} has room again`);
  });
  return true;
}

/** A failed sync may lose what was written before: that broker counts as the lossy one. */
function diskError(context: ClusterFaultContext, operation: 'write' | 'sync'): boolean {
  const { machine, random, cluster } = context;
  if (operation === 'sync') {
    if (othersAreTainted(context)) return false;
    machine.mayHaveLost = true;
    for (const oracle of cluster.oracles.values()) oracle.onTainted(machine.brokerId);
  }
  note(context, `EIO on a ${operation} of ${machine.name}`);
  const armed = machine.node.storage.faults.add({ operation, code: 'EIO', times: random.pick([1, 1, 3]), skip: random.below(5), ...(random.chance(0.7) ? { path: /\.log$/ } : {}) });
  context.later(random.between(1000, 4000), () => armed.cancel());
  return true;
}

function expireSession(context: ClusterFaultContext): boolean {
  const { machine, cluster } = context;
  const sessionId = machine.broker?.coordination.sessionId ?? 0n;
  if (sessionId === 0n || cluster.zooKeeper.store === null) return false;
  note(context, `the session of ${machine.name} expires`);
  cluster.zooKeeper.store.expireSession(sessionId);
  return true;
}

function zooKeeperCrash(context: ClusterFaultContext): boolean {
  const { cluster, random } = context;
  if (cluster.zooKeeper.state === 'down') return false;
  cluster.zooKeeper.crash(random.pick(['process', 'power'] as const));
  context.later(random.pick([50, 1000, 8000]) * random.between(0.5, 1.5), () => cluster.zooKeeper.start());
  return true;
}

function zooKeeperPause(context: ClusterFaultContext): boolean {
  const { cluster, random } = context;
  const { process } = cluster.world.node(ZOOKEEPER);
  if (cluster.zooKeeper.state === 'down' || process.paused) return false;
  const ms = random.pick([500, 3000, 9000]) * random.between(0.5, 1.5);
  note(context, `zookeeper is paused for ${Math.round(ms)} ms`);
  cluster.world.pause(ZOOKEEPER);
  context.later(ms, () => {
    if (process.alive) cluster.world.resume(ZOOKEEPER);
  });
  return true;
}

export const CLUSTER_FAULT: Readonly<Record<ClusterFaultName, Fault>> = {
  processCrash: (context) => crash(context, context.machine, 'process'),
  powerCrash,
  crashLeader: (context) => crash(context, leaderOf(context), 'process'),
  crashController: (context) => crash(context, controllerOf(context), 'process'),
  crashAll,
  cleanRestart,
  pause: (context) => pause(context, context.machine),
  pauseController: (context) => pause(context, controllerOf(context)),
  isolateBroker: (context) => cut(context, [context.machine.name], [...others(context), ZOOKEEPER]),
  cutPeers: (context) => cut(context, [context.machine.name], others(context).filter(() => context.random.chance(0.7))),
  cutZooKeeper: (context) => cut(context, [context.machine.name], [ZOOKEEPER]),
  cutClients: (context) => cut(context, clients(context).filter(() => context.random.chance(0.6)), [context.machine.name]),
  clog, reset, loss,
  wallJump: ({ machine, random }) => {
    machine.node.machineClock.jumpWall(Math.round(random.pick([1000, 60_000, 3_600_000]) * random.between(-1, 1)));
    return true;
  },
  drift: ({ machine, random }) => {
    machine.node.machineClock.setDrift(random.between(-50_000, 50_000));
    return true;
  },
  slowDisk, expireSession, zooKeeperCrash, zooKeeperPause,
  diskFull,
  writeError: (context) => diskError(context, 'write'),
  syncError: (context) => diskError(context, 'sync'),
  topicLife: ({ tool }) => tool.liveTopic(),
  topicConfig: ({ tool }) => tool.changeTopicConfig(),
  preferredElection: ({ tool }) => tool.electPreferred(),
  reassign: ({ tool }) => tool.reassign(),
  moveController: (context) => moveController(context, controllerOf(context)),
  flapLeader,
  clientCrash: ({ random, workload, cluster }) => {
    const client = random.pick(workload.all);
    cluster.history.note(`fault: ${client.name} killed`);
    client.crash();
    return true;
  },
};
