/**
 * One tree as a running service: transactions go to the journal, sessions expire, and everything that anybody sees of
 * the tree (replies and watch events) leaves in one order, once what it shows is durable.
 *
 * Invariants: outputs leave in the order in which they were made, so a watch event comes before any reply that shows
 * the change; none leaves before the journal holds every transaction up to its zxid, reads included. Outputs run in
 * a microtask of their own, never inside a caller's call.
 */
import type { Clock, LogSink, Random, Timer } from '../base/ports.ts';
import type { Journal } from './journal.ts';
import type { Caller, Outcome, Transaction, TreeOperation, TreeResult, ZnodeTree } from './tree.ts';

/** Between two looks for sessions that are due. */
const LEAST_LOOK_MS = 10;
const LOGGER = 'blumfeld.zookeeper.Store';

export interface LiveSession {
  readonly sessionId: bigint;
  readonly password: Uint8Array;
  timeoutMs: number;
  /** Own sessions of this process never expire by time. */
  readonly own: boolean;
  deadlineMs: number;
  /** Called once when it ended, whatever the reason: the handle or connection that serves it. */
  readonly onEnded: Set<() => void>;
}

export interface StoreOptions {
  readonly clock: Clock;
  readonly random: Random;
  readonly log: LogSink;
  readonly tree: ZnodeTree;
  /** null: in memory. */
  readonly journal: Journal | null;
  readonly tickTimeMs: number;
}

interface Output {
  readonly zxid: number;
  readonly run: (ok: boolean) => void;
}

export class CoordinationStore {
  readonly tree: ZnodeTree;
  readonly journal: Journal | null;
  readonly sessions = new Map<bigint, LiveSession>();
  readonly #options: StoreOptions;
  #outputs: Output[] = [];
  #draining = false;
  #expiry: Timer | null = null;
  #lastSessionId: bigint;
  #failure: unknown = null;
  #closed = false;
  /** Called once when the journal failed: nothing is answered any more. */
  onFailure: ((error: unknown) => void) | null = null;

