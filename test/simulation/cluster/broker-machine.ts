/**
 * A machine that runs the production broker, as an operator and a service manager see it: started, killed, stopped in
 * order, started again after a start that failed or a log directory that went offline.
 *
 * Invariants: one process at a time; after `crash` nothing of the former process runs; every crash and start is told
 * to the history with what the disk held at that moment.
 */
import type { Ports } from '../../../src/base/ports.ts';
import { Broker } from '../../../src/broker/broker.ts';
import type { BrokerConfig } from '../../../src/config/broker-config.ts';
import { parseBrokerConfig } from '../../../src/config/parse-broker-config.ts';
import type { KillMode, SimNode, SimWorld } from '../../../src/sim/create-sim-world.ts';
import type { Survival } from '../../../src/sim/durability.ts';
import type { SimRandom } from '../../../src/sim/sim-random.ts';
import { openEmbedded } from '../../../src/zookeeper/open-embedded.ts';
import type { History } from '../oracle/history.ts';
import { type ScannedLog, scanLogs } from '../oracle/log-scan.ts';
import { TrackedClock } from './tracked-clock.ts';

export const LOG_DIRECTORY = '/data/logs';
const COORDINATION_DIRECTORY = '/data/coordination';
const CLOSE_LIMIT_MS = 60_000;

/** What a mutant changes without touching the broker's code. */
export interface BrokerHooks {
  wrapPorts?(ports: Ports): Ports;
  onStarted?(broker: Broker): void;
}

export interface BrokerMachineOptions {
  readonly name: string;
  readonly world: SimWorld;
  readonly history: History;
  readonly random: SimRandom;
  readonly settings: ReadonlyMap<string, string>;
  readonly flushEach: boolean;
  readonly journalSnapshotBytes: number;
  readonly hooks: BrokerHooks;
  /** Keeps where timers were set, to find one that was left. */
  readonly traceTimers: boolean;
}

export function brokerConfig(settings: ReadonlyMap<string, string>): BrokerConfig {
  const { config, problems } = parseBrokerConfig([...settings].map(([key, value], index) => ({ key, value, line: index + 1 })));
  const errors = problems.filter((problem) => problem.severity === 'error');
  if (errors.length > 0) throw new Error(errors.map((problem) => JSON.stringify(problem)).join('; '));
  return config;
}

export class BrokerMachine {
  readonly name: string;
  readonly options: BrokerMachineOptions;
  readonly #config: BrokerConfig;
  state: 'down' | 'starting' | 'running' | 'stopping' = 'down';
  broker: Broker | null = null;
  clock: TrackedClock | null = null;
  #closeStore: (() => Promise<void>) | null = null;
  /** A sync failed since the last power failure or clean look: pages may be lost that were acknowledged. */
  tainted = false;
  /** While set, nobody starts the broker again. */
  keepDown = false;
  /** Told once when the next start is through. */
  onRunning: (() => void) | null = null;

  constructor(options: BrokerMachineOptions) {
    this.name = options.name;
    this.options = options;
    this.#config = brokerConfig(options.settings);
  }

  get node(): SimNode {
    return this.options.world.node(this.name);
  }

  get isServing(): boolean {
    return this.state === 'running' && this.broker !== null && this.broker.logs.online.length > 0;
  }

  scan(): Map<string, ScannedLog> {
    return scanLogs(this.node.storage, LOG_DIRECTORY);
  }

