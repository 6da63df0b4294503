/**
 * A consumer: reads partitions that it was given (`assign`) or that its group gave it (`subscribe`), in order, from
 * committed or chosen offsets. Nothing happens on its own but heartbeats and fetches under way: `poll` does the rest.
 */
import { type Api, OFFSET_COMMIT, OFFSET_FETCH } from './apis.ts';
import { byTopic } from './admin.ts';
import type { AssignedTopic, AssignorName, PartitionCounts } from './assignors.ts';
import type { ClusterClient } from './cluster-client.ts';
import type { ConsumerRecord } from './decode-records.ts';
import { type FetchPosition, Fetcher } from './fetcher.ts';
import { GroupMembership } from './group-membership.ts';
import { checkError, errorCode, KafkaError } from './kafka-errors.ts';
import { EARLIEST_TIMESTAMP, LATEST_TIMESTAMP, listOffsets } from './offsets.ts';

export type { ConsumerRecord } from './decode-records.ts';

export interface ConsumerOptions {
  /** Null: no group, `assign` only. */
  readonly groupId: string | null;
  readonly groupInstanceId: string | null;
  readonly autoOffsetReset: 'earliest' | 'latest' | 'none';
  readonly autoCommit: boolean;
  readonly autoCommitIntervalMs: number;
  readonly readCommitted: boolean;
  readonly minBytes: number;
  readonly maxWaitMs: number;
  readonly maxBytes: number;
  readonly maxPartitionBytes: number;
  readonly maxPollRecords: number;
  readonly checkCrcs: boolean;
  readonly sessionTimeoutMs: number;
  readonly rebalanceTimeoutMs: number;
  readonly heartbeatIntervalMs: number;
  readonly assignors: readonly AssignorName[];
  readonly allowAutoTopicCreation: boolean;
  readonly maxInflatedBytes: number;
  /** client.rack: reads from a replica in the same rack where brokers allow it (KIP-392). */
  readonly rackId: string;
  /** Told of each new assignment, after the positions are known. */
  readonly onAssigned: ((partitions: readonly TopicPartitionOffset[]) => void) | null;
}

export interface TopicPartitionOffset {
  readonly topic: string;
  readonly partition: number;
  readonly offset: number;
}

export const CONSUMER_DEFAULTS: ConsumerOptions = {
  groupId: null, groupInstanceId: null, autoOffsetReset: 'latest', autoCommit: true, autoCommitIntervalMs: 5000, readCommitted: false,
  minBytes: 1, maxWaitMs: 500, maxBytes: 52_428_800, maxPartitionBytes: 1_048_576, maxPollRecords: 500, checkCrcs: true,
  sessionTimeoutMs: 45_000, rebalanceTimeoutMs: 300_000, heartbeatIntervalMs: 3000, assignors: ['range'], allowAutoTopicCreation: true,
  maxInflatedBytes: 104_857_600, rackId: '', onAssigned: null,
};

/** How long closing may wait for the last commit. */
const CLOSE_COMMIT_MS = 5000;
/** How often a pattern is compared with the topics that there are. */
const PATTERN_REFRESH_MS = 30_000;

export class Consumer {
  readonly options: ConsumerOptions;
  readonly #cluster: ClusterClient;
  readonly #fetcher: Fetcher;
  readonly #group: GroupMembership | null;
  #topics: readonly string[] = [];
  #pattern: RegExp | null = null;
  #subscribed = false;
  #ignoresCommitted = false;
  #patternCheckedAtMs = -Infinity;
  #lastCommitMs: number;
  #error: Error | null = null;
  #wake: (() => void) | null = null;
  #closed = false;
  readonly #needReset = new Set<FetchPosition>();

  constructor(cluster: ClusterClient, options: Partial<ConsumerOptions> = {}) {
    this.options = { ...CONSUMER_DEFAULTS, ...options };
    this.#cluster = cluster;
    this.#lastCommitMs = cluster.clock.monotonicMs();
    const { groupId, groupInstanceId, sessionTimeoutMs, rebalanceTimeoutMs, heartbeatIntervalMs, assignors } = this.options;
    this.#group = groupId === null ? null : new GroupMembership(cluster, { groupId, groupInstanceId, sessionTimeoutMs, rebalanceTimeoutMs, heartbeatIntervalMs, assignors });
    this.#fetcher = new Fetcher(cluster, this.options, {
      onData: () => this.#wake?.(),
      onOffsetOutOfRange: (position) => { this.#needReset.add(position); },
      onError: (error) => { this.#error = error; },
    });
  }

