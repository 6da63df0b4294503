/**
 * Throttled replication (KIP-73): bytes that a leader sends to, and a follower takes for, the replicas that a topic's
 * {leader,follower}.replication.throttled.replicas name, held under {leader,follower}.replication.throttled.rate. Only
 * replicas that are not in sync are held back. Source: ReplicationQuotaManager.
 */
import type { Clock } from '../base/ports.ts';
import type { BrokerConfig } from '../config/broker-config.ts';
import type { HostedPartition } from './hosted-partition.ts';

const ALL = '*';

export class ReplicationQuota {
  readonly #clock: Clock;
  readonly #bytesPerSecond: () => number;
  readonly #replicas: (hosted: HostedPartition) => readonly string[];
  readonly #brokerId: () => number;
  readonly #windowMs: number;
  readonly #windows: number;
  /** Bytes of the last windows; the newest is last. */
  #samples: { readonly startMs: number; bytes: number }[] = [];

  constructor(options: { clock: Clock; bytesPerSecond: () => number; replicas: (hosted: HostedPartition) => readonly string[]; brokerId: () => number; windowMs: number; windows: number }) {
    this.#clock = options.clock;
    this.#bytesPerSecond = options.bytesPerSecond;
    this.#replicas = options.replicas;
    this.#brokerId = options.brokerId;
    this.#windowMs = options.windowMs;
    this.#windows = options.windows;
  }

  /** Is this broker's replica one of those that are counted? */
  isThrottled(hosted: HostedPartition): boolean {
    const replicas = this.#replicas(hosted);
    return replicas.length > 0 && (replicas.includes(ALL) || replicas.includes(`${hosted.partition}:${this.#brokerId()}`));
  }

  record(bytes: number): void {
    const nowMs = this.#clock.monotonicMs();
    const last = this.#samples.at(-1);
    if (last !== undefined && nowMs - last.startMs < this.#windowMs) last.bytes += bytes;
    else this.#samples.push({ startMs: nowMs, bytes });
    this.#forget(nowMs);
  }

  get isExceeded(): boolean {
    return this.rate > this.#bytesPerSecond();
  }

  /** Bytes per second over the windows that are kept, the present one included. */
  get rate(): number {
    const nowMs = this.#clock.monotonicMs();
    this.#forget(nowMs);
    const oldest = this.#samples[0];
    if (oldest === undefined) return 0;
    const total = this.#samples.reduce((sum, { bytes }) => sum + bytes, 0);
    return (total * 1000) / Math.max(this.#windowMs, nowMs - oldest.startMs);
  }

  #forget(nowMs: number): void {
    const horizonMs = nowMs - this.#windows * this.#windowMs;
    while (this.#samples.length > 0 && this.#samples[0]!.startMs < horizonMs) this.#samples.shift();
  }
}

export interface ReplicationQuotas {
  readonly leader: ReplicationQuota;
  readonly follower: ReplicationQuota;
}

export function replicationQuotas(clock: Clock, config: () => BrokerConfig, brokerId: () => number): ReplicationQuotas {
  const shared = { clock, brokerId, windowMs: config().get('replication.quota.window.size.seconds') * 1000, windows: config().get('replication.quota.window.num') };
  return {
    leader: new ReplicationQuota({
      ...shared, bytesPerSecond: () => config().get('leader.replication.throttled.rate'), replicas: ({ log }) => log?.config.leaderReplicationThrottledReplicas ?? [],
    }),
    follower: new ReplicationQuota({
      ...shared, bytesPerSecond: () => config().get('follower.replication.throttled.rate'), replicas: ({ log }) => log?.config.followerReplicationThrottledReplicas ?? [],
    }),
  };
}
