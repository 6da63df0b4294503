/**
 * A world for simulations: machines with a disk, clocks and a place in one network, all from one seed. A machine runs
 * one process at a time; `kill` and `restart` change it, its disk stays.
 *
 *   const world = createSimWorld({ seed: 7, nodes: ['broker-0', 'client'] });
 *   const broker = new Broker(world.node('broker-0').ports);
 *   await world.scheduler.runPromise(broker.start());
 *   world.kill('broker-0', 'power');
 *   const ports = world.restart('broker-0');
 */
import { assert } from '../base/assert.ts';
import type { LogLevel, Ports } from '../base/ports.ts';
import type { Survival } from './durability.ts';
import { SimClock, SimMachineClock } from './sim-clock.ts';
import { type Jobs, SimCompute } from './sim-compute.ts';
import { SimDisk } from './sim-disk.ts';
import { SimLogSink } from './sim-log-sink.ts';
import { SimNetwork, type SimNetworkOptions } from './sim-network.ts';
import { SimProcess } from './sim-process.ts';
import { SimRandom } from './sim-random.ts';
import { SimScheduler } from './sim-scheduler.ts';
import { SimStorage, type SimStorageOptions } from './sim-storage.ts';
import { SimTransport } from './sim-transport.ts';

export interface SimWorldOptions {
  readonly seed: number | string;
  readonly nodes: readonly string[];
  readonly jobs?: Jobs;
  readonly network?: Omit<SimNetworkOptions, 'scheduler' | 'random'>;
  readonly disk?: Omit<SimStorageOptions, 'scheduler' | 'random' | 'name'>;
  readonly logLevel?: LogLevel;
  /** Each machine's clocks drift by up to so many millionths, and its wall clock is off by up to `maxWallOffsetMs`. */
  readonly maxDriftPpm?: number;
  readonly maxWallOffsetMs?: number;
}

/** 'process': as kill -9. 'power': the machine goes down, with what its disk had not synced. */
export type KillMode = 'process' | 'power';

export class SimNode {
  readonly name: string;
  readonly storage: SimStorage;
  readonly machineClock: SimMachineClock;
  /** Lines of all of this machine's processes. */
  readonly log: SimLogSink;
  process: SimProcess;
  ports: Ports;

  constructor(name: string, parts: { storage: SimStorage; machineClock: SimMachineClock; log: SimLogSink; process: SimProcess; ports: Ports }) {
    this.name = name;
    this.storage = parts.storage;
    this.machineClock = parts.machineClock;
    this.log = parts.log;
    this.process = parts.process;
    this.ports = parts.ports;
  }
}

export class SimWorld {
  readonly scheduler = new SimScheduler();
  readonly random: SimRandom;
  readonly network: SimNetwork;
  readonly #options: SimWorldOptions;
  readonly #nodes = new Map<string, SimNode>();

  constructor(options: SimWorldOptions) {
    this.#options = options;
    this.random = new SimRandom(options.seed);
    this.network = new SimNetwork({ ...options.network, scheduler: this.scheduler, random: this.random.fork('network') });
    for (const name of options.nodes) this.addNode(name);
  }

  /** The same seed and the same calls give the same text. */
  get traceHash(): string {
    return this.scheduler.trace.hex;
  }

  get nodes(): SimNode[] {
    return [...this.#nodes.values()];
  }

  node(name: string): SimNode {
    const node = this.#nodes.get(name);
    assert(node !== undefined, `no simulated machine is named ${name}`);
    return node;
  }

  addNode(name: string): SimNode {
    assert(!this.#nodes.has(name), `a simulated machine is named ${name} already`);
    const random = this.random.fork(`machine ${name}`);
    const storage = new SimStorage({ ...this.#options.disk, scheduler: this.scheduler, random: random.fork('disk'), name });
    const drift = this.#options.maxDriftPpm ?? 0;
    const offset = this.#options.maxWallOffsetMs ?? 0;
    const machineClock = new SimMachineClock(this.scheduler, { driftPpm: random.between(-drift, drift), wallOffsetMs: Math.round(random.between(-offset, offset)) });
    const log = new SimLogSink(() => this.scheduler.nowMs, this.#options.logLevel);
    const process = new SimProcess(name, 1);
    const node = new SimNode(name, { storage, machineClock, log, process, ports: this.#portsOf(process, storage, machineClock, log) });
    this.#nodes.set(name, node);
    return node;
  }

  #portsOf(process: SimProcess, storage: SimStorage, machineClock: SimMachineClock, log: SimLogSink): Ports {
    const random = this.random.fork(`process ${process.name}#${process.incarnation}`);
    return {
      clock: new SimClock(this.scheduler, process, machineClock),
      random,
      disk: new SimDisk(storage, process),
      transport: new SimTransport(this.network, process.name, process),
      compute: new SimCompute({ jobs: this.#options.jobs ?? {}, scheduler: this.scheduler, process, random: random.fork('compute') }),
      log,
    };
  }

  /** The process ends at once: none of its timers, reads or answers come any more. */
  kill(name: string, mode: KillMode, survival: Survival = 'random'): void {
    const node = this.node(name);
    if (mode === 'power') this.network.setUp(name, false);
    node.process.die();
    if (mode === 'power') node.storage.powerFailure(survival);
  }

  /** A new process on the machine, which is switched on if it was off. */
  restart(name: string): Ports {
    const node = this.node(name);
    assert(!node.process.alive, `the process on ${name} still runs`);
    this.network.setUp(name, true);
    node.process = new SimProcess(name, node.process.incarnation + 1);
    node.ports = this.#portsOf(node.process, node.storage, node.machineClock, node.log);
    return node.ports;
  }

  /** As SIGSTOP: its timers and what comes for it wait. */
  pause(name: string): void {
    this.node(name).process.setPaused(true);
  }

  /** As SIGCONT: what waited happens now, in its order. */
  resume(name: string): void {
    const { process } = this.node(name);
    process.setPaused(false);
    this.scheduler.release(process);
  }
}

export function createSimWorld(options: SimWorldOptions): SimWorld {
  return new SimWorld(options);
}
