/**
 * Reads for one Fetch: what is there for each partition, within the sizes the client set, as runs of the log's own
 * bytes. The pass that decides whether to wait reads nothing (`estimate`); bytes are taken once, when the answer leaves.
 */
import type { Chunk } from '../base/chunk.ts';
import { ErrorCode } from '../protocol/messages/error-code.ts';
import type { FetchData, ReadIsolation } from '../storage/fetch-data.ts';
import type { PartitionLog } from '../storage/partition-log.ts';
import { askedReplica } from './asked-replica.ts';
import type { BrokerContext } from './context.ts';
import { checkFetchPosition, type FetchPosition } from '../replication/truncation.ts';
import type { FetchPartitionRequest } from './fetch-sessions.ts';
import type { HostedPartition } from './hosted-partition.ts';
import { preferredReadReplica } from './preferred-read-replica.ts';

/** Consumers say their rack, and may read from followers (KIP-392). */
const FIRST_WITH_RACK = 11;
const CONSUMER = -1;

export interface FetchParameters {
  readonly version: number;
  readonly replicaId: number;
  readonly replicaEpoch: number;
  /** Of a consumer; empty: it does not say. */
  readonly rackId: string;
  readonly isolation: ReadIsolation;
  readonly minBytes: number;
  readonly maxBytes: number;
  readonly maxWaitMs: number;
}

/** What one partition answers; `pieces` are retained by `owners`. */
export interface FetchedPartition {
  errorCode: number;
  highWatermark: number;
  lastStableOffset: number;
  logStartOffset: number;
  abortedTransactions: { producerId: number; firstOffset: number }[] | null;
  divergingEpoch: { epoch: number; endOffset: number } | null;
  /** −1: read on here. */
  preferredReadReplica: number;
  pieces: Uint8Array[];
  bytes: number;
}

/** A partition that answers an error and nothing else. */
export const failedRead = (errorCode: number): FetchedPartition => ({
  errorCode, highWatermark: -1, lastStableOffset: -1, logStartOffset: -1, abortedTransactions: null, divergingEpoch: null, preferredReadReplica: -1, pieces: [], bytes: 0,
});

export class FetchReader {
  readonly #broker: BrokerContext;

  constructor(broker: BrokerContext) {
    this.#broker = broker;
  }

  /** The partition as one that may be read, or the error code. Consumers that know of racks may read from followers. */
  #source(partition: FetchPartitionRequest, { replicaId, version }: FetchParameters): HostedPartition | number {
    if (replicaId === CONSUMER && version >= FIRST_WITH_RACK) return this.#broker.replicaManager.reader(partition.topic, partition.partition, partition.currentLeaderEpoch);
    const hosted = askedReplica(this.#broker.replicaManager, partition.topic, partition.partition, partition.currentLeaderEpoch, replicaId);
    if (typeof hosted === 'number' || replicaId < 0) return hosted;
    const refused = hosted.state.checkFollower(replicaId, partition.currentLeaderEpoch);
    return refused === ErrorCode.NONE ? hosted : refused;
  }

