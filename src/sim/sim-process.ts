/**
 * A process on a simulated machine: what its events are tagged with. Events of a dead process are dropped, those of a
 * paused one are held until it goes on.
 */
export class SimProcess {
  readonly name: string;
  /** Number of the start of this machine's process, from 1. */
  readonly incarnation: number;
  #alive = true;
  #paused = false;
  readonly #onDeath: (() => void)[] = [];

  constructor(name: string, incarnation = 1) {
    this.name = name;
    this.incarnation = incarnation;
  }

  get alive(): boolean {
    return this.#alive;
  }

  get paused(): boolean {
    return this.#paused;
  }

  setPaused(paused: boolean): void {
    this.#paused = paused;
  }

  /** For the ports of this process: the kernel's side of its end (sockets close, locks go). */
  onDeath(callback: () => void): void {
    this.#onDeath.push(callback);
  }

  die(): void {
    if (!this.#alive) return;
    this.#alive = false;
    for (const callback of this.#onDeath) callback();
    this.#onDeath.length = 0;
  }
}
