/**
 * Creation, deletion and growth of topics: writes the znodes that the controller (here or elsewhere) acts on, and waits,
 * bounded, until this broker's metadata shows the result. Also the topics that clients merely name (auto-creation).
 */
import { type Coordination, CoordinationError, type CoordinationOperation } from '../base/coordination.ts';
import { GROUP_METADATA_TOPIC, TRANSACTION_STATE_TOPIC, type Uuid, ZERO_UUID } from '../base/ids.ts';
import type { Clock, LogSink, Random } from '../base/ports.ts';
import type { BrokerConfig } from '../config/broker-config.ts';
import { protocolVersionAtLeast } from '../config/protocol-version.ts';
import type { AssignmentStart, BrokerAndRack } from '../base/replica-assignment.ts';
import { ErrorCode } from '../protocol/messages/error-code.ts';
import { encodeConfig } from '../znodes/config-znodes.ts';
import { configEntityPath, deleteTopicPath, topicPath, TOPICS_PATH } from '../znodes/paths.ts';
import { decodeTopic, encodeTopic, type PartitionAssignment, type TopicAssignmentVersion } from '../znodes/topic-znodes.ts';
import { AdminError, ADMIN_OK, type AdminOutcome, toAdminOutcome } from './admin-error.ts';
import { internalTopicSpec } from './internal-topics.ts';
import type { MetadataCache } from './metadata-cache.ts';
import { awaitMetadata, hasLeaders } from './metadata-waits.ts';
import { randomUuid } from './random-uuid.ts';
import type { TopicConfigs } from './topic-configs.ts';
import { checkZnodeSize, DEFAULT_COUNT, type PartitionBudget, partitionBudget, type PlannedTopic, planPartitions, planTopic, type TopicSpec } from './topic-validation.ts';

const LOGGER = 'kafka.server.ZkAdminManager';
const NO_DATA = new Uint8Array(0);
/** Deleted topics are gone from metadata before their znodes are; so long a delete waits for these, that a create right after it works. */
const ZNODE_GONE_WAIT_MS = 1000;

export interface TopicAdminOptions {
  readonly coordination: Coordination;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: LogSink;
  readonly config: () => BrokerConfig;
  readonly metadataCache: MetadataCache;
  readonly topicConfigs: TopicConfigs;
}

export interface CreatedTopic extends AdminOutcome {
  readonly name: string;
  readonly topicId: Uuid;
  /** −1 and empty when the creation failed. */
  readonly numPartitions: number;
  readonly replicationFactor: number;
  readonly configs: ReadonlyMap<string, string>;
}

export interface AdminOptions {
  readonly validateOnly: boolean;
  readonly timeoutMs: number;
}

export interface PartitionsSpec {
  readonly name: string;
  /** The new total. */
  readonly count: number;
  readonly assignments: readonly (readonly number[])[] | null;
}

const failedTopic = (name: string, { errorCode, message }: AdminOutcome): CreatedTopic => ({ name, errorCode, message, topicId: ZERO_UUID, numPartitions: -1, replicationFactor: -1, configs: new Map() });

export class TopicAdmin {
  readonly #options: TopicAdminOptions;
  readonly #creating = new Map<string, Promise<number>>();

  constructor(options: TopicAdminOptions) {
    this.#options = options;
  }

  // --- Creation ----------------------------------------------------------------------------------------------------

