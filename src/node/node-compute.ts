/**
 * CPU jobs in worker threads. The module at `jobsModuleUrl` exports `jobs: Record<string, (input) => output>`; the same
 * functions run inline for small inputs, where crossing to a thread would cost more than the work.
 *
 * Invariants: a worker is started at the first job that needs one and has at most `JOBS_IN_FLIGHT` jobs; it keeps the
 * process alive only while it works; a worker that dies fails its own jobs and is replaced at the next one.
 */
import { Worker } from 'node:worker_threads';
import { type Compute, PortError } from '../base/ports.ts';
import { JOB_WORKER_SOURCE, byteCount, detachedCopy } from './job-worker.ts';

export type Jobs = Readonly<Record<string, (input: never) => unknown>>;

export interface NodeComputeOptions {
  /** null: no job can run. */
  readonly jobsModuleUrl: string | URL | null;
  /** Threads at most; 2 unless said. 0 runs all inline. */
  readonly size?: number;
  /** Inputs whose typed arrays hold fewer bytes run on the event loop; 0 unless said: all go to a thread. */
  readonly inlineBelowBytes?: number;
}

/** Two, so that a thread has its next job at hand when it answers. */
const JOBS_IN_FLIGHT = 2;

interface Task {
  readonly id: number;
  readonly job: string;
  readonly input: unknown;
  readonly transfer: ArrayBuffer[];
  readonly resolve: (output: never) => void;
  readonly reject: (error: Error) => void;
}

interface Thread {
  readonly worker: Worker;
  readonly tasks: Map<number, Task>;
}

type Answer = { id: number; output: never } | { id: number; message: string; code?: string };

export class NodeCompute implements Compute {
  readonly #url: string | null;
  readonly #size: number;
  readonly #inlineBelowBytes: number;
  readonly #threads: Thread[] = [];
  #queue: Task[] = [];
  #nextId = 1;
  #inlineJobs: Promise<Jobs> | null = null;
  #closed = false;

  constructor(options: NodeComputeOptions) {
    this.#url = options.jobsModuleUrl === null ? null : String(options.jobsModuleUrl);
    this.#size = options.size ?? 2;
    this.#inlineBelowBytes = options.inlineBelowBytes ?? 0;
  }

  async run<Input, Output>(job: string, input: Input): Promise<Output> {
    if (this.#closed) throw new PortError('ECANCELED', 'compute is closed');
    if (this.#url === null) throw new PortError('ENOSYS', `no compute jobs are configured (${job})`);
    if (this.#size === 0 || byteCount(input) < this.#inlineBelowBytes) return this.#runInline<Input, Output>(this.#url, job, input);
    return new Promise<Output>((resolve, reject) => {
      const transfer: ArrayBuffer[] = [];
      const task: Task = { id: this.#nextId++, job, input: detachedCopy(input, transfer), transfer, resolve, reject };
      this.#queue.push(task);
      this.#dispatch();
    });
  }

  async #runInline<Input, Output>(url: string, job: string, input: Input): Promise<Output> {
    this.#inlineJobs ??= import(url).then((module: { jobs: Jobs }) => module.jobs);
    const run = (await this.#inlineJobs)[job];
    if (run === undefined) throw new PortError('ENOSYS', `no compute job is named ${job}`);
    return (await (run as unknown as (input: Input) => Output | Promise<Output>)(input)) as Output;
  }

  #dispatch(): void {
    while (this.#queue.length > 0) {
      const thread = this.#idlest();
      if (thread === null) return;
      const task = this.#queue.shift()!;
      thread.tasks.set(task.id, task);
      thread.worker.ref();
      try {
        thread.worker.postMessage({ id: task.id, job: task.job, input: task.input }, task.transfer);
      } catch (error) {
        this.#settle(thread, task.id);
        task.reject(new PortError('EINVAL', `the input of ${task.job} cannot be sent to a thread: ${String(error)}`));
      }
    }
  }

  /** A thread with room for one more job; a new one while all have work and there may be more. */
  #idlest(): Thread | null {
    let best: Thread | null = null;
    for (const thread of this.#threads) if (best === null || thread.tasks.size < best.tasks.size) best = thread;
    if ((best === null || best.tasks.size > 0) && this.#threads.length < this.#size) return this.#start(this.#url!);
    return best !== null && best.tasks.size < JOBS_IN_FLIGHT ? best : null;
  }

  #start(url: string): Thread {
    const worker = new Worker(JOB_WORKER_SOURCE, { eval: true, execArgv: [], workerData: { url }, name: 'blumfeld-compute' });
    const thread: Thread = { worker, tasks: new Map() };
    worker.on('message', (answer: Answer) => this.#onAnswer(thread, answer));
    worker.on('error', (error) => this.#lose(thread, error));
    worker.on('exit', () => this.#lose(thread, new Error('the compute thread ended')));
    this.#threads.push(thread);
    return thread;
  }

  #settle(thread: Thread, id: number): Task | undefined {
    const task = thread.tasks.get(id);
    thread.tasks.delete(id);
    if (thread.tasks.size === 0) thread.worker.unref();
    return task;
  }

  #onAnswer(thread: Thread, answer: Answer): void {
    const task = this.#settle(thread, answer.id);
    this.#dispatch();
    if (task === undefined) return;
    if ('message' in answer) task.reject(new PortError(answer.code ?? 'EIO', answer.message));
    else task.resolve(answer.output);
  }

  #lose(thread: Thread, error: Error): void {
    const at = this.#threads.indexOf(thread);
    if (at < 0) return;
    this.#threads.splice(at, 1);
    for (const task of thread.tasks.values()) task.reject(new PortError('EIO', `${task.job}: ${error.message}`));
    thread.tasks.clear();
    if (!this.#closed) this.#dispatch();
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const task of this.#queue) task.reject(new PortError('ECANCELED', 'compute was closed'));
    this.#queue = [];
    await Promise.all(this.#threads.map((thread) => thread.worker.terminate()));
  }
}
