/**
 * A client of one cluster: connections to its brokers (one each, opened when first needed, reopened when broken), what
 * is known of its brokers and topics, and the broker that must answer a request: any, the controller, a partition's
 * leader, a group's coordinator. Producer, consumer and admin all speak through it.
 */
import type { Clock, Ports, Random, TlsOptions } from '../base/ports.ts';
import type { MetadataResponse, MetadataResponseMetadataResponseTopic } from '../protocol/messages/metadata.ts';
import { type Api, API_VERSIONS, FIND_COORDINATOR, METADATA } from './apis.ts';
import { type HostPort, parseBootstrapServers } from './bootstrap.ts';
import { BrokerConnection } from './broker-connection.ts';
import { Deadline, sleep } from './deadline.ts';
import { checkError, ClientTimeoutError, DisconnectError, KafkaError, errorCode, mayRetry, NoSuchBrokerError } from './kafka-errors.ts';
import type { SaslOptions } from './sasl.ts';

export interface ClusterClientOptions {
  readonly bootstrapServers: string;
  readonly clientId?: string;
  readonly requestTimeoutMs?: number;
  /** How long an operation may go on trying. */
  readonly apiTimeoutMs?: number;
  readonly retryBackoffMs?: number;
  /**
   * How long a topic or broker that nobody knows may still come to be known; until the deadline unless said. What was
   * just made takes a moment to reach every broker; beyond it, a user who mistyped a name should not wait.
   */
  readonly unknownTimeoutMs?: number;
  readonly tls?: TlsOptions;
  readonly sasl?: SaslOptions;
  /** True: the brokers are of 0.9 and are not asked for versions. False: they are not, however badly they answer. */
  readonly assume09?: boolean;
  /** Told what a user should know of: connections that fail, topics without a leader. */
  readonly onWarning?: (warning: ClientWarning) => void;
}

export type ClientWarning =
  | { readonly type: 'unreachable'; readonly nodeId: number; readonly host: string; readonly port: number; readonly error: Error }
  | { readonly type: 'topicErrors'; readonly correlationId: number; readonly errors: ReadonlyMap<string, KafkaError> };

export interface BrokerNode extends HostPort {
  readonly id: number;
  readonly rack: string | null;
}

export type TopicMetadata = MetadataResponseMetadataResponseTopic;

const DEFAULT_REQUEST_TIMEOUT_MS = 30_000;
const DEFAULT_API_TIMEOUT_MS = 60_000;
const DEFAULT_RETRY_BACKOFF_MS = 100;
const MAX_RETRY_BACKOFF_MS = 1_000;
/** Which brokers a request may go to. */
export type Target = { readonly node: number } | { readonly leaderOf: { topic: string; partition: number } } | { readonly group: string } | 'any' | 'controller';

const isUnknown = (error: unknown): boolean => error instanceof NoSuchBrokerError || (error instanceof KafkaError && error.info.name === 'UNKNOWN_TOPIC_OR_PARTITION');

export class ClusterClient {
  readonly clock: Clock;
  readonly random: Random;
  readonly options: Required<Pick<ClusterClientOptions, 'clientId' | 'requestTimeoutMs' | 'apiTimeoutMs' | 'retryBackoffMs'>> & ClusterClientOptions;
  readonly #ports: Pick<Ports, 'transport' | 'clock' | 'random'>;
  readonly #bootstrap: readonly HostPort[];
  readonly #connections = new Map<string, Promise<BrokerConnection>>();
  #brokers = new Map<number, BrokerNode>();
  #topics = new Map<string, TopicMetadata>();
  readonly #coordinators = new Map<string, number>();
  #controllerId = -1;
  #clusterId: string | null = null;
  #metadataRequests = 0;
  #closed = false;
  /** Some broker told its versions: from then on one that is slow or killed under the question is no broker of 0.9. */
  #isNewerThan09 = false;

