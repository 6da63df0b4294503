/** In which order a client tries its servers: shuffled once, so that many clients spread, then round and round. */
import type { Random } from '../base/ports.ts';

export interface ServerAddress {
  readonly host: string;
  readonly port: number;
}

export class ServerList {
  readonly #servers: ServerAddress[];
  #next = 0;

  constructor(servers: readonly ServerAddress[], random: Random) {
    this.#servers = [...servers];
    for (let i = this.#servers.length - 1; i > 0; i--) {
      const k = random.below(i + 1);
      [this.#servers[i], this.#servers[k]] = [this.#servers[k]!, this.#servers[i]!];
    }
  }

  get size(): number {
    return this.#servers.length;
  }

  /** True after each round over all. */
  get isRoundComplete(): boolean {
    return this.#next === 0;
  }

  next(): ServerAddress {
    const server = this.#servers[this.#next]!;
    this.#next = (this.#next + 1) % this.#servers.length;
    return server;
  }
}
