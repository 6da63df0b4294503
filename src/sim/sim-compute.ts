/** Compute without threads: at once (embedded brokers), or after a virtual delay (simulations). */
import { type Compute, PortError } from '../base/ports.ts';
import type { SimProcess } from './sim-process.ts';
import type { SimRandom } from './sim-random.ts';
import type { SimScheduler } from './sim-scheduler.ts';

export type Jobs = Readonly<Record<string, (input: never) => unknown>>;

async function runJob<Input, Output>(jobs: Jobs, job: string, input: Input): Promise<Output> {
  const run = jobs[job] as ((input: Input) => Output | Promise<Output>) | undefined;
  if (run === undefined) throw new PortError('ENOSYS', `no compute job is named ${job}`);
  try {
    return await run(input);
  } catch (error) {
    if (error instanceof PortError) throw error;
    throw new PortError('EIO', error instanceof Error ? error.message : String(error), { cause: error });
  }
}

/** Runs every job on the event loop, in the call. */
export class InlineCompute implements Compute {
  readonly #jobs: Jobs;

  constructor(jobs: Jobs) {
    this.#jobs = jobs;
  }

  run<Input, Output>(job: string, input: Input): Promise<Output> {
    return runJob(this.#jobs, job, input);
  }

  async close(): Promise<void> {}
}

export class SimCompute implements Compute {
  readonly #jobs: Jobs;
  readonly #scheduler: SimScheduler;
  readonly #process: SimProcess;
  readonly #random: SimRandom;
  readonly #maxDelayMs: number;

  constructor(options: { jobs: Jobs; scheduler: SimScheduler; process: SimProcess; random: SimRandom; maxDelayMs?: number }) {
    this.#jobs = options.jobs;
    this.#scheduler = options.scheduler;
    this.#process = options.process;
    this.#random = options.random;
    this.#maxDelayMs = options.maxDelayMs ?? 5;
  }

  run<Input, Output>(job: string, input: Input): Promise<Output> {
    const snapshot = copyBytes(input); // a thread sees the input as it was at the call
    return new Promise((resolve, reject) => {
      this.#scheduler.schedule(this.#random.between(0, this.#maxDelayMs), 'compute', this.#process, () => {
        runJob<Input, Output>(this.#jobs, job, snapshot).then(resolve, reject);
      });
    });
  }

  async close(): Promise<void> {}
}

function copyBytes<T>(value: T, depth = 0): T {
  if (value === null || typeof value !== 'object' || depth > 4) return value;
  if (value instanceof Uint8Array) return new Uint8Array(value) as T;
  if (Array.isArray(value)) return value.map((item) => copyBytes(item, depth + 1)) as T;
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, copyBytes(item, depth + 1)])) as T;
}
