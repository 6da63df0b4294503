/**
 * Which leader epoch began at which offset (KIP-101, KIP-279; Kafka's LeaderEpochFileCache).
 *
 * Invariants: epochs and start offsets strictly increase along the list. The list is derivable from the batches of the
 * log, except an epoch in which nothing was appended yet. Text form: `0\n<count>\n<epoch> <startOffset>\n…`.
 */

export interface EpochEntry {
  readonly epoch: number;
  readonly startOffset: number;
}

export class LeaderEpochCache {
  #entries: EpochEntry[];
  /** Grows with each change, so that the owner knows when the file is behind. */
  version = 0;

  constructor(entries: readonly EpochEntry[] = []) {
    this.#entries = [...entries];
  }

  get entries(): readonly EpochEntry[] {
    return this.#entries;
  }

  /** −1 when empty. */
  get latestEpoch(): number {
    return this.#entries.length === 0 ? -1 : this.#entries[this.#entries.length - 1]!.epoch;
  }

  /** Returns true when the list changed. Entries that contradict the new one (a later epoch or offset) go. */
  assign(epoch: number, startOffset: number): boolean {
    const entries = this.#entries;
    if (epoch < 0) return false;
    const before = entries.length;
    for (let last = entries[before - 1]; last !== undefined; last = entries[entries.length - 1]) {
      if (last.epoch === epoch && last.startOffset <= startOffset) break;
      if (last.epoch < epoch && last.startOffset < startOffset) break;
      entries.pop();
    }
    const isKnown = entries.length > 0 && entries[entries.length - 1]!.epoch === epoch;
    if (isKnown && entries.length === before) return false;
    if (!isKnown) entries.push({ epoch, startOffset });
    this.version++;
    return true;
  }

  /** What a batch found in the log says; entries that agree with it stay as they are. */
  learn(epoch: number, offset: number): void {
    if (epoch >= 0 && this.epochForOffset(offset) !== epoch) this.assign(epoch, offset);
  }

  /**
   * The last epoch ≤ `epoch` and where it ends; `logEndOffset` ends the latest. Kafka's endOffsetFor: (−1, −1) when
   * nothing is known; for an epoch before the first one, the asked epoch and the start of the first.
   */
  endOffsetFor(epoch: number, logEndOffset: number): { epoch: number; endOffset: number } {
    const entries = this.#entries;
    if (epoch < 0 || entries.length === 0) return { epoch: -1, endOffset: -1 };
    if (epoch === this.latestEpoch) return { epoch, endOffset: logEndOffset };
    if (epoch > this.latestEpoch) return { epoch: -1, endOffset: -1 };
    let next = entries.findIndex((entry) => entry.epoch > epoch);
    if (next === 0) return { epoch, endOffset: entries[0]!.startOffset };
    if (next < 0) next = entries.length;
    return { epoch: entries[next - 1]!.epoch, endOffset: entries[next]!.startOffset };
  }

  /** The epoch that `offset` was (or would be) written in; −1 before the first entry. */
  epochForOffset(offset: number): number {
    for (let i = this.#entries.length - 1; i >= 0; i--) if (this.#entries[i]!.startOffset <= offset) return this.#entries[i]!.epoch;
    return -1;
  }

  /** Forgets epochs that start at or after `endOffset`. */
  truncateFromEnd(endOffset: number): void {
    const kept = this.#entries.filter((entry) => entry.startOffset < endOffset);
    if (kept.length === this.#entries.length) return;
    this.#entries = kept;
    this.version++;
  }

  /** Forgets epochs that ended before `startOffset`; the one in force there begins at it. */
  truncateFromStart(startOffset: number): void {
    const entries = this.#entries;
    const first = entries[0];
    if (first === undefined || first.startOffset >= startOffset) return;
    let at = entries.length - 1;
    while (at > 0 && entries[at]!.startOffset > startOffset) at--;
    this.#entries = [{ epoch: entries[at]!.epoch, startOffset }, ...entries.slice(at + 1)];
    this.version++;
  }

  clear(): void {
    if (this.#entries.length === 0) return;
    this.#entries = [];
    this.version++;
  }

  toText(): string {
    return `0\n${this.#entries.length}\n${this.#entries.map((entry) => `${entry.epoch} ${entry.startOffset}\n`).join('')}`;
  }

  /** null when the text is not a whole, ordered checkpoint. */
  static parse(text: string): EpochEntry[] | null {
    const lines = text.split('\n');
    if (lines[0] !== '0' || !/^\d+$/.test(lines[1] ?? '')) return null;
    const count = Number(lines[1]);
    const entries: EpochEntry[] = [];
    for (let i = 0; i < count; i++) {
      const match = /^(\d{1,10}) (\d{1,16})$/.exec(lines[i + 2] ?? '');
      if (match === null) return null;
      const entry = { epoch: Number(match[1]), startOffset: Number(match[2]) };
      const last = entries[i - 1];
      if (last !== undefined && (last.epoch >= entry.epoch || last.startOffset >= entry.startOffset)) return null;
      entries.push(entry);
    }
    return lines.slice(count + 2).every((line) => line === '') ? entries : null;
  }
}
