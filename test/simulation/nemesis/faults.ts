/** The faults that a nemesis may bring, one function each; every fault heals by itself after a while. */
import { PLENTY_BYTES, type SimCluster } from '../cluster/sim-cluster.ts';
import type { BrokerMachine } from '../cluster/broker-machine.ts';
import type { SimRandom } from '../../../src/sim/sim-random.ts';
import type { DiskOperation } from '../../../src/sim/disk-faults.ts';
import type { FaultName } from '../swarm.ts';
import type { Workload } from '../workload/workload.ts';

export interface FaultContext {
  readonly cluster: SimCluster;
  readonly workload: Workload;
  readonly random: SimRandom;
  readonly machine: BrokerMachine;
  /** Runs later unless everything is healed by then. */
  later(ms: number, run: () => void): void;
}

/** Returns false when it could not be brought now. */
type Fault = (context: FaultContext) => boolean;

const note = ({ cluster }: FaultContext, text: string): void => cluster.history.note(`fault: ${text}`);

function crash(context: FaultContext, mode: 'process' | 'power'): boolean {
  const { machine, random } = context;
  if (machine.state === 'down') return false;
  machine.crash(mode);
  context.later(random.pick([5, 100, 1000, 3000]) * random.between(0.5, 1.5), () => machine.start());
  return true;
}

/** Crash, recovery, and another crash before any client comes: what the first recovery served must be there again. */
function doubleStart(context: FaultContext): boolean {
  const { machine, random, cluster, workload } = context;
  if (machine.state === 'down') return false;
  const clients = workload.all.map((client) => client.name);
  const first = random.chance(0.5) ? 'power' : 'process';
  note(context, `double start (${first})`);
  cluster.world.network.partition(clients, [machine.name]);
  machine.crash(first);
  const again = (): void => {
    for (const client of clients) {
      cluster.world.network.unblock(client, machine.name);
      cluster.world.network.unblock(machine.name, client);
    }
  };
  machine.onRunning = () => {
    machine.crash('power');
    machine.onRunning = again;
    context.later(20, () => machine.start());
  };
  context.later(50, () => machine.start());
  context.later(8000, again);
  return true;
}

function cleanRestart(context: FaultContext): boolean {
  const { machine, random } = context;
  if (machine.state !== 'running') return false;
  machine.stop(() => context.later(random.between(5, 1000), () => machine.start()));
  return true;
}

function pause(context: FaultContext): boolean {
  const { machine, random, cluster } = context;
  if (machine.state === 'down' || machine.node.process.paused) return false;
  const ms = random.pick([100, 1000, 5000, 25_000]) * random.between(0.5, 1.5);
  note(context, `pause of ${Math.round(ms)} ms`);
  cluster.world.pause(machine.name);
  const { process } = machine.node;
  context.later(ms, () => {
    if (machine.node.process === process && process.alive) cluster.world.resume(machine.name);
  });
  return true;
}

function partition(context: FaultContext): boolean {
  const { machine, random, cluster, workload } = context;
  const { network } = cluster.world;
  const clients = workload.all.map((client) => client.name).filter(() => random.chance(0.5));
  const ways = random.below(3);
  const ms = random.pick([200, 2000, 10_000]) * random.between(0.5, 1.5);
  note(context, `partition of ${clients.join(', ')} (${['both ways', 'to the broker', 'from the broker'][ways]}) for ${Math.round(ms)} ms`);
  for (const client of clients) {
    if (ways !== 2) network.block(client, machine.name);
    if (ways !== 1) network.block(machine.name, client);
  }
  context.later(ms, () => {
    for (const client of clients) {
      network.unblock(client, machine.name);
      network.unblock(machine.name, client);
    }
  });
  return true;
}

function clog(context: FaultContext): boolean {
  const { machine, random, cluster, workload } = context;
  const client = random.pick(workload.all).name;
  const ms = random.between(100, 5000);
  note(context, `clog between ${client} and the broker of ${Math.round(ms)} ms`);
  if (random.chance(0.7)) cluster.world.network.clog(machine.name, client, ms);
  if (random.chance(0.7)) cluster.world.network.clog(client, machine.name, ms);
  return true;
}

function reset(context: FaultContext): boolean {
  const { machine, random, cluster, workload } = context;
  for (const client of workload.all) if (random.chance(0.6)) cluster.world.network.reset(client.name, machine.name);
  note(context, 'connections reset');
  return true;
}

function loss(context: FaultContext): boolean {
  const { random, cluster } = context;
  const probability = random.between(0.01, 0.3);
  note(context, `loss of ${(probability * 100).toFixed(0)} %`);
  cluster.world.network.lossProbability = probability;
  context.later(random.between(500, 5000), () => {
    cluster.world.network.lossProbability = 0;
  });
  return true;
}

function wallJump(context: FaultContext): boolean {
  const { machine, random } = context;
  const ms = Math.round(random.pick([1000, 60_000, 3_600_000]) * random.between(-1, 1));
  note(context, `wall clock jumps by ${ms} ms`);
  machine.node.machineClock.jumpWall(ms);
  return true;
}

function drift(context: FaultContext): boolean {
  const { machine, random } = context;
  machine.node.machineClock.setDrift(random.between(-50_000, 50_000));
  note(context, 'clocks drift');
  return true;
}

function slowDisk(context: FaultContext): boolean {
  const { machine, random } = context;
  const extraMs = random.pick([20, 200, 1500]) * random.between(0.5, 1.5);
  const operation = random.pick<DiskOperation | '*'>(['sync', 'write', '*']);
  note(context, `disk slower by ${Math.round(extraMs)} ms (${operation})`);
  const armed = machine.node.storage.faults.add({ operation, extraMs, times: Infinity, probability: random.pick([0.1, 1]) });
  context.later(random.between(300, 4000), () => armed.cancel());
  return true;
}

function diskFull(context: FaultContext): boolean {
  const { machine, random } = context;
  const { storage } = machine.node;
  storage.capacityBytes = storage.usedBytes + random.below(5000);
  note(context, 'disk full');
  context.later(random.between(300, 6000), () => {
    storage.capacityBytes = PLENTY_BYTES;
    note(context, 'disk has room again');
  });
  return true;
}

function error(operation: DiskOperation | '*', paths: readonly (RegExp | null)[]): Fault {
  return (context) => {
    const { machine, random } = context;
    const path = random.pick(paths);
    const times = random.pick([1, 1, 3]);
    note(context, `EIO on ${times} ${operation} of ${path?.source ?? 'anything'}`);
    if (operation === 'sync') machine.tainted = true;
    const armed = machine.node.storage.faults.add({ operation, code: 'EIO', times, ...(path === null ? {} : { path }), skip: random.below(5) });
    context.later(random.between(1000, 4000), () => armed.cancel());
    return true;
  };
}

export const FAULTS: Readonly<Record<FaultName, Fault>> = {
  processCrash: (context) => crash(context, 'process'),
  powerCrash: (context) => crash(context, 'power'),
  doubleStart, cleanRestart, pause, partition, clog, reset, loss, wallJump, drift, slowDisk, diskFull,
  writeError: error('write', [/\.log$/, /coordination/, null]),
  syncError: error('sync', [/\.log$/, /coordination/, null]),
  readError: error('read', [/\.log$/, null]),
  clientCrash: ({ random, workload, cluster }) => {
    const client = random.pick(workload.all);
    cluster.history.note(`fault: ${client.name} killed`);
    client.crash();
    return true;
  },
};
