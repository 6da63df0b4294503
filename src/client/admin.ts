/**
 * What an operator asks of a cluster. Each call goes to the broker that must answer, is tried again while that may
 * help, and gives what the broker said; error codes are thrown as KafkaError where one answer is for one thing.
 */
import {
  ALTER_CLIENT_QUOTAS, ALTER_USER_SCRAM_CREDENTIALS, CREATE_PARTITIONS, CREATE_TOPICS, DELETE_GROUPS, DELETE_TOPICS, DESCRIBE_CLIENT_QUOTAS, DESCRIBE_CONFIGS,
  DESCRIBE_GROUPS, DESCRIBE_LOG_DIRS, DESCRIBE_USER_SCRAM_CREDENTIALS, INCREMENTAL_ALTER_CONFIGS, LIST_GROUPS, LIST_PARTITION_REASSIGNMENTS, OFFSET_COMMIT, OFFSET_DELETE, OFFSET_FETCH,
} from './apis.ts';
import type { ClusterClient, Target, TopicMetadata } from './cluster-client.ts';
import { checkError, checkResult, errorCode, KafkaError, UnsupportedApiError } from './kafka-errors.ts';
import type { AlterClientQuotasRequestEntryDataInput } from '../protocol/messages/alter-client-quotas.ts';
import type { AlterUserScramCredentialsRequestInput } from '../protocol/messages/alter-user-scram-credentials.ts';
import type { CreatePartitionsRequestCreatePartitionsAssignmentInput } from '../protocol/messages/create-partitions.ts';
import type { CreateTopicsRequestCreatableTopicInput } from '../protocol/messages/create-topics.ts';
import type { DescribeClientQuotasRequestComponentDataInput, DescribeClientQuotasResponseEntryData } from '../protocol/messages/describe-client-quotas.ts';
import type { DescribeConfigsResponseDescribeConfigsResourceResult } from '../protocol/messages/describe-configs.ts';
import type { DescribeGroupsResponseDescribedGroup } from '../protocol/messages/describe-groups.ts';
import type { DescribeLogDirsResponseDescribeLogDirsResult } from '../protocol/messages/describe-log-dirs.ts';
import type { IncrementalAlterConfigsRequestAlterableConfigInput } from '../protocol/messages/incremental-alter-configs.ts';
import type { ListGroupsResponseListedGroup } from '../protocol/messages/list-groups.ts';

export const RESOURCE_TOPIC = 2;
export const RESOURCE_BROKER = 4;
export const RESOURCE_BROKER_LOGGER = 8;
export const CONFIG_SET = 0;
export const CONFIG_DELETE = 1;

export type ConfigEntry = DescribeConfigsResponseDescribeConfigsResourceResult;
export type QuotaEntry = DescribeClientQuotasResponseEntryData;
export type DescribedGroup = DescribeGroupsResponseDescribedGroup;

export interface PartitionOffset {
  readonly topic: string;
  readonly partition: number;
  readonly offset: number;
}

export interface CommittedOffset extends PartitionOffset {
  readonly leaderEpoch: number;
  readonly metadata: string | null;
}

/** An answer per partition: the value, or why there is none. */
export interface PartitionResult<Value> {
  readonly topic: string;
  readonly partition: number;
  readonly value: Value | null;
  readonly error: KafkaError | null;
}

const only = <Item>(items: readonly Item[]): Item => {
  const item = items[0];
  if (item === undefined) throw new KafkaError(errorCode('UNKNOWN_SERVER_ERROR'), 'the broker answered nothing');
  return item;
};

export function byTopic<Item extends { topic: string }>(items: readonly Item[]): Map<string, Item[]> {
  const topics = new Map<string, Item[]>();
  for (const item of items) topics.set(item.topic, [...(topics.get(item.topic) ?? []), item]);
  return topics;
}

/** Kafka's brokers refuse the settings of an unknown topic without a word. */
const missingTopic = (type: number, name: string): string | null => (type === RESOURCE_TOPIC ? `The topic '${name}' does not exist.` : null);

export class Admin {
  readonly cluster: ClusterClient;
  constructor(cluster: ClusterClient) {
    this.cluster = cluster;
  }

  /** All topics that may be seen, by name. */
  async topics(): Promise<Map<string, TopicMetadata>> {
    const response = await this.cluster.refreshMetadata(null);
    return new Map(response.topics.filter((topic) => topic.name !== null).map((topic) => [topic.name ?? '', topic]));
  }

  async createTopic(topic: CreateTopicsRequestCreatableTopicInput, options: { validateOnly?: boolean } = {}): Promise<void> {
    await this.cluster.request('controller', CREATE_TOPICS, { topics: [topic], timeoutMs: this.cluster.options.requestTimeoutMs, ...options }, {
      what: 'createTopics', check: (response) => { const result = only(response.topics); checkResult(result.errorCode, result.errorMessage); },
    });
  }

