/** Brings faults over a cluster at random, and looks after it as service managers and operators do. */
import { PLENTY_BYTES } from '../../cluster/sim-cluster.ts';
import { pickWeighted } from '../../nemesis/nemesis.ts';
import type { Workload } from '../../workload/workload.ts';
import { ZOOKEEPER } from '../cluster/zookeeper-machine.ts';
import type { ReplicatedCluster } from '../cluster/replicated-cluster.ts';
import type { SimRandom } from '../../../../src/sim/sim-random.ts';
import type { ClusterFaultName } from '../swarm.ts';
import { CLUSTER_FAULT, type ClusterFaultContext } from './cluster-faults.ts';
import type { OperatorTool } from './operator-tool.ts';

const SUPERVISE_MS = 5000;

export class ClusterNemesis {
  readonly #cluster: ReplicatedCluster;
  readonly #workload: Workload;
  readonly #tool: OperatorTool;
  readonly #random: SimRandom;
  /** Faults that are left out, by their number in this run: for shrinking. */
  readonly #skip: ReadonlySet<number>;
  #healed = false;
  #number = 0;
  readonly brought: { readonly number: number; readonly name: ClusterFaultName }[] = [];

  constructor(cluster: ReplicatedCluster, workload: Workload, tool: OperatorTool, skip: ReadonlySet<number>) {
    this.#cluster = cluster;
    this.#workload = workload;
    this.#tool = tool;
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
    this.#later(this.#random.between(0.1, 1.9) * this.#cluster.swarm.meanFaultMs, () => {
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
    const context: ClusterFaultContext = {
      cluster: this.#cluster, workload: this.#workload, tool: this.#tool, random, machine: random.pick(brokers),
      later: (ms, run) => this.#later(ms, () => {
        if (!this.#healed) run();
      }),
    };
    if (!CLUSTER_FAULT[name](context)) return;
    history.counts.faults++;
    this.brought.push({ number, name });
  }

  #supervise(): void {
    this.#later(SUPERVISE_MS, () => {
      for (const machine of this.#cluster.brokers) if ((this.#healed || machine.state === 'running') && !machine.node.process.paused) machine.superviseNow();
      this.#supervise();
    });
  }

  heal(): void {
    this.#healed = true;
    const { world, brokers, history, zooKeeper } = this.#cluster;
    history.note('all is healed');
    world.network.heal();
    if (world.node(ZOOKEEPER).process.paused) world.resume(ZOOKEEPER);
    zooKeeper.start();
    for (const machine of brokers) {
      machine.node.storage.faults.clear();
      machine.node.storage.capacityBytes = PLENTY_BYTES;
      if (machine.node.process.paused) world.resume(machine.name);
      machine.superviseNow();
    }
  }
}
