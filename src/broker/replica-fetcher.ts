/**
 * Follows one leader broker for all partitions that it leads and this broker replicates: one Fetch after the other, each
 * answer written before the next is asked for, so that a fetch offset is always what the disk has. Logs are cut where the
 * leader says that histories part (KIP-595); a log that lies outside the leader's range is cut or begun anew.
 */
import { PeerTrouble } from './peer-trouble.ts';
import { ZERO_UUID } from '../base/ids.ts';
import type { Chunk } from '../base/chunk.ts';
import { PortError, type Timer } from '../base/ports.ts';
import { interBrokerVersion } from '../config/inter-broker-versions.ts';
import { ApiKey } from '../protocol/messages/api-key.ts';
import { ErrorCode } from '../protocol/messages/error-code.ts';
import type { FetchRequestInput, FetchResponse, FetchResponsePartitionData } from '../protocol/messages/fetch.ts';
import type { BrokerClient } from '../network/broker-client.ts';
import { TRUNCATED_BELOW_HIGH_WATERMARK } from '../replication/partition-types.ts';
import { decideTruncation } from '../replication/truncation.ts';
import { batchBaseOffset, batchLastOffset, viewOf } from '../log/batch-header.ts';
import type { PartitionLog } from '../storage/partition-log.ts';
import type { BrokerContext } from './context.ts';
import { fetchBackoffMs } from './fetch-backoff.ts';
import { wholeBatches } from './follower-batches.ts';
import type { HostedPartition } from './hosted-partition.ts';
import type { InterBrokerChannels, PeerAddress } from './inter-broker-channels.ts';

const LOGGER = 'kafka.server.ReplicaFetcherThread';
/** First with topic ids, and with the replica's epoch in a field of its own. */
const FIRST_BY_ID = 13;
const FIRST_WITH_REPLICA_STATE = 15;
/** Before it there are no diverging epochs; Apache Kafka has them since 2.7. */
const LOWEST_VERSION = 12;
const EARLIEST = -2;
const LATEST = -1;
const LIST_OFFSETS_VERSION = 5;
/** Metadata that names the leader's address is on its way. */
const UNKNOWN_LEADER_DELAY_MS = 50;
/** A connection that ended is opened again at once, to know whether the leader's process is gone (refused-leaders.ts). */
const FIRST_RETRY_DELAYS_MS = [1, 20];
/** Beyond the longest wait of a fetch, however short replica.socket.timeout.ms is. */
const LEAST_SLACK_MS = 500;

interface Followed {
  readonly hosted: HostedPartition;
  readonly leaderEpoch: number;
  /** Not asked for before then. */
  notBeforeMs: number;
  /** By the leader, in a row. */
  refusals: number;
  /** The log has reached the leader's high watermark. */
  isCaughtUp: boolean;
}

export class ReplicaFetcher {
  readonly #broker: BrokerContext;
  readonly #channels: InterBrokerChannels;
  readonly #leaderId: number;
  readonly #partitions = new Map<HostedPartition, Followed>();
  #isRunning = false;
  #closed = false;
  #wake: (() => void) | null = null;

  readonly #trouble: PeerTrouble;

  constructor(broker: BrokerContext, channels: InterBrokerChannels, leaderId: number) {
    this.#broker = broker;
    this.#channels = channels;
    this.#leaderId = leaderId;
    this.#trouble = new PeerTrouble(broker.ports.clock, broker.ports.log, LOGGER);
  }

  get size(): number {
    return this.#partitions.size;
  }

  partitions(): HostedPartition[] {
    return [...this.#partitions.keys()];
  }

  add(hosted: HostedPartition): void {
    this.#partitions.set(hosted, { hosted, leaderEpoch: hosted.state.leaderEpoch, notBeforeMs: 0, refusals: 0, isCaughtUp: false });
    this.#wake?.();
    if (this.#isRunning) return;
    this.#isRunning = true;
    void this.#run().finally(() => {
      this.#isRunning = false;
    });
  }

  /** What is in flight for it is dropped when it comes. */
  remove(hosted: HostedPartition): void {
    this.#partitions.delete(hosted);
  }

  close(): void {
    this.#closed = true;
    this.#partitions.clear();
    this.#wake?.();
  }