  /** Bytes that a read would find now, or −1 when the answer must not wait (an error, a diverging epoch). */
  estimate(partition: FetchPartitionRequest, parameters: FetchParameters): number {
    const hosted = this.#source(partition, parameters);
    if (typeof hosted === 'number') return -1;
    const log = hosted.log!;
    if (this.#preferredReplica(hosted, partition, parameters) >= 0) return -1;
    if (parameters.replicaId >= 0 && this.#broker.settings.selectsReplicasByRack && hosted.state.needsHighWatermark(parameters.replicaId)) return -1;
    if (partition.fetchOffset < log.logStartOffset || partition.fetchOffset > log.logEndOffset) return -1;
    if (this.#position(hosted, partition).type !== 'ok') return -1;
    if (this.#isHeldBack(hosted, parameters.replicaId)) return 0;
    return Math.min(log.bytesAvailable(partition.fetchOffset, parameters.isolation), partition.maxBytes);
  }

  #preferredReplica(hosted: HostedPartition, { fetchOffset }: FetchPartitionRequest, { replicaId, version, rackId }: FetchParameters): number {
    if (replicaId !== CONSUMER || version < FIRST_WITH_RACK || !this.#broker.settings.selectsReplicasByRack || !hosted.state.isLeader) return -1;
    return preferredReadReplica(this.#broker, hosted, rackId, fetchOffset);
  }

  /** A throttled follower that is not in sync, beyond the rate that is allowed (KIP-73). */
  #isHeldBack(hosted: HostedPartition, replicaId: number): boolean {
    if (replicaId < 0 || hosted.state.isr.includes(replicaId)) return false;
    const quota = this.#broker.replicationQuotas.leader;
    return quota.isThrottled(hosted) && quota.isExceeded;
  }

  /** KIP-595: does the fetcher's last epoch end where it says on this log? */
  #position({ log }: HostedPartition, partition: FetchPartitionRequest): FetchPosition {
    return checkFetchPosition(partition.fetchOffset, partition.lastFetchedEpoch, log!.logStartOffset, (epoch) => log!.endOffsetForEpoch(epoch));
  }

  /** Reads up to `maxBytes`; `minOneBatch` lets the first batch pass whatever its size (KIP-74). */
  read(partition: FetchPartitionRequest, parameters: FetchParameters, maxBytes: number, minOneBatch: boolean, owners: Chunk[]): FetchedPartition | Promise<FetchedPartition> {
    const hosted = this.#source(partition, parameters);
    if (typeof hosted === 'number') return failedRead(hosted);
    const log = hosted.log!;
    const preferred = this.#preferredReplica(hosted, partition, parameters);
    if (preferred >= 0) return { ...this.#nothing(log), preferredReadReplica: preferred };
    if (parameters.replicaId >= 0) hosted.state.onHighWatermarkSent(parameters.replicaId);
    // Divergence goes before the end of the log: a follower that is ahead of a new leader is told where to cut.
    if (partition.fetchOffset >= log.logStartOffset) {
      const position = this.#position(hosted, partition);
      if (position.type === 'outOfRange') return { ...failedRead(ErrorCode.OFFSET_OUT_OF_RANGE), logStartOffset: log.logStartOffset };
      if (position.type === 'diverging') {
        return { ...this.#nothing(log), divergingEpoch: position.end };
      }
      if (this.#isHeldBack(hosted, parameters.replicaId)) return this.#nothing(log);
    }
    const data = log.read(partition.fetchOffset, Math.min(maxBytes, partition.maxBytes), { isolation: parameters.isolation, minOneBatch });
    if (parameters.replicaId >= 0 && this.#broker.replicationQuotas.leader.isThrottled(hosted)) return this.#counted(data, owners);
    return data instanceof Promise ? data.then((read) => this.#taken(read, owners)) : this.#taken(data, owners);
  }

  async #counted(data: FetchData | Promise<FetchData>, owners: Chunk[]): Promise<FetchedPartition> {
    const taken = this.#taken(await data, owners);
    this.#broker.replicationQuotas.leader.record(taken.bytes);
    return taken;
  }

  /** No records, and no error. */
  #nothing({ highWatermark, lastStableOffset, logStartOffset }: PartitionLog): FetchedPartition {
    return { ...failedRead(ErrorCode.NONE), highWatermark, lastStableOffset, logStartOffset };
  }

  /** Of a partition with an error nothing else is told, as by Kafka. */
  #taken(data: FetchData, owners: Chunk[]): FetchedPartition {
    if (data.errorCode !== ErrorCode.NONE) return failedRead(data.errorCode);
    const pieces: Uint8Array[] = [];
    for (const piece of data.pieces) {
      pieces.push(piece.bytes);
      if (piece.owner !== null) owners.push(piece.owner);
    }
    return {
      errorCode: data.errorCode,
      highWatermark: data.highWatermark,
      lastStableOffset: data.lastStableOffset,
      logStartOffset: data.logStartOffset,
      abortedTransactions: data.abortedTransactions,
      divergingEpoch: null,
      preferredReadReplica: -1,
      pieces,
      bytes: data.bytes,
    };
  }
}