  constructor(options: StoreOptions) {
    this.#options = options;
    this.tree = options.tree;
    this.journal = options.journal;
    // As ZooKeeper's: time in the middle, a counter at the end; unique across restarts.
    this.#lastSessionId = BigInt.asIntN(64, (BigInt(Math.floor(options.clock.wallMs())) << 24n) >> 8n) & 0x00ff_ffff_ffff_ffffn;
    if (this.journal !== null) this.journal.events = { onDurable: () => this.#drainSoon(), onFailure: (error) => this.#onFailure(error) };
    this.#adoptSessions();
  }

  /** After a restart: own sessions go, foreign ones get their whole timeout again. */
  #adoptSessions(): void {
    for (const [sessionId, record] of [...this.tree.map.sessions]) {
      if (sessionId > this.#lastSessionId) this.#lastSessionId = sessionId;
      const session: LiveSession = { sessionId, ...record, deadlineMs: this.#options.clock.monotonicMs() + record.timeoutMs, onEnded: new Set() };
      this.sessions.set(sessionId, session);
      if (record.own) this.endSession(sessionId);
    }
    for (const owner of [...this.tree.map.ephemerals.keys()]) if (!this.tree.map.sessions.has(owner)) this.#commit(this.tree.closeSession(owner, this.#nowMs()));
    this.#scheduleExpiry();
  }

  #nowMs(): number {
    return Math.floor(this.#options.clock.wallMs());
  }

  get failed(): boolean {
    return this.#failure !== null;
  }

  get durableZxid(): number {
    return this.journal === null ? this.tree.zxid : this.journal.durableZxid;
  }

  get outstanding(): number {
    return this.#outputs.length;
  }

  /** Runs operations all-or-nothing; `reply` gets their results once they are durable. `ok` false: the journal failed. */
  execute(operations: readonly TreeOperation[], caller: Caller, reply: (results: readonly TreeResult[], zxid: number, ok: boolean) => void): void {
    const outcome = this.tree.execute(operations, caller, this.#nowMs());
    this.#commit(outcome);
    const zxid = this.tree.zxid;
    this.emit((ok) => reply(outcome.results, zxid, ok));
  }

  /** Runs `run` after all that was asked for before is durable and answered. */
  emit(run: (ok: boolean) => void): void {
    this.#outputs.push({ zxid: this.tree.zxid, run });
    this.#drainSoon();
  }

  #record(transaction: Transaction | null): void {
    if (transaction !== null) this.journal?.append(transaction);
  }

  #commit(outcome: Outcome): void {
    this.#record(outcome.transaction);
    const zxid = this.tree.zxid;
    for (const { watcher, event } of outcome.events) this.emit((ok) => ok && watcher.onWatchEvent(event, zxid));
  }

  #drainSoon(): void {
    if (this.#draining) return;
    this.#draining = true;
    void Promise.resolve().then(() => this.#drain());
  }

  #drain(): void {
    this.#draining = false;
    const ok = this.#failure === null;
    const durable = ok ? this.durableZxid : Number.POSITIVE_INFINITY;
    let count = 0;
    while (count < this.#outputs.length && this.#outputs[count]!.zxid <= durable) count++;
    const ready = count === this.#outputs.length ? this.#outputs : this.#outputs.slice(0, count);
    this.#outputs = count === this.#outputs.length ? [] : this.#outputs.slice(count);
    for (const output of ready) {
      try {
        output.run(ok);
      } catch (error) {
        this.#options.log.log('ERROR', LOGGER, 'A watch or reply callback threw', error);
      }
    }
  }

  #onFailure(error: unknown): void {
    this.#failure = error ?? new Error('the journal failed');
    this.#drainSoon();
    this.onFailure?.(error);
  }

  openSession(timeoutMs: number, own: boolean): LiveSession {
    const sessionId = ++this.#lastSessionId;
    const password = this.#options.random.bytes(16);
    const session: LiveSession = { sessionId, password, timeoutMs, own, deadlineMs: this.#options.clock.monotonicMs() + timeoutMs, onEnded: new Set() };
    this.sessions.set(sessionId, session);
    this.#record(this.tree.openSession(sessionId, password, timeoutMs, own, this.#nowMs()));
    this.#scheduleExpiry();
    return session;
  }

  /** Ends it now: its ephemeral nodes are gone for everything that is asked after this call. */
  endSession(sessionId: bigint): void {
    const session = this.sessions.get(sessionId);
    if (session === undefined) return;
    this.sessions.delete(sessionId);
    this.#commit(this.tree.closeSession(sessionId, this.#nowMs()));
    for (const onEnded of [...session.onEnded]) onEnded();
  }

  touch(session: LiveSession): void {
    session.deadlineMs = this.#options.clock.monotonicMs() + session.timeoutMs;
  }

  /**
   * A look when the first deadline is due, and one per part of a tick: deadlines move with every word of a session, and
   * ZooKeeper itself rounds them up to its tick. When this look itself came late (the process was stopped, the event loop
   * held), nobody's pings could be read meanwhile: all sessions get that time back.
   */
  #scheduleExpiry(): void {
    if (this.#expiry !== null || this.#closed) return;
    let firstMs = Number.POSITIVE_INFINITY;
    for (const session of this.sessions.values()) if (!session.own) firstMs = Math.min(firstMs, session.deadlineMs);
    if (firstMs === Number.POSITIVE_INFINITY) return;
    const { clock, tickTimeMs } = this.#options;
    const everyMs = Math.max(LEAST_LOOK_MS, tickTimeMs / 4);
    const now = clock.monotonicMs();
    const waitMs = Math.min(everyMs, Math.max(LEAST_LOOK_MS, Math.ceil(firstMs - now)));
    const dueMs = now + waitMs;
    this.#expiry = clock.setTimer(waitMs, () => {
      this.#expiry = null;
      const lateMs = clock.monotonicMs() - dueMs;
      if (lateMs > everyMs) for (const session of this.sessions.values()) session.deadlineMs += lateMs;
      this.#expireDue();
      this.#scheduleExpiry();
    });
  }

  #expireDue(): void {
    const now = this.#options.clock.monotonicMs();
    for (const session of [...this.sessions.values()]) {
      if (session.own || session.deadlineMs > now) continue;
      this.#options.log.log('INFO', LOGGER, `Expiring session 0x${session.sessionId.toString(16)}, timeout of ${session.timeoutMs}ms exceeded`);
      this.endSession(session.sessionId);
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#expiry?.cancel();
    await this.journal?.close();
    this.#drain();
  }
}
