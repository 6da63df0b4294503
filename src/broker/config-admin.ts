/**
 * DescribeConfigs, AlterConfigs and IncrementalAlterConfigs: topics, brokers (one, or the default of all), broker
 * loggers. Checks and sentences are Kafka's (ConfigAdminManager, ZkAdminManager, ConfigHelper). A change is written with
 * its notification in one transaction and applied here before the answer.
 */
import { type Coordination, CoordinationError, type CoordinationOperation } from '../base/coordination.ts';
import { topicNameProblem } from '../base/ids.ts';
import type { LogSink } from '../base/ports.ts';
import type { BrokerConfig } from '../config/broker-config.ts';
import { CONFIG_SOURCE, describeBrokerConfigs, describeClusterDefaultConfigs, type DescribedConfig, type DescribeOptions, describeTopicConfigs } from '../config/describe-configs.ts';
import { validateDynamicBrokerConfigs } from '../config/dynamic-config.ts';
import { protocolVersionAtLeast } from '../config/protocol-version.ts';
import { BROKER_SETTINGS } from '../config/setting-table.ts';
import { validateTopicConfigs } from '../config/topic-config.ts';
import { ErrorCode } from '../protocol/messages/error-code.ts';
import { type ConfigChange, encodeConfig, encodeConfigChange } from '../znodes/config-znodes.ts';
import { CONFIG_CHANGE_PREFIX, configEntityPath, DEFAULT_ENTITY_NAME } from '../znodes/paths.ts';
import { AdminError, ADMIN_OK, type AdminOutcome, toAdminOutcome } from './admin-error.ts';
import type { ConfigChangeListener } from './config-change-listener.ts';
import { applyOps, checkLoggerOps, type ConfigOp, RESOURCE, type ResourceChange, threadCountProblem } from './config-operations.ts';
import type { LoggerLevels } from './logger-levels.ts';
import type { MetadataCache } from './metadata-cache.ts';
import { checkZnodeSize } from './topic-validation.ts';

const LOGGER = 'kafka.server.ZkAdminManager';

export interface ConfigAdminOptions {
  readonly coordination: Coordination;
  readonly log: LogSink;
  readonly brokerId: number;
  readonly config: () => BrokerConfig;
  readonly metadataCache: MetadataCache;
  readonly listener: ConfigChangeListener;
  readonly loggers: LoggerLevels;
}

export interface DescribeRequest {
  readonly resourceType: number;
  readonly resourceName: string;
  /** null: all. */
  readonly names: readonly string[] | null;
}

export interface DescribeOutcome extends AdminOutcome {
  readonly configs: readonly DescribedConfig[];
}

const RESOURCE_NAMES = new Map<number, string>([[RESOURCE.TOPIC, 'TOPIC'], [RESOURCE.BROKER, 'BROKER'], [RESOURCE.BROKER_LOGGER, 'BROKER_LOGGER'], [RESOURCE.CLIENT_METRICS, 'CLIENT_METRICS'], [RESOURCE.GROUP, 'GROUP']]);
const resourceText = (type: number, name: string): string => `ConfigResource(type=${RESOURCE_NAMES.get(type) ?? 'UNKNOWN'}, name='${name}')`;

export class ConfigAdmin {
  readonly #options: ConfigAdminOptions;

  constructor(options: ConfigAdminOptions) {
    this.#options = options;
  }

  /** Before logs of these topics are opened. */
  refreshTopics(topics: readonly string[]): Promise<void> {
    return this.#options.listener.refreshTopics(topics);
  }

  // --- Describe ----------------------------------------------------------------------------------------------------

