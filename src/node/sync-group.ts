/**
 * Group commit of one log directory: a worker thread that runs fdatasync, so that a slow device holds neither the event
 * loop nor libuv's pool of four threads, which file reads and DNS need (design.md §1.7).
 *
 * Invariants: a sync() made while the file's fdatasync runs waits for another one (bytes written after the start of a
 * fdatasync are not covered by it); all calls that wait for the same next one share it. The worker keeps the process
 * alive only while somebody waits.
 */
import { Worker } from 'node:worker_threads';
import { PortError } from '../base/ports.ts';
import { toPortError } from './port-errors.ts';

/** Plain text, not a file of its own, so that bundlers and test runners need not find one. */
const WORKER_SOURCE = `
const { parentPort } = require('node:worker_threads');
const { fdatasyncSync } = require('node:fs');
parentPort.on('message', (fds) => {
  for (let i = 0; i < fds.length; i++) {
    let failure = null;
    try { fdatasyncSync(fds[i]); } catch (error) { failure = { code: error.code, message: error.message }; }
    parentPort.postMessage({ fd: fds[i], failure, last: i === fds.length - 1 });
  }
});
`;

interface Answer {
  readonly fd: number;
  readonly failure: { code?: string; message: string } | null;
  readonly last: boolean;
}

export type SyncDone = (error: PortError | null) => void;

export class SyncGroup {
  #worker: Worker | null = null;
  #busy = false;
  #closed = false;
  readonly #running = new Map<number, SyncDone[]>();
  #next = new Map<number, SyncDone[]>();

  /** Calls `done` when all that was written to `fd` before this call is on the device. */
  sync(fd: number, done: SyncDone): void {
    if (this.#closed) {
      queueMicrotask(() => done(new PortError('EBADF', 'the disk is closed')));
      return;
    }
    const waiting = this.#next.get(fd);
    if (waiting !== undefined) waiting.push(done);
    else this.#next.set(fd, [done]);
    if (!this.#busy) this.#send();
  }

  #send(): void {
    const batch = this.#next;
    if (batch.size === 0) {
      this.#worker?.unref();
      return;
    }
    this.#next = new Map();
    this.#busy = true;
    for (const [fd, waiting] of batch) this.#running.set(fd, waiting);
    this.#worker ??= this.#start();
    this.#worker.ref();
    this.#worker.postMessage([...batch.keys()]);
  }

  #start(): Worker {
    const worker = new Worker(WORKER_SOURCE, { eval: true, execArgv: [], name: 'blumfeld-sync' });
    worker.on('message', (answer: Answer) => this.#onAnswer(answer));
    worker.on('error', (error) => this.#fail(toPortError(error, 'sync worker')));
    worker.on('exit', (code) => {
      if (this.#worker === worker) this.#fail(new PortError('EIO', `the sync worker ended with exit ${code}`));
    });
    return worker;
  }

  #onAnswer(answer: Answer): void {
    const waiting = this.#running.get(answer.fd) ?? [];
    this.#running.delete(answer.fd);
    if (answer.last) {
      this.#busy = false;
      this.#send();
    }
    const error = answer.failure === null ? null : toPortError(answer.failure, 'fdatasync');
    for (const done of waiting) done(error);
  }

  /** Nobody knows what a lost worker had synced: everything waiting fails. */
  #fail(error: PortError): void {
    const waiting = [...this.#running.values(), ...this.#next.values()];
    this.#running.clear();
    this.#next.clear();
    this.#worker = null;
    this.#busy = false;
    for (const list of waiting) for (const done of list) done(error);
  }

  async close(): Promise<void> {
    this.#closed = true;
    const worker = this.#worker;
    this.#fail(new PortError('EBADF', 'the disk was closed'));
    await worker?.terminate();
  }
}
