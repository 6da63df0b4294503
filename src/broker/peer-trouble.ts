/**
 * Says that a peer cannot be reached without filling the log: one line a peer in thirty seconds, with the count of what
 * went unsaid since the last; each failure with its stack at DEBUG. A stack comes with the line only where the error is a
 * defect of ours, not a peer that is down.
 */
import type { Clock, LogSink } from '../base/ports.ts';

const SAID_EVERY_MS = 30_000;

interface Trouble {
  saidAtMs: number;
  unsaid: number;
}

const isDefect = (error: unknown): boolean =>
  error instanceof TypeError || error instanceof RangeError || error instanceof ReferenceError || (error instanceof Error && /Assert/.test(error.name));

export class PeerTrouble {
  readonly #clock: Clock;
  readonly #log: LogSink;
  readonly #logger: string;
  /** By peer: as many as there are brokers. */
  readonly #peers = new Map<number, Trouble>();

  constructor(clock: Clock, log: LogSink, logger: string) {
    this.#clock = clock;
    this.#log = log;
    this.#logger = logger;
  }

  say(peerId: number, message: string, error: unknown): void {
    const nowMs = this.#clock.monotonicMs();
    const last = this.#peers.get(peerId);
    if (last !== undefined && nowMs - last.saidAtMs < SAID_EVERY_MS) {
      last.unsaid++;
      if (this.#log.isEnabled('DEBUG', this.#logger)) this.#log.log('DEBUG', this.#logger, message, error);
      return;
    }
    const since = last === undefined || last.unsaid === 0 ? '' : ` (and ${last.unsaid} times in the ${Math.round((nowMs - last.saidAtMs) / 1000)} s before)`;
    this.#peers.set(peerId, { saidAtMs: nowMs, unsaid: 0 });
    const reason = error instanceof Error ? error.message : String(error);
    if (isDefect(error)) this.#log.log('WARN', this.#logger, `${message}${since}`, error);
    else this.#log.log('WARN', this.#logger, `${message}: ${reason}${since}`);
  }
}
