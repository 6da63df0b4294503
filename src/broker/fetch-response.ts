/**
 * The answer to a Fetch: reads the partitions in the order of the request (of the session: longest unserved first),
 * shares `maxBytes` among them, converts for old clients, leaves out what an incremental session already knows.
 */
import type { Chunk } from '../base/chunk.ts';
import { ZERO_UUID } from '../base/ids.ts';
import { ErrorCode } from '../protocol/messages/error-code.ts';
import type { FetchResponsePartitionDataInput } from '../protocol/messages/fetch.ts';
import type { BrokerContext } from './context.ts';
import type { DelayedFetch } from './delayed/delayed-fetch.ts';
import { type FetchedPartition, failedRead } from './fetch-reader.ts';
import { type CurrentLeader, currentLeader, meansMoved, nodeEndpoints } from './leader-hints.ts';
import { dropRecords } from './record-conversion.ts';
import type { FetchPartitionRequest, SessionPartition } from './fetch-sessions.ts';

const FIRST_ZSTD_VERSION = 10;
const LAST_DOWN_CONVERTED_VERSION = 3;
/** KIP-951. An older version cannot carry the fields: the response would not be encoded, and the connection closed. */
const FIRST_HINTED_VERSION = 16;

interface TopicData {
  topic: string;
  topicId: string;
  partitions: FetchResponsePartitionDataInput[];
}

export function sendFetchResponse(broker: BrokerContext, fetch: DelayedFetch): void {
  const owners: Chunk[] = [];
  const reads: (FetchedPartition | Promise<FetchedPartition>)[] = [];
  let left = fetch.parameters.maxBytes;
  let isFirst = true;
  let hasPromise = false;
  for (const partition of fetch.context.partitions) {
    const unknown = unknownTopic(broker, partition);
    if (unknown !== ErrorCode.NONE) {
      reads.push(failedRead(unknown));
      continue;
    }
    const read = broker.fetchReader.read(partition, fetch.parameters, Math.max(0, left), isFirst, owners);
    reads.push(read);
    if (read instanceof Promise) {
      // What a read from files returns is not known yet: reserve what it may return at most.
      hasPromise = true;
      isFirst = false;
      left -= Math.min(partition.maxBytes, left);
    } else if (read.bytes > 0) {
      isFirst = false;
      left -= read.bytes;
    }
  }
  if (!hasPromise && fetch.parameters.version > LAST_DOWN_CONVERTED_VERSION) {
    finish(broker, fetch, reads as FetchedPartition[], owners);
    return;
  }
  Promise.all(reads)
    .then((read) => convertAll(broker, fetch, read))
    .then(
      (read) => finish(broker, fetch, read, owners),
      (error: unknown) => {
        for (const owner of owners) owner.release();
        broker.ports.log.log('ERROR', 'kafka.server.ReplicaManager', 'Error processing fetch', error);
        fetch.request.fail('a fetch could not be read');
      },
    );
}

/** By id: the topic must be known under it, and under the name that the session remembers. */
function unknownTopic(broker: BrokerContext, partition: FetchPartitionRequest): number {
  if (partition.topicId === ZERO_UUID) return ErrorCode.NONE;
  if (partition.topic === '') {
    const name = broker.metadataCache.topicName(partition.topicId);
    if (name === null) return ErrorCode.UNKNOWN_TOPIC_ID;
    partition.topic = name;
  }
  return broker.metadataCache.topicId(partition.topic) === partition.topicId ? ErrorCode.NONE : ErrorCode.INCONSISTENT_TOPIC_ID;
}

async function convertAll(broker: BrokerContext, fetch: DelayedFetch, reads: FetchedPartition[]): Promise<FetchedPartition[]> {
  const { version } = fetch.parameters;
  if (version > LAST_DOWN_CONVERTED_VERSION) return reads;
  let i = 0;
  for (const partition of fetch.context.partitions) {
    const read = reads[i++]!;
    const hosted = read.bytes > 0 ? broker.replicaManager.get(partition.topic, partition.partition) : null;
    if (hosted?.log) await broker.recordConversion.toLegacy(hosted, read, version, partition.fetchOffset);
  }
  return reads;
}

