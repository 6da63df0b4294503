/** DeleteTopics (20), versions 0–6; version 6 may name a topic by its id. Answered by the controller. */
import { ZERO_UUID } from '../../base/ids.ts';
import type { ReceivedRequest } from '../../network/request.ts';
import { ErrorCode } from '../../protocol/messages/error-code.ts';
import type { DeleteTopicsRequest, DeleteTopicsResponseDeletableTopicResultInput, DeleteTopicsResponseInput } from '../../protocol/messages/delete-topics.ts';
import type { BrokerContext } from '../context.ts';

interface Asked {
  /** null: an id that is not known. */
  name: string | null;
  readonly topicId: string;
  readonly byId: boolean;
  errorCode: number;
  message: string | null;
}

const FIRST_VERSION_WITH_DISABLED_CODE = 3;

export async function handleDeleteTopics(broker: BrokerContext, body: DeleteTopicsRequest, request: ReceivedRequest): Promise<DeleteTopicsResponseInput> {
  const asked = request.apiVersion >= 6
    ? body.topics.map((topic) => resolve(broker, topic.name, topic.topicId))
    : body.topicNames.map((name) => resolve(broker, name, ZERO_UUID));
  const seen = new Set<string>();
  for (const topic of asked) if (topic.errorCode === ErrorCode.NONE) check(broker, topic, seen, request);
  const deletable = asked.filter((topic) => topic.errorCode === ErrorCode.NONE);
  const outcomes = await broker.cluster.topicAdmin.deleteTopics(deletable.map((topic) => topic.name!), body.timeoutMs);
  for (const [index, topic] of deletable.entries()) {
    topic.errorCode = outcomes[index]!.errorCode;
    topic.message = outcomes[index]!.message;
  }
  return { throttleTimeMs: 0, responses: asked.map(answerOf) };
}

const answerOf = (topic: Asked): DeleteTopicsResponseDeletableTopicResultInput => ({ name: topic.name, topicId: topic.topicId, errorCode: topic.errorCode, errorMessage: topic.message });

function resolve(broker: BrokerContext, name: string | null, topicId: string): Asked {
  const byId = topicId !== ZERO_UUID;
  if (byId && name !== null) return { name, topicId, byId, errorCode: ErrorCode.INVALID_REQUEST, message: 'Topic name and topic ID can not both be specified.' };
  const known = byId ? broker.metadataCache.topicName(topicId) : name;
  return { name: known, topicId: byId || known === null ? topicId : broker.metadataCache.topicId(known), byId, errorCode: ErrorCode.NONE, message: null };
}

function check(broker: BrokerContext, topic: Asked, seen: Set<string>, request: ReceivedRequest): void {
  topic.errorCode = refusal(broker, topic, request);
  if (topic.errorCode !== ErrorCode.NONE) return;
  if (seen.has(topic.name!)) {
    topic.errorCode = ErrorCode.INVALID_REQUEST;
    topic.message = 'Duplicate topic in request.';
  }
  seen.add(topic.name!);
}

function refusal(broker: BrokerContext, topic: Asked, request: ReceivedRequest): number {
  if (!broker.cluster.controller.isActive) return ErrorCode.NOT_CONTROLLER;
  if (!broker.config.get('delete.topic.enable')) return request.apiVersion < FIRST_VERSION_WITH_DISABLED_CODE ? ErrorCode.INVALID_REQUEST : ErrorCode.TOPIC_DELETION_DISABLED;
  if (topic.name === null) return ErrorCode.UNKNOWN_TOPIC_ID;
  if (topic.byId && !broker.authorizer.may('DESCRIBE', 'TOPIC', topic.name, request)) {
    topic.name = null;
    return ErrorCode.TOPIC_AUTHORIZATION_FAILED;
  }
  if (!broker.authorizer.may('DELETE', 'TOPIC', topic.name, request)) return ErrorCode.TOPIC_AUTHORIZATION_FAILED;
  return broker.metadataCache.topic(topic.name) === null ? ErrorCode.UNKNOWN_TOPIC_OR_PARTITION : ErrorCode.NONE;
}
