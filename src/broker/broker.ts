/**
 * The composition of one broker from its ports and configuration, and its life: start, ready, stop. Every part is made
 * here and knows its neighbours only through `BrokerContext`. Nothing here touches Node: the same class runs in a
 * process of its own, inside a test and under the simulator.
 *
 * Start: locks and reads the log directories → identity from the coordination store → recovers the logs → binds the
 * listeners → registers → waits until a controller is known and this broker has its metadata → serves.
 */
import { ChunkPool } from '../base/chunk.ts';
import type { Coordination } from '../base/coordination.ts';
import type { Clock, Ports } from '../base/ports.ts';
import type { BrokerConfig } from '../config/broker-config.ts';
import type { Listener } from '../config/listeners.ts';
import { SocketServer } from '../network/socket-server.ts';
import { LogManager } from '../storage/log-manager.ts';
import { RenewingCoordination } from '../zookeeper/renewing-coordination.ts';
import { ApiRegistry } from './api-registry.ts';
import { apiTable } from './api-table.ts';
import { bindListeners } from './broker-listeners.ts';
import { BrokerSession } from './broker-session.ts';
import { ClusterParts } from './cluster-parts.ts';
import { ALLOW_ALL, type Authorizer, type BrokerContext, type TopicCreation } from './context.ts';
import { FOLLOWER_MOVED, type PartitionChange } from '../replication/partition-types.ts';
import { controlledShutdown } from './controlled-shutdown.ts';
import { ControlRequests } from './control-requests.ts';
import { clusterId, generateBrokerId, makeBasePaths } from './coordination-setup.ts';
import { DelayedDeletes, DelayedFetches, DelayedProduces } from './delayed/waiting-rooms.ts';
import { FetchReader } from './fetch-reader.ts';
import { FetchSessionCache } from './fetch-sessions.ts';
import { GroupCoordinator } from './group-coordinator.ts';
import type { HostedPartition } from './hosted-partition.ts';
import { logManagerOptions } from './log-manager-options.ts';
import { LogProof } from './log-proof.ts';
import { LoggerLevels } from './logger-levels.ts';
import { MetadataCache } from './metadata-cache.ts';
import type { ProducerIdManager } from './producer-id-manager.ts';
import { RecordAppender } from './record-appender.ts';
import { RecordConversion } from './record-conversion.ts';
import { RecordPreparation } from './record-preparation.ts';
import { RefusedLeaders } from './refused-leaders.ts';
import { ReplicaManager } from './replica-manager.ts';
import { replicationQuotas, type ReplicationQuotas } from './replication-quotas.ts';
import { RequestDispatcher } from './request-dispatcher.ts';
import { RequestMetrics } from './request-metrics.ts';
import { type BrokerSettings, brokerSettings } from './settings.ts';
import { StartupGate } from './startup-gate.ts';
import { TopicConfigs } from './topic-configs.ts';
import { TopicMetrics } from './topic-metrics.ts';

const LOGGER = 'kafka.server.KafkaServer';
const READ_CHUNK_BYTES = 4 << 20;
/** Chunks that an idle broker keeps; under load as many more as tails and unwritten batches may hold: a tail's come back all at once when its topic goes. */
const IDLE_CHUNKS_KEPT = 8;
const WRITE_STALL_MS = 30_000;
const DEFAULT_MAX_CONNECTIONS = 10_000;
const DEFAULT_MAX_CONNECTIONS_PER_IP = 1000;
/** Unwritten produce bytes at which reading stops, as a share of the memory budget. */
const PENDING_SHARE = 0.25;
/** A dead leader's session has expired, and another leads, well within so many session timeouts. */
const REFUSED_SESSIONS = 2;
/** A disk that does not answer keeps a process that must end no longer. */
const MARK_LIMIT_MS = 1000;
/** The hot tails' share of it. */
const TAIL_SHARE = 0.5;

const tailBytes = (config: BrokerConfig): number => Math.floor(config.get('blumfeld.memory.budget.bytes') * TAIL_SHARE);

