/** Errors and delays that a test orders for a simulated disk. */
import { PortError } from '../base/ports.ts';
import type { SimRandom } from './sim-random.ts';

export type DiskOperation =
  | 'open' | 'stat' | 'list' | 'read' | 'write' | 'truncate' | 'sync' | 'makeDirectory' | 'rename' | 'remove' | 'removeTree'
  | 'syncDirectory' | 'readFile' | 'lock';

export interface DiskFault {
  /** Which operations; '*' all. `replaceFile` is open, write, sync, rename and syncDirectory. */
  readonly operation: DiskOperation | '*';
  /** Paths that contain the text or match the pattern; all unless said. */
  readonly path?: string | RegExp;
  /** EIO, ENOSPC, …; without one the operation only takes `extraMs` longer. */
  readonly code?: string;
  readonly extraMs?: number;
  /** So many matching operations are let through first. */
  readonly skip?: number;
  /** So often; 1 unless said, Infinity for good. */
  readonly times?: number;
  /** Each matching operation with this probability; 1 unless said. */
  readonly probability?: number;
}

interface Armed {
  readonly fault: DiskFault;
  skip: number;
  times: number;
}

export class DiskFaults {
  readonly #random: SimRandom;
  #armed: Armed[] = [];

  constructor(random: SimRandom) {
    this.#random = random;
  }

  add(fault: DiskFault): { cancel(): void } {
    const armed: Armed = { fault, skip: fault.skip ?? 0, times: fault.times ?? 1 };
    this.#armed.push(armed);
    return {
      cancel: () => {
        this.#armed = this.#armed.filter((other) => other !== armed);
      },
    };
  }

  clear(): void {
    this.#armed = [];
  }

  /** What happens to this operation: its error, and by how much it is late. */
  draw(operation: DiskOperation, path: string): { error: PortError | null; extraMs: number } {
    let error: PortError | null = null;
    let extraMs = 0;
    for (const armed of this.#armed) {
      if (!this.#hits(armed, operation, path)) continue;
      extraMs += armed.fault.extraMs ?? 0;
      const { code } = armed.fault;
      if (code !== undefined) error ??= new PortError(code, `${code}: injected, ${operation} '${path}'`);
    }
    this.#armed = this.#armed.filter((armed) => armed.times > 0);
    return { error, extraMs };
  }

  #hits(armed: Armed, operation: DiskOperation, path: string): boolean {
    const { fault } = armed;
    if (fault.operation !== '*' && fault.operation !== operation) return false;
    if (typeof fault.path === 'string' ? !path.includes(fault.path) : fault.path !== undefined && !fault.path.test(path)) return false;
    if (fault.probability !== undefined && !this.#random.chance(fault.probability)) return false;
    if (armed.skip > 0) {
      armed.skip--;
      return false;
    }
    armed.times--;
    return true;
  }
}
