/** The machine that runs the embedded ZooKeeper server, alone, over ZooKeeper's own protocol. */
import type { KillMode, SimWorld } from '../../../../src/sim/create-sim-world.ts';
import { type EmbeddedCoordinationStore, openEmbedded } from '../../../../src/zookeeper/open-embedded.ts';
import type { History } from '../../oracle/history.ts';
import type { StoreWatcher } from '../oracle/store-watcher.ts';

export const ZOOKEEPER = 'zk';
const TICK_MS = 500;

export class ZooKeeperMachine {
  readonly #world: SimWorld;
  readonly #history: History;
  readonly #watcher: StoreWatcher;
  readonly #snapshotAfterBytes: number;
  state: 'down' | 'starting' | 'running' = 'down';
  store: EmbeddedCoordinationStore | null = null;

  constructor(world: SimWorld, history: History, watcher: StoreWatcher, snapshotAfterBytes: number) {
    this.#world = world;
    this.#history = history;
    this.#watcher = watcher;
    this.#snapshotAfterBytes = snapshotAfterBytes;
  }

  start(): void {
    if (this.state !== 'down') return;
    const node = this.#world.node(ZOOKEEPER);
    const ports = node.process.alive ? node.ports : this.#world.restart(ZOOKEEPER);
    const { process } = node;
    this.state = 'starting';
    openEmbedded({
      directory: '/zookeeper', ports, listen: { host: '', port: 2181 }, tickTimeMs: TICK_MS, snapshotAfterBytes: this.#snapshotAfterBytes,
      onFailure: (error) => this.#history.violate('harness', `the journal of ZooKeeper failed: ${String(error)}`),
    }).then(
      (store) => {
        if (this.#world.node(ZOOKEEPER).process !== process || !process.alive) return;
        this.state = 'running';
        this.store = store;
        this.#watcher.attach(store);
        this.#history.note('zookeeper runs');
      },
      (error: unknown) => {
        if (process.alive) this.#history.violate('liveness', `ZooKeeper does not start: ${error instanceof Error ? error.stack : String(error)}`);
      },
    );
  }

  crash(mode: KillMode): void {
    if (this.state === 'down') return;
    this.#world.resume(ZOOKEEPER);
    this.#world.kill(ZOOKEEPER, mode);
    this.#watcher.tree = null;
    this.state = 'down';
    this.store = null;
    this.#history.note(`zookeeper crashed: ${mode}`);
  }
}