export interface BrokerOptions {
  readonly config: BrokerConfig;
  readonly ports: Ports;
  /** The session is this broker's: it ends with `close`. When it expires a successor takes its place. */
  readonly coordination: Coordination;
  /** Memory for reads; `Buffer.allocUnsafeSlow` on Node. */
  readonly allocate?: (length: number) => Uint8Array;
  /** Overwrites chunks that nobody holds any more (tests). */
  readonly poisonChunks?: boolean;
  /** Bytes of one such chunk; 4 MiB unless said. Simulations, which start a broker every few milliseconds, want small ones. */
  readonly readChunkBytes?: number;
  /** The broker cannot go on, and has stopped as in a crash: its last log directory failed. `close` need not be called. */
  readonly onFailure?: (error: Error) => void;
  /** Gets the broker before it starts, for who wants to watch the start too. */
  readonly onCreated?: (broker: Broker) => void;
}

export class Broker implements BrokerContext {
  readonly ports: Ports;
  readonly loggerLevels: LoggerLevels;
  readonly coordination: RenewingCoordination;
  readonly #session: BrokerSession;
  readonly logProof = new LogProof(this);
  readonly authorizer: Authorizer = ALLOW_ALL;
  readonly registry = new ApiRegistry(apiTable);
  readonly requestMetrics = new RequestMetrics();
  readonly topicMetrics = new TopicMetrics();
  readonly metadataCache = new MetadataCache();
  readonly refusedLeaders: RefusedLeaders;
  readonly dispatcher: RequestDispatcher;
  readonly socketServer: SocketServer;
  readonly delayedProduces: DelayedProduces;
  readonly delayedFetches: DelayedFetches;
  readonly delayedDeletes: DelayedDeletes;
  readonly recordConversion: RecordConversion;
  readonly fetchReader: FetchReader;
  readonly fetchSessions: FetchSessionCache;
  readonly replicationQuotas: ReplicationQuotas;
  readonly topicConfigs: TopicConfigs;
  readonly controlRequests: ControlRequests;
  readonly groupCoordinator: GroupCoordinator;
  readonly chunkPool: ChunkPool;
  #config: BrokerConfig;
  #settings: BrokerSettings;
  readonly #gate: StartupGate;
  #logs: LogManager | null = null;
  #replicaManager: ReplicaManager | null = null;
  #appender: RecordAppender | null = null;
  #parts: ClusterParts | null = null;
  brokerId = -1;
  brokerEpoch = -1;
  clusterId = '';
  boundListeners: readonly Listener[] = [];
  advertisedListeners: readonly Listener[] = [];
  state: 'starting' | 'recovering' | 'running' | 'stopping' | 'stopped' = 'starting';
  #closing: Promise<void> | null = null;
  readonly #onFailure: (error: Error) => void;
  #failure: Error | null = null;

  private constructor(options: BrokerOptions) {
    const { config } = options;
    this.#onFailure = options.onFailure ?? (() => undefined);
    this.loggerLevels = new LoggerLevels(options.ports.log);
    const ports: Ports = { ...options.ports, log: this.loggerLevels };
    this.ports = ports;
    this.coordination = new RenewingCoordination(options.coordination);
    this.#session = new BrokerSession(this, this.coordination);
    this.#config = config;
    this.#settings = brokerSettings(config);
    const chunkBytes = options.readChunkBytes ?? READ_CHUNK_BYTES;
    this.chunkPool = new ChunkPool({
      chunkBytes,
      keepMax: IDLE_CHUNKS_KEPT + Math.ceil((config.get('blumfeld.memory.budget.bytes') * (TAIL_SHARE + PENDING_SHARE)) / chunkBytes),
      keepMin: IDLE_CHUNKS_KEPT,
      ...(options.allocate === undefined ? {} : { allocate: options.allocate }),
      poison: options.poisonChunks ?? false,
    });
    this.topicConfigs = new TopicConfigs(config);
    this.refusedLeaders = new RefusedLeaders(ports.clock, () => REFUSED_SESSIONS * this.config.get('zookeeper.session.timeout.ms'));
    this.dispatcher = new RequestDispatcher(this.registry, this, this.requestMetrics);
    this.#gate = new StartupGate((request) => this.dispatcher.dispatch(request));
    this.socketServer = new SocketServer(ports, this.chunkPool, socketLimits(config), {
      onRequest: (request) => this.#gate.onRequest(request),
      onSent: (request, bytes) => this.dispatcher.onSent(request, bytes),
      afterRead: () => {},
    });
    this.delayedProduces = new DelayedProduces(ports.clock);
    this.delayedFetches = new DelayedFetches(ports.clock);
    this.delayedDeletes = new DelayedDeletes(ports.clock);
    this.recordConversion = new RecordConversion(this);
    this.fetchReader = new FetchReader(this);
    this.fetchSessions = new FetchSessionCache(config.get('max.incremental.fetch.session.cache.slots'), () => ports.random.below(0x7fffffff));
    this.replicationQuotas = replicationQuotas(ports.clock, () => this.config, () => this.brokerId);
    this.controlRequests = new ControlRequests(this);
    this.groupCoordinator = new GroupCoordinator(this);
  }

