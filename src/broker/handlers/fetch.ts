/**
 * Fetch (1), versions 0–17: by topic name up to 12, by topic id from 13; sessions (KIP-227) from 7; leader epochs from
 * 9; diverging epochs from 12. Waits in the fetch purgatory until `minBytes` are there or `maxWaitMs` is over.
 *
 * Versions 0–3 get their records as magic 0 or 1, made on the way out. Where Kafka answers versions 0–2 with a cut last
 * message or none, a batch that does not fit is sent whole, so that a small `maxBytes` cannot stall an old consumer.
 */
import { ZERO_UUID } from '../../base/ids.ts';
import type { ReceivedRequest } from '../../network/request.ts';
import type { FetchRequest } from '../../protocol/messages/fetch.ts';
import { LATER, type Later } from '../api-registry.ts';
import { DEBUGGING_REPLICA_ID } from '../asked-replica.ts';
import type { BrokerContext } from '../context.ts';
import { DelayedFetch } from '../delayed/delayed-fetch.ts';
import type { FetchParameters } from '../fetch-reader.ts';
import { recordFollowerFetches } from '../follower-fetches.ts';
import type { FetchContext, FetchPartitionRequest } from '../fetch-sessions.ts';

const FIRST_TOPIC_ID_VERSION = 13;
const NO_LIMIT = 0x7fffffff;

export function handleFetch(broker: BrokerContext, body: FetchRequest, request: ReceivedRequest): Later {
  const version = request.apiVersion;
  const usesTopicIds = version >= FIRST_TOPIC_ID_VERSION;
  const context = openContext(broker, body, usesTopicIds);
  if (context.kind === 'error') {
    broker.dispatcher.respond(request, { errorCode: context.errorCode, sessionId: 0, responses: [], throttleTimeMs: 0 }, null);
    return LATER;
  }
  const replicaId = version >= 15 ? body.replicaState.replicaId : body.replicaId;
  const parameters: FetchParameters = {
    version,
    replicaId,
    replicaEpoch: body.replicaState?.replicaEpoch ?? -1,
    rackId: body.rackId,
    isolation: replicaId >= 0 || replicaId === DEBUGGING_REPLICA_ID ? 'logEnd' : body.isolationLevel === 1 ? 'committed' : 'highWatermark',
    minBytes: Math.min(body.minBytes, broker.settings.fetchMaxBytes),
    maxBytes: Math.min(version >= 3 ? body.maxBytes : NO_LIMIT, broker.settings.fetchMaxBytes),
    maxWaitMs: body.maxWaitMs,
  };
  if (replicaId >= 0) recordFollowerFetches(broker, context.partitions, parameters);
  const fetch = new DelayedFetch(broker, request, parameters, context, usesTopicIds);
  if (parameters.maxWaitMs <= 0 || context.partitions.length === 0 || fetch.tryComplete()) fetch.complete();
  else broker.delayedFetches.watch(fetch, parameters.maxWaitMs);
  return LATER;
}

/** Names of topics given by id; a topic that is not known keeps the empty name and its id. */
function partitionsOf(broker: BrokerContext, topics: FetchRequest['topics'], usesTopicIds: boolean): FetchPartitionRequest[] {
  const partitions: FetchPartitionRequest[] = [];
  for (const topic of topics) {
    const name = usesTopicIds ? (broker.metadataCache.topicName(topic.topicId) ?? '') : topic.topic;
    for (const partition of topic.partitions) {
      partitions.push({
        topic: name,
        topicId: usesTopicIds ? topic.topicId : ZERO_UUID,
        partition: partition.partition,
        currentLeaderEpoch: partition.currentLeaderEpoch,
        fetchOffset: partition.fetchOffset,
        lastFetchedEpoch: partition.lastFetchedEpoch,
        logStartOffset: partition.logStartOffset,
        maxBytes: partition.partitionMaxBytes,
      });
    }
  }
  return partitions;
}

function openContext(broker: BrokerContext, body: FetchRequest, usesTopicIds: boolean): FetchContext {
  const requested = partitionsOf(broker, body.topics, usesTopicIds);
  const forgotten: FetchPartitionRequest[] = [];
  for (const topic of body.forgottenTopicsData) {
    const name = usesTopicIds ? (broker.metadataCache.topicName(topic.topicId) ?? '') : topic.topic;
    for (const partition of topic.partitions) {
      forgotten.push({ topic: name, topicId: usesTopicIds ? topic.topicId : ZERO_UUID, partition, currentLeaderEpoch: -1, fetchOffset: 0, lastFetchedEpoch: -1, logStartOffset: -1, maxBytes: 0 });
    }
  }
  return broker.fetchSessions.open(body.sessionId, body.sessionEpoch, requested, forgotten, usesTopicIds, broker.ports.clock.monotonicMs());
}