function finish(broker: BrokerContext, fetch: DelayedFetch, reads: FetchedPartition[], owners: Chunk[]): void {
  const { context, parameters, request } = fetch;
  const topics: TopicData[] = [];
  const leaders: CurrentLeader[] = [];
  let topic: TopicData | null = null;
  let index = 0;
  const incremental = context.kind === 'incremental';
  for (const partition of context.partitions) {
    const read = reads[index++]!;
    if (parameters.version < FIRST_ZSTD_VERSION && read.errorCode === ErrorCode.NONE && isZstdTopic(broker, partition)) dropRecords(read, ErrorCode.UNSUPPORTED_COMPRESSION_TYPE);
    broker.topicMetrics.onFetched(partition.topic, read.bytes, read.errorCode !== ErrorCode.NONE);
    if (context.session !== null && !remember(fetch, partition, read) && incremental) continue;
    if (topic === null || topic.topic !== partition.topic || topic.topicId !== partition.topicId) {
      topic = { topic: partition.topic, topicId: partition.topicId, partitions: [] };
      topics.push(topic);
    }
    const leader = parameters.version >= FIRST_HINTED_VERSION && meansMoved(read.errorCode) ? currentLeader(broker, partition.topic, partition.partition) : null;
    if (leader !== null) leaders.push(leader);
    topic.partitions.push(partitionData(partition, read, leader));
  }
  const sessionId = context.session?.id ?? 0;
  broker.dispatcher.respond(request, { throttleTimeMs: 0, errorCode: ErrorCode.NONE, sessionId, responses: topics, ...(leaders.length === 0 ? null : { nodeEndpoints: nodeEndpoints(broker, leaders, request.connection.listenerName) }) }, owners);
}

/**
 * Source: KafkaApis.maybeConvertFetchedData. A topic whose own codec is zstd is refused below version 10; what a producer sent as zstd
 * goes as it is to whoever reads batches of magic 2 (kafka-python 2.0 fetches with version 4, and inflates it).
 */
function isZstdTopic(broker: BrokerContext, partition: FetchPartitionRequest): boolean {
  return broker.replicaManager.get(partition.topic, partition.partition)?.log?.config.compressionType === 'zstd';
}

/** Notes what the session's client is told; false when it has nothing new to hear about the partition. */
function remember(fetch: DelayedFetch, partition: FetchPartitionRequest, read: FetchedPartition): boolean {
  const session = fetch.context.session!;
  const key = fetch.context.kind === 'incremental' ? (partition as SessionPartition) : session.find(partition);
  if (key === undefined) return true;
  const changed =
    read.bytes > 0 || read.errorCode !== ErrorCode.NONE || read.divergingEpoch !== null || read.preferredReadReplica >= 0 ||
    key.toldHighWatermark !== read.highWatermark || key.toldLogStartOffset !== read.logStartOffset;
  key.toldHighWatermark = read.errorCode === ErrorCode.NONE ? read.highWatermark : -1;
  key.toldLogStartOffset = read.logStartOffset;
  if (read.bytes > 0) session.moveToEnd(key);
  return changed;
}

function partitionData(partition: FetchPartitionRequest, read: FetchedPartition, leader: CurrentLeader | null): FetchResponsePartitionDataInput {
  return {
    partitionIndex: partition.partition,
    errorCode: read.errorCode,
    highWatermark: read.highWatermark,
    lastStableOffset: read.lastStableOffset,
    logStartOffset: read.logStartOffset,
    abortedTransactions: read.abortedTransactions,
    records: read.pieces,
    ...(read.divergingEpoch === null ? null : { divergingEpoch: read.divergingEpoch }),
    ...(read.preferredReadReplica < 0 ? null : { preferredReadReplica: read.preferredReadReplica }),
    ...(leader === null ? null : { currentLeader: leader }),
  };
}
