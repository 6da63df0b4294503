/**
 * The shell of the group coordinator: one pure shard (`coordinator/group`) per partition of `__consumer_offsets` that
 * this broker leads. It loads shards from their logs, appends what they give out, tells them what was committed, runs
 * their timers, and hands their replies to the requests that wait for them.
 *
 * Invariants: a shard belongs to one leadership; what comes for a former one (a load, an append) is dropped. Every
 * request is answered: by the shard, or by its unloading.
 */
import { GROUP_METADATA_TOPIC, coordinatorPartition } from '../base/ids.ts';
import type { Timer } from '../base/ports.ts';
import { groupConfig } from '../coordinator/group/group-config.ts';
import { GroupCoordinatorShard } from '../coordinator/group/group-shard.ts';
import type { GroupOutcome } from '../coordinator/group/group-shard.ts';
import type { GroupLogRecord } from '../coordinator/group/group-records.ts';
import type { OffsetKey } from '../coordinator/group/offset-store.ts';
import type { CoordinatorWrite, Now } from '../coordinator/outcome.ts';
import { ErrorCode } from '../protocol/messages/error-code.ts';
import { BatchReader } from '../protocol/records/batch-reader.ts';
import { releaseFetchData } from '../storage/fetch-data.ts';
import type { BrokerContext } from './context.ts';
import { encodeGroupBatch, visitGroupBatches } from './group-log.ts';
import type { HostedPartition } from './hosted-partition.ts';
import { newPartitionAnswer } from './pending-produce.ts';
import type { PendingAppend } from './pending-produce.ts';
import type { RoleChangeListener } from './replica-manager.ts';

const LOGGER = 'kafka.coordinator.group.GroupCoordinator';

/** A shard, its partition, and its one real timer. */
interface Led {
  readonly shard: GroupCoordinatorShard;
  readonly hosted: HostedPartition;
  timer: Timer | null;
  timerAtMs: number;
}

interface Waiting {
  readonly led: Led;
  readonly resolve: (reply: unknown) => void;
  readonly notCoordinator: () => unknown;
}

export class GroupCoordinator implements RoleChangeListener {
  readonly #broker: BrokerContext;
  readonly #shards = new Map<number, Led>();
  readonly #waiting = new Map<number, Waiting>();
  #nextRequestId = 1;

  constructor(broker: BrokerContext) {
    this.#broker = broker;
  }

  get now(): Now {
    const { clock } = this.#broker.ports;
    return { monotonicMs: clock.monotonicMs(), wallMs: clock.wallMs() };
  }

  /** Of `__consumer_offsets`: as it is, or as it would be made. */
  get partitionCount(): number {
    return this.#broker.metadataCache.topic(GROUP_METADATA_TOPIC)?.partitions.size ?? this.#broker.config.get('offsets.topic.num.partitions');
  }

  partitionOf(groupId: string): number {
    return coordinatorPartition(groupId, this.partitionCount);
  }

  /** null: this broker does not coordinate the group (NOT_COORDINATOR). */
  shardOf(groupId: string): GroupCoordinatorShard | null {
    return this.#shards.get(this.partitionOf(groupId))?.shard ?? null;
  }

