/**
 * Produce (0), versions 0–11. acks=0 is answered with nothing, and an error closes the connection, so that the client
 * looks for new metadata (as Kafka does); acks=1 when the leader's disk has the records; acks=-1 when the high watermark
 * passed them or `timeoutMs` is over.
 *
 * Versions 0–2 carry magic 0 and 1 and are converted on the way in. A transactional batch is stored as such.
 */
import type { ReceivedRequest } from '../../network/request.ts';
import type { ProduceRequest } from '../../protocol/messages/produce.ts';
import { ErrorCode } from '../../protocol/messages/error-code.ts';
import { LATER, type Later } from '../api-registry.ts';
import type { BrokerContext } from '../context.ts';
import { type CurrentLeader, currentLeader, meansMoved, nodeEndpoints } from '../leader-hints.ts';
import { failAnswer, newPartitionAnswer, PendingProduce, type TopicAnswer } from '../pending-produce.ts';

/** KIP-951. An older version cannot carry the fields: the response would not be encoded, and the connection closed. */
const FIRST_HINTED_VERSION = 10;

export function handleProduce(broker: BrokerContext, body: ProduceRequest, request: ReceivedRequest): Later {
  const { acks } = body;
  const bytes = request.end - request.start;
  broker.socketServer.addPending(bytes);
  const pending = new PendingProduce(request, acks, bytes, (finished) => finish(broker, finished));
  const validAcks = acks === -1 || acks === 0 || acks === 1;
  for (const topic of body.topicData) {
    const answers: TopicAnswer = { name: topic.name, partitionResponses: [] };
    pending.topics.push(answers);
    const mayWrite = broker.authorizer.may('WRITE', 'TOPIC', topic.name, request);
    for (const partition of topic.partitionData) {
      const answer = newPartitionAnswer(partition.index);
      answers.partitionResponses.push(answer);
      if (!validAcks) failAnswer(answer, ErrorCode.INVALID_REQUIRED_ACKS);
      else if (!mayWrite) failAnswer(answer, ErrorCode.TOPIC_AUTHORIZATION_FAILED);
      else broker.appender.append(topic.name, answer, partition.records, pending, request);
    }
  }
  request.localDoneMs = broker.ports.clock.monotonicMs();
  pending.oneDone();
  if (acks === -1 && !pending.isFinished) broker.delayedProduces.watch(pending, body.timeoutMs);
  return LATER;
}

function finish(broker: BrokerContext, pending: PendingProduce): void {
  broker.socketServer.removePending(pending.pendingBytes);
  if (pending.acks === -1) broker.delayedProduces.onFinished(pending);
  const { request, topics } = pending;
  if (pending.acks !== 0) {
    const leaders = request.apiVersion < FIRST_HINTED_VERSION ? [] : hintLeaders(broker, topics);
    broker.dispatcher.respond(request, { responses: topics, throttleTimeMs: 0, ...(leaders.length === 0 ? null : { nodeEndpoints: nodeEndpoints(broker, leaders, request.connection.listenerName) }) }, null);
    return;
  }
  for (const topic of topics) {
    for (const answer of topic.partitionResponses) {
      if (answer.errorCode === ErrorCode.NONE) continue;
      request.fail(`produce with acks=0 failed for ${topic.name}-${answer.index} with error ${answer.errorCode}; the connection closes so that the client refreshes its metadata`);
      return;
    }
  }
  request.replyNothing();
}

/** Into the answers of partitions that are led elsewhere. */
function hintLeaders(broker: BrokerContext, topics: readonly TopicAnswer[]): CurrentLeader[] {
  const leaders: CurrentLeader[] = [];
  for (const topic of topics) {
    for (const answer of topic.partitionResponses) {
      const leader = meansMoved(answer.errorCode) ? currentLeader(broker, topic.name, answer.index) : null;
      if (leader === null) continue;
      answer.currentLeader = leader;
      leaders.push(leader);
    }
  }
  return leaders;
}
