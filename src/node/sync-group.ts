/**
 * Group commit of one log directory: worker threads that run fdatasync, so that a slow device holds neither the event
 * loop nor libuv's pool of four threads, which file reads and DNS need (design.md §1.7). One thread while it suffices;
 * more, up to `MAX_THREADS`, when files queue: a file system commits syncs that meet in its journal together.
 *
 * Invariants: a sync() made while the file's fdatasync runs waits for another one (bytes written after the start of a
 * fdatasync are not covered by it); all calls that wait for the same next one share it. Threads keep the process alive
 * only while somebody waits.
 */
import { Worker } from 'node:worker_threads';
import { PortError } from '../base/ports.ts';
import { toPortError } from './port-errors.ts';

const MAX_THREADS = 4;
/** A thread holds some 9 MB: after so long without a sync they end, and start anew at the next. */
const IDLE_MS = 30_000;

/** Plain text, not a file of its own, so that bundlers and test runners need not find one. */
const WORKER_SOURCE = `
const { parentPort } = require('node:worker_threads');
const { fdatasyncSync } = require('node:fs');
parentPort.on('message', (fd) => {
  let failure = null;
  try { fdatasyncSync(fd); } catch (error) { failure = { code: error.code, message: error.message }; }
  parentPort.postMessage(failure);
});
`;

type Failure = { code?: string; message: string } | null;
export type SyncDone = (error: PortError | null) => void;

interface Thread {
  readonly worker: Worker;
  fd: number;
  /** Null while idle. */
  waiting: SyncDone[] | null;
}

export class SyncGroup {
  readonly #threads: Thread[] = [];
  readonly #running = new Set<number>();
  /** Files that want a sync, in order, with those who wait for it. */
  readonly #next = new Map<number, SyncDone[]>();
  #idle: NodeJS.Timeout | null = null;
  #closed = false;

  /** Calls `done` when all that was written to `fd` before this call is on the device. */
  sync(fd: number, done: SyncDone): void {
    if (this.#closed) {
      queueMicrotask(() => done(new PortError('EBADF', 'the disk is closed')));
      return;
    }
    const waiting = this.#next.get(fd);
    if (waiting !== undefined) waiting.push(done);
    else this.#next.set(fd, [done]);
    if (this.#idle !== null) clearTimeout(this.#idle);
    this.#idle = null;
    this.#dispatch();
  }

  #dispatch(): void {
    for (const [fd, waiting] of this.#next) {
      if (this.#running.has(fd)) continue;
      const thread = this.#idleThread();
      if (thread === null) return;
      this.#next.delete(fd);
      this.#running.add(fd);
      thread.fd = fd;
      thread.waiting = waiting;
      thread.worker.ref();
      thread.worker.postMessage(fd);
    }
  }

  #idleThread(): Thread | null {
    const idle = this.#threads.find((thread) => thread.waiting === null);
    if (idle !== undefined) return idle;
    return this.#threads.length < MAX_THREADS ? this.#start() : null;
  }

  #start(): Thread {
    const worker = new Worker(WORKER_SOURCE, { eval: true, execArgv: [], name: 'blumfeld-sync' });
    const thread: Thread = { worker, fd: -1, waiting: null };
    worker.on('message', (failure: Failure) => this.#onAnswer(thread, failure === null ? null : toPortError(failure, 'fdatasync')));
    worker.on('error', (error) => this.#lose(thread, toPortError(error, 'sync thread')));
    worker.on('exit', (code) => this.#lose(thread, new PortError('EIO', `the sync thread ended with exit ${code}`)));
    this.#threads.push(thread);
    return thread;
  }

  #onAnswer(thread: Thread, error: PortError | null): void {
    const { waiting } = thread;
    if (waiting === null) return;
    this.#running.delete(thread.fd);
    thread.waiting = null;
    this.#dispatch();
    if (thread.waiting === null) thread.worker.unref();
    if (this.#running.size === 0) this.#idle ??= setTimeout(() => this.#endThreads(), IDLE_MS).unref();
    for (const done of waiting) done(error);
  }

  /** Nobody knows what a lost thread had synced: its file's sync failed. */
  #lose(thread: Thread, error: PortError): void {
    const at = this.#threads.indexOf(thread);
    if (at < 0) return;
    this.#threads.splice(at, 1);
    this.#onAnswer(thread, error);
  }

  #endThreads(): void {
    this.#idle = null;
    for (const thread of this.#threads.splice(0)) void thread.worker.terminate();
  }

  async close(): Promise<void> {
    this.#closed = true;
    if (this.#idle !== null) clearTimeout(this.#idle);
    const error = new PortError('EBADF', 'the disk was closed');
    const queued = [...this.#next.values()];
    this.#next.clear();
    for (const waiting of queued) for (const done of waiting) done(error);
    const threads = [...this.#threads];
    for (const thread of threads) this.#lose(thread, error);
    await Promise.all(threads.map((thread) => thread.worker.terminate()));
  }
}
