/** Who led a partition when, by what ZooKeeper held: tells since when a broker that thinks it leads does so no longer. */
interface Leadership {
  readonly epoch: number;
  /** −1: nobody. */
  readonly leader: number;
  readonly sinceMs: number;
}

export class Leaderships {
  #known: Leadership[] = [];

  began(epoch: number, leader: number, sinceMs: number): void {
    const last = this.#known.at(-1);
    if (last === undefined || last.epoch !== epoch || last.leader !== leader) this.#known.push({ epoch, leader, sinceMs });
  }

  /** ZooKeeper lost what it had not answered for. */
  forgetAfter(epoch: number): void {
    this.#known = this.#known.filter((leadership) => leadership.epoch <= epoch);
  }

  /** When the leadership of the broker that knows of no epoch after `epoch` was taken from it; Infinity: it was not. */
  endedMs(brokerId: number, epoch: number): number {
    return this.#known.find((leadership) => leadership.epoch > epoch && leadership.leader !== brokerId)?.sinceMs ?? Infinity;
  }
}
