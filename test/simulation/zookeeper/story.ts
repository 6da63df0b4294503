/**
 * One server with a journal on a lossy disk, some clients that count, append, hold an ephemeral node and keep views by
 * watches; faults; and what must hold at the end. All of it from a seed.
 */
import { assert } from '../../../src/base/assert.ts';
import { type Coordination, CoordinationError } from '../../../src/base/coordination.ts';
import { createSimWorld, type SimWorld } from '../../../src/sim/create-sim-world.ts';
import type { SimRandom } from '../../../src/sim/sim-random.ts';
import { ZooKeeperClient } from '../../../src/zookeeper/client.ts';
import { type EmbeddedCoordinationStore, openEmbedded } from '../../../src/zookeeper/open-embedded.ts';

export type Fault = 'process' | 'power' | 'partition' | 'reset' | 'pauseServer' | 'pauseClient' | 'killClient' | 'loss';

export interface StoryOptions {
  readonly seed: number;
  readonly faults: readonly Fault[];
  readonly clients?: number;
  readonly virtualMs?: number;
}

export interface StoryResult {
  readonly traceHash: string;
  readonly acked: number;
  readonly unknown: number;
  readonly expirations: number;
  readonly reconnects: number;
  readonly kills: number;
  readonly snapshots: number;
}

const SESSION_MS = 4000;
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (data: Uint8Array): string => new TextDecoder().decode(data);
const codeOf = (error: unknown): string => {
  if (!(error instanceof CoordinationError)) throw error;
  return error.code;
};

/** What the world remembers of the clients' doings, whatever becomes of their processes. */
class Ledger {
  increments = { acked: 0, unknown: 0 };
  /** Entry → path when acknowledged, null when unknown. */
  readonly appends = new Map<string, string | null>();
  lastAckedZxid = 0;
  expirations = 0;
  reconnects = 0;
}

/** A machine's client program: begins anew when its session ended. */
class Worker {
  readonly name: string;
  readonly #world: SimWorld;
  readonly #ledger: Ledger;
  readonly #random: SimRandom;
  zk: ZooKeeperClient;
  view = { counter: -1, members: [] as string[] };
  #entries = 0;
  #stopped = false;

  constructor(name: string, world: SimWorld, ledger: Ledger, random: SimRandom) {
    this.name = name;
    this.#world = world;
    this.#ledger = ledger;
    this.#random = random;
    this.zk = this.#open();
  }

  #open(): ZooKeeperClient {
    const { ports } = this.#world.node(this.name);
    const zk = new ZooKeeperClient({ connect: 'zk:2181', sessionTimeoutMs: SESSION_MS, ports });
    this.zk = zk;
    zk.onState((state) => {
      if (state !== 'expired' || this.#stopped) return;
      this.#ledger.expirations++;
      this.#ledger.reconnects += zk.figures.losses;
      this.#open();
    });
    void this.#begin(zk);
    return zk;
  }

  async #begin(zk: ZooKeeperClient): Promise<void> {
    try {
      await zk.connected();
      await this.#join(zk);
      void this.#viewCounter(zk);
      void this.#viewMembers(zk);
      while (this.zk === zk && !this.#stopped && zk.state !== 'expired') await this.#step(zk);
    } catch (error) {
      codeOf(error);
    }
  }

