/**
 * A control plane in memory: the embedded store, any number of brokers that each have a controller shell, metadata and
 * the receiving end of control requests, with replicas that only remember what they were told.
 */
import type { Coordination } from '../../../src/base/coordination.ts';
import { NULL_LOG_SINK } from '../../../src/base/null-log-sink.ts';
import { BrokerConfig } from '../../../src/config/broker-config.ts';
import type { LogConfig } from '../../../src/config/log-config.ts';
import { ConfigAdmin } from '../../../src/broker/config-admin.ts';
import { ConfigChangeListener } from '../../../src/broker/config-change-listener.ts';
import type { BrokerContext } from '../../../src/broker/context.ts';
import { ControlRequests } from '../../../src/broker/control-requests.ts';
import type { BrokerRequestSender, LocalReplicaControl } from '../../../src/broker/control-sender.ts';
import { ControllerShell } from '../../../src/broker/controller-shell.ts';
import { registerBroker } from '../../../src/broker/broker-registration.ts';
import { makeBasePaths } from '../../../src/broker/coordination-setup.ts';
import { LoggerLevels } from '../../../src/broker/logger-levels.ts';
import { MetadataCache } from '../../../src/broker/metadata-cache.ts';
import { randomUuid } from '../../../src/broker/random-uuid.ts';
import { TopicAdmin } from '../../../src/broker/topic-admin.ts';
import { TopicConfigs } from '../../../src/broker/topic-configs.ts';
import { NodeClock } from '../../../src/node/node-clock.ts';
import { NodeRandom } from '../../../src/node/node-random.ts';
import { type EmbeddedCoordinationStore, openEmbedded } from '../../../src/zookeeper/open-embedded.ts';

export class TestBroker {
  readonly brokerId: number;
  readonly coordination: Coordination;
  readonly metadataCache = new MetadataCache();
  readonly topicConfigs: TopicConfigs;
  readonly topicAdmin: TopicAdmin;
  readonly configAdmin: ConfigAdmin;
  readonly configListener: ConfigChangeListener;
  readonly loggers = new LoggerLevels(NULL_LOG_SINK);
  readonly controller: ControllerShell;
  readonly control: LocalReplicaControl;
  /** `topic-partition` → what LeaderAndIsr said last, and the log config it was opened with. */
  readonly replicas = new Map<string, { leader: number; leaderEpoch: number; config: LogConfig }>();
  readonly changedTopics: string[] = [];
  readonly stopped: string[] = [];
  config: BrokerConfig;
  brokerEpoch = -1;
  readonly #cluster: TestCluster;

  constructor(cluster: TestCluster, brokerId: number, settings: Record<string, string>) {
    this.#cluster = cluster;
    this.brokerId = brokerId;
    this.coordination = cluster.store.coordination();
    this.config = new BrokerConfig({ static: new Map(Object.entries(settings)), dynamicDefault: new Map(), dynamicBroker: new Map() });
    this.topicConfigs = new TopicConfigs(this.config);
    const { clock, random } = cluster;
    const common = { coordination: this.coordination, clock, random, log: NULL_LOG_SINK, config: () => this.config, metadataCache: this.metadataCache, topicConfigs: this.topicConfigs };
    this.topicAdmin = new TopicAdmin(common);
    this.configListener = new ConfigChangeListener({
      ...common, brokerId,
      onTopicConfig: (topic) => void this.changedTopics.push(topic),
      onBrokerConfig: (forAll, forThis) => {
        this.config = this.config.withDynamic(forAll, forThis);
        this.topicConfigs.onBrokerConfig(this.config);
      },
    });
    this.configAdmin = new ConfigAdmin({ ...common, brokerId, listener: this.configListener, loggers: this.loggers });
    this.control = this.#receiver();
    this.controller = new ControllerShell({
      coordination: this.coordination, clock, log: NULL_LOG_SINK, controllerVersion: 2, leaderImbalanceCheckIntervalMs: 300_000, local: this.control, remote: cluster.remote,
      settings: () => ({
        brokerId, minInsyncReplicas: 1, deleteTopicEnable: true, uncleanLeaderElectionEnable: false, leaderImbalancePerBrokerPercentage: 10, autoLeaderRebalanceEnable: false,
        interBrokerListenerName: 'PLAINTEXT', newTopicId: () => randomUuid(random), usesTopicId: true, writesRecoveryState: true,
      }),
    });
  }

