/**
 * What handlers see of the broker: its parts, by name. Made once by `broker.ts`; a part is never replaced while the
 * broker runs (dynamic configuration is read through `config`, which gives the current one).
 */
import type { Coordination } from '../base/coordination.ts';
import type { Ports } from '../base/ports.ts';
import type { BrokerConfig } from '../config/broker-config.ts';
import type { ReceivedRequest } from '../network/request.ts';
import type { SocketServer } from '../network/socket-server.ts';
import type { AclRule, ApiRegistry } from './api-registry.ts';
import type { ConfigAdmin } from './config-admin.ts';
import type { ControlRequests } from './control-requests.ts';
import type { ControllerShell } from './controller-shell.ts';
import type { DelayedDeletes, DelayedFetches, DelayedProduces } from './delayed/waiting-rooms.ts';
import type { FetchReader } from './fetch-reader.ts';
import type { FetchSessionCache } from './fetch-sessions.ts';
import type { GroupCoordinator } from './group-coordinator.ts';
import type { MetadataCache } from './metadata-cache.ts';
import type { ProducerIdManager } from './producer-id-manager.ts';
import type { RecordAppender } from './record-appender.ts';
import type { RecordConversion } from './record-conversion.ts';
import type { RefusedLeaders } from './refused-leaders.ts';
import type { ReplicaManager } from './replica-manager.ts';
import type { ReplicationQuotas } from './replication-quotas.ts';
import type { LogProof } from './log-proof.ts';
import type { RequestDispatcher } from './request-dispatcher.ts';
import type { BrokerSettings } from './settings.ts';
import type { TopicAdmin } from './topic-admin.ts';
import type { TopicConfigs } from './topic-configs.ts';
import type { TopicMetrics } from './topic-metrics.ts';

/** Operations and resources by Kafka's names (reliability.md §5.1). */
export interface Authorizer {
  mayCall(rule: AclRule, request: ReceivedRequest): boolean;
  may(operation: string, resourceType: string, resourceName: string, request: ReceivedRequest): boolean;
}

/** Creation of topics that a client merely named (Metadata, FindCoordinator). */
export interface TopicCreation {
  /** Waits, bounded, until their leaders are known here; answers the error codes of those that could not be created. */
  autoCreate(names: readonly string[], waitMs: number): Promise<ReadonlyMap<string, number>>;
}

export interface ProducerIds {
  /** A producer id that was never given out before; −1: none can be had now. */
  next(): Promise<number>;
}

/** What speaks to the coordination store and the controller, for admin requests. */
export interface ClusterServices {
  readonly controller: ControllerShell;
  readonly topicAdmin: TopicAdmin;
  readonly configAdmin: ConfigAdmin;
  readonly producerIds: ProducerIdManager;
}

/** No authorizer.class.name: everybody may do everything, as in Kafka. */
export const ALLOW_ALL: Authorizer = { mayCall: () => true, may: () => true };

export interface BrokerContext {
  readonly ports: Ports;
  readonly config: BrokerConfig;
  readonly settings: BrokerSettings;
  readonly brokerId: number;
  readonly brokerEpoch: number;
  readonly clusterId: string;
  readonly coordination: Coordination;
  readonly authorizer: Authorizer;
  readonly registry: ApiRegistry;
  readonly dispatcher: RequestDispatcher;
  readonly socketServer: SocketServer;
  readonly replicaManager: ReplicaManager;
  readonly appender: RecordAppender;
  readonly recordConversion: RecordConversion;
  readonly fetchReader: FetchReader;
  readonly fetchSessions: FetchSessionCache;
  readonly replicationQuotas: ReplicationQuotas;
  readonly delayedProduces: DelayedProduces;
  readonly delayedFetches: DelayedFetches;
  readonly delayedDeletes: DelayedDeletes;
  readonly topicMetrics: TopicMetrics;
  readonly topicConfigs: TopicConfigs;
  readonly metadataCache: MetadataCache;
  readonly refusedLeaders: RefusedLeaders;
  readonly topicCreation: TopicCreation;
  readonly groupCoordinator: GroupCoordinator;
  readonly producerIds: ProducerIds;
  readonly controlRequests: ControlRequests;
  readonly logProof: Pick<LogProof, 'onLeaderAndIsr' | 'onGone'>;
  readonly cluster: ClusterServices;
}