  /** One result per spec, in order. With a time-out ≤ 0 the topics are created and reported as REQUEST_TIMED_OUT, as in Kafka. */
  async createTopics(specs: readonly TopicSpec[], { validateOnly, timeoutMs }: AdminOptions): Promise<CreatedTopic[]> {
    const deadline = this.#options.clock.monotonicMs() + timeoutMs;
    const names = await this.#topicNames();
    const budget = partitionBudget();
    const results = await Promise.all(specs.map((spec) => this.#createOne(spec, names, budget, validateOnly)));
    if (validateOnly) return results;
    return Promise.all(results.map(async (result) => {
      if (result.errorCode !== ErrorCode.NONE) return result;
      const led = await this.#awaitLeaders(result.name, result.numPartitions, deadline);
      return led ? result : failedTopic(result.name, { errorCode: ErrorCode.REQUEST_TIMED_OUT, message: null });
    }));
  }

  async #createOne(spec: TopicSpec, topicNames: readonly string[], budget: PartitionBudget, validateOnly: boolean): Promise<CreatedTopic> {
    try {
      const planned = planTopic(spec, this.#options.config(), { brokers: this.#brokers(), topicNames, start: (count) => this.#randomStart(count), budget });
      const topicId = validateOnly ? ZERO_UUID : await this.#write(planned);
      const replicationFactor = planned.assignment.get(0)!.length;
      return { name: spec.name, ...ADMIN_OK, topicId, numPartitions: planned.assignment.size, replicationFactor, configs: planned.configs };
    } catch (error) {
      if (!(error instanceof AdminError)) this.#options.log.log('ERROR', LOGGER, `Error processing create topic request ${spec.name}`, error);
      return failedTopic(spec.name, toAdminOutcome(error));
    }
  }

  /** Config and assignment in one transaction: nobody sees the topic without its config. */
  async #write({ name, assignment, configs }: PlannedTopic): Promise<Uuid> {
    const { coordination, random, topicConfigs } = this.#options;
    const version = this.#assignmentVersion();
    const topicId = version === 3 ? randomUuid(random) : null;
    const partitions = new Map([...assignment].map(([partition, replicas]): [number, PartitionAssignment] => [partition, { replicas, addingReplicas: [], removingReplicas: [] }]));
    const data = encodeTopic(version, { topicId, partitions });
    const topic: CoordinationOperation = { type: 'create', path: topicPath(name), data };
    const config = encodeConfig(configs);
    checkZnodeSize(data, 'The assignments of the topic');
    checkZnodeSize(config, 'The configs of the topic');
    const configPath = configEntityPath('topics', name);
    const before = topicConfigs.overrides(name);
    topicConfigs.set(name, configs);
    try {
      await coordination.multi([{ type: 'create', path: configPath, data: config }, topic]).catch(async (error: unknown) => {
        if (!(error instanceof CoordinationError) || error.code !== 'NodeExists' || error.path !== configPath) throw error;
        // Left over, or set beforehand by a tool: the new topic's own configs replace it, as in Kafka.
        await coordination.multi([{ type: 'set', path: configPath, data: config, version: -1 }, topic]);
      });
    } catch (error) {
      topicConfigs.set(name, before);
      if (error instanceof CoordinationError && error.code === 'NodeExists') throw new AdminError(ErrorCode.TOPIC_ALREADY_EXISTS, `Topic '${name}' already exists.`);
      throw error;
    }
    this.#options.log.log('INFO', 'kafka.zk.AdminZkClient', `Creating topic ${name} with configuration {${[...configs].map(([key, value]) => `${key}=${value}`).join(', ')}} and initial partition assignment Map(${[...assignment].map(([partition, replicas]) => `${partition} -> ArrayBuffer(${replicas.join(', ')})`).join(', ')})`);
    return topicId ?? ZERO_UUID;
  }

  #assignmentVersion(): TopicAssignmentVersion {
    const version = this.#options.config().interBrokerProtocolVersion;
    if (protocolVersionAtLeast(version, '2.8-IV0')) return 3;
    return protocolVersionAtLeast(version, '2.4-IV1') ? 2 : 1;
  }