  /** Our own old node may still be there: wait for it to go. */
  async #join(zk: ZooKeeperClient): Promise<void> {
    for (;;) {
      try {
        await zk.create(`/members/${this.name}`, bytes(String(zk.sessionId)), { ephemeral: true });
        return;
      } catch (error) {
        if (codeOf(error) !== 'NodeExists' && codeOf(error) !== 'ConnectionLoss') throw error;
        await this.#pause(200);
      }
    }
  }

  #pause(ms: number): Promise<void> {
    return new Promise((resolve) => this.#world.node(this.name).ports.clock.setTimer(ms, resolve));
  }

  async #step(zk: ZooKeeperClient): Promise<void> {
    await this.#pause(this.#random.between(5, 60));
    if (this.#random.chance(0.5)) await this.#increment(zk);
    else await this.#append(zk);
  }

  async #increment(zk: ZooKeeperClient): Promise<void> {
    const node = (await zk.get('/counter'))!;
    // Unknown until we are told: this process may be killed first.
    this.#ledger.increments.unknown++;
    try {
      const next = bytes(String(Number(text(node.data)) + 1));
      if (this.#random.chance(0.5)) await zk.set('/counter', next, node.stat.version);
      else await zk.multi([{ type: 'check', path: '/counter', version: node.stat.version }, { type: 'set', path: '/counter', data: next, version: -1 }]);
      this.#ledger.increments.acked++;
      this.#ledger.increments.unknown--;
    } catch (error) {
      const code = codeOf(error);
      if (code === 'BadVersion') this.#ledger.increments.unknown--;
      else if (code !== 'ConnectionLoss') throw error;
    }
  }

  async #append(zk: ZooKeeperClient): Promise<void> {
    const entry = `${this.name}-${this.#world.node(this.name).process.incarnation}-${this.#entries++}`;
    this.#ledger.appends.set(entry, null);
    try {
      const { path, stat } = await zk.create('/log/e-', bytes(entry), { sequential: true });
      this.#ledger.appends.set(entry, path);
      this.#ledger.lastAckedZxid = Math.max(this.#ledger.lastAckedZxid, stat.czxid);
    } catch (error) {
      if (codeOf(error) !== 'ConnectionLoss') throw error;
    }
  }

  async #viewCounter(zk: ZooKeeperClient): Promise<void> {
    try {
      const node = await zk.get('/counter', () => void this.#viewCounter(zk));
      if (this.zk === zk) this.view.counter = Number(text(node!.data));
    } catch (error) {
      codeOf(error);
    }
  }

  async #viewMembers(zk: ZooKeeperClient): Promise<void> {
    try {
      const { names } = await zk.children('/members', () => void this.#viewMembers(zk));
      if (this.zk === zk) this.view.members = names;
    } catch (error) {
      codeOf(error);
    }
  }

  /** No more work; the session and the views stay. */
  stop(): void {
    this.#stopped = true;
  }

  get isStopped(): boolean {
    return this.#stopped;
  }
}

class Server {
  readonly #world: SimWorld;
  store: EmbeddedCoordinationStore | null = null;
  snapshots = 0;

  constructor(world: SimWorld) {
    this.#world = world;
  }

  async open(): Promise<EmbeddedCoordinationStore> {
    const { ports } = this.#world.node('zk');
    this.store = await openEmbedded({ directory: '/zk', ports, listen: { host: '', port: 2181 }, tickTimeMs: 500, snapshotAfterBytes: 12_000 });
    return this.store;
  }

  kill(mode: 'process' | 'power'): void {
    this.snapshots += this.store?.store.journal?.figures.snapshots ?? 0;
    this.store = null;
    this.#world.kill('zk', mode);
  }

  async restart(): Promise<void> {
    this.#world.restart('zk');
    await this.#world.scheduler.runPromise(this.open());
  }
}

async function strike(fault: Fault, world: SimWorld, server: Server, workers: Map<string, Worker>, ledger: Ledger, random: SimRandom): Promise<void> {
  const { scheduler, network } = world;
  const victim = [...workers.keys()][random.below(workers.size)]!;
  const a_while = random.between(50, random.chance(0.3) ? SESSION_MS * 1.6 : SESSION_MS / 3);
  if (fault === 'process' || fault === 'power') {
    server.kill(fault);
    await scheduler.runFor(a_while);
    await server.restart();
  } else if (fault === 'partition') {
    if (random.chance(0.5)) network.block(victim, 'zk');
    else network.partition([victim], ['zk']);
    await scheduler.runFor(a_while);
    network.heal();
  } else if (fault === 'reset') network.reset(victim, 'zk');
  else if (fault === 'loss') {
    network.lossProbability = 0.1;
    await scheduler.runFor(a_while);
    network.heal();
  } else if (fault === 'killClient') {
    workers.get(victim)!.stop();
    world.kill(victim, 'process');
    await scheduler.runFor(a_while);
    world.restart(victim);
    workers.set(victim, new Worker(victim, world, ledger, random.fork(`${victim} ${scheduler.eventCount}`)));
  } else {
    const paused = fault === 'pauseServer' ? 'zk' : victim;
    world.pause(paused);
    await scheduler.runFor(a_while);
    world.resume(paused);
  }
}

