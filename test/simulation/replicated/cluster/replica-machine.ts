/**
 * A machine that runs one production broker of the cluster, as an operator and a service manager see it: started through
 * the same composition as `kafka-server-start`, killed, stopped in order, started again after a start that failed.
 */
import { Broker } from '../../../../src/broker/broker.ts';
import type { ControllerContext } from '../../../../src/controller/controller-context.ts';
import { openCoordination } from '../../../../src/broker/open-coordination.ts';
import type { ClusterParts } from '../../../../src/broker/cluster-parts.ts';
import type { BrokerConfig } from '../../../../src/config/broker-config.ts';
import type { Ports } from '../../../../src/base/ports.ts';
import type { KillMode, SimNode, SimWorld } from '../../../../src/sim/create-sim-world.ts';
import type { SimRandom } from '../../../../src/sim/sim-random.ts';
import { brokerConfig, LOG_DIRECTORY } from '../../cluster/broker-machine.ts';
import type { History } from '../../oracle/history.ts';
import { BrokerWatcher } from '../oracle/broker-watcher.ts';
import { ControlWatcher } from '../oracle/control-watcher.ts';
import type { PartitionOracle } from '../oracle/partition-oracle.ts';

const CLOSE_LIMIT_MS = 120_000;

export interface ReplicaMachineOptions {
  readonly brokerId: number;
  readonly world: SimWorld;
  readonly history: History;
  readonly random: SimRandom;
  readonly settings: ReadonlyMap<string, string>;
  readonly flushEach: boolean;
  /** The process is gone. */
  readonly onGone: (isLossy: boolean, lostPower: boolean) => void;
  /** The machine went down under a broker that had its logs open. */
  readonly onPowerLost: () => void;
  readonly oracleOf: (topic: string, partition: number) => PartitionOracle;
}

export const machineName = (brokerId: number): string => `broker-${brokerId}`;

export class ReplicaMachine {
  readonly brokerId: number;
  readonly name: string;
  readonly #options: ReplicaMachineOptions;
  readonly #config: BrokerConfig;
  state: 'down' | 'starting' | 'running' | 'stopping' = 'down';
  broker: Broker | null = null;
  /** A sync of this machine's disk failed since it was started: what was written before may be gone. */
  mayHaveLost = false;
  watcher: BrokerWatcher | null = null;
  /** The broker said that it cannot go on, and has let go of everything: its process would end now. */
  #hasFailed = false;

  constructor(options: ReplicaMachineOptions) {
    this.brokerId = options.brokerId;
    this.name = machineName(options.brokerId);
    this.#options = options;
    this.#config = brokerConfig(options.settings);
  }

  get node(): SimNode {
    return this.#options.world.node(this.name);
  }

  get isServing(): boolean {
    return this.state === 'running' && this.broker !== null && this.broker.logs.online.length > 0;
  }

  /** Null: it is not controller. */
  get controllerContext(): ControllerContext | null {
    return this.state === 'down' ? null : ((this.broker?.cluster as ClusterParts | null | undefined)?.controller.context ?? null);
  }

  /** What an operator prepares. */
  async makeFolders(): Promise<void> {
    const { disk } = this.node.ports;
    await disk.makeDirectory(LOG_DIRECTORY);
    for (const folder of ['/', '/data']) await disk.syncDirectory(folder);
  }

  start(): void {
    if (this.state !== 'down') return;
    const { world, history } = this.#options;
    const ports = this.node.process.alive ? this.node.ports : world.restart(this.name);
    const { process } = this.node;
    const isCurrent = (): boolean => this.node.process === process && process.alive;
    this.state = 'starting';
    this.#run(ports).then(
      () => {
        if (!isCurrent()) return;
        this.state = 'running';
        history.counts.starts++;
        history.note(`${this.name} runs (process ${process.incarnation}, epoch ${this.broker!.brokerEpoch})`);
      },
      (error: unknown) => {
        if (isCurrent()) this.#onStartFailed(error);
      },
    );
  }

  async #run(ports: Ports): Promise<void> {
    const { oracleOf, history, flushEach } = this.#options;
    const opened = await openCoordination(this.#config, ports, null);
    await Broker.start({
      config: this.#config, ports, coordination: opened.coordination, poisonChunks: true, readChunkBytes: 16_384,
      onFailure: () => {
        if (this.node.ports === ports) this.#hasFailed = true;
      },
      onCreated: (broker) => {
        this.broker = broker;
        const violate = (invariant: string, message: string): void => history.violate(invariant, message);
        new ControlWatcher(this.brokerId, broker, violate);
        this.watcher = new BrokerWatcher({ brokerId: this.brokerId, broker, node: this.node, flushEach }, oracleOf, violate);
      },
    });
  }

  #onStartFailed(error: unknown): void {
    const { history, random, world } = this.#options;
    history.counts.failedStarts++;
    history.note(`${this.name} did not start: ${error instanceof Error ? error.message : String(error)}`);
    this.crash('process');
    world.scheduler.schedule(random.between(200, 1500), 'operator', null, () => this.start());
  }

  /** The service manager's look: a broker that ended its own session or lost its log directory is begun anew. */
  superviseNow(): void {
    if (this.state === 'down') this.start();
    else if (this.state === 'running' && (this.#hasFailed || this.broker!.coordination.state === 'expired')) {
      this.#options.history.note(`${this.name} is of no use any more; it is started anew`);
      this.crash('process');
      this.start();
    }
  }

  /** Called after each event of the machine's process. */
  look(): void {
    this.watcher?.look();
  }

  #gone(isLossy: boolean, lostPower = false): void {
    this.#options.onGone(isLossy, lostPower);
    this.state = 'down';
    this.broker = null;
    this.watcher = null;
    this.#hasFailed = false;
  }

  crash(mode: KillMode): void {
    const { world, history, flushEach } = this.#options;
    world.resume(this.name);
    if (mode === 'power' && this.state === 'running') this.#options.onPowerLost();
    if (this.node.process.alive) world.kill(this.name, mode);
    else if (mode === 'power') this.node.storage.powerFailure('random');
    this.#gone((mode === 'power' && !flushEach) || this.mayHaveLost, mode === 'power');
    this.mayHaveLost = false;
    this.node.storage.faults.clear(); // an error that is ordered belongs to this life
    history.counts.crashes++;
    history.note(`${this.name} crashed: ${mode}`);
  }

  /** A clean stop; `done` when it ended, or was overtaken by a crash. */
  stop(done: () => void): void {
    const { broker } = this;
    if (this.state !== 'running' || broker === null) return done();
    const { history, world } = this.#options;
    const { process } = this.node;
    this.state = 'stopping';
    history.note(`${this.name} stops in order`);
    const limit = world.scheduler.schedule(CLOSE_LIMIT_MS, 'operator', null, () => {
      if (process.alive) history.violate('liveness', `${this.name} did not stop within ${CLOSE_LIMIT_MS} ms`);
    });
    broker.close().catch((error: unknown) => history.note(`${this.name} stopped with ${String(error)}`)).then(() => {
      limit.cancel();
      if (this.node.process !== process || !process.alive) return;
      world.kill(this.name, 'process');
      this.#gone(this.mayHaveLost);
      this.mayHaveLost = false;
      this.node.storage.faults.clear(); // an error that is ordered belongs to this life
      history.note(`${this.name} has stopped`);
      done();
    }, () => {});
  }
}
