/**
 * Brings faults at random moments, as the seed's swarm options weigh them, and heals everything at the end. A broker that
 * went down, or lost its log directory, is looked after all the time, as a service manager and an operator would.
 */
import { PLENTY_BYTES, type SimCluster } from '../cluster/sim-cluster.ts';
import type { SimRandom } from '../../../src/sim/sim-random.ts';
import type { FaultName } from '../swarm.ts';
import type { Workload } from '../workload/workload.ts';
import { FAULTS, type FaultContext } from './faults.ts';

const SUPERVISE_MS = 4000;

export class Nemesis {
  readonly #cluster: SimCluster;
  readonly #workload: Workload;
  readonly #random: SimRandom;
  #healed = false;
  /** Faults that are left out, by their number in this run: for shrinking. */
  readonly #skip: ReadonlySet<number>;
  #number = 0;
  readonly brought: { readonly number: number; readonly name: FaultName }[] = [];

  constructor(cluster: SimCluster, workload: Workload, skip: ReadonlySet<number>) {
    this.#cluster = cluster;
    this.#workload = workload;
    this.#random = cluster.world.random.fork('nemesis');
    this.#skip = skip;
  }

  start(): void {
    this.#next();
    this.#supervise();
  }

  #later(ms: number, run: () => void): void {
    this.#cluster.world.scheduler.schedule(ms, 'nemesis', null, run);
  }

  #next(): void {
    const mean = this.#cluster.swarm.meanFaultMs;
    this.#later(this.#random.between(0.1, 1.9) * mean, () => {
      if (this.#healed) return;
      this.#bring();
      this.#next();
    });
  }

  #bring(): void {
    const { swarm, brokers, history } = this.#cluster;
    const random = this.#random.fork(`fault ${this.#number}`);
    const number = this.#number++;
    const name = pickWeighted(swarm.faults, random);
    if (this.#skip.has(number)) return;
    const context: FaultContext = {
      cluster: this.#cluster, workload: this.#workload, random, machine: random.pick(brokers),
      later: (ms, run) => this.#later(ms, () => {
        if (!this.#healed) run();
      }),
    };
    if (!FAULTS[name](context)) return;
    history.counts.faults++;
    this.brought.push({ number, name });
  }

  #supervise(): void {
    this.#later(SUPERVISE_MS, () => {
      for (const machine of this.#cluster.brokers) if (!machine.node.process.paused) machine.superviseNow();
      this.#supervise();
    });
  }

  heal(): void {
    this.#healed = true;
    const { world, brokers, history } = this.#cluster;
    history.note('all is healed');
    world.network.heal();
    for (const machine of brokers) {
      machine.node.storage.faults.clear();
      machine.node.storage.capacityBytes = PLENTY_BYTES;
      machine.onRunning = null;
      if (machine.node.process.paused) world.resume(machine.name);
      machine.superviseNow();
    }
  }
}

export function pickWeighted<T>(weights: ReadonlyMap<T, number>, random: SimRandom): T {
  let total = 0;
  for (const weight of weights.values()) total += weight;
  let left = random.next() * total;
  for (const [item, weight] of weights) if ((left -= weight) < 0) return item;
  return [...weights.keys()].at(-1)!;
}