async function checkEnd(zk: Coordination, ledger: Ledger, workers: Map<string, Worker>, names: readonly string[]): Promise<void> {
  const counter = Number(text((await zk.get('/counter'))!.data));
  const { acked, unknown } = ledger.increments;
  assert(counter >= acked && counter <= acked + unknown, `counter ${counter}, acknowledged ${acked}, unknown ${unknown}`);
  const found = new Map<string, string>();
  for (const name of (await zk.children('/log')).names) {
    const entry = text((await zk.get(`/log/${name}`))!.data);
    assert(!found.has(entry), `${entry} is there twice`);
    found.set(entry, `/log/${name}`);
  }
  for (const [entry, path] of ledger.appends) {
    if (path !== null) assert(found.get(entry) === path, `${entry} was acknowledged as ${path} and is ${found.get(entry)}`);
    found.delete(entry);
  }
  assert(found.size === 0, `entries that nobody wrote: ${[...found.keys()].join()}`);
  for (const [name, worker] of workers) {
    assert(worker.zk.state === 'connected', `${name} is ${worker.zk.state}`);
    assert(worker.view.counter === counter, `${name} sees counter ${worker.view.counter}, it is ${counter}`);
    assert(worker.view.members.join() === names.join(), `${name} sees ${worker.view.members.join()}`);
    const member = (await zk.exists(`/members/${name}`))!;
    assert(member.ephemeralOwner === worker.zk.sessionId, `the node of ${name} belongs to another session`);
  }
}

export async function runStory(options: StoryOptions): Promise<StoryResult> {
  const names = Array.from({ length: options.clients ?? 3 }, (_, i) => `c${i}`);
  const world = createSimWorld({ seed: options.seed, nodes: ['zk', ...names], maxDriftPpm: 200, maxWallOffsetMs: 5000 });
  const { scheduler } = world;
  const random = world.random.fork('story');
  const server = new Server(world);
  const first = (await scheduler.runPromise(server.open())).coordination();
  await scheduler.runPromise(Promise.all([first.create('/counter', bytes('0')), first.create('/log', bytes('')), first.create('/members', bytes(''))]));
  const ledger = new Ledger();
  const workers = new Map(names.map((name) => [name, new Worker(name, world, ledger, random.fork(name))]));
  let kills = 0;
  for (const endMs = scheduler.nowMs + (options.virtualMs ?? 40_000); scheduler.nowMs < endMs; ) {
    await scheduler.runFor(random.between(100, 2500));
    const fault = options.faults[random.below(options.faults.length)]!;
    if (fault === 'process' || fault === 'power') kills++;
    await strike(fault, world, server, workers, ledger, random);
    if (server.store !== null) assert(server.store.store.tree.zxid >= ledger.lastAckedZxid, 'an acknowledged transaction was forgotten');
  }
  // Everybody may settle; then nobody writes any more.
  await scheduler.runFor(SESSION_MS * 4);
  for (const worker of workers.values()) worker.stop();
  await scheduler.runFor(SESSION_MS);
  const zk = server.store!.coordination();
  await scheduler.runPromise(checkEnd(zk, ledger, workers, names));
  await scheduler.runPromise(Promise.all([...workers.values()].map((worker) => worker.zk.close())));
  assert((await scheduler.runPromise(zk.children('/members'))).names.length === 0, 'closed sessions leave nodes behind');
  const snapshots = server.snapshots + (server.store!.store.journal?.figures.snapshots ?? 0);
  await scheduler.runPromise(server.store!.close());
  const acked = ledger.increments.acked + [...ledger.appends.values()].filter((path) => path !== null).length;
  return { traceHash: world.traceHash, acked, unknown: ledger.increments.unknown, expirations: ledger.expirations, reconnects: ledger.reconnects, kills, snapshots };
}