  /** @throws ClientConfigError */
  constructor(ports: Pick<Ports, 'transport' | 'clock' | 'random'>, options: ClusterClientOptions) {
    this.#ports = ports;
    this.clock = ports.clock;
    this.random = ports.random;
    this.options = {
      clientId: 'blumfeld', requestTimeoutMs: DEFAULT_REQUEST_TIMEOUT_MS, apiTimeoutMs: DEFAULT_API_TIMEOUT_MS,
      retryBackoffMs: DEFAULT_RETRY_BACKOFF_MS, ...options,
    };
    this.#bootstrap = parseBootstrapServers(options.bootstrapServers);
  }

  get brokers(): ReadonlyMap<number, BrokerNode> {
    return this.#brokers;
  }
  get closed(): boolean {
    return this.#closed;
  }
  get clusterId(): string | null {
    return this.#clusterId;
  }
  get controllerId(): number {
    return this.#controllerId;
  }
  /** As last heard; undefined when never asked for. */
  topic(name: string): TopicMetadata | undefined {
    return this.#topics.get(name);
  }

  /** Asks for topics (null: all) and keeps the answer. Topic errors are in the answer, not thrown. */
  async refreshMetadata(topics: readonly string[] | null, options: { allowAutoTopicCreation?: boolean; deadline?: Deadline } = {}): Promise<MetadataResponse> {
    const deadline = options.deadline ?? this.deadline();
    return this.retry(deadline, topics === null ? 'listTopics' : 'metadata', async () => {
      const connection = await this.any(deadline);
      const old = connection.versionOf(METADATA as Api<never, unknown>) === 0;
      const list = topics === null ? (old ? [] : null) : topics.map((name) => ({ name }));
      const canForbid = connection.versionOf(METADATA as Api<never, unknown>) >= 4;
      const response = await connection.call(METADATA, {
        topics: list, ...(canForbid ? { allowAutoTopicCreation: options.allowAutoTopicCreation ?? false } : {}),
      });
      this.#metadataRequests++;
      this.#learn(response, topics === null);
      return response;
    });
  }

