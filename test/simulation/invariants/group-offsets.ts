/**
 * A committed offset reads back as it was acknowledged last. A commit whose answer never came may show up at any later
 * time, until the broker that it was sent to is dead; after a crash that may lose records, any earlier one may.
 *
 * A coordinator that was deposed and has not heard of it (paused, or cut off) answers OffsetFetch from its memory, in
 * Kafka as here: it may tell what was acknowledged last when the next one was elected, or later, and nothing older.
 */
import type { CommitEvent, CommittedSeenEvent, CrashEvent, Invariant } from '../oracle/events.ts';
import type { History } from '../oracle/history.ts';

interface Slot {
  /** The offset acknowledged last; −1 none. */
  acked: number;
  /** Sent, and not (yet) answered with success. */
  unknown: Set<number>;
  /** What was acknowledged last until `untilMs`. */
  past: { offset: number; untilMs: number }[];
}

export class GroupOffsets implements Invariant {
  readonly name = 'group-offsets';
  readonly #history: History;
  readonly #slots = new Map<string, Slot>();

  constructor(history: History) {
    this.#history = history;
  }

  #slot({ group, topic, partition }: CommitEvent): Slot {
    const key = `${group} ${topic}-${partition}`;
    let slot = this.#slots.get(key);
    if (slot === undefined) this.#slots.set(key, (slot = { acked: -1, unknown: new Set(), past: [] }));
    return slot;
  }

  onCommitSent(event: CommitEvent): void {
    this.#slot(event).unknown.add(event.offset);
  }

  onCommitAck(event: CommitEvent): void {
    const slot = this.#slot(event);
    slot.unknown.delete(event.offset);
    slot.past.push({ offset: slot.acked, untilMs: this.#history.nowMs });
    slot.acked = event.offset;
  }

  onCommittedSeen(event: CommittedSeenEvent): void {
    const slot = this.#slot(event);
    if (event.offset === slot.acked || slot.unknown.has(event.offset)) return;
    if (slot.past.some(({ offset, untilMs }) => offset === event.offset && untilMs >= event.asOfMs)) return;
    this.#history.violate(this.name, `${event.group} reads ${event.offset} back for ${event.topic}-${event.partition}; ${slot.acked} was acknowledged last, unknown are ${[...slot.unknown].join(', ')}`);
  }

  onCrash({ lossy }: CrashEvent): void {
    if (!lossy) return;
    for (const slot of this.#slots.values()) {
      for (let offset = -1; offset <= slot.acked; offset++) slot.unknown.add(offset);
    }
  }
}