  async describe(request: DescribeRequest, options: DescribeOptions): Promise<DescribeOutcome> {
    try {
      return { ...ADMIN_OK, configs: await this.#describe(request, options) };
    } catch (error) {
      return { ...toAdminOutcome(error), configs: [] };
    }
  }

  async #describe({ resourceType, resourceName, names }: DescribeRequest, options: DescribeOptions): Promise<readonly DescribedConfig[]> {
    const config = this.#options.config();
    switch (resourceType) {
      case RESOURCE.TOPIC:
        checkTopicName(resourceName);
        if (this.#options.metadataCache.topic(resourceName) === null) throw new AdminError(ErrorCode.UNKNOWN_TOPIC_OR_PARTITION, '');
        return describeTopicConfigs(config, await this.#options.listener.read('topics', resourceName), names, options);
      case RESOURCE.BROKER:
        if (resourceName === '') return describeClusterDefaultConfigs(config, names, options);
        this.#checkBrokerId(resourceName, `Unexpected broker id, expected ${this.#options.brokerId} or empty string, but received ${resourceName}`);
        return describeBrokerConfigs(config, names, options);
      case RESOURCE.BROKER_LOGGER:
        if (resourceName === '') throw new AdminError(ErrorCode.INVALID_REQUEST, 'Broker id must not be empty');
        this.#checkBrokerId(resourceName, `Unexpected broker id, expected ${this.#options.brokerId} but received ${resourceName}`);
        return this.#describeLoggers(names);
      case RESOURCE.CLIENT_METRICS:
        throw new AdminError(ErrorCode.INVALID_REQUEST, 'Config type client-metrics is only supported on KRaft clusters');
      default:
        throw new AdminError(ErrorCode.INVALID_REQUEST, `Unsupported resource type: ${RESOURCE_NAMES.get(resourceType) ?? 'UNKNOWN'}`);
    }
  }

  #describeLoggers(names: readonly string[] | null): DescribedConfig[] {
    const wanted = [...this.#options.loggers.list()].filter(([name]) => names === null || names.length === 0 || names.includes(name));
    return wanted.map(([name, value]) => ({
      name, value, readOnly: false, source: CONFIG_SOURCE.DYNAMIC_BROKER_LOGGER_CONFIG, isSensitive: false, synonyms: [], type: 2, documentation: null,
    }));
  }

  #checkBrokerId(name: string, message: string): void {
    if (!/^[+-]?\d{1,10}$/.test(name)) throw new AdminError(ErrorCode.INVALID_REQUEST, `Broker id must be an integer, but it is: ${name}`);
    if (Number(name) !== this.#options.brokerId) throw new AdminError(ErrorCode.INVALID_REQUEST, message);
  }

  // --- Alter -------------------------------------------------------------------------------------------------------

  /** AlterConfigs: the given values replace all that were there. */
  async replace(changes: readonly ResourceChange[], validateOnly: boolean): Promise<AdminOutcome[]> {
    return this.#each(changes, async ({ resourceType, resourceName, ops }) => {
      if (resourceType === RESOURCE.BROKER_LOGGER) throw new AdminError(ErrorCode.INVALID_REQUEST, 'AlterConfigs is deprecated and does not support the resource type BROKER_LOGGER');
      const values = new Map<string, string>();
      for (const op of ops) if (op.value !== null) values.set(op.name, op.value);
      await this.#alter(resourceType, resourceName, values, validateOnly);
    });
  }

