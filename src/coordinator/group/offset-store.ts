/**
 * Committed offsets of all groups of a shard, and those staged by open transactions.
 *
 * The order of the shard's log decides: of two values for one key the record with the higher offset wins, also when a
 * transaction staged it and its marker came later. That is what compaction keeps too, so that live state, replay, and
 * replay after compaction agree (Kafka's OffsetMetadataManager).
 *
 * `underWay` counts, per key, writes that are not committed yet: such offsets are not visible, but they are not stable,
 * and deletions must cover them.
 */
import type { CommittedOffset } from './group-records.ts';

type Partitions<T> = Map<number, T>;
type Topics<T> = Map<string, Partitions<T>>;

/** group → topic → partition → T */
class OffsetTree<T> {
  readonly groups = new Map<string, Topics<T>>();

  get(group: string, topic: string, partition: number): T | undefined {
    return this.groups.get(group)?.get(topic)?.get(partition);
  }

  /** Returns the value that was there. */
  set(group: string, topic: string, partition: number, value: T): T | undefined {
    let topics = this.groups.get(group);
    if (topics === undefined) this.groups.set(group, (topics = new Map()));
    let partitions = topics.get(topic);
    if (partitions === undefined) topics.set(topic, (partitions = new Map()));
    const before = partitions.get(partition);
    partitions.set(partition, value);
    return before;
  }

  remove(group: string, topic: string, partition: number): boolean {
    const topics = this.groups.get(group);
    const partitions = topics?.get(topic);
    if (topics === undefined || partitions === undefined || !partitions.delete(partition)) return false;
    if (partitions.size === 0) topics.delete(topic);
    if (topics.size === 0) this.groups.delete(group);
    return true;
  }
}

export interface OffsetKey {
  readonly topic: string;
  readonly partition: number;
}

export class OffsetStore {
  readonly #committed = new OffsetTree<CommittedOffset>();
  readonly #underWay = new OffsetTree<number>();
  readonly #staged = new Map<number, OffsetTree<CommittedOffset>>();
  /** group → producers with an open transaction that staged offsets of it. */
  readonly #openTransactions = new Map<string, Set<number>>();
  #count = 0;

  /** Committed offsets, over all groups. */
  get count(): number {
    return this.#count;
  }

  get(group: string, topic: string, partition: number): CommittedOffset | undefined {
    return this.#committed.get(group, topic, partition);
  }

  topicsOf(group: string): ReadonlyMap<string, ReadonlyMap<number, CommittedOffset>> | undefined {
    return this.#committed.groups.get(group);
  }

  groupIds(): IterableIterator<string> {
    return this.#committed.groups.keys();
  }

  /** Replays a committed record; the caller hands them over in the order of the log. */
  put(group: string, topic: string, partition: number, value: CommittedOffset): void {
    if (this.#committed.set(group, topic, partition, value) === undefined) this.#count++;
  }

  /** Replays a tombstone: also what transactions staged for the key is gone. */
  remove(group: string, topic: string, partition: number): void {
    if (this.#committed.remove(group, topic, partition)) this.#count--;
    for (const producerId of this.#openTransactions.get(group) ?? []) this.#staged.get(producerId)?.remove(group, topic, partition);
  }

  /** Replays a record of an open transaction. */
  stage(producerId: number, group: string, topic: string, partition: number, value: CommittedOffset): void {
    let staged = this.#staged.get(producerId);
    if (staged === undefined) this.#staged.set(producerId, (staged = new OffsetTree()));
    staged.set(group, topic, partition, value);
    let producers = this.#openTransactions.get(group);
    if (producers === undefined) this.#openTransactions.set(group, (producers = new Set()));
    producers.add(producerId);
  }

  /** Replays a transaction's marker. Returns the groups that had staged offsets. */
  endTransaction(producerId: number, isCommit: boolean): string[] {
    const staged = this.#staged.get(producerId);
    if (staged !== undefined && isCommit) this.#publish(staged);
    this.#staged.delete(producerId);
    const groups: string[] = [];
    for (const [group, producers] of this.#openTransactions) {
      if (!producers.delete(producerId)) continue;
      groups.push(group);
      if (producers.size === 0) this.#openTransactions.delete(group);
    }
    return groups;
  }

  #publish(staged: OffsetTree<CommittedOffset>): void {
    for (const [group, topics] of staged.groups) {
      for (const [topic, partitions] of topics) {
        for (const [partition, value] of partitions) {
          const existing = this.get(group, topic, partition);
          if (existing === undefined || value.recordOffset > existing.recordOffset) this.put(group, topic, partition, value);
        }
      }
    }
  }

  beginWrite(group: string, keys: readonly OffsetKey[]): void {
    for (const { topic, partition } of keys) this.#underWay.set(group, topic, partition, (this.#underWay.get(group, topic, partition) ?? 0) + 1);
  }

  endWrite(group: string, keys: readonly OffsetKey[]): void {
    for (const { topic, partition } of keys) {
      const count = this.#underWay.get(group, topic, partition) ?? 0;
      if (count <= 1) this.#underWay.remove(group, topic, partition);
      else this.#underWay.set(group, topic, partition, count - 1);
    }
  }

  hasOpenTransactions(group: string): boolean {
    return this.#openTransactions.has(group);
  }

  hasStaged(group: string, topic: string, partition: number): boolean {
    for (const producerId of this.#openTransactions.get(group) ?? []) {
      if (this.#staged.get(producerId)?.get(group, topic, partition) !== undefined) return true;
    }
    return false;
  }

  /** Whether a later value may become visible without a new commit (UNSTABLE_OFFSET_COMMIT). */
  isUnstable(group: string, topic: string, partition: number): boolean {
    return this.#underWay.get(group, topic, partition) !== undefined || this.hasStaged(group, topic, partition);
  }

  /** Whether a tombstone for the key would remove anything, now or soon. */
  has(group: string, topic: string, partition: number): boolean {
    return this.get(group, topic, partition) !== undefined || this.isUnstable(group, topic, partition);
  }

  /** Every key of the group: committed, staged or being written. */
  keysOf(group: string): OffsetKey[] {
    const keys = new OffsetTree<true>();
    const collect = (tree: OffsetTree<unknown>): void => {
      for (const [topic, partitions] of tree.groups.get(group) ?? []) for (const partition of partitions.keys()) keys.set(group, topic, partition, true);
    };
    collect(this.#committed);
    collect(this.#underWay);
    for (const producerId of this.#openTransactions.get(group) ?? []) {
      const staged = this.#staged.get(producerId);
      if (staged !== undefined) collect(staged);
    }
    return [...(keys.groups.get(group) ?? [])].flatMap(([topic, partitions]) => [...partitions.keys()].map((partition) => ({ topic, partition })));
  }

  /** Groups with any offset of the partition. */
  groupsWith(topic: string, partition: number): string[] {
    const found = new Set<string>();
    for (const tree of [this.#committed, this.#underWay, ...this.#staged.values()] as OffsetTree<unknown>[]) {
      for (const [group, topics] of tree.groups) if (topics.get(topic)?.has(partition) === true) found.add(group);
    }
    return [...found];
  }
}