  get #backoffMs(): number {
    return this.#broker.config.get('replica.fetch.backoff.ms');
  }

  #log(level: 'INFO' | 'WARN' | 'ERROR', message: string, error?: unknown): void {
    this.#broker.ports.log.log(level, LOGGER, `[ReplicaFetcher replicaId=${this.#broker.brokerId}, leaderId=${this.#leaderId}] ${message}`, error);
  }

  async #run(): Promise<void> {
    let failures = 0;
    while (!this.#closed && this.#partitions.size > 0) {
      try {
        const address = this.#address();
        if (address === null) await this.#pause(Math.min(this.#backoffMs, UNKNOWN_LEADER_DELAY_MS));
        else await this.#reach(address);
        failures = 0;
      } catch (error) {
        if (this.#closed) return;
        this.#trouble.say(this.#leaderId, `[ReplicaFetcher replicaId=${this.#broker.brokerId}, leaderId=${this.#leaderId}] cannot fetch from the leader; trying again`, error);
        await this.#pause(Math.min(this.#backoffMs, FIRST_RETRY_DELAYS_MS[failures++] ?? this.#backoffMs));
      }
    }
  }

  async #reach(address: PeerAddress): Promise<void> {
    const { refusedLeaders } = this.#broker;
    try {
      const client = await this.#channels.to(address);
      refusedLeaders.onReached(this.#leaderId);
      await this.#round(client);
    } catch (error) {
      const code = error instanceof PortError ? error.code : '';
      if (code === 'ECONNREFUSED') refusedLeaders.onRefused(this.#leaderId, address);
      else if (code === 'ECONNRESET') refusedLeaders.onLost(this.#leaderId, address);
      throw error;
    }
  }

  #address(): PeerAddress | null {
    return this.#broker.metadataCache.broker(this.#leaderId)?.endpoints.get(this.#broker.config.interBrokerListenerName) ?? null;
  }

  /** Ends early when a partition is added or the fetcher is closed. */
  #pause(delayMs: number): Promise<void> {
    return new Promise((resolve) => {
      const finish = (): void => {
        this.#wake = null;
        timer.cancel();
        resolve();
      };
      const timer: Timer = this.#broker.ports.clock.setTimer(delayMs, finish);
      this.#wake = finish;
    });
  }

  async #round(client: BrokerClient): Promise<void> {
    const version = this.#version(client);
    if (version < LOWEST_VERSION) throw new Error(`the leader speaks Fetch only up to version ${version}; ${LOWEST_VERSION} is needed to follow it`);
    const nowMs = this.#broker.ports.clock.monotonicMs();
    const due = [...this.#partitions.values()].filter((followed) => followed.notBeforeMs <= nowMs && followed.hosted.log !== null && !this.#isHeldBack(followed));
    const nextDueMs = this.#nextDueMs(nowMs);
    if (due.length === 0) return this.#pause(Math.min(this.#backoffMs, nextDueMs));
    // A partition that is to be asked for again soon does not wait for others that have nothing new.
    const maxWaitMs = Math.min(this.#broker.config.get('replica.fetch.wait.max.ms'), nextDueMs);
    const timeoutMs = Math.max(this.#broker.config.get('replica.socket.timeout.ms'), maxWaitMs + LEAST_SLACK_MS);
    const { body, owner } = await client.requestOwned(ApiKey.Fetch, version, this.#request(due, version, maxWaitMs), timeoutMs);
    try {
      await this.#onResponse(client, version, due, body, owner);
    } finally {
      owner?.release();
    }
  }

  async #onResponse(client: BrokerClient, version: number, due: readonly Followed[], response: FetchResponse, owner: Chunk | null): Promise<void> {
    if (response.errorCode !== ErrorCode.NONE) throw new Error(`the leader answered error ${response.errorCode}`);
    const answers = new Map<string, FetchResponsePartitionData>();
    for (const topic of response.responses) for (const partition of topic.partitions) answers.set(`${version >= FIRST_BY_ID ? topic.topicId : topic.topic}/${partition.partitionIndex}`, partition);
    await Promise.all(due.map(async (followed) => {
      const { hosted } = followed;
      const answer = answers.get(`${version >= FIRST_BY_ID ? hosted.topicId : hosted.topic}/${hosted.partition}`);
      if (answer !== undefined) await this.#onAnswer(client, followed, answer, owner);
    }));
  }

  /** By name where a topic has no id: it is older than inter.broker.protocol.version 2.8. */
  #version(client: BrokerClient): number {
    const allowed = Math.max(LOWEST_VERSION, interBrokerVersion('fetch', this.#broker.config.interBrokerProtocolVersion));
    const isNamed = [...this.#partitions.keys()].some((hosted) => hosted.topicId === ZERO_UUID);
    return client.versionOf(ApiKey.Fetch, isNamed ? LOWEST_VERSION : allowed);
  }

  /** Throttled, and beyond the rate that is allowed (KIP-73). */
  #isHeldBack({ hosted, isCaughtUp }: Followed): boolean {
    const quota = this.#broker.replicationQuotas.follower;
    return !isCaughtUp && quota.isThrottled(hosted) && quota.isExceeded;
  }

  /** From now until the next partition that is left alone is due. */
  #nextDueMs(nowMs: number): number {
    let next = Number.POSITIVE_INFINITY;
    for (const { notBeforeMs, hosted } of this.#partitions.values()) if (notBeforeMs > nowMs && hosted.log !== null) next = Math.min(next, notBeforeMs - nowMs);
    return Math.ceil(next);
  }

  #request(due: readonly Followed[], version: number, maxWaitMs: number): FetchRequestInput {
    const { brokerId, brokerEpoch, config } = this.#broker;
    const topics = new Map<string, { topic: string; topicId: string; partitions: FetchRequestInput['topics'][number]['partitions'][number][] }>();
    for (const { hosted, leaderEpoch } of due) {
      const log = hosted.log!;
      let topic = topics.get(hosted.topic);
      if (topic === undefined) topics.set(hosted.topic, (topic = { topic: version >= FIRST_BY_ID ? '' : hosted.topic, topicId: hosted.topicId, partitions: [] }));
      topic.partitions.push({
        partition: hosted.partition, currentLeaderEpoch: leaderEpoch, fetchOffset: log.logEndOffset, lastFetchedEpoch: log.latestEpoch,
        logStartOffset: log.logStartOffset, partitionMaxBytes: config.get('replica.fetch.max.bytes'),
      });
    }
    return {
      ...(version >= FIRST_WITH_REPLICA_STATE ? { replicaState: { replicaId: brokerId, replicaEpoch: brokerEpoch } } : { replicaId: brokerId }),
      maxWaitMs,
      minBytes: config.get('replica.fetch.min.bytes'),
      maxBytes: config.get('replica.fetch.response.max.bytes'),
      isolationLevel: 0,
      sessionId: 0,
      sessionEpoch: -1,
      topics: [...topics.values()],
      forgottenTopicsData: [],
      rackId: '',
    };
  }

  /** The partition is still followed under the epoch that was asked for. */
  #isCurrent(followed: Followed): boolean {
    const { hosted, leaderEpoch } = followed;
    return this.#partitions.get(hosted) === followed && hosted.state.role === 'follower' && hosted.state.leaderEpoch === leaderEpoch && hosted.log !== null;
  }

  async #onAnswer(client: BrokerClient, followed: Followed, answer: FetchResponsePartitionData, owner: Chunk | null): Promise<void> {
    if (!this.#isCurrent(followed)) return;
    try {
      if (answer.errorCode === ErrorCode.NONE) await this.#onData(followed, answer, owner);
      else if (answer.errorCode === ErrorCode.OFFSET_OUT_OF_RANGE) await this.#onOutOfRange(client, followed);
      else this.#onError(followed, answer.errorCode);
    } catch (error) {
      this.#log('ERROR', `${followed.hosted.topic}-${followed.hosted.partition} could not be followed; trying again`, error);
      this.#delay(followed);
    }
  }

  #delay(followed: Followed, errorCode: number = ErrorCode.UNKNOWN_SERVER_ERROR): void {
    followed.notBeforeMs = this.#broker.ports.clock.monotonicMs() + fetchBackoffMs(errorCode, followed.refusals, this.#backoffMs);
  }

  #onError(followed: Followed, errorCode: number): void {
    const { topic, partition } = followed.hosted;
    followed.refusals++;
    // The leader knows a newer epoch: our own LeaderAndIsr is on its way.
    if (errorCode === ErrorCode.FENCED_LEADER_EPOCH) this.#partitions.delete(followed.hosted);
    else this.#delay(followed, errorCode);
    this.#log('INFO', `${topic}-${partition} in epoch ${followed.leaderEpoch}: the leader answered error ${errorCode}`);
  }

  async #onData(followed: Followed, answer: FetchResponsePartitionData, owner: Chunk | null): Promise<void> {
    const { hosted } = followed;
    const log = hosted.log!;
    followed.refusals = 0;
    // Before anything of the answer counts: the high watermark in it is of another history (KAFKA-14704).
    if (answer.divergingEpoch.endOffset >= 0) return this.#truncate(followed, log, answer.divergingEpoch);
    if (answer.records !== null && answer.records.length > 0) {
      const batches = wholeBatches(answer.records);
      if (batches !== null && batches.length > 0) await this.#beginWithBatch(followed, log, batches);
      if (!this.#isCurrent(followed)) return;
      const appended = batches === null ? ErrorCode.CORRUPT_MESSAGE : log.appendAsFollower(batches, owner).errorCode;
      if (appended !== ErrorCode.NONE) throw new Error(`records at ${log.logEndOffset} were refused (error ${appended})`);
      this.#moveToEnd(followed);
      if (this.#broker.replicationQuotas.follower.isThrottled(hosted)) this.#broker.replicationQuotas.follower.record(answer.records.length);
      await log.idle();
    }
    followed.isCaughtUp = log.logEndOffset >= answer.highWatermark;
    if (!this.#isCurrent(followed)) return;
    // First the high watermark: the start may not lie above it.
    hosted.apply(hosted.state.onFollowerAppended(log.logEndOffset, answer.highWatermark));
    if (answer.logStartOffset > log.logStartOffset && answer.logStartOffset <= log.highWatermark) {
      await log.deleteRecords(answer.logStartOffset);
      hosted.apply(hosted.state.onLogStartOffset(log.logStartOffset));
    }
  }

  /**
   * The leader's log starts within a batch (DeleteRecords), where this empty log begins: it must begin with the whole batch;
   * its start follows the leader's afterwards. Source: Partition.appendRecordsToFollowerOrFutureReplica.
   */
  async #beginWithBatch({ hosted }: Followed, log: PartitionLog, batches: Uint8Array): Promise<void> {
    const view = viewOf(batches);
    const baseOffset = batchBaseOffset(view, 0);
    if (log.logEndOffset !== log.logStartOffset || baseOffset >= log.logEndOffset || batchLastOffset(view, 0) < log.logStartOffset) return;
    this.#log('INFO', `${hosted.topic}-${hosted.partition} begins at ${baseOffset}, with the batch in which its leader's log starts`);
    await log.truncateFully(baseOffset);
    hosted.apply(hosted.state.onTruncatedFully(baseOffset));
  }

  /** Partitions that had data are asked for last, so that an answer's size limit starves none. */
  #moveToEnd(followed: Followed): void {
    if (this.#partitions.delete(followed.hosted)) this.#partitions.set(followed.hosted, followed);
  }

  async #truncate(followed: Followed, log: PartitionLog, end: { epoch: number; endOffset: number }): Promise<void> {
    const { hosted } = followed;
    const step = decideTruncation(end, log.logEndOffset, hosted.state.highWatermark, (epoch) => log.endOffsetForEpoch(epoch));
    this.#log('INFO', `Truncating ${hosted.topic}-${hosted.partition} to ${step.offset}: the leader's epoch ${end.epoch} ends at ${end.endOffset}`);
    await this.#cutTo(followed, log, step.offset);
  }

  async #cutTo({ hosted }: Followed, log: PartitionLog, offset: number): Promise<void> {
    await log.truncateTo(offset);
    const change = hosted.state.onTruncated(log.logEndOffset);
    if ((change & TRUNCATED_BELOW_HIGH_WATERMARK) !== 0) this.#log('ERROR', `${hosted.topic}-${hosted.partition} was cut below its high watermark, to ${log.logEndOffset}: acknowledged records may be lost`);
    hosted.apply(change);
  }

  /** Kafka's fetchOffsetAndTruncate: beyond the leader's end the log is cut, before its start it begins anew there. */
  async #onOutOfRange(client: BrokerClient, followed: Followed): Promise<void> {
    const { hosted } = followed;
    const log = hosted.log!;
    const leaderEnd = await this.#leaderOffset(client, followed, LATEST);
    if (!this.#isCurrent(followed)) return;
    if (leaderEnd < log.logEndOffset) {
      this.#log('WARN', `${hosted.topic}-${hosted.partition} ends at ${log.logEndOffset}, its leader at ${leaderEnd}`);
      return this.#cutTo(followed, log, leaderEnd);
    }
    const leaderStart = await this.#leaderOffset(client, followed, EARLIEST);
    if (!this.#isCurrent(followed) || leaderStart <= log.logEndOffset) return this.#delay(followed);
    this.#log('WARN', `${hosted.topic}-${hosted.partition} ends at ${log.logEndOffset}, before its leader's start ${leaderStart}: it begins anew there`);
    await log.truncateFully(leaderStart);
    hosted.apply(hosted.state.onTruncatedFully(leaderStart));
  }

  async #leaderOffset(client: BrokerClient, { hosted, leaderEpoch }: Followed, timestamp: number): Promise<number> {
    const version = client.versionOf(ApiKey.ListOffsets, Math.min(LIST_OFFSETS_VERSION, interBrokerVersion('listOffsets', this.#broker.config.interBrokerProtocolVersion)));
    const response = await client.request(ApiKey.ListOffsets, version, {
      replicaId: this.#broker.brokerId, isolationLevel: 0,
      topics: [{ name: hosted.topic, partitions: [{ partitionIndex: hosted.partition, currentLeaderEpoch: leaderEpoch, timestamp }] }],
    });
    const answer = response.topics[0]?.partitions[0];
    if (answer === undefined || answer.errorCode !== ErrorCode.NONE) throw new Error(`the leader did not tell its offsets (error ${answer?.errorCode})`);
    return answer.offset;
  }
}