  /** Resolves when the broker serves. Rejects with a clear error, everything closed, when it cannot start. */
  static async start(options: BrokerOptions): Promise<Broker> {
    const broker = new Broker(options);
    options.onCreated?.(broker);
    try {
      await broker.#start();
    } catch (error) {
      broker.#gate.fail();
      await broker.close().catch(() => {});
      throw error;
    }
    return broker;
  }

  get config(): BrokerConfig {
    return this.#config;
  }

  get settings(): BrokerSettings {
    return this.#settings;
  }

  get replicaManager(): ReplicaManager {
    return this.#replicaManager!;
  }

  get logs(): LogManager {
    return this.#logs!;
  }

  get appender(): RecordAppender {
    return this.#appender!;
  }

  get producerIds(): ProducerIdManager {
    return this.cluster.producerIds;
  }

  /** Controller, topics, configurations, groups: what speaks to the coordination store. */
  get cluster(): ClusterParts {
    return this.#parts!;
  }

  get topicCreation(): TopicCreation {
    return this.cluster.topicAdmin;
  }

  async #start(): Promise<void> {
    const { ports } = this;
    this.#log('starting');
    this.#logs = await LogManager.prepare(logManagerOptions(this, tailBytes(this.#config), this.chunkPool, (logs) => this.#onLogsOffline(logs), (error) => this.#fail(error)));
    const formerEnded = this.#session.endFormer();
    await makeBasePaths(this.coordination);
    this.clusterId = await clusterId(this.coordination, ports.random);
    this.#log(`Cluster ID = ${this.clusterId}`);
    this.brokerId = await this.#chooseBrokerId();
    await this.#logs.claim(this.brokerId, this.clusterId);
    this.#makeParts();
    await this.cluster.loadConfigs();
    this.state = 'recovering';
    await this.#logs.load();
    await formerEnded;
    await this.#joinCluster();
    if (this.#failure !== null) throw this.#failure;
    this.state = 'running';
    this.#gate.open();
    this.#log('started');
  }

  /** Configured, else what the log directories remember, else a new one (broker.id.generation.enable). */
  async #chooseBrokerId(): Promise<number> {
    if (this.#config.brokerId >= 0) return this.#config.brokerId;
    for (const directory of this.logs.online) {
      const known = directory.metaProperties?.brokerId ?? null;
      if (known !== null) return known;
    }
    return generateBrokerId(this.coordination, this.#config.get('reserved.broker.max.id'));
  }

  #makeParts(): void {
    const events = {
      onHighWatermark: (partition: HostedPartition) => {
        this.delayedFetches.check(partition);
        this.delayedDeletes.check(partition);
      },
      // Followers' fetches wait for the log's end; consumers' for the high watermark.
      onLogEnd: (partition: HostedPartition) => {
        if (partition.state.assignedReplicas.length > 1) this.delayedFetches.check(partition);
      },
      onChange: (partition: HostedPartition, change: PartitionChange) => {
        if ((change & FOLLOWER_MOVED) !== 0) this.delayedDeletes.check(partition);
        this.cluster.isr.onChange(partition, change);
      },
    };
    this.#replicaManager = new ReplicaManager(this, this.logs, events);
    this.#replicaManager.addListener(this.groupCoordinator);
    this.metadataCache.onPartitionDeleted = (topic, partition) => this.groupCoordinator.onPartitionsDeleted([{ topic, partition }]);
    this.#appender = new RecordAppender(this.#replicaManager, new RecordPreparation(this, this.recordConversion), this.topicMetrics);
    this.#parts = new ClusterParts(this);
    this.#replicaManager.followers = this.#parts.fetchers;
  }