  /** Begins a start; what comes of it is told later. */
  start(): void {
    if (this.state !== 'down') return;
    const { world } = this.options;
    const ports = this.node.process.alive ? this.node.ports : world.restart(this.name);
    const process = this.node.process;
    this.state = 'starting';
    this.#run(ports).then(
      () => {
        if (this.node.process !== process || !process.alive) return;
        this.#onStarted();
      },
      (error: unknown) => {
        if (this.node.process !== process || !process.alive) return;
        this.#onStartFailed(error);
      },
    );
  }

  async #run(nodePorts: Ports): Promise<void> {
    const { hooks, journalSnapshotBytes } = this.options;
    this.clock = new TrackedClock(nodePorts.clock, this.options.traceTimers);
    const plain: Ports = { ...nodePorts, clock: this.clock };
    const ports = hooks.wrapPorts?.(plain) ?? plain;
    const store = await openEmbedded({ directory: COORDINATION_DIRECTORY, ports, snapshotAfterBytes: journalSnapshotBytes, onFailure: (error) => this.#onStoreFailure(error) });
    this.#closeStore = () => store.close();
    this.broker = await Broker.start({ config: this.#config, ports, coordination: store.coordination({ timeoutMs: 18_000 }), poisonChunks: true, readChunkBytes: 32_768 });
  }

  #onStarted(): void {
    const { history, hooks } = this.options;
    const broker = this.broker!;
    this.state = 'running';
    hooks.onStarted?.(broker);
    history.note(`${this.name} runs (process ${this.node.process.incarnation})`);
    history.started({ machine: this, broker, logs: this.scan() });
    const then = this.onRunning;
    this.onRunning = null;
    then?.();
  }

  #onStartFailed(error: unknown): void {
    const { history, random } = this.options;
    history.counts.failedStarts++;
    history.note(`${this.name} did not start: ${error instanceof Error ? error.message : String(error)}`);
    this.crash('process');
    this.#startLater(random.between(200, 1500));
  }

  /** The coordination journal failed: the process is worth nothing any more and its service manager starts it anew. */
  #onStoreFailure(error: unknown): void {
    const { history, random, world } = this.options;
    history.note(`${this.name}: the coordination journal failed: ${error instanceof Error ? error.message : String(error)}`);
    const process = this.node.process;
    world.scheduler.schedule(random.between(100, 1000), 'operator', null, () => {
      if (this.node.process !== process || !process.alive) return;
      this.crash('process');
      this.#startLater(500);
    });
  }

  #startLater(ms: number): void {
    this.options.world.scheduler.schedule(ms, 'operator', null, () => {
      if (!this.keepDown) this.start();
    });
  }

  /** What an operator does who sees a broker with its log directory offline. */
  superviseNow(): void {
    if (this.state === 'running' && !this.isServing) {
      this.options.history.note(`${this.name} has no log directory left; it is started anew`);
      this.crash('process');
      this.#startLater(300);
    } else if (this.state === 'down' && !this.keepDown) this.start();
  }

  #die(): void {
    this.options.world.kill(this.name, 'process');
    this.state = 'down';
    this.broker = null;
    this.#closeStore = null;
  }

  crash(mode: KillMode, survival: Survival = 'random'): void {
    const { world, history, flushEach } = this.options;
    world.resume(this.name);
    if (this.node.process.alive) world.kill(this.name, mode, survival);
    else if (mode === 'power') this.node.storage.powerFailure(survival);
    this.state = 'down';
    this.broker = null;
    this.#closeStore = null;
    const lossy = !flushEach && (mode === 'power' || this.tainted);
    history.note(`${this.name} crashed: ${mode}${lossy ? ', unsynced records may be lost' : ''}`);
    history.crashed({ machine: this, mode, lossy, survivors: this.scan() });
  }

  /** A clean stop; resolves when it ended, or was overtaken by a crash. */
  stop(done: () => void): void {
    const { broker } = this;
    if (this.state !== 'running' || broker === null) return done();
    const { history, world } = this.options;
    const process = this.node.process;
    const closeStore = this.#closeStore!;
    this.state = 'stopping';
    history.note(`${this.name} stops in order`);
    const limit = world.scheduler.schedule(CLOSE_LIMIT_MS, 'operator', null, () => {
      if (process.alive) history.violate('liveness', `${this.name} did not stop within ${CLOSE_LIMIT_MS} ms`);
    });
    const ended = (error: unknown): void => {
      limit.cancel();
      if (this.node.process !== process || !process.alive) return;
      if (error !== null) history.note(`${this.name} stopped with ${error instanceof Error ? error.message : String(error)}`);
      history.stopped({ machine: this, broker });
      this.#die();
      // A sync that fails loses what it was to keep, while the broker stops too: it said so, and left no clean shutdown mark.
      if (this.tainted && !this.options.flushEach) history.crashed({ machine: this, mode: 'process', lossy: true, survivors: this.scan() });
      done();
    };
    broker.close().then(closeStore).then(() => ended(null), ended);
  }
}