  /** Error codes of topics that could not be created; a topic that exists is none. */
  async autoCreate(names: readonly string[], waitMs: number): Promise<Map<string, number>> {
    const codes = await Promise.all(names.map((name) => this.#autoCreateOne(name, waitMs)));
    const failures = new Map<string, number>();
    for (const [index, name] of names.entries()) if (codes[index] !== ErrorCode.NONE) failures.set(name, codes[index]!);
    return failures;
  }

  /** Requests of many clients for one new topic share its creation. */
  #autoCreateOne(name: string, waitMs: number): Promise<number> {
    const running = this.#creating.get(name);
    if (running !== undefined) return running;
    const creation = this.#autoCreateNow(name, waitMs).finally(() => this.#creating.delete(name));
    this.#creating.set(name, creation);
    return creation;
  }

  async #autoCreateNow(name: string, waitMs: number): Promise<number> {
    const [result] = await this.createTopics([this.#autoCreateSpec(name)], { validateOnly: false, timeoutMs: waitMs });
    if (result!.errorCode === ErrorCode.NONE) return ErrorCode.NONE;
    if (result!.errorCode === ErrorCode.TOPIC_ALREADY_EXISTS) {
      const led = await awaitMetadata(this.#options.metadataCache, this.#options.clock, waitMs, () => hasLeaders(this.#options.metadataCache, name, 1));
      return led ? ErrorCode.NONE : ErrorCode.LEADER_NOT_AVAILABLE;
    }
    return result!.errorCode === ErrorCode.REQUEST_TIMED_OUT ? ErrorCode.LEADER_NOT_AVAILABLE : result!.errorCode;
  }

  #autoCreateSpec(name: string): TopicSpec {
    if (name === GROUP_METADATA_TOPIC || name === TRANSACTION_STATE_TOPIC) return internalTopicSpec(name, this.#options.config(), this.#options.metadataCache.liveBrokerCount);
    return { name, numPartitions: DEFAULT_COUNT, replicationFactor: DEFAULT_COUNT, assignments: null, configs: new Map() };
  }

  // --- Deletion ----------------------------------------------------------------------------------------------------

  /** Outcome per name, in order. */
  async deleteTopics(names: readonly string[], timeoutMs: number): Promise<AdminOutcome[]> {
    const deadline = this.#options.clock.monotonicMs() + timeoutMs;
    return Promise.all(names.map((name) => this.#deleteOne(name, deadline)));
  }

  async #deleteOne(name: string, deadline: number): Promise<AdminOutcome> {
    const { coordination, clock, metadataCache } = this.#options;
    try {
      if ((await coordination.exists(topicPath(name))) === null) throw new AdminError(ErrorCode.UNKNOWN_TOPIC_OR_PARTITION, `Topic \`${name}\` to delete does not exist`);
      await coordination.create(deleteTopicPath(name), NO_DATA).catch((error: unknown) => {
        // Asked for before: this call waits for it too.
        if (!(error instanceof CoordinationError) || error.code !== 'NodeExists') throw error;
      });
    } catch (error) {
      return toAdminOutcome(error);
    }
    const leftMs = deadline - clock.monotonicMs();
    const forgotten = await awaitMetadata(metadataCache, clock, leftMs, () => metadataCache.topic(name) === null);
    if (!forgotten) return { errorCode: ErrorCode.REQUEST_TIMED_OUT, message: null };
    await this.#awaitZnodeGone(topicPath(name), Math.min(ZNODE_GONE_WAIT_MS, deadline - clock.monotonicMs()));
    return ADMIN_OK;
  }

  async #awaitZnodeGone(path: string, waitMs: number): Promise<void> {
    const { coordination, clock } = this.#options;
    const deadline = clock.monotonicMs() + waitMs;
    for (;;) {
      let wake = (): void => {};
      const changed = new Promise<void>((resolve) => {
        wake = resolve;
      });
      const stat = await coordination.exists(path, wake).catch(() => null);
      const leftMs = deadline - clock.monotonicMs();
      if (stat === null || leftMs <= 0) return;
      const timer = clock.setTimer(leftMs, wake);
      await changed;
      timer.cancel();
    }
  }

  // --- Growth ------------------------------------------------------------------------------------------------------

  /** Outcome per spec, in order. */
  async createPartitions(specs: readonly PartitionsSpec[], { validateOnly, timeoutMs }: AdminOptions): Promise<AdminOutcome[]> {
    const deadline = this.#options.clock.monotonicMs() + timeoutMs;
    const budget = partitionBudget();
    return Promise.all(specs.map(async (spec) => {
      try {
        await this.#grow(spec, budget, validateOnly);
        if (validateOnly || (await this.#awaitLeaders(spec.name, spec.count, deadline))) return ADMIN_OK;
        return { errorCode: ErrorCode.REQUEST_TIMED_OUT, message: null };
      } catch (error) {
        return toAdminOutcome(error);
      }
    }));
  }

  async #grow({ name, count, assignments }: PartitionsSpec, budget: PartitionBudget, validateOnly: boolean): Promise<void> {
    const { coordination } = this.#options;
    const present = await coordination.get(topicPath(name));
    if (present === null) throw new AdminError(ErrorCode.UNKNOWN_TOPIC_OR_PARTITION, `The topic '${name}' does not exist.`);
    if ((await coordination.exists(deleteTopicPath(name))) !== null) throw new AdminError(ErrorCode.INVALID_TOPIC_EXCEPTION, 'The topic is queued for deletion.');
    const topic = decodeTopic(name, present.data);
    const added = planPartitions(name, topic.partitions, count, assignments, this.#brokers(), budget);
    if (validateOnly) return;
    const partitions = new Map(topic.partitions);
    for (const [partition, replicas] of added) partitions.set(partition, { replicas, addingReplicas: [], removingReplicas: [] });
    // Under its version: what was planned on an assignment that changed meanwhile is refused, and the client asks again.
    const data = encodeTopic(this.#assignmentVersion(), { topicId: topic.topicId, partitions });
    checkZnodeSize(data, 'The assignments of the topic');
    await coordination.set(topicPath(name), data, present.stat.version).catch((error: unknown) => {
      if (error instanceof CoordinationError && error.code === 'BadVersion') throw new AdminError(ErrorCode.REQUEST_TIMED_OUT, `The topic '${name}' was changed at the same time.`);
      throw error;
    });
  }

  // --- Shared ------------------------------------------------------------------------------------------------------

  async #awaitLeaders(name: string, partitionCount: number, deadline: number): Promise<boolean> {
    const { clock, metadataCache } = this.#options;
    const leftMs = deadline - clock.monotonicMs();
    return leftMs > 0 && awaitMetadata(metadataCache, clock, leftMs, () => hasLeaders(metadataCache, name, partitionCount));
  }

  /** From the store, not from metadata: a topic that was written a moment ago counts. */
  async #topicNames(): Promise<string[]> {
    return (await this.#options.coordination.children(TOPICS_PATH)).names;
  }

  #brokers(): BrokerAndRack[] {
    return [...this.#options.metadataCache.brokers()].map(({ id, rack }) => ({ brokerId: id, rack })).sort((a, b) => a.brokerId - b.brokerId);
  }

  #randomStart(brokerCount: number): AssignmentStart {
    if (brokerCount === 0) return { startIndex: 0, replicaShift: 0 };
    return { startIndex: this.#options.random.below(brokerCount), replicaShift: this.#options.random.below(brokerCount) };
  }
}