  /** Ports first, so that what is registered is where clients get an answer. */
  async #joinCluster(): Promise<void> {
    const { bound, advertised } = await bindListeners(this.#config, this.socketServer, this.ports.transport, this.ports.log);
    this.boundListeners = bound;
    this.advertisedListeners = advertised;
    await this.logProof.begin();
    await this.#session.register();
    this.#gate.registered();
    await this.cluster.start();
  }

  /** The dynamic layers changed. */
  onBrokerConfig(config: BrokerConfig): void {
    this.#config = config;
    this.#settings = brokerSettings(config);
    this.topicConfigs.onBrokerConfig(config);
    this.groupCoordinator.onConfig();
    this.#parts?.controller.onSettings();
    this.#parts?.fetchers.onConfig();
    for (const topic of this.metadataCache.topicNames()) this.replicaManager.onTopicConfig(topic);
  }

  #onLogsOffline(logs: readonly { topic: string; partition: number }[]): void {
    for (const { topic, partition } of logs) this.#replicaManager?.onLogOffline(topic, partition);
  }

  /** Kafka's Exit.halt: nothing more is written or answered; here the process belongs to somebody else. */
  #fail(error: Error): void {
    this.#failure = error;
    if (this.state !== 'running') return;
    this.#closing = this.#halt();
    void this.#closing.catch(() => undefined).then(() => this.#onFailure(error));
  }

  /** A crash ends with its process; here the timers must go as well. With the sockets closed nobody is answered. */
  async #halt(): Promise<void> {
    await this.abandon();
    for (const part of [this.groupCoordinator, this.delayedProduces, this.delayedFetches, this.delayedDeletes]) part.close();
    if (this.#logs !== null) await before(this.#logs.offlineMarked(), MARK_LIMIT_MS, this.ports.clock);
  }

  #log(message: string): void {
    this.ports.log.log('INFO', LOGGER, this.brokerId >= 0 ? `[KafkaServer id=${this.brokerId}] ${message}` : message);
  }

  /** Stops in order: no new requests, waiting ones answered, logs closed clean, session ended. Idempotent. */
  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    this.state = 'stopping';
    this.#log('shutting down');
    this.#parts?.fetchers.onStopping();
    if (this.#parts !== null) await controlledShutdown(this, this.#parts.channels);
    this.#session.close();
    this.#parts?.stop();
    this.groupCoordinator.close();
    this.delayedProduces.close();
    this.delayedFetches.close();
    this.delayedDeletes.close();
    await this.socketServer.close();
    await this.#logs?.close(this.brokerEpoch);
    await this.coordination.close().catch(() => {});
    this.state = 'stopped';
    this.#log('shut down completed');
  }

  /** As a crash would: nothing is flushed, no marker is written, the session is left to expire. For tests. */
  async abandon(): Promise<void> {
    this.#closing ??= Promise.resolve();
    this.state = 'stopped';
    this.#session.close();
    this.coordination.abandon();
    this.#parts?.stop();
    await this.socketServer.close();
    await this.#logs?.abandon();
  }
}

function socketLimits(config: BrokerConfig) {
  return {
    maxRequestBytes: config.get('socket.request.max.bytes'),
    maxPipelined: config.get('blumfeld.produce.max.in.flight.per.connection'),
    maxConnections: config.isSet('max.connections') ? config.get('max.connections') : DEFAULT_MAX_CONNECTIONS,
    maxConnectionsPerIp: config.isSet('max.connections.per.ip') ? config.get('max.connections.per.ip') : DEFAULT_MAX_CONNECTIONS_PER_IP,
    maxIdleMs: config.get('connections.max.idle.ms'),
    writeStallMs: WRITE_STALL_MS,
    maxPendingBytes: Math.floor(config.get('blumfeld.memory.budget.bytes') * PENDING_SHARE),
  };
}

/** Resolves with `work`, or when the time is over. */
function before(work: Promise<void>, limitMs: number, clock: Clock): Promise<void> {
  return new Promise((resolve) => {
    const timer = clock.setTimer(limitMs, resolve);
    void work.then(() => {
      timer.cancel();
      resolve();
    });
  });
}
