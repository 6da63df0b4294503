/**
 * The partitions this broker hosts: look-up, role changes from the controller, creation and removal of their logs.
 * Everything that a partition does between two role changes is in `hosted-partition.ts`.
 */
import { type Uuid, ZERO_UUID } from '../base/ids.ts';
import { ErrorCode } from '../protocol/messages/error-code.ts';
import { Partition } from '../replication/partition.ts';
import type { LeaderAndIsrState } from '../replication/partition-types.ts';
import type { LogConfig } from '../config/log-config.ts';
import type { PartitionLog } from '../storage/partition-log.ts';
import type { BrokerContext } from './context.ts';
import { HostedPartition, type HostedPartitionEvents } from './hosted-partition.ts';

const LOGGER = 'kafka.server.ReplicaManager';

export interface LogDirectory {
  readonly path: string;
  readonly isOffline: boolean;
  /** −1: unknown. */
  readonly totalBytes: number;
  readonly usableBytes: number;
  readonly logs: readonly { readonly topic: string; readonly partition: number; readonly sizeBytes: number; readonly logEndOffset: number }[];
}

/** What the replica manager asks of storage/log-manager. */
export interface Logs {
  getLog(topic: string, partition: number): PartitionLog | null;
  createLog(topic: string, partition: number, topicId: Uuid, config: LogConfig, isNew: boolean): Promise<PartitionLog>;
  deleteLog(topic: string, partition: number): Promise<void>;
  describeDirs(): Promise<LogDirectory[]>;
}

export interface RoleChangeListener {
  /** This broker now leads the partition (coordinators load). */
  onLeader(partition: HostedPartition): void;
  /** It follows, or hosts it no more (coordinators unload). */
  onResigned(topic: string, partition: number, leaderEpoch: number): void;
}

/** Who copies from leaders elsewhere. */
export interface Followers {
  /** `isr`: the partition's, as the controller says. */
  follow(partition: HostedPartition, isr: readonly number[]): void;
  stop(partition: HostedPartition): void;
}

export class ReplicaManager {
  readonly #broker: BrokerContext;
  readonly #logs: Logs;
  readonly #events: HostedPartitionEvents;
  readonly #topics = new Map<string, Map<number, HostedPartition>>();
  readonly #listeners: RoleChangeListener[] = [];

  constructor(broker: BrokerContext, logs: Logs, events: HostedPartitionEvents) {
    this.#broker = broker;
    this.#logs = logs;
    this.#events = events;
  }

  get logs(): Logs {
    return this.#logs;
  }

  /** Set once, before the first role change. */
  followers: Followers | null = null;

  addListener(listener: RoleChangeListener): void {
    this.#listeners.push(listener);
  }

  get(topic: string, partition: number): HostedPartition | null {
    return this.#topics.get(topic)?.get(partition) ?? null;
  }