  #receiver(): LocalReplicaControl {
    const self = this;
    const replicaManager = {
      logs: { getLog: (topic: string, partition: number) => (this.replicas.has(`${topic}-${partition}`) ? {} : null) },
      applyLeaderAndIsr: async (topic: string, partition: number, _id: string, state: { leader: number; leaderEpoch: number }) => {
        this.replicas.set(`${topic}-${partition}`, { leader: state.leader, leaderEpoch: state.leaderEpoch, config: this.topicConfigs.logConfig(topic) });
        return 0;
      },
      get: (topic: string, partition: number) => {
        const replica = this.replicas.get(`${topic}-${partition}`);
        return replica === undefined ? null : { state: { leaderEpoch: replica.leaderEpoch } };
      },
      stopReplica: async (topic: string, partition: number, _epoch: number, deletes: boolean) => {
        this.replicas.delete(`${topic}-${partition}`);
        if (deletes) this.stopped.push(`${topic}-${partition}`);
        return 0;
      },
    };
    const context = { brokerId: this.brokerId, ports: { log: NULL_LOG_SINK }, get brokerEpoch() { return self.brokerEpoch; }, metadataCache: this.metadataCache, topicConfigs: this.topicConfigs, cluster: { configAdmin: this.configAdmin }, logProof: { onLeaderAndIsr: () => {}, onGone: () => {} }, replicaManager };
    return new ControlRequests(context as unknown as BrokerContext);
  }

  async start(): Promise<void> {
    await makeBasePaths(this.coordination);
    await this.configListener.start();
    const endpoints = [{ listenerName: 'PLAINTEXT', securityProtocol: 'PLAINTEXT', host: 'localhost', port: 9000 + this.brokerId }];
    this.brokerEpoch = await registerBroker({
      coordination: this.coordination, clock: this.#cluster.clock, log: NULL_LOG_SINK, brokerId: this.brokerId, version: 5, waitMs: 0,
      registration: { endpoints, jmxPort: -1, timestampMs: 0, rack: null, features: new Map() },
    });
    await this.controller.start();
  }

  async stop(): Promise<void> {
    this.controller.close();
    this.configListener.close();
    await this.coordination.close();
    this.#cluster.brokers.delete(this.brokerId);
  }
}

export class TestCluster {
  readonly clock = new NodeClock();
  readonly random = new NodeRandom();
  readonly store: EmbeddedCoordinationStore;
  readonly brokers = new Map<number, TestBroker>();
  /** The clock's timers do not hold the process. */
  readonly #alive = setInterval(() => {}, 1000);
  readonly remote: BrokerRequestSender = {
    send: async (broker, control) => {
      const to = this.brokers.get(broker.brokerId);
      if (to === undefined) throw new Error('connection refused');
      switch (control.type) {
        case 'leaderAndIsr': return { type: 'leaderAndIsr', response: await to.control.leaderAndIsr(control.request) };
        case 'updateMetadata': return { type: 'updateMetadata', response: await to.control.updateMetadata(control.request) };
        case 'stopReplica': return { type: 'stopReplica', response: await to.control.stopReplica(control.request) };
        case 'logEnds': return { type: 'logEnds', ends: [] };
      }
    },
  };

  constructor(store: EmbeddedCoordinationStore) {
    this.store = store;
  }

  static async open(): Promise<TestCluster> {
    const clock = new NodeClock();
    const ports = { clock, random: new NodeRandom(), log: NULL_LOG_SINK, disk: null as never, transport: null as never };
    return new TestCluster(await openEmbedded({ directory: null, ports }));
  }

  async broker(brokerId: number, settings: Record<string, string> = {}): Promise<TestBroker> {
    const broker = new TestBroker(this, brokerId, settings);
    this.brokers.set(brokerId, broker);
    await broker.start();
    return broker;
  }

  async close(): Promise<void> {
    for (const broker of [...this.brokers.values()]) await broker.stop();
    await this.store.close();
    clearInterval(this.#alive);
  }
}

/** Polls, bounded. */
export async function until(condition: () => boolean | Promise<boolean>, what: string, timeoutMs = 3000): Promise<void> {
  const deadline = performance.now() + timeoutMs;
  while (!(await condition())) {
    if (performance.now() > deadline) throw new Error(`not in ${timeoutMs} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}
