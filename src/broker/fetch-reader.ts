/**
 * Reads for one Fetch: what is there for each partition, within the sizes the client set, as runs of the log's own
 * bytes. The pass that decides whether to wait reads nothing (`estimate`); bytes are taken once, when the answer leaves.
 */
import type { Chunk } from '../base/chunk.ts';
import { ErrorCode } from '../protocol/messages/error-code.ts';
import type { FetchData, ReadIsolation } from '../storage/fetch-data.ts';
import { askedReplica } from './asked-replica.ts';
import type { BrokerContext } from './context.ts';
import { checkFetchPosition, type FetchPosition } from '../replication/truncation.ts';
import type { FetchPartitionRequest } from './fetch-sessions.ts';
import type { HostedPartition } from './hosted-partition.ts';

export interface FetchParameters {
  readonly version: number;
  readonly replicaId: number;
  readonly replicaEpoch: number;
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
  pieces: Uint8Array[];
  bytes: number;
}

/** A partition that answers an error and nothing else. */
export const failedRead = (errorCode: number): FetchedPartition => ({
  errorCode, highWatermark: -1, lastStableOffset: -1, logStartOffset: -1, abortedTransactions: null, divergingEpoch: null, pieces: [], bytes: 0,
});

export class FetchReader {
  readonly #broker: BrokerContext;

  constructor(broker: BrokerContext) {
    this.#broker = broker;
  }

  /** The partition as one that may be read, or the error code. Consumers may read from followers only where epochs allow; here the leader serves. */
  #source(partition: FetchPartitionRequest, replicaId: number): HostedPartition | number {
    const hosted = askedReplica(this.#broker.replicaManager, partition.topic, partition.partition, partition.currentLeaderEpoch, replicaId);
    if (typeof hosted === 'number' || replicaId < 0) return hosted;
    const refused = hosted.state.checkFollower(replicaId, partition.currentLeaderEpoch);
    return refused === ErrorCode.NONE ? hosted : refused;
  }

  /** Bytes that a read would find now, or −1 when the answer must not wait (an error, a diverging epoch). */
  estimate(partition: FetchPartitionRequest, parameters: FetchParameters): number {
    const hosted = this.#source(partition, parameters.replicaId);
    if (typeof hosted === 'number') return -1;
    const log = hosted.log!;
    if (partition.fetchOffset < log.logStartOffset || partition.fetchOffset > log.logEndOffset) return -1;
    if (this.#position(hosted, partition).type !== 'ok') return -1;
    return Math.min(log.bytesAvailable(partition.fetchOffset, parameters.isolation), partition.maxBytes);
  }

  /** KIP-595: does the fetcher's last epoch end where it says on this log? */
  #position({ log }: HostedPartition, partition: FetchPartitionRequest): FetchPosition {
    return checkFetchPosition(partition.fetchOffset, partition.lastFetchedEpoch, log!.logStartOffset, (epoch) => log!.endOffsetForEpoch(epoch));
  }

  /** Reads up to `maxBytes`; `minOneBatch` lets the first batch pass whatever its size (KIP-74). */
  read(partition: FetchPartitionRequest, parameters: FetchParameters, maxBytes: number, minOneBatch: boolean, owners: Chunk[]): FetchedPartition | Promise<FetchedPartition> {
    const hosted = this.#source(partition, parameters.replicaId);
    if (typeof hosted === 'number') return failedRead(hosted);
    const log = hosted.log!;
    // Divergence goes before the end of the log: a follower that is ahead of a new leader is told where to cut.
    if (partition.fetchOffset >= log.logStartOffset) {
      const position = this.#position(hosted, partition);
      if (position.type === 'outOfRange') return { ...failedRead(ErrorCode.OFFSET_OUT_OF_RANGE), logStartOffset: log.logStartOffset };
      if (position.type === 'diverging') {
        return { ...failedRead(ErrorCode.NONE), highWatermark: log.highWatermark, lastStableOffset: log.lastStableOffset, logStartOffset: log.logStartOffset, divergingEpoch: position.end };
      }
    }
    const data = log.read(partition.fetchOffset, Math.min(maxBytes, partition.maxBytes), { isolation: parameters.isolation, minOneBatch });
    return data instanceof Promise ? data.then((read) => this.#taken(read, owners)) : this.#taken(data, owners);
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
      pieces,
      bytes: data.bytes,
    };
  }
}