  shards(): GroupCoordinatorShard[] {
    return [...this.#shards.values()].map((led) => led.shard);
  }

  /**
   * Runs one event of a group's shard: `event` gets a number for the request, and its reply comes through the promise.
   * `notCoordinator` is the reply when the group is coordinated elsewhere.
   */
  ask<Reply>(groupId: string, event: (shard: GroupCoordinatorShard, now: Now, requestId: number) => GroupOutcome, notCoordinator: () => Reply): Promise<Reply> {
    const led = this.#shards.get(this.partitionOf(groupId));
    if (led === undefined) return Promise.resolve(notCoordinator());
    const requestId = this.#nextRequestId++;
    return new Promise((resolve) => {
      this.#waiting.set(requestId, { led, resolve: resolve as (reply: unknown) => void, notCoordinator });
      this.#run(led, () => event(led.shard, this.now, requestId));
    });
  }

  /** A UUID (version 4) for a member id. */
  uniqueSuffix(): string {
    const bytes = this.#broker.ports.random.bytes(16);
    bytes[6] = (bytes[6]! & 0x0f) | 0x40;
    bytes[8] = (bytes[8]! & 0x3f) | 0x80;
    const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
  }

  onConfig(): void {
    for (const { shard } of this.#shards.values()) shard.setConfig(groupConfig(this.#broker.config));
  }

  /** A transaction's marker is committed in a partition of `__consumer_offsets`. */
  onTransactionMarker(partition: number, producerId: number, isCommit: boolean): void {
    const led = this.#shards.get(partition);
    if (led !== undefined) this.#run(led, () => led.shard.onTransactionMarker(this.now, producerId, isCommit));
  }

  /** Partitions of topics are gone for good. */
  onPartitionsDeleted(partitions: readonly OffsetKey[]): void {
    for (const led of [...this.#shards.values()]) this.#run(led, () => led.shard.onPartitionsDeleted(this.now, partitions));
  }

  // Leadership -------------------------------------------------------------------------------------------------------

  onLeader(hosted: HostedPartition): void {
    if (hosted.topic !== GROUP_METADATA_TOPIC) return;
    this.#unload(hosted.partition);
    this.#load(hosted);
  }

  onResigned(topic: string, partition: number, _leaderEpoch: number): void {
    if (topic === GROUP_METADATA_TOPIC) this.#unload(partition);
  }

  /** The broker stops. */
  close(): void {
    for (const partition of [...this.#shards.keys()]) this.#unload(partition);
  }

  #unload(partition: number): void {
    const led = this.#shards.get(partition);
    if (led === undefined) return;
    this.#shards.delete(partition);
    led.timer?.cancel();
    this.#run(led, () => led.shard.unload(this.now));
  }

  #load(hosted: HostedPartition): void {
    const shard = new GroupCoordinatorShard(hosted.partition, hosted.state.leaderEpoch, groupConfig(this.#broker.config));
    const led: Led = { shard, hosted, timer: null, timerAtMs: Infinity };
    this.#shards.set(hosted.partition, led);
    const startedMs = this.#broker.ports.clock.monotonicMs();
    this.#replay(led).then(
      () => {
        if (!this.#isCurrent(led)) return;
        this.#run(led, () => shard.onLoaded(this.now));
        const { groups, offsets } = shard.counts;
        if (groups > 0) this.#log('INFO', `Finished loading offsets and group metadata from ${GROUP_METADATA_TOPIC}-${hosted.partition} in ${Math.round(this.#broker.ports.clock.monotonicMs() - startedMs)} milliseconds: ${groups} groups, ${offsets} offsets`);
      },
      (error: unknown) => {
        this.#log('ERROR', `Cannot load ${GROUP_METADATA_TOPIC}-${hosted.partition}; its groups are not coordinated`, error);
        if (this.#isCurrent(led)) this.#unload(hosted.partition);
      },
    );
  }

  #isCurrent(led: Led): boolean {
    return this.#shards.get(led.hosted.partition) === led;
  }

  /** Reads up to the log end of the moment when leadership began: what lies above the high watermark is ours to keep. */
  async #replay(led: Led): Promise<void> {
    const { hosted, shard } = led;
    const reader = new BatchReader(this.#broker.settings.maxInflatedBytes);
    const chunkBytes = Math.min(this.#broker.config.get('offsets.load.buffer.size'), 262_144);
    const visitor = {
      record: (record: GroupLogRecord, offset: number, producerId: number) => shard.replayRecord(record, offset, producerId),
      marker: (producerId: number, isCommit: boolean) => shard.replayMarker(producerId, isCommit),
      skipped: (offset: number) => this.#log('WARN', `Skipped the record at offset ${offset} of ${GROUP_METADATA_TOPIC}-${hosted.partition}, which cannot be read`),
    };
    const endOffset = hosted.log?.logEndOffset ?? 0;
    let offset = hosted.log?.logStartOffset ?? 0;
    while (offset < endOffset && this.#isCurrent(led)) {
      if (hosted.log === null) throw new Error('the log directory is offline');
      const data = await hosted.log.read(offset, chunkBytes, { isolation: 'logEnd', minOneBatch: true });
      const before = offset;
      try {
        if (data.errorCode !== ErrorCode.NONE) throw new Error(`read at offset ${offset}: error ${data.errorCode}`);
        for (const piece of data.pieces) offset = visitGroupBatches(piece.bytes, offset, reader, visitor);
      } finally {
        releaseFetchData(data);
      }
      if (offset === before) throw new Error(`no records at offset ${offset}, below the log end ${endOffset}`);
      await new Promise<void>((resolve) => this.#broker.ports.clock.setTimer(0, resolve));
    }
  }

  // Outcomes ---------------------------------------------------------------------------------------------------------

  #run(led: Led, event: () => GroupOutcome): void {
    let outcome: GroupOutcome;
    try {
      outcome = event();
    } catch (error) {
      this.#onBroken(led, error);
      return;
    }
    this.#process(led, outcome);
  }

  /** A broken invariant: the state is worth nothing any more. The log is, so the shard is made anew from it. */
  #onBroken(led: Led, error: unknown): void {
    const { hosted } = led;
    this.#log('ERROR', `The state of ${GROUP_METADATA_TOPIC}-${hosted.partition} is broken; it is loaded again`, error);
    const wasCurrent = this.#isCurrent(led);
    if (wasCurrent) this.#shards.delete(hosted.partition);
    led.timer?.cancel();
    for (const [requestId, waiting] of this.#waiting) {
      if (waiting.led !== led) continue;
      this.#waiting.delete(requestId);
      waiting.resolve(waiting.notCoordinator());
    }
    if (wasCurrent && hosted.state.isLeader && hosted.log !== null) this.#load(hosted);
  }

  #process(led: Led, outcome: GroupOutcome): void {
    for (const { level, message } of outcome.logLines) this.#log(level, `[GroupCoordinator ${this.#broker.brokerId}]: ${message} (${GROUP_METADATA_TOPIC}-${led.hosted.partition})`);
    for (const { requestId, reply } of outcome.completions) {
      const waiting = this.#waiting.get(requestId);
      this.#waiting.delete(requestId);
      waiting?.resolve(reply);
    }
    for (const write of outcome.writes) this.#append(led, write);
    if (this.#isCurrent(led)) this.#armTimer(led);
  }

  #append(led: Led, write: CoordinatorWrite<GroupLogRecord>): void {
    const { hosted } = led;
    const refused = hosted.log === null ? ErrorCode.KAFKA_STORAGE_ERROR : hosted.state.checkAppend(-1);
    if (refused !== ErrorCode.NONE) return this.#onFailed(led, write, refused);
    const bytes = encodeGroupBatch(write.records, write.transaction, this.now.wallMs, this.#broker.config.get('offsets.topic.compression.codec'));
    const result = hosted.log!.appendAsLeader(bytes, null, hosted.state.leaderEpoch, { origin: 'coordinator' });
    if (result.errorCode !== ErrorCode.NONE) return this.#onFailed(led, write, result.errorCode);
    const answer = newPartitionAnswer(hosted.partition);
    const pending: PendingAppend = {
      acks: -1, remaining: 0, isFinished: false,
      oneDone: () => {
        // Below min ISR the records are committed all the same; only a producer would be told.
        if (answer.errorCode === ErrorCode.NONE || answer.errorCode === ErrorCode.NOT_ENOUGH_REPLICAS_AFTER_APPEND) this.#onCommitted(led, write, result.baseOffset);
        else this.#onFailed(led, write, answer.errorCode);
      },
    };
    hosted.await(result.lastOffset + 1, pending, answer);
    if (pending.remaining === 0) pending.oneDone();
  }

  #onCommitted(led: Led, write: CoordinatorWrite<GroupLogRecord>, baseOffset: number): void {
    if (this.#isCurrent(led)) this.#run(led, () => led.shard.onWriteCommitted(this.now, write.writeId, baseOffset));
  }

  /** With the leadership or the disk gone nobody knows what is in the log: the shard ends, and its state with it. */
  #onFailed(led: Led, write: CoordinatorWrite<GroupLogRecord>, errorCode: number): void {
    if (!this.#isCurrent(led)) return;
    if (errorCode === ErrorCode.NOT_LEADER_OR_FOLLOWER || led.hosted.log === null) this.#unload(led.hosted.partition);
    else this.#run(led, () => led.shard.onWriteFailed(this.now, write.writeId, errorCode));
  }

  /** A timer that rings too early does no harm, and saves arming it anew with each heartbeat. */
  #armTimer(led: Led): void {
    const atMs = led.shard.nextDeadlineMs;
    if (atMs >= led.timerAtMs) return;
    led.timer?.cancel();
    led.timerAtMs = atMs;
    const { clock } = this.#broker.ports;
    led.timer = clock.setTimer(Math.max(0, atMs - clock.monotonicMs()), () => {
      led.timer = null;
      led.timerAtMs = Infinity;
      if (this.#isCurrent(led)) this.#run(led, () => led.shard.onTimer(this.now));
    });
  }

  #log(level: 'INFO' | 'WARN' | 'ERROR', message: string, error?: unknown): void {
    this.#broker.ports.log.log(level, LOGGER, message, error);
  }
}