  *all(): IterableIterator<HostedPartition> {
    for (const partitions of this.#topics.values()) yield* partitions.values();
  }

  /** The topic's partition as a leader that may be asked, or why not. */
  leader(topic: string, partition: number, currentLeaderEpoch: number): HostedPartition | number {
    const hosted = this.get(topic, partition);
    if (hosted === null) return this.whyNotHosted(topic, partition);
    if (hosted.log === null) return ErrorCode.KAFKA_STORAGE_ERROR;
    const refused = hosted.state.checkAccess(currentLeaderEpoch, true);
    return refused === ErrorCode.NONE ? hosted : refused;
  }

  /** It is elsewhere, or nowhere. */
  whyNotHosted(topic: string, partition: number): number {
    return this.#broker.metadataCache.hasPartition(topic, partition) ? ErrorCode.NOT_LEADER_OR_FOLLOWER : ErrorCode.UNKNOWN_TOPIC_OR_PARTITION;
  }

  /** As `leader`, for consumers that may read from followers too (Fetch 11 and later). */
  reader(topic: string, partition: number, currentLeaderEpoch: number): HostedPartition | number {
    const hosted = this.get(topic, partition);
    if (hosted === null || hosted.log === null) return this.leader(topic, partition, currentLeaderEpoch);
    const refused = hosted.state.checkAccess(currentLeaderEpoch, false);
    return refused === ErrorCode.NONE ? hosted : refused;
  }

  /** One partition of a LeaderAndIsr: opens or creates the log, changes the role. Resolves with an error code. */
  async applyLeaderAndIsr(topic: string, partition: number, topicId: Uuid, state: LeaderAndIsrState, isNew: boolean): Promise<number> {
    let hosted = this.get(topic, partition);
    if (hosted !== null && hosted.topicId !== topicId && topicId !== ZERO_UUID) return ErrorCode.INCONSISTENT_TOPIC_ID;
    if (hosted === null) {
      const opened = await this.#open(topic, partition, topicId, isNew);
      if (typeof opened === 'number') return opened;
      hosted = opened;
    }
    const stale = hosted.state.checkLeaderAndIsr(state);
    if (stale !== ErrorCode.NONE) return stale;
    if (state.leader === this.#broker.brokerId) await this.#lead(hosted, state);
    else this.#follow(hosted, state);
    return ErrorCode.NONE;
  }

  async #open(topic: string, partition: number, topicId: Uuid, isNew: boolean): Promise<HostedPartition | number> {
    let log = this.#logs.getLog(topic, partition);
    if (log === null) {
      try {
        log = await this.#logs.createLog(topic, partition, topicId, this.#broker.topicConfigs.logConfig(topic), isNew);
      } catch (error) {
        this.#broker.ports.log.log('ERROR', LOGGER, `Cannot create the log of ${topic}-${partition}`, error);
        return ErrorCode.KAFKA_STORAGE_ERROR;
      }
    } else if (topicId !== ZERO_UUID) {
      log.assignTopicId(topicId);
      if (log.core.topicId !== topicId) {
        this.#broker.ports.log.log('ERROR', LOGGER, `${log.core.directory} holds records of an earlier topic ${topic} (id ${log.core.topicId}, not ${topicId}): not served; stop the broker, move or delete the directory, start it again`);
        return ErrorCode.INCONSISTENT_TOPIC_ID;
      }
    }
    const state = new Partition({
      topic,
      partition,
      localBrokerId: this.#broker.brokerId,
      settings: { minInsyncReplicas: log.config.minInsyncReplicas, replicaLagTimeMaxMs: this.#broker.settings.replicaLagTimeMaxMs },
      isEligible: (brokerId) => this.#broker.metadataCache.isAlive(brokerId),
      logStartOffset: log.logStartOffset,
      logEndOffset: log.logEndOffset,
      highWatermark: log.highWatermark,
    });
    const existing = this.get(topic, partition);
    if (existing !== null) return existing;
    const hosted = new HostedPartition(topic, partition, topicId, state, log, this.#broker.ports.clock, this.#events);
    let partitions = this.#topics.get(topic);
    if (partitions === undefined) this.#topics.set(topic, (partitions = new Map()));
    partitions.set(partition, hosted);
    return hosted;
  }

  async #lead(hosted: HostedPartition, state: LeaderAndIsrState): Promise<void> {
    if (hosted.state.role === 'follower') {
      // The epoch begins behind all that was taken from the former leader.
      this.followers?.stop(hosted);
      await hosted.log?.idle();
    }
    const change = hosted.state.becomeLeader(state, this.#broker.ports.clock.monotonicMs());
    if (!change.applied) return;
    try {
      if (change.isNewLeaderEpoch) await hosted.log!.becomeLeaderEpoch(state.leaderEpoch);
    } finally {
      // It leads, whether or not the epoch could be written down: the controller's next try is of no new epoch any more (simulation seed 4).
      hosted.apply(change.change);
      if (change.isNewRole) for (const listener of this.#listeners) listener.onLeader(hosted);
    }
  }

  #follow(hosted: HostedPartition, state: LeaderAndIsrState): void {
    const change = hosted.state.becomeFollower(state);
    if (!change.applied) return;
    hosted.failWaiting(ErrorCode.NOT_LEADER_OR_FOLLOWER);
    hosted.apply(change.change);
    this.#events.onHighWatermark(hosted);
    this.followers?.follow(hosted, state.isr);
    if (change.isNewRole) for (const listener of this.#listeners) listener.onResigned(hosted.topic, hosted.partition, state.leaderEpoch);
  }

  /** Stops serving the partition; with `deletePartition` its log goes too. Resolves with an error code. */
  async stopReplica(topic: string, partition: number, leaderEpoch: number, deletePartition: boolean): Promise<number> {
    const partitions = this.#topics.get(topic);
    const hosted = partitions?.get(partition);
    if (partitions !== undefined && hosted !== undefined) {
      // KIP-570: an old StopReplica must not delete a partition that was made anew; −1 and −2 do not say.
      if (leaderEpoch >= 0 && leaderEpoch < hosted.state.leaderEpoch) return ErrorCode.FENCED_LEADER_EPOCH;
      partitions.delete(partition);
      if (partitions.size === 0) {
        this.#topics.delete(topic);
        this.#broker.topicMetrics.remove(topic);
      }
      this.followers?.stop(hosted);
      hosted.state.markOffline();
      hosted.failWaiting(deletePartition ? ErrorCode.UNKNOWN_TOPIC_OR_PARTITION : ErrorCode.NOT_LEADER_OR_FOLLOWER);
      this.#events.onHighWatermark(hosted);
      for (const listener of this.#listeners) listener.onResigned(topic, partition, leaderEpoch);
    }
    if (!deletePartition) return ErrorCode.NONE;
    try {
      await this.#logs.deleteLog(topic, partition);
      return ErrorCode.NONE;
    } catch (error) {
      this.#broker.ports.log.log('ERROR', LOGGER, `Cannot delete the log of ${topic}-${partition}`, error);
      return ErrorCode.KAFKA_STORAGE_ERROR;
    }
  }

  /** A log directory failed: its partitions serve nothing until it is back. */
  onLogOffline(topic: string, partition: number): void {
    const hosted = this.get(topic, partition);
    if (hosted === null || hosted.log === null) return;
    hosted.log = null;
    hosted.state.markOffline();
    hosted.failWaiting(ErrorCode.KAFKA_STORAGE_ERROR);
    this.#events.onHighWatermark(hosted);
  }

  /** A topic's configuration changed. */
  onTopicConfig(topic: string): void {
    const config = this.#broker.topicConfigs.logConfig(topic);
    for (const hosted of this.#topics.get(topic)?.values() ?? []) {
      hosted.log?.updateConfig(config);
      const settings = { minInsyncReplicas: config.minInsyncReplicas, replicaLagTimeMaxMs: this.#broker.settings.replicaLagTimeMaxMs };
      hosted.apply(hosted.state.onSettings(settings, this.#broker.ports.clock.monotonicMs()));
    }
  }
}