  /** Joins the group for these topics, or for all that match a pattern, at the next poll. */
  subscribe(topics: readonly string[] | RegExp): void {
    if (topics instanceof RegExp) this.#pattern = topics;
    else this.#topics = [...topics];
    this.#subscribed = true;
  }

  /** Reads these partitions; an offset of −1 means the committed one (unless `ignoreCommitted`), else where `autoOffsetReset` says. */
  assign(partitions: readonly TopicPartitionOffset[], options: { ignoreCommitted?: boolean } = {}): void {
    this.#ignoresCommitted = options.ignoreCommitted ?? false;
    this.#fetcher.setPositions(partitions.map(newPosition));
  }

  get assignment(): TopicPartitionOffset[] {
    return [...this.#fetcher.positions].map(({ topic, partition, offset }) => ({ topic, partition, offset }));
  }
  /** The offset up to which a partition may be read, as last heard; −1 before the first fetch. */
  highWatermark(topic: string, partition: number): number {
    return this.#fetcher.position(topic, partition)?.highWatermark ?? -1;
  }
  get memberId(): string {
    return this.#group?.memberId ?? '';
  }

  seek(topic: string, partition: number, offset: number): void {
    const position = this.#fetcher.position(topic, partition);
    if (position === undefined) throw new KafkaError(errorCode('UNKNOWN_TOPIC_OR_PARTITION'), `${topic}-${partition} is not assigned`);
    Object.assign(position, { offset, fetchOffset: offset, buffered: [], bufferedFrom: 0, leaderEpoch: -1 });
  }

  /** Records that came in, at most `maxPollRecords`; none when `timeoutMs` passes first. @throws KafkaError, ClientTimeoutError */
  async poll(timeoutMs: number): Promise<ConsumerRecord[]> {
    const deadline = this.#cluster.deadline(timeoutMs);
    for (;;) {
      this.#throwPending();
      if (this.#subscribed) await this.#keepMembership();
      await this.#resetWhereNeeded();
      await this.#maybeAutoCommit();
      const records = this.#fetcher.take(this.options.maxPollRecords);
      if (records.length > 0) {
        void this.#fetcher.fetchMore();
        return records;
      }
      if (deadline.leftMs <= 0 || this.#closed) return [];
      await this.#fetcher.fetchMore();
      await this.#waitForData(deadline.leftMs);
    }
  }

  #throwPending(): void {
    const error = this.#error ?? this.#group?.failure ?? null;
    this.#error = null;
    if (this.#group !== null) this.#group.failure = null;
    if (error !== null) throw error;
  }

  #waitForData(timeoutMs: number): Promise<void> {
    return new Promise((resolve) => {
      // Heartbeats may ask for a rebalance while nothing comes in.
      const timer = this.#cluster.clock.setTimer(Math.min(timeoutMs, 100), () => {
        this.#wake = null;
        resolve();
      });
      this.#wake = () => {
        this.#wake = null;
        timer.cancel();
        resolve();
      };
    });
  }

  async #keepMembership(): Promise<void> {
    await this.#refreshTopics();
    const group = this.#group;
    if (group === null) return this.#assignAll();
    if (!group.rejoinNeeded) return;
    if (this.options.autoCommit && this.assignment.length > 0) await this.commit().catch(() => null);
    const assigned = await group.join(this.#topics, (topics) => this.#countPartitions(topics));
    await this.#takeAssignment(assigned);
  }

  /** Without a group, a subscription means every partition of the topics. */
  async #assignAll(): Promise<void> {
    if (this.assignment.length > 0) return;
    const counts = await this.#countPartitions(this.#topics);
    await this.#takeAssignment([...counts].map(([topic, count]) => ({ topic, partitions: Array.from({ length: count }, (_, at) => at) })));
  }

  async #refreshTopics(): Promise<void> {
    const now = this.#cluster.clock.monotonicMs();
    if (now - this.#patternCheckedAtMs < PATTERN_REFRESH_MS) return;
    this.#patternCheckedAtMs = now;
    if (this.#pattern === null) {
      await this.#checkTopics();
      return;
    }
    const metadata = await this.#cluster.refreshMetadata(null);
    const topics = metadata.topics.filter((topic) => topic.name !== null && !topic.isInternal && this.#pattern!.test(topic.name)).map((topic) => topic.name ?? '').sort();
    if (topics.join('\n') !== this.#topics.join('\n') && this.#group !== null) this.#group.rejoinNeeded = true;
    this.#topics = topics;
  }

  async #checkTopics(): Promise<void> {
    const metadata = await this.#cluster.refreshMetadata(this.#topics, { allowAutoTopicCreation: this.options.allowAutoTopicCreation });
    const invalid = metadata.topics.filter((topic) => topic.errorCode === errorCode('INVALID_TOPIC_EXCEPTION')).map((topic) => topic.name);
    if (invalid.length > 0) throw new KafkaError(errorCode('INVALID_TOPIC_EXCEPTION'), `Invalid topics: [${invalid.join(', ')}]`);
  }

  async #countPartitions(topics: readonly string[]): Promise<PartitionCounts> {
    const metadata = await this.#cluster.refreshMetadata(topics, { allowAutoTopicCreation: this.options.allowAutoTopicCreation });
    const counts = new Map<string, number>();
    for (const topic of metadata.topics) if (topic.name !== null && topic.partitions.length > 0) counts.set(topic.name, topic.partitions.length);
    // A topic that is only being made is looked for again soon.
    if (counts.size < topics.length && this.#group !== null) this.#cluster.clock.setTimer(this.#cluster.options.retryBackoffMs * 2, () => void this.#lookAgain(topics, counts.size));
    return counts;
  }

  async #lookAgain(topics: readonly string[], knownBefore: number): Promise<void> {
    if (this.#closed || this.#group === null) return;
    const metadata = await this.#cluster.refreshMetadata(topics).catch(() => null);
    const known = metadata?.topics.filter((topic) => topic.partitions.length > 0).length ?? 0;
    if (known > knownBefore) this.#group.rejoinNeeded = true;
    else this.#cluster.clock.setTimer(1000, () => void this.#lookAgain(topics, knownBefore));
  }

  async #takeAssignment(assigned: readonly AssignedTopic[]): Promise<void> {
    const wanted = assigned.flatMap(({ topic, partitions }) => partitions.map((partition) => ({ topic, partition })));
    this.#fetcher.setPositions(wanted.map(({ topic, partition }) => this.#fetcher.position(topic, partition) ?? newPosition({ topic, partition, offset: -1 })));
    const fresh = [...this.#fetcher.positions].filter((position) => position.offset < 0);
    await this.#findPositions(fresh);
    this.options.onAssigned?.(this.assignment);
  }

  async #findPositions(positions: readonly FetchPosition[]): Promise<void> {
    if (positions.length === 0) return;
    if (this.#group !== null && !this.#ignoresCommitted) {
      for (const committed of await this.#committed(positions)) this.seek(committed.topic, committed.partition, committed.offset);
    }
    await this.#reset(positions.filter((position) => position.offset < 0));
  }

  async #committed(positions: readonly FetchPosition[]): Promise<TopicPartitionOffset[]> {
    const groupId = this.#group!.groupId;
    const version = (await this.#cluster.connectionTo({ group: groupId })).versionOf(OFFSET_FETCH as Api<never, unknown>);
    const topics = [...byTopic(positions)].map(([name, items]) => ({ name, partitionIndexes: items.map((item) => item.partition) }));
    const response = await this.#cluster.request({ group: groupId }, OFFSET_FETCH, { groupId, topics, ...(version >= 7 ? { requireStable: this.options.readCommitted } : {}) }, {
      what: 'fetchOffsets', check: (answer) => checkError(answer.errorCode),
    });
    return response.topics.flatMap((topic) => topic.partitions.filter((p) => p.committedOffset >= 0).map((p) => ({ topic: topic.name, partition: p.partitionIndex, offset: p.committedOffset })));
  }

  async #resetWhereNeeded(): Promise<void> {
    const needy = [...this.#needReset, ...[...this.#fetcher.positions].filter((position) => position.offset < 0)];
    this.#needReset.clear();
    if (needy.length > 0) await (this.#subscribed ? this.#reset(needy) : this.#findPositions(needy));
  }

  async #reset(positions: readonly FetchPosition[]): Promise<void> {
    if (positions.length === 0) return;
    if (this.options.autoOffsetReset === 'none') throw new KafkaError(errorCode('OFFSET_OUT_OF_RANGE'), 'Undefined offset with no reset policy');
    const timestampMs = this.options.autoOffsetReset === 'earliest' ? EARLIEST_TIMESTAMP : LATEST_TIMESTAMP;
    const results = await listOffsets(this.#cluster, positions.map(({ topic, partition }) => ({ topic, partition, timestampMs })), {
      isolationLevel: this.options.readCommitted ? 1 : 0, deadline: this.#cluster.deadline(this.#cluster.options.requestTimeoutMs / 10),
    });
    results.forEach((result, at) => {
      const position = positions[at]!;
      if (result.value !== null) Object.assign(position, { offset: result.value.offset, fetchOffset: result.value.offset, buffered: [], bufferedFrom: 0 });
      else if (result.error !== null && !result.error.retriable) throw result.error;
    });
  }

  async #maybeAutoCommit(): Promise<void> {
    if (!this.options.autoCommit || this.#group === null || this.#cluster.clock.monotonicMs() - this.#lastCommitMs < this.options.autoCommitIntervalMs) return;
    await this.commit().catch((error: unknown) => {
      if (!(error instanceof KafkaError)) throw error;
    });
  }

  /** Commits the positions, or the offsets given. @throws KafkaError */
  async commit(offsets: readonly TopicPartitionOffset[] = this.assignment, timeoutMs = this.#cluster.options.apiTimeoutMs): Promise<void> {
    this.#lastCommitMs = this.#cluster.clock.monotonicMs();
    const known = offsets.filter((offset) => offset.offset >= 0);
    const group = this.#group;
    if (group === null || known.length === 0) return;
    const version = (await this.#cluster.connectionTo({ group: group.groupId })).versionOf(OFFSET_COMMIT as Api<never, unknown>);
    const topics = [...byTopic(known)].map(([name, items]) => ({ name, partitions: items.map((item) => ({ partitionIndex: item.partition, committedOffset: item.offset, committedMetadata: '', ...this.#epochOf(item, version) })) }));
    const generationId = this.#subscribed ? group.generationId : -1;
    await this.#cluster.request({ group: group.groupId }, OFFSET_COMMIT, {
      groupId: group.groupId, ...(version >= 1 ? { generationIdOrMemberEpoch: generationId, memberId: this.#subscribed ? group.memberId : '' } : {}),
      ...(version >= 7 ? { groupInstanceId: group.groupInstanceId } : {}), topics,
    }, { what: 'commitOffsets', deadline: this.#cluster.deadline(timeoutMs), timeoutMs: Math.min(timeoutMs, this.#cluster.options.requestTimeoutMs), check: (response) => { for (const topic of response.topics) for (const p of topic.partitions) checkError(p.errorCode); } });
  }

  /** The epoch of the last record before the committed offset, where the version carries it. */
  #epochOf(item: TopicPartitionOffset, version: number): { committedLeaderEpoch: number } | Record<string, never> {
    const position = this.#fetcher.position(item.topic, item.partition);
    return version >= 6 && position?.offset === item.offset ? { committedLeaderEpoch: position.leaderEpoch } : {};
  }

  /** Commits (if automatic), leaves the group, ends. Never throws. */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    this.#wake?.();
    if (this.#group === null || !this.#subscribed) return;
    if (this.options.autoCommit && !this.#group.rejoinNeeded) await this.commit(this.assignment, CLOSE_COMMIT_MS).catch(() => null);
    await this.#group.leave();
  }
}

function newPosition({ topic, partition, offset }: TopicPartitionOffset): FetchPosition {
  return { topic, partition, offset, buffered: [], bufferedFrom: 0, fetchOffset: offset, highWatermark: -1, leaderEpoch: -1, paused: false, preferredReplica: null };
}