  #learn(response: MetadataResponse, all: boolean): void {
    if (response.brokers.length > 0) this.#brokers = new Map(response.brokers.map((b) => [b.nodeId, { id: b.nodeId, host: b.host, port: b.port, rack: b.rack }]));
    this.#controllerId = response.controllerId;
    this.#clusterId = response.clusterId;
    if (all) this.#topics = new Map();
    const errors = new Map<string, KafkaError>();
    for (const topic of response.topics) {
      if (topic.name === null) continue;
      this.#topics.set(topic.name, topic);
      if (topic.errorCode !== 0) errors.set(topic.name, new KafkaError(topic.errorCode));
    }
    if (errors.size > 0) this.options.onWarning?.({ type: 'topicErrors', correlationId: this.#metadataRequests, errors });
  }

  /** The topic with a leader for each partition, waiting for it until the deadline. @throws KafkaError, ClientTimeoutError */
  async topicReady(name: string, options: { allowAutoTopicCreation?: boolean; deadline: Deadline; timeoutMessage?: string }): Promise<TopicMetadata> {
    const known = this.#topics.get(name);
    if (known !== undefined && known.errorCode === 0 && known.partitions.length > 0) return known;
    for (;;) {
      const response = await this.refreshMetadata([name], options);
      const topic = response.topics.find((candidate) => candidate.name === name);
      if (topic !== undefined && topic.errorCode === 0 && topic.partitions.length > 0) return topic;
      const error = new KafkaError(topic?.errorCode ?? errorCode('UNKNOWN_TOPIC_OR_PARTITION'));
      if (!error.retriable) throw error;
      if (!(await this.#pause(options.deadline, 0))) throw options.timeoutMessage === undefined ? error : new ClientTimeoutError(options.timeoutMessage);
    }
  }

  deadline(timeoutMs = this.options.apiTimeoutMs): Deadline {
    return new Deadline(this.clock, timeoutMs);
  }

  /** Tries again what may help to try again, with a growing pause, until the deadline. */
  async retry<Result>(deadline: Deadline, what: string, attempt: () => Promise<Result>): Promise<Result> {
    const patience = this.deadline(this.options.unknownTimeoutMs ?? Infinity);
    for (let attempts = 0; ; attempts++) {
      try {
        return await attempt();
      } catch (error) {
        if (isUnknown(error) && patience.leftMs <= 0) throw error;
        const again = mayRetry(error) || error instanceof ClientTimeoutError;
        if (this.#closed || !again) throw error;
        if (!(await this.#pause(deadline, attempts))) {
          throw error instanceof KafkaError ? error : new ClientTimeoutError(`Timed out waiting for a node assignment. Call: ${what}`);
        }
      }
    }
  }

  /** False when the deadline is past. */
  async #pause(deadline: Deadline, attempts: number): Promise<boolean> {
    const pauseMs = Math.min(this.options.retryBackoffMs * 2 ** attempts, MAX_RETRY_BACKOFF_MS);
    if (deadline.leftMs <= pauseMs || this.#closed) return false;
    await sleep(this.clock, pauseMs);
    return true;
  }

  /** Sends a request to where it belongs, and again (after asking anew who that is) while that may help. */
  async request<Request, Response>(target: Target, api: Api<Request, Response>, request: Request, options: { deadline?: Deadline; what?: string; check?: (response: Response) => void; timeoutMs?: number } = {}): Promise<Response> {
    const deadline = options.deadline ?? this.deadline();
    return this.retry(deadline, options.what ?? api.name, async () => {
      try {
        const connection = await this.connectionTo(target, deadline);
        const response = await connection.call(api, request, options.timeoutMs === undefined ? {} : { timeoutMs: options.timeoutMs });
        options.check?.(response);
        return response;
      } catch (error) {
        this.#forget(target, error);
        throw error;
      }
    });
  }

  /** After a failure the next attempt asks anew. */
  #forget(target: Target, error: unknown): void {
    if (!mayRetry(error) || typeof target === 'string') return;
    if ('group' in target) this.#coordinators.delete(target.group);
    if ('leaderOf' in target) this.#topics.delete(target.leaderOf.topic);
  }

  async connectionTo(target: Target, deadline = this.deadline()): Promise<BrokerConnection> {
    if (target === 'any') return this.any(deadline);
    if (target === 'controller') return this.#toController(deadline);
    if ('node' in target) return this.node(target.node, deadline);
    if ('group' in target) return this.node(await this.coordinatorOf(target.group, deadline), deadline);
    return this.node(await this.leaderOf(target.leaderOf.topic, target.leaderOf.partition, deadline), deadline);
  }

  async #toController(deadline: Deadline): Promise<BrokerConnection> {
    const response = await this.refreshMetadata([], { deadline });
    return response.controllerId >= 0 && this.#brokers.has(response.controllerId) ? this.node(response.controllerId, deadline) : this.any(deadline);
  }

  /** @throws KafkaError UNKNOWN_TOPIC_OR_PARTITION, LEADER_NOT_AVAILABLE */
  async leaderOf(topic: string, partition: number, deadline = this.deadline()): Promise<number> {
    let known = this.#topics.get(topic);
    if (known === undefined || known.errorCode !== 0 || known.partitions.every((p) => p.partitionIndex !== partition || p.leaderId < 0)) {
      known = (await this.refreshMetadata([topic], { deadline })).topics.find((candidate) => candidate.name === topic);
    }
    checkError(known?.errorCode ?? errorCode('UNKNOWN_TOPIC_OR_PARTITION'));
    const found = known?.partitions.find((p) => p.partitionIndex === partition);
    if (found === undefined) throw new KafkaError(errorCode('UNKNOWN_TOPIC_OR_PARTITION'));
    if (found.leaderId < 0) throw new KafkaError(errorCode('LEADER_NOT_AVAILABLE'));
    return found.leaderId;
  }

  async coordinatorOf(group: string, deadline = this.deadline()): Promise<number> {
    const known = this.#coordinators.get(group);
    if (known !== undefined && this.#brokers.has(known)) return known;
    const found = await this.request('any', FIND_COORDINATOR, { key: group }, { deadline, what: 'findCoordinator', check: (response) => checkError(response.errorCode, response.errorMessage) });
    this.#brokers.set(found.nodeId, { id: found.nodeId, host: found.host, port: found.port, rack: this.#brokers.get(found.nodeId)?.rack ?? null });
    this.#coordinators.set(group, found.nodeId);
    return found.nodeId;
  }

  /** The next call asks anew who leads its partitions. */
  forgetTopic(topic: string): void {
    this.#topics.delete(topic);
  }

  /** The next call asks anew who coordinates the group. */
  forgetCoordinator(group: string): void {
    this.#coordinators.delete(group);
  }

  /** A connection to the broker of that id. */
  async node(id: number, deadline = this.deadline()): Promise<BrokerConnection> {
    if (!this.#brokers.has(id)) await this.refreshMetadata([], { deadline });
    const node = this.#brokers.get(id);
    if (node === undefined) throw new NoSuchBrokerError(id, this.#brokers.keys());
    return this.#connect(node, id);
  }

  /** A connection to some broker: one that is open, else the first that can be reached. */
  async any(deadline = this.deadline()): Promise<BrokerConnection> {
    for (const pending of this.#connections.values()) {
      const connection = await pending.catch(() => null);
      if (connection !== null && !connection.closed) return connection;
    }
    const candidates: (HostPort & { id?: number })[] = [...this.#brokers.values(), ...this.#bootstrap];
    let last: unknown = new DisconnectError('no broker is known');
    for (const candidate of candidates) {
      if (deadline.leftMs <= 0) break;
      try {
        return await this.#connect(candidate, candidate.id ?? -1 - this.#bootstrap.indexOf(candidate));
      } catch (error) {
        last = error;
      }
    }
    throw last;
  }

  async #connect(at: HostPort, nodeId: number): Promise<BrokerConnection> {
    if (this.#closed) throw new DisconnectError('the client is closed');
    const key = `${at.host}:${at.port}`;
    const pending = this.#connections.get(key);
    if (pending !== undefined) {
      const connection = await pending;
      if (!connection.closed) return connection;
      if (this.#connections.get(key) === pending) this.#connections.delete(key);
      return this.#connect(at, nodeId);
    }
    const { clientId, requestTimeoutMs, tls, sasl } = this.options;
    const assume09 = this.#isNewerThan09 ? false : this.options.assume09;
    const opening = BrokerConnection.open(this.#ports.transport, this.clock, at.host, at.port, {
      clientId, requestTimeoutMs, connectTimeoutMs: requestTimeoutMs,
      ...(tls === undefined ? {} : { tls }), ...(sasl === undefined ? {} : { sasl }), ...(assume09 === undefined ? {} : { assume09 }),
    });
    this.#connections.set(key, opening);
    try {
      const connection = await opening;
      this.#isNewerThan09 ||= connection.versions.has(API_VERSIONS.key);
      return connection;
    } catch (error) {
      if (this.#connections.get(key) === opening) this.#connections.delete(key);
      if (error instanceof DisconnectError) this.options.onWarning?.({ type: 'unreachable', nodeId, host: at.host, port: at.port, error });
      throw error;
    }
  }

  /** Ends all connections. Idempotent. */
  async close(): Promise<void> {
    this.#closed = true;
    const open = [...this.#connections.values()];
    this.#connections.clear();
    for (const pending of open) (await pending.catch(() => null))?.close();
  }
}