  /** IncrementalAlterConfigs: SET, DELETE, APPEND, SUBTRACT on what is there. */
  async change(changes: readonly ResourceChange[], validateOnly: boolean): Promise<AdminOutcome[]> {
    return this.#each(changes, async ({ resourceType, resourceName, ops }) => {
      if (resourceType === RESOURCE.BROKER_LOGGER) return this.#alterLoggers(resourceName, ops, validateOnly);
      const before = await this.#current(resourceType, resourceName);
      await this.#alter(resourceType, resourceName, applyOps(before, ops, resourceType), validateOnly);
    });
  }

  async #each(changes: readonly ResourceChange[], alter: (change: ResourceChange) => Promise<void>): Promise<AdminOutcome[]> {
    const outcomes: AdminOutcome[] = [];
    for (const change of changes) {
      try {
        checkDuplicates(change, changes);
        await alter(change);
        outcomes.push(ADMIN_OK);
      } catch (error) {
        if (!(error instanceof AdminError)) this.#options.log.log('ERROR', LOGGER, `Error processing alter configs request for resource ${resourceText(change.resourceType, change.resourceName)}`, error);
        outcomes.push(toAdminOutcome(error));
      }
    }
    return outcomes;
  }

  async #current(resourceType: number, resourceName: string): Promise<Map<string, string>> {
    if (resourceType === RESOURCE.TOPIC) {
      this.#checkTopic(resourceName);
      return this.#options.listener.read('topics', resourceName);
    }
    if (resourceType === RESOURCE.BROKER) {
      this.#checkBroker(resourceName);
      return this.#options.listener.read('brokers', resourceName === '' ? DEFAULT_ENTITY_NAME : resourceName);
    }
    return new Map();
  }

  #checkTopic(topic: string): void {
    if (topic === '') throw new AdminError(ErrorCode.INVALID_REQUEST, 'Default topic resources are not allowed.');
    checkTopicName(topic);
    if (this.#options.metadataCache.topic(topic) === null) throw new AdminError(ErrorCode.UNKNOWN_TOPIC_OR_PARTITION, `The topic '${topic}' does not exist.`);
  }

  #checkBroker(name: string): void {
    if (name !== '') this.#checkBrokerId(name, `Unexpected broker id, expected ${this.#options.brokerId}, but received ${name}`);
  }

  async #alter(resourceType: number, resourceName: string, values: ReadonlyMap<string, string>, validateOnly: boolean): Promise<void> {
    const config = this.#options.config();
    if (resourceType === RESOURCE.TOPIC) {
      this.#checkTopic(resourceName);
      const problem = validateTopicConfigs(values, config);
      if (problem !== null) {
        const isValue = problem.startsWith('Invalid value ');
        throw new AdminError(ErrorCode.INVALID_CONFIG, isValue ? `Invalid config value for resource ${resourceText(resourceType, resourceName)}: ${problem}` : problem);
      }
      if (!validateOnly) await this.#write({ entityType: 'topics', entityName: resourceName }, values);
      return;
    }
    if (resourceType !== RESOURCE.BROKER) throw new AdminError(ErrorCode.INVALID_REQUEST, alterRefusal(resourceType));
    this.#checkBroker(resourceName);
    const problem = validateDynamicBrokerConfigs(config, values, resourceName !== '') ?? threadCountProblem(config, values);
    if (problem !== null) throw new AdminError(ErrorCode.INVALID_REQUEST, problem);
    // Kafka keeps them encrypted under password.encoder.secret; in clear they would be readable by anybody who reaches ZooKeeper.
    const secret = [...values.keys()].find((name) => BROKER_SETTINGS.get(name.replace(/^listener\.name\.[^.]*\./, ''))?.type === 'password');
    if (secret !== undefined) throw new AdminError(ErrorCode.INVALID_REQUEST, `Password encoder secret not configured (${secret} can only be set in server.properties)`);
    if (!validateOnly) await this.#write({ entityType: 'brokers', entityName: resourceName === '' ? DEFAULT_ENTITY_NAME : resourceName }, values);
  }

  async #write(change: ConfigChange, values: ReadonlyMap<string, string>): Promise<void> {
    const { coordination } = this.#options;
    const path = configEntityPath(change.entityType, change.entityName);
    const data = encodeConfig(values);
    checkZnodeSize(data, 'The configs');
    const version = protocolVersionAtLeast(this.#options.config().interBrokerProtocolVersion, '0.10.1-IV0') || change.entityType === 'brokers' ? 2 : 1;
    const notification: CoordinationOperation = { type: 'create', path: CONFIG_CHANGE_PREFIX, data: encodeConfigChange(version, change), sequential: true };
    try {
      await coordination.multi([{ type: 'set', path, data, version: -1 }, notification]);
    } catch (error) {
      if (!(error instanceof CoordinationError) || error.code !== 'NoNode') throw error;
      await coordination.multi([{ type: 'create', path, data }, notification]);
    }
    await this.#options.listener.apply(change);
  }

  #alterLoggers(resourceName: string, ops: readonly ConfigOp[], validateOnly: boolean): void {
    if (!/^[+-]?\d{1,10}$/.test(resourceName)) throw new AdminError(ErrorCode.INVALID_REQUEST, `Node id must be an integer, but it is: ${resourceName}`);
    this.#checkBroker(resourceName);
    checkLoggerOps(ops, this.#options.loggers);
    if (validateOnly) return;
    for (const op of ops) this.#options.loggers.set(op.name, op.type === 'set' ? (op.value as never) : null);
  }
}

function checkTopicName(topic: string): void {
  const problem = topicNameProblem(topic);
  if (problem !== null) throw new AdminError(ErrorCode.INVALID_TOPIC_EXCEPTION, `Topic name is invalid: ${problem}`);
}

function alterRefusal(resourceType: number): string {
  if (resourceType === RESOURCE.CLIENT_METRICS) return 'Config type client-metrics is only supported on KRaft clusters';
  return `AlterConfigs is only supported for topics and brokers, but resource type is ${RESOURCE_NAMES.get(resourceType) ?? 'UNKNOWN'}`;
}

function checkDuplicates(change: ResourceChange, all: readonly ResourceChange[]): void {
  if (all.some((other) => other !== change && other.resourceType === change.resourceType && other.resourceName === change.resourceName)) {
    throw new AdminError(ErrorCode.INVALID_REQUEST, 'Each resource must appear at most once.');
  }
  if (new Set(change.ops.map((op) => op.name)).size < change.ops.length) throw new AdminError(ErrorCode.INVALID_REQUEST, 'Error due to duplicate config keys');
  const nulls = change.ops.filter((op) => op.type !== 'delete' && op.value === null).map((op) => op.name);
  if (nulls.length > 0) throw new AdminError(ErrorCode.INVALID_REQUEST, `Null value not supported for : ${nulls.join(', ')}`);
}
