/**
 * What happened in a run: dispatches events to the invariants, counts, and keeps the lines that explain a failure. A
 * violation ends the run; the first one is what is reported.
 *
 * `lossEpoch` counts the crashes after which acknowledged records may rightly be gone: what a client was told before
 * such a crash says nothing after it.
 */
import type { CommitEvent, CommittedSeenEvent, CrashEvent, Invariant, RecordEvent, StartEvent, StopEvent, TopicEvent, TopicSeen } from './events.ts';
import type { ScannedLog } from './log-scan.ts';

export interface Violation {
  readonly invariant: string;
  readonly message: string;
  readonly atMs: number;
}

const MAX_LINES = 400;

export class History {
  readonly invariants: readonly Invariant[];
  readonly lines: string[] = [];
  readonly counts = { acked: 0, sent: 0, seen: 0, failed: 0, commits: 0, crashes: 0, starts: 0, failedStarts: 0, faults: 0, lost: 0, topics: 0 };
  readonly #nowMs: () => number;
  violation: Violation | null = null;
  lossEpoch = 0;
  /** Told of every line as it comes: to follow one seed. */
  onLine: ((line: string) => void) | null = null;

  constructor(invariantsOf: (history: History) => readonly Invariant[], nowMs: () => number) {
    this.#nowMs = nowMs;
    this.invariants = invariantsOf(this);
  }

  get nowMs(): number {
    return this.#nowMs();
  }

  note(text: string): void {
    const line = `${(this.#nowMs() / 1000).toFixed(3).padStart(8)}  ${text}`;
    this.lines.push(line);
    if (this.lines.length > MAX_LINES) this.lines.splice(0, MAX_LINES / 2);
    this.onLine?.(line);
  }

  violate(invariant: string, message: string): void {
    this.note(`VIOLATION of ${invariant}: ${message}`);
    this.violation ??= { invariant, message, atMs: this.#nowMs() };
  }

  sent(event: Omit<RecordEvent, 'offset'>): void {
    this.counts.sent++;
    for (const invariant of this.invariants) invariant.onSend?.(event);
  }

  acked(event: RecordEvent): void {
    this.counts.acked++;
    for (const invariant of this.invariants) invariant.onAck?.(event);
  }

  failed(event: Omit<RecordEvent, 'offset'>, error: Error | null): void {
    if (error !== null) for (const invariant of this.invariants) invariant.onFailed?.(event, error);
  }

  seen(event: RecordEvent): void {
    this.counts.seen++;
    for (const invariant of this.invariants) invariant.onSeen?.(event);
  }

  highWatermark(client: string, topic: string, partition: number, highWatermark: number): void {
    for (const invariant of this.invariants) invariant.onHighWatermark?.(client, topic, partition, highWatermark);
  }

  crashed(event: CrashEvent): void {
    this.counts.crashes++;
    if (event.lossy) this.lossEpoch++;
    for (const invariant of this.invariants) invariant.onCrash?.(event);
  }

  started(event: StartEvent): void {
    this.counts.starts++;
    for (const invariant of this.invariants) invariant.onStart?.(event);
  }

  stopped(event: StopEvent): void {
    for (const invariant of this.invariants) invariant.onStop?.(event);
  }

  commitSent(event: CommitEvent): void {
    for (const invariant of this.invariants) invariant.onCommitSent?.(event);
  }

  commitAcked(event: CommitEvent): void {
    this.counts.commits++;
    for (const invariant of this.invariants) invariant.onCommitAck?.(event);
  }

  committedSeen(event: CommittedSeenEvent): void {
    for (const invariant of this.invariants) invariant.onCommittedSeen?.(event);
  }

  topicAcked(event: TopicEvent): void {
    this.counts.topics++;
    for (const invariant of this.invariants) invariant.onTopicAck?.(event);
  }

  topicSeen(name: string, seen: TopicSeen | null): void {
    for (const invariant of this.invariants) invariant.onTopicSeen?.(name, seen);
  }

  clientError(client: string, error: Error): void {
    for (const invariant of this.invariants) invariant.onClientError?.(client, error);
  }

  ended(logs: ReadonlyMap<string, ScannedLog>): void {
    for (const invariant of this.invariants) invariant.onEnd?.(logs);
  }
}
