/**
 * Incremental fetch sessions (KIP-227, Kafka's FetchSession): the broker remembers which partitions a client fetches
 * and what it last told about each, so that requests and answers carry only changes.
 *
 * Bounded by max.incremental.fetch.session.cache.slots: a new session takes the slot of the least recently used one
 * that has been idle for two minutes, else the client gets session id 0 and sends full requests.
 */
import { ErrorCode } from '../protocol/messages/error-code.ts';

export const FINAL_EPOCH = -1;
export const INITIAL_EPOCH = 0;
const EVICTION_IDLE_MS = 120_000;

export interface FetchPartitionRequest {
  topic: string;
  /** ZERO_UUID when the client used names. */
  topicId: string;
  partition: number;
  currentLeaderEpoch: number;
  fetchOffset: number;
  lastFetchedEpoch: number;
  logStartOffset: number;
  maxBytes: number;
}

export interface SessionPartition extends FetchPartitionRequest {
  /** What the client was last told; −1 at first so that the first answer carries the partition. */
  toldHighWatermark: number;
  toldLogStartOffset: number;
}

const keyOf = (partition: FetchPartitionRequest): string => `${partition.topicId}/${partition.topic}/${partition.partition}`;

export class FetchSession {
  readonly id: number;
  readonly usesTopicIds: boolean;
  epoch = 1;
  lastUsedMs: number;
  readonly partitions = new Map<string, SessionPartition>();

  constructor(id: number, usesTopicIds: boolean, nowMs: number) {
    this.id = id;
    this.usesTopicIds = usesTopicIds;
    this.lastUsedMs = nowMs;
  }

  update(requested: readonly FetchPartitionRequest[], forgotten: readonly FetchPartitionRequest[]): void {
    for (const partition of requested) {
      const key = keyOf(partition);
      const known = this.partitions.get(key);
      if (known === undefined) this.partitions.set(key, { ...partition, toldHighWatermark: -1, toldLogStartOffset: -1 });
      else Object.assign(known, partition);
    }
    for (const partition of forgotten) this.partitions.delete(keyOf(partition));
  }

  find(partition: FetchPartitionRequest): SessionPartition | undefined {
    return this.partitions.get(keyOf(partition));
  }

  /** Partitions that had data go to the end, so that a small maxBytes starves none. */
  moveToEnd(partition: SessionPartition): void {
    const key = keyOf(partition);
    if (this.partitions.delete(key)) this.partitions.set(key, partition);
  }
}

export type FetchContext =
  | { kind: 'error'; errorCode: number }
  /** Full answer; `session` is null for a client that keeps none. */
  | { kind: 'full'; session: FetchSession | null; partitions: FetchPartitionRequest[] }
  | { kind: 'incremental'; session: FetchSession; partitions: SessionPartition[] };

export class FetchSessionCache {
  readonly #sessions = new Map<number, FetchSession>();
  readonly #slots: number;
  readonly #newId: () => number;
  evictions = 0;

  constructor(slots: number, newId: () => number) {
    this.#slots = slots;
    this.#newId = newId;
  }

  get size(): number {
    return this.#sessions.size;
  }

  get partitionCount(): number {
    let count = 0;
    for (const session of this.#sessions.values()) count += session.partitions.size;
    return count;
  }

  open(
    sessionId: number,
    sessionEpoch: number,
    requested: FetchPartitionRequest[],
    forgotten: readonly FetchPartitionRequest[],
    usesTopicIds: boolean,
    nowMs: number,
  ): FetchContext {
    if (sessionEpoch === FINAL_EPOCH) {
      if (sessionId !== 0) this.#sessions.delete(sessionId);
      return { kind: 'full', session: null, partitions: requested };
    }
    if (sessionEpoch === INITIAL_EPOCH) {
      if (sessionId !== 0) this.#sessions.delete(sessionId);
      const session = this.#create(usesTopicIds, nowMs);
      session?.update(requested, []);
      return { kind: 'full', session, partitions: requested };
    }
    const session = this.#sessions.get(sessionId);
    if (session === undefined) return { kind: 'error', errorCode: ErrorCode.FETCH_SESSION_ID_NOT_FOUND };
    if (session.epoch !== sessionEpoch) return { kind: 'error', errorCode: ErrorCode.INVALID_FETCH_SESSION_EPOCH };
    if (session.usesTopicIds !== usesTopicIds) return { kind: 'error', errorCode: ErrorCode.FETCH_SESSION_TOPIC_ID_ERROR };
    session.update(requested, forgotten);
    session.epoch = session.epoch === 0x7fffffff ? 1 : session.epoch + 1;
    session.lastUsedMs = nowMs;
    // Map order is the least-recently-used order.
    this.#sessions.delete(sessionId);
    if (session.partitions.size === 0) return { kind: 'full', session: null, partitions: [] };
    this.#sessions.set(sessionId, session);
    return { kind: 'incremental', session, partitions: [...session.partitions.values()] };
  }

  #create(usesTopicIds: boolean, nowMs: number): FetchSession | null {
    if (this.#sessions.size >= this.#slots) {
      const oldest = this.#sessions.values().next().value;
      if (oldest === undefined || nowMs - oldest.lastUsedMs < EVICTION_IDLE_MS) return null;
      this.#sessions.delete(oldest.id);
      this.evictions++;
    }
    let id = this.#newId();
    for (let tries = 0; tries < 16 && (id === 0 || this.#sessions.has(id)); tries++) id = this.#newId();
    if (id === 0 || this.#sessions.has(id)) return null;
    const session = new FetchSession(id, usesTopicIds, nowMs);
    this.#sessions.set(id, session);
    return session;
  }
}