  async deleteTopic(name: string): Promise<void> {
    await this.cluster.request('controller', DELETE_TOPICS, { topicNames: [name], timeoutMs: this.cluster.options.requestTimeoutMs }, {
      what: 'deleteTopics', check: (response) => { const result = only(response.responses); checkResult(result.errorCode, result.errorMessage); },
    });
  }

  /** `count` is the new total. */
  async createPartitions(name: string, count: number, assignments: readonly CreatePartitionsRequestCreatePartitionsAssignmentInput[] | null): Promise<void> {
    await this.cluster.request('controller', CREATE_PARTITIONS, { topics: [{ name, count, assignments }], timeoutMs: this.cluster.options.requestTimeoutMs, validateOnly: false }, {
      what: 'createPartitions', check: (response) => { const result = only(response.results); checkResult(result.errorCode, result.errorMessage); },
    });
  }

  #configTarget(type: number, name: string): Target {
    return (type === RESOURCE_BROKER || type === RESOURCE_BROKER_LOGGER) && name !== '' ? { node: Number(name) } : 'any';
  }

  /** Names null: all. */
  async describeConfigs(type: number, name: string, names: readonly string[] | null = null, options: { synonyms?: boolean; documentation?: boolean } = {}): Promise<ConfigEntry[]> {
    const response = await this.cluster.request(this.#configTarget(type, name), DESCRIBE_CONFIGS, {
      resources: [{ resourceType: type, resourceName: name, configurationKeys: names }], includeSynonyms: options.synonyms ?? true,
    }, { what: 'describeConfigs', check: (answer) => { const result = only(answer.results); checkResult(result.errorCode, result.errorMessage || missingTopic(type, name)); } });
    return only(response.results).configs;
  }

  async describeTopicsConfigs(topics: readonly string[]): Promise<Map<string, ConfigEntry[]>> {
    if (topics.length === 0) return new Map();
    const response = await this.cluster.request('any', DESCRIBE_CONFIGS, {
      resources: topics.map((name) => ({ resourceType: RESOURCE_TOPIC, resourceName: name, configurationKeys: null })), includeSynonyms: false,
    }, { what: 'describeConfigs' });
    return new Map(response.results.map((result) => [result.resourceName, result.configs]));
  }

  async alterConfigs(type: number, name: string, configs: readonly IncrementalAlterConfigsRequestAlterableConfigInput[], options: { validateOnly?: boolean } = {}): Promise<void> {
    await this.cluster.request(this.#configTarget(type, name), INCREMENTAL_ALTER_CONFIGS, {
      resources: [{ resourceType: type, resourceName: name, configs }], validateOnly: options.validateOnly ?? false,
    }, { what: 'incrementalAlterConfigs', check: (response) => { const result = only(response.responses); checkResult(result.errorCode, result.errorMessage || missingTopic(type, name)); } });
  }

  async describeQuotas(components: readonly DescribeClientQuotasRequestComponentDataInput[], strict: boolean): Promise<QuotaEntry[]> {
    const response = await this.cluster.request('any', DESCRIBE_CLIENT_QUOTAS, { components, strict }, {
      what: 'describeClientQuotas', check: (answer) => checkError(answer.errorCode, answer.errorMessage),
    });
    return response.entries ?? [];
  }

  async alterQuotas(entry: AlterClientQuotasRequestEntryDataInput): Promise<void> {
    await this.cluster.request('controller', ALTER_CLIENT_QUOTAS, { entries: [entry], validateOnly: false }, {
      what: 'alterClientQuotas', check: (response) => { const result = only(response.entries); checkResult(result.errorCode, result.errorMessage); },
    });
  }

  /** Users null: all. */
  async describeScramUsers(users: readonly string[] | null) {
    const response = await this.cluster.request('any', DESCRIBE_USER_SCRAM_CREDENTIALS, { users: users === null ? null : users.map((name) => ({ name })) }, {
      what: 'describeUserScramCredentials', check: (answer) => checkError(answer.errorCode, answer.errorMessage),
    });
    return response.results;
  }

  async alterScramUsers(request: AlterUserScramCredentialsRequestInput): Promise<void> {
    await this.cluster.request('controller', ALTER_USER_SCRAM_CREDENTIALS, request, {
      what: 'alterUserScramCredentials', check: (response) => { for (const result of response.results) checkResult(result.errorCode, result.errorMessage); },
    });
  }

  async logDirs(brokerId: number): Promise<DescribeLogDirsResponseDescribeLogDirsResult[]> {
    const response = await this.cluster.request({ node: brokerId }, DESCRIBE_LOG_DIRS, { topics: null }, { what: 'describeLogDirs', check: (answer) => checkError(answer.errorCode) });
    return response.results;
  }

  /** Partitions that are being moved, by `topic-partition`; none when the cluster cannot or will not tell. */
  async reassignments(): Promise<Map<string, { adding: readonly number[]; removing: readonly number[] }>> {
    const moving = new Map<string, { adding: readonly number[]; removing: readonly number[] }>();
    try {
      const response = await this.cluster.request('controller', LIST_PARTITION_REASSIGNMENTS, { topics: null, timeoutMs: this.cluster.options.requestTimeoutMs }, {
        what: 'listPartitionReassignments', check: (answer) => checkError(answer.errorCode, answer.errorMessage),
      });
      for (const topic of response.topics) for (const p of topic.partitions) moving.set(`${topic.name}-${p.partitionIndex}`, { adding: p.addingReplicas, removing: p.removingReplicas });
    } catch (error) {
      const untold = error instanceof UnsupportedApiError || (error instanceof KafkaError && error.info.name === 'CLUSTER_AUTHORIZATION_FAILED');
      if (!untold) throw error;
    }
    return moving;
  }

  /** The groups of every broker. */
  async listGroups(filters: { states?: readonly string[]; types?: readonly string[] } = {}): Promise<ListGroupsResponseListedGroup[]> {
    await this.cluster.refreshMetadata([]);
    const found = new Map<string, ListGroupsResponseListedGroup>();
    for (const brokerId of this.cluster.brokers.keys()) {
      const connection = await this.cluster.node(brokerId);
      const version = connection.versionOf(LIST_GROUPS as never);
      const response = await this.cluster.request({ node: brokerId }, LIST_GROUPS, {
        ...(version >= 4 ? { statesFilter: filters.states ?? [] } : {}), ...(version >= 5 ? { typesFilter: filters.types ?? [] } : {}),
      }, { what: 'listGroups', check: (answer) => checkError(answer.errorCode) });
      for (const group of response.groups) found.set(group.groupId, group);
    }
    return [...found.values()];
  }

  /** A group that does not exist is described as Dead. */
  async describeGroup(group: string): Promise<DescribedGroup> {
    const response = await this.cluster.request({ group }, DESCRIBE_GROUPS, { groups: [group] }, {
      what: 'describeConsumerGroups', check: (answer) => checkError(only(answer.groups).errorCode),
    });
    return only(response.groups);
  }

  async deleteGroup(group: string): Promise<void> {
    await this.cluster.request({ group }, DELETE_GROUPS, { groupsNames: [group] }, { what: 'deleteConsumerGroups', check: (response) => checkError(only(response.results).errorCode) });
  }

  /** Partitions null: all that the group has committed. */
  async committedOffsets(group: string, partitions: readonly { topic: string; partition: number }[] | null): Promise<CommittedOffset[]> {
    const connection = await this.cluster.connectionTo({ group });
    const stable = connection.versionOf(OFFSET_FETCH as never) >= 7 ? { requireStable: false } : {};
    const topics = partitions === null ? null : [...byTopic(partitions)].map(([name, items]) => ({ name, partitionIndexes: items.map((item) => item.partition) }));
    const response = await this.cluster.request({ group }, OFFSET_FETCH, { groupId: group, topics, ...stable }, { what: 'listConsumerGroupOffsets', check: (answer) => checkError(answer.errorCode) });
    const found: CommittedOffset[] = [];
    for (const topic of response.topics) {
      for (const p of topic.partitions) {
        if (p.errorCode !== 0 || p.committedOffset < 0) continue;
        found.push({ topic: topic.name, partition: p.partitionIndex, offset: p.committedOffset, leaderEpoch: p.committedLeaderEpoch, metadata: p.metadata });
      }
    }
    return found;
  }

  /** Commits for a group without members. @throws KafkaError of the first partition that is refused. */
  async commitOffsets(group: string, offsets: readonly PartitionOffset[]): Promise<void> {
    const topics = [...byTopic(offsets)].map(([name, items]) => ({
      name, partitions: items.map((item) => ({ partitionIndex: item.partition, committedOffset: item.offset, committedMetadata: '' })),
    }));
    await this.cluster.request({ group }, OFFSET_COMMIT, { groupId: group, topics }, {
      what: 'alterConsumerGroupOffsets', check: (response) => { for (const topic of response.topics) for (const p of topic.partitions) checkError(p.errorCode); },
    });
  }

  async deleteOffsets(group: string, partitions: readonly { topic: string; partition: number }[]): Promise<{ error: KafkaError | null; partitions: PartitionResult<true>[] }> {
    const topics = [...byTopic(partitions)].map(([name, items]) => ({ name, partitions: items.map((item) => ({ partitionIndex: item.partition })) }));
    const response = await this.cluster.request({ group }, OFFSET_DELETE, { groupId: group, topics }, { what: 'deleteConsumerGroupOffsets' });
    const results = response.topics.flatMap((topic) => topic.partitions.map((p): PartitionResult<true> => ({
      topic: topic.name, partition: p.partitionIndex, value: p.errorCode === 0 ? true : null, error: p.errorCode === 0 ? null : new KafkaError(p.errorCode),
    })));
    return { error: response.errorCode === 0 ? null : new KafkaError(response.errorCode), partitions: results };
  }
}
