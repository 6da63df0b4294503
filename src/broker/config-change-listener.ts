/**
 * Dynamic configuration as the coordination store has it: loaded at start, kept fresh through /config/changes, and
 * re-read at once after a change of our own. What a change means for logs and settings is up to the callbacks.
 *
 * Invariant: the watch is set before the first load, so no change falls between; a notification is read once, in order.
 */
import { type Coordination, CoordinationError } from '../base/coordination.ts';
import type { Clock, LogSink } from '../base/ports.ts';
import { type ConfigChange, decodeConfig, decodeConfigChange } from '../znodes/config-znodes.ts';
import { CONFIG_CHANGES_PATH, configEntityPath, configEntityTypePath, type ConfigEntityType, DEFAULT_ENTITY_NAME, sequenceNumber } from '../znodes/paths.ts';
import type { TopicConfigs } from './topic-configs.ts';

const LOGGER = 'kafka.server.ZkConfigManager';
/** Notifications older than this are removed by whoever reads next, as in Kafka. */
const CHANGE_EXPIRATION_MS = 15 * 60 * 1000;
const RETRY_DELAY_MS = 500;

export interface ConfigChangeListenerOptions {
  readonly coordination: Coordination;
  readonly clock: Clock;
  readonly log: LogSink;
  readonly brokerId: number;
  readonly topicConfigs: TopicConfigs;
  /** The overrides in `topicConfigs` are new already. */
  readonly onTopicConfig: (topic: string) => void;
  readonly onBrokerConfig: (dynamicDefault: ReadonlyMap<string, string>, dynamicBroker: ReadonlyMap<string, string>) => void;
  /** Clients, users and addresses (quotas, SCRAM). */
  readonly onOtherConfig?: (entityType: ConfigEntityType, entityName: string) => void;
}

export class ConfigChangeListener {
  readonly #options: ConfigChangeListenerOptions;
  #lastSequence = -1;
  #reading: Promise<void> = Promise.resolve();
  #closed = false;

  constructor(options: ConfigChangeListenerOptions) {
    this.#options = options;
  }

  /** All topics' overrides and this broker's dynamic settings are known when it resolves. */
  async start(): Promise<void> {
    const { coordination } = this.#options;
    const { names } = await coordination.children(CONFIG_CHANGES_PATH, () => this.#onChildren());
    for (const name of names) this.#lastSequence = Math.max(this.#lastSequence, sequenceNumber(name) ?? -1);
    await this.#applyBroker();
    const topics = await coordination.children(configEntityTypePath('topics')).catch(() => ({ names: [] as string[] }));
    await Promise.all(topics.names.map(async (topic) => this.#options.topicConfigs.set(topic, await this.read('topics', topic))));
  }

  /** In a new session, where no watch stands: what changed meanwhile is read and applied. */
  async restart(): Promise<void> {
    const { topicConfigs } = this.#options;
    const before = new Map(Array.from(topicConfigs.topics(), (topic) => [topic, topicConfigs.overrides(topic)]));
    await this.start();
    for (const topic of new Set([...before.keys(), ...topicConfigs.topics()])) {
      if (!sameEntries(before.get(topic), topicConfigs.overrides(topic))) this.#options.onTopicConfig(topic);
    }
  }

  close(): void {
    this.#closed = true;
  }

  /** For topics whose logs are about to be opened: they may have been made by another broker or tool a moment ago. */
  async refreshTopics(topics: readonly string[]): Promise<void> {
    await Promise.all(topics.map(async (topic) => this.#options.topicConfigs.set(topic, await this.read('topics', topic))));
  }

  /** Nothing there, or nothing that can be read: no overrides. */
  async read(entityType: ConfigEntityType, entityName: string): Promise<Map<string, string>> {
    const path = configEntityPath(entityType, entityName);
    const present = await this.#options.coordination.get(path);
    if (present === null) return new Map();
    try {
      return decodeConfig(path, present.data);
    } catch (error) {
      this.#options.log.log('ERROR', LOGGER, `${(error as Error).message}; taken as empty`);
      return new Map();
    }
  }

  /** Reads the entity and applies it, whether or not a notification says so. */
  async apply({ entityType, entityName }: ConfigChange): Promise<void> {
    if (entityType === 'topics') {
      this.#options.topicConfigs.set(entityName, await this.read('topics', entityName));
      this.#options.onTopicConfig(entityName);
    } else if (entityType === 'brokers') {
      if (entityName === DEFAULT_ENTITY_NAME || entityName === String(this.#options.brokerId)) await this.#applyBroker();
    } else this.#options.onOtherConfig?.(entityType, entityName);
  }

  async #applyBroker(): Promise<void> {
    const [forAll, forThis] = await Promise.all([this.read('brokers', DEFAULT_ENTITY_NAME), this.read('brokers', String(this.#options.brokerId))]);
    this.#options.onBrokerConfig(forAll, forThis);
  }

  #onChildren(): void {
    this.#reading = this.#reading.then(() => this.#readChanges());
  }

  async #readChanges(): Promise<void> {
    const { coordination, log, clock } = this.#options;
    if (this.#closed || coordination.state === 'closed' || coordination.state === 'expired') return;
    try {
      const { names } = await coordination.children(CONFIG_CHANGES_PATH, () => this.#onChildren());
      for (const name of names) await this.#readOne(name);
    } catch (error) {
      if (this.#closed) return;
      log.log('WARN', LOGGER, 'Could not read configuration changes; trying again', error);
      clock.setTimer(RETRY_DELAY_MS, () => this.#onChildren());
    }
  }

  async #readOne(name: string): Promise<void> {
    const { coordination, log, clock } = this.#options;
    const sequence = sequenceNumber(name);
    if (sequence === null) return;
    const path = `${CONFIG_CHANGES_PATH}/${name}`;
    const present = await coordination.get(path);
    if (present === null) return;
    if (sequence > this.#lastSequence) {
      this.#lastSequence = sequence;
      let change: ConfigChange;
      try {
        change = decodeConfigChange(present.data);
      } catch (error) {
        log.log('ERROR', LOGGER, `${(error as Error).message}; the notification ${name} is skipped`);
        return;
      }
      log.log('INFO', LOGGER, `Processing override for entityPath: ${change.entityType}/${change.entityName}`);
      await this.apply(change);
    }
    if (clock.wallMs() - present.stat.ctimeMs > CHANGE_EXPIRATION_MS) await coordination.delete(path, -1).catch(ignoreNoNode);
  }
}

function sameEntries(left: ReadonlyMap<string, string> | undefined, right: ReadonlyMap<string, string>): boolean {
  return left !== undefined && left.size === right.size && [...left].every(([key, value]) => right.get(key) === value);
}

function ignoreNoNode(error: unknown): void {
  if (!(error instanceof CoordinationError) || error.code !== 'NoNode') throw error;
}
