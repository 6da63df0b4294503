/**
 * CreateTopics (19), versions 0–7. Answered by the controller; the answer comes when this broker knows the new leaders,
 * bounded by the request's time-out. Version 5 tells the new topic's configs, 7 its id.
 */
import { CONFIG_SOURCE, describeTopicConfigs } from '../../config/describe-configs.ts';
import type { ReceivedRequest } from '../../network/request.ts';
import { ErrorCode } from '../../protocol/messages/error-code.ts';
import type {
  CreateTopicsRequest, CreateTopicsRequestCreatableTopic, CreateTopicsResponseCreatableTopicConfigsInput, CreateTopicsResponseCreatableTopicResultInput, CreateTopicsResponseInput,
} from '../../protocol/messages/create-topics.ts';
import type { BrokerContext } from '../context.ts';
import type { CreatedTopic } from '../topic-admin.ts';
import type { TopicSpec } from '../topic-validation.ts';

const CLUSTER_METADATA_TOPIC = '__cluster_metadata';
type Answer = CreateTopicsResponseCreatableTopicResultInput;

const refuse = (name: string, errorCode: number, errorMessage: string | null): Answer => ({ name, errorCode, errorMessage, numPartitions: -1, replicationFactor: -1, configs: [] });

export async function handleCreateTopics(broker: BrokerContext, body: CreateTopicsRequest, request: ReceivedRequest): Promise<CreateTopicsResponseInput> {
  const names = new Map<string, number>();
  for (const { name } of body.topics) names.set(name, (names.get(name) ?? 0) + 1);
  const answers = new Map<string, Answer>();
  const wanted: CreateTopicsRequestCreatableTopic[] = [];
  for (const topic of body.topics) {
    const refusal = precheck(broker, topic.name, names.get(topic.name)!, request);
    if (refusal === null) wanted.push(topic);
    else answers.set(topic.name, refusal);
  }
  const created = await broker.cluster.topicAdmin.createTopics(wanted.map(specOf), body);
  for (const topic of created) answers.set(topic.name, answerOf(broker, topic, request));
  return { throttleTimeMs: 0, topics: [...names.keys()].map((name) => answers.get(name)!) };
}

function precheck(broker: BrokerContext, name: string, count: number, request: ReceivedRequest): Answer | null {
  if (!broker.cluster.controller.isActive) return refuse(name, ErrorCode.NOT_CONTROLLER, null);
  if (name === CLUSTER_METADATA_TOPIC) return refuse(name, ErrorCode.INVALID_REQUEST, `Creation of internal topic ${CLUSTER_METADATA_TOPIC} is prohibited.`);
  if (count > 1) return refuse(name, ErrorCode.INVALID_REQUEST, 'Found multiple entries for this topic.');
  const may = broker.authorizer.may('CREATE', 'CLUSTER', 'kafka-cluster', request) || broker.authorizer.may('CREATE', 'TOPIC', name, request);
  return may ? null : refuse(name, ErrorCode.TOPIC_AUTHORIZATION_FAILED, 'Authorization failed.');
}

function specOf(topic: CreateTopicsRequestCreatableTopic): TopicSpec {
  return {
    name: topic.name,
    numPartitions: topic.numPartitions,
    replicationFactor: topic.replicationFactor,
    assignments: topic.assignments.length === 0 ? null : new Map(topic.assignments.map((assignment) => [assignment.partitionIndex, assignment.brokerIds])),
    configs: new Map(topic.configs.map((config) => [config.name, config.value])),
  };
}

function answerOf(broker: BrokerContext, topic: CreatedTopic, request: ReceivedRequest): Answer {
  const { name, errorCode, message, topicId, numPartitions, replicationFactor } = topic;
  if (errorCode !== ErrorCode.NONE) return refuse(name, errorCode, message);
  if (!broker.authorizer.may('DESCRIBE_CONFIGS', 'TOPIC', name, request)) {
    return { name, topicId, errorCode, errorMessage: null, topicConfigErrorCode: ErrorCode.TOPIC_AUTHORIZATION_FAILED, numPartitions: -1, replicationFactor: -1, configs: [] };
  }
  return { name, topicId, errorCode, errorMessage: null, numPartitions, replicationFactor, configs: configsOf(broker, topic) };
}

function configsOf(broker: BrokerContext, topic: CreatedTopic): CreateTopicsResponseCreatableTopicConfigsInput[] {
  const described = describeTopicConfigs(broker.config, topic.configs, null, { includeSynonyms: false, includeDocumentation: false });
  return described.map((config) => ({
    name: config.name, value: config.value, readOnly: config.readOnly, isSensitive: config.isSensitive,
    configSource: topic.configs.has(config.name) ? CONFIG_SOURCE.DYNAMIC_TOPIC_CONFIG : config.source,
  }));
}
