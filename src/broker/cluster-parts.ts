/**
 * The parts of a broker that speak to the coordination store: controller, topics, configurations, producer ids, groups.
 * Made together because they share its session; started after the listeners are bound, stopped before the logs close.
 */
import type { BrokerConfig } from '../config/broker-config.ts';
import { protocolVersionAtLeast } from '../config/protocol-version.ts';
import type { ControllerSettings } from '../controller/controller-context.ts';
import type { Broker } from './broker.ts';
import { ConfigAdmin } from './config-admin.ts';
import { ConfigChangeListener } from './config-change-listener.ts';
import { ControllerShell } from './controller-shell.ts';
import { InterBrokerChannels } from './inter-broker-channels.ts';
import { IsrManager } from './isr-manager.ts';
import { ProducerIdManager } from './producer-id-manager.ts';
import { randomUuid } from './random-uuid.ts';
import { ReplicaFetchers } from './replica-fetchers.ts';
import { RemoteControlSender } from './remote-control-sender.ts';
import { TopicAdmin } from './topic-admin.ts';

/** A peer that does not accept a connection in this time is tried again. */
const CONNECT_TIMEOUT_MS = 5000;

export class ClusterParts {
  readonly controller: ControllerShell;
  readonly topicAdmin: TopicAdmin;
  readonly configAdmin: ConfigAdmin;
  readonly producerIds: ProducerIdManager;
  /** To the other brokers. */
  readonly channels: InterBrokerChannels;
  readonly isr: IsrManager;
  readonly fetchers: ReplicaFetchers;
  readonly #configListener: ConfigChangeListener;
  readonly #broker: Broker;

  constructor(broker: Broker) {
    this.#broker = broker;
    const { coordination, brokerId, metadataCache, topicConfigs } = broker;
    const { clock, log, random } = broker.ports;
    const config = (): BrokerConfig => broker.config;
    this.channels = new InterBrokerChannels({
      ports: broker.ports, pool: broker.chunkPool, purpose: 'control', connectTimeoutMs: CONNECT_TIMEOUT_MS,
      brokerId: () => broker.brokerId, requestTimeoutMs: () => broker.config.get('controller.socket.timeout.ms'),
    });
    this.isr = new IsrManager(broker, this.channels);
    this.fetchers = new ReplicaFetchers(broker, () => new InterBrokerChannels({
      ports: broker.ports, pool: broker.chunkPool, purpose: 'fetcher', connectTimeoutMs: CONNECT_TIMEOUT_MS,
      brokerId: () => broker.brokerId, requestTimeoutMs: () => broker.config.get('replica.socket.timeout.ms'),
    }));
    this.controller = new ControllerShell({
      coordination, clock, log,
      settings: () => controllerSettings(broker),
      controllerVersion: protocolVersionAtLeast(broker.config.interBrokerProtocolVersion, '3.4-IV0') ? 2 : 1,
      leaderImbalanceCheckIntervalMs: broker.config.get('leader.imbalance.check.interval.seconds') * 1000,
      local: broker.controlRequests,
      remote: new RemoteControlSender(this.channels, config),
    });
    this.topicAdmin = new TopicAdmin({ coordination, clock, random, log, config, metadataCache, topicConfigs });
    this.#configListener = new ConfigChangeListener({
      coordination, clock, log, brokerId, topicConfigs,
      onTopicConfig: (topic) => {
        broker.replicaManager.onTopicConfig(topic);
        if (topicConfigs.overrides(topic).get('unclean.leader.election.enable')?.trim().toLowerCase() === 'true') this.controller.onUncleanElectionEnabled(topic);
      },
      onBrokerConfig: (dynamicDefault, dynamicBroker) => broker.onBrokerConfig(broker.config.withDynamic(dynamicDefault, dynamicBroker)),
    });
    this.configAdmin = new ConfigAdmin({ coordination, log, brokerId, config, metadataCache, listener: this.#configListener, loggers: broker.loggerLevels });
    this.producerIds = new ProducerIdManager(coordination, brokerId, log);
  }

  /** Reads what the store says of topics' and brokers' configurations; the logs are opened with it. */
  loadConfigs(): Promise<void> {
    return this.#configListener.start();
  }

  /** Resolves when a controller is known, and, when it is this broker, has told it all. */
  async start(): Promise<void> {
    this.isr.start();
    await this.controller.start();
    await this.#untilKnown();
  }

  /** The controller, if it was here, resigns by itself; what leaders propose waits until the broker is registered again. */
  onSessionExpired(): void {
    this.isr.hold();
  }

  /** Registered anew: configurations are read again, for no watch stood meanwhile; then this broker stands for election. */
  async onNewSession(): Promise<void> {
    await this.#configListener.restart();
    this.isr.release();
    await this.controller.onNewSession();
  }

  /** A controller elsewhere tells this broker of the cluster in its own time. */
  #untilKnown(): Promise<void> {
    const { metadataCache, brokerId } = this.#broker;
    if (metadataCache.isAlive(brokerId)) return Promise.resolve();
    return new Promise((resolve) => {
      const stop = metadataCache.onUpdate(() => {
        if (!metadataCache.isAlive(brokerId)) return;
        stop();
        resolve();
      });
    });
  }

  stop(): void {
    this.#configListener.close();
    this.controller.close();
    this.isr.close();
    this.fetchers.close();
    this.channels.close();
    this.#broker.metadataCache.close();
  }
}

function controllerSettings(broker: Broker): ControllerSettings {
  const { config } = broker;
  const version = config.interBrokerProtocolVersion;
  return {
    brokerId: broker.brokerId,
    minInsyncReplicas: config.get('min.insync.replicas'),
    deleteTopicEnable: config.get('delete.topic.enable'),
    uncleanLeaderElectionEnable: config.get('unclean.leader.election.enable'),
    leaderImbalancePerBrokerPercentage: config.get('leader.imbalance.per.broker.percentage'),
    autoLeaderRebalanceEnable: config.get('auto.leader.rebalance.enable'),
    interBrokerListenerName: config.interBrokerListenerName,
    newTopicId: () => randomUuid(broker.ports.random),
    usesTopicId: protocolVersionAtLeast(version, '2.8-IV0'),
    writesRecoveryState: protocolVersionAtLeast(version, '3.2-IV0'),
  };
}
