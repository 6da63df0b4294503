/**
 * ListOffsets (2), versions 0–11: latest (−1), earliest (−2), greatest timestamp (−3, v7), earliest local (−4, v8), latest
 * tiered (−5, v9) and earliest to be tiered (−6, v11: there is no tier, so offset −1), else the first record at or after a
 * timestamp. Version 0 answers an array of segment ends, as 0.8 and 0.9 clients expect. The time-out of version 10 is for
 * reads from a tier.
 */
import type { ReceivedRequest } from '../../network/request.ts';
import type { ListOffsetsRequest, ListOffsetsRequestListOffsetsPartition, ListOffsetsResponseInput, ListOffsetsResponseListOffsetsPartitionResponseInput, ListOffsetsResponseListOffsetsTopicResponseInput } from '../../protocol/messages/list-offsets.ts';
import { ErrorCode } from '../../protocol/messages/error-code.ts';
import type { PartitionLog } from '../../storage/partition-log.ts';
import { askedReplica, DEBUGGING_REPLICA_ID } from '../asked-replica.ts';
import type { BrokerContext } from '../context.ts';

const LATEST = -1;
const EARLIEST = -2;
const MAX_TIMESTAMP = -3;
const EARLIEST_LOCAL = -4;
const LATEST_TIERED = -5;
const EARLIEST_PENDING_UPLOAD = -6;
/** The version from which on each has its meaning; other negative times have none. */
const FIRST_VERSION_OF: ReadonlyMap<number, number> = new Map([[LATEST, 0], [EARLIEST, 0], [MAX_TIMESTAMP, 7], [EARLIEST_LOCAL, 8], [LATEST_TIERED, 9], [EARLIEST_PENDING_UPLOAD, 11]]);
const FIRST_VERSION_WITH_EPOCH = 4;

interface Found {
  timestampMs: number;
  offset: number;
  leaderEpoch: number;
}
const NOT_FOUND: Found = { timestampMs: -1, offset: -1, leaderEpoch: -1 };

export async function handleListOffsets(broker: BrokerContext, body: ListOffsetsRequest, request: ReceivedRequest): Promise<ListOffsetsResponseInput> {
  const topics: ListOffsetsResponseListOffsetsTopicResponseInput[] = [];
  for (const topic of body.topics) {
    const partitions: ListOffsetsResponseListOffsetsPartitionResponseInput[] = [];
    for (const partition of topic.partitions) partitions.push(await answer(broker, topic.name, partition, body, request));
    topics.push({ name: topic.name, partitions });
  }
  return { throttleTimeMs: 0, topics };
}

async function answer(
  broker: BrokerContext,
  topic: string,
  partition: ListOffsetsRequestListOffsetsPartition,
  body: ListOffsetsRequest,
  request: ReceivedRequest,
): Promise<ListOffsetsResponseListOffsetsPartitionResponseInput> {
  const partitionIndex = partition.partitionIndex;
  const failed = (errorCode: number) => ({ partitionIndex, errorCode, timestamp: -1, offset: -1, leaderEpoch: -1, oldStyleOffsets: [] });
  if (!broker.authorizer.may('DESCRIBE', 'TOPIC', topic, request)) return failed(ErrorCode.TOPIC_AUTHORIZATION_FAILED);
  if (partition.timestamp < 0 && request.apiVersion < (FIRST_VERSION_OF.get(partition.timestamp) ?? Infinity)) return failed(ErrorCode.UNSUPPORTED_VERSION);
  const hosted = askedReplica(broker.replicaManager, topic, partitionIndex, request.apiVersion >= FIRST_VERSION_WITH_EPOCH ? partition.currentLeaderEpoch : -1, body.replicaId);
  if (typeof hosted === 'number') return failed(hosted);
  const log = hosted.log!;
  const toLogEnd = body.replicaId >= 0 || body.replicaId === DEBUGGING_REPLICA_ID;
  const end = toLogEnd ? log.logEndOffset : body.isolationLevel === 1 ? log.lastStableOffset : log.highWatermark;
  if (request.apiVersion === 0) {
    const oldStyleOffsets = log.legacyOffsetsBefore(partition.timestamp, partition.maxNumOffsets, end);
    return { partitionIndex, errorCode: ErrorCode.NONE, oldStyleOffsets };
  }
  // KIP-207: right after an election the end may lie before what clients saw. Followers ask for the log's end.
  if (!toLogEnd && hosted.state.isHighWatermarkBehindEpochStart && partition.timestamp !== EARLIEST) return failed(ErrorCode.OFFSET_NOT_AVAILABLE);
  const found = await find(log, partition.timestamp, end);
  const leaderEpoch = request.apiVersion >= FIRST_VERSION_WITH_EPOCH ? found.leaderEpoch : -1;
  return { partitionIndex, errorCode: ErrorCode.NONE, timestamp: found.timestampMs, offset: found.offset, leaderEpoch };
}

async function find(log: PartitionLog, timestamp: number, end: number): Promise<Found> {
  switch (timestamp) {
    case LATEST:
      return { timestampMs: -1, offset: end, leaderEpoch: log.epochAt(end) };
    case EARLIEST:
    case EARLIEST_LOCAL:
      return { timestampMs: -1, offset: log.logStartOffset, leaderEpoch: log.epochAt(log.logStartOffset) };
    case LATEST_TIERED:
    case EARLIEST_PENDING_UPLOAD:
      return NOT_FOUND;
    case MAX_TIMESTAMP: {
      const greatest = await log.maxTimestamp();
      return greatest !== null && greatest.offset < end ? greatest : NOT_FOUND;
    }
    default: {
      if (timestamp < 0) return NOT_FOUND;
      const found = await log.offsetForTimestamp(timestamp);
      return found !== null && found.offset < end ? found : NOT_FOUND;
    }
  }
}
