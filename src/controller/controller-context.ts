/**
 * What the controller knows of the cluster, and its outbox. Plain state with questions on it; who changes what is in the
 * files of the events. One object per partition holds its assignment, leadership and the states of its replicas.
 *
 * Invariants: `leadership.partitionEpoch` is the version of the state znode as last read or written; every replica of an
 * assignment has an entry in `replicas`.
 */
import { topicPartitionKey, type TopicPartition, type Uuid, ZERO_UUID } from '../base/ids.ts';
import type { BrokerRegistration } from '../znodes/broker-znodes.ts';
import type { PartitionAssignment } from '../znodes/topic-znodes.ts';
import type { ControllerOutput } from './outbox.ts';
import type { PartitionMachineState, ReplicaMachineState } from './states.ts';

export interface Leadership {
  /** −1: none. */
  readonly leader: number;
  readonly leaderEpoch: number;
  readonly isr: readonly number[];
  readonly leaderRecoveryState: number;
  /** The controller that wrote it. */
  readonly controllerEpoch: number;
  /** Version of the state znode. */
  readonly partitionEpoch: number;
  /** Outside the ISR, and sure to hold all that is committed (eligible-replicas.ts). */
  readonly eligible?: readonly number[];
}

export interface PartitionInfo {
  readonly topic: string;
  readonly partition: number;
  assignment: PartitionAssignment;
  state: PartitionMachineState;
  leadership: Leadership | null;
  readonly replicas: Map<number, ReplicaMachineState>;
  /** Members of the ISR that are not proven whole, with what they said of their logs (unproven-replicas.ts). */
  readonly unproven: Map<number, LogEnd | null>;
}

/** Last leader epoch and end of one replica's log. */
export interface LogEnd {
  readonly epoch: number;
  readonly endOffset: number;
}

export interface TopicInfo {
  readonly topic: string;
  topicId: Uuid;
  /** Version of /brokers/topics/T; −1 not read yet. */
  znodeVersion: number;
  readonly partitions: Map<number, PartitionInfo>;
}

export interface LiveBroker {
  readonly brokerId: number;
  /** czxid of the registration. */
  readonly brokerEpoch: number;
  readonly registration: BrokerRegistration;
}

export interface ControllerSettings {
  readonly brokerId: number;
  /** For topics that do not say. */
  readonly minInsyncReplicas: number;
  readonly deleteTopicEnable: boolean;
  /** Broker default; a topic's own setting goes before it. */
  readonly uncleanLeaderElectionEnable: boolean;
  readonly leaderImbalancePerBrokerPercentage: number;
  readonly autoLeaderRebalanceEnable: boolean;
  readonly interBrokerListenerName: string;
  readonly newTopicId: () => Uuid;
  /** From inter.broker.protocol.version: topic ids (2.8), recovery state (3.2). */
  readonly usesTopicId: boolean;
  readonly writesRecoveryState: boolean;
}

export class ControllerContext {
  /** Replaced when the broker's configuration changes. */
  settings: ControllerSettings;
  readonly controllerEpoch: number;
  readonly brokers = new Map<number, LiveBroker>();
  readonly shuttingDown = new Set<number>();
  readonly topics = new Map<string, TopicInfo>();
  /** Broker → partitions whose log directory there failed. */
  readonly offlineReplicas = new Map<number, Set<string>>();
  /** Topics on their way out. */
  readonly deleting = new Set<string>();
  /** Those of them that wait for a broker or a reassignment. */
  readonly deletionBlocked = new Set<string>();
  /** Partitions with adding or removing replicas. */
  readonly reassigning = new Set<string>();
  /** Brokers that have answered since the last one came up unproven: a registration may be a dead process's. */
  readonly heardFrom = new Set<number>();
  uncleanElections = 0;
  /** Leaders elected among replicas of which none is proven whole. */
  electionsWithoutProof = 0;
  outbox: ControllerOutput[] = [];

  constructor(settings: ControllerSettings, controllerEpoch: number) {
    this.settings = settings;
    this.controllerEpoch = controllerEpoch;
  }

  log(level: 'TRACE' | 'DEBUG' | 'INFO' | 'WARN' | 'ERROR', message: string): void {
    this.outbox.push({ type: 'log', level, message: `[Controller id=${this.settings.brokerId}] ${message}` });
  }

  takeOutbox(): ControllerOutput[] {
    const taken = this.outbox;
    this.outbox = [];
    return taken;
  }

  // --- Brokers -----------------------------------------------------------------------------------------------------

  isLive(brokerId: number): boolean {
    return this.brokers.has(brokerId) && !this.shuttingDown.has(brokerId);
  }
  isLiveOrShuttingDown(brokerId: number): boolean {
    return this.brokers.has(brokerId);
  }
  /** Requests still go to brokers that shut down. */
  reachableBrokers(): number[] {
    return [...this.brokers.keys()].sort((a, b) => a - b);
  }
  liveBrokers(): number[] {
    return this.reachableBrokers().filter((id) => !this.shuttingDown.has(id));
  }

  isReplicaOnline(brokerId: number, info: PartitionInfo, countShuttingDown = false): boolean {
    const alive = countShuttingDown ? this.isLiveOrShuttingDown(brokerId) : this.isLive(brokerId);
    return alive && this.offlineReplicas.get(brokerId)?.has(keyOf(info)) !== true;
  }

  /** A member of the ISR that may be elected, or that the rest may rely on. */
  isCandidate(brokerId: number, info: PartitionInfo, countShuttingDown = false): boolean {
    if (info.unproven.has(brokerId) || !this.isReplicaOnline(brokerId, info, countShuttingDown)) return false;
    return info.unproven.size === 0 || this.heardFrom.has(brokerId);
  }

  // --- Topics ------------------------------------------------------------------------------------------------------

  *allPartitions(): Generator<PartitionInfo> {
    for (const topic of this.topics.values()) yield* topic.partitions.values();
  }
  find(topic: string, partition: number): PartitionInfo | undefined {
    return this.topics.get(topic)?.partitions.get(partition);
  }
  topicIdOf(topic: string): Uuid {
    return this.topics.get(topic)?.topicId ?? ZERO_UUID;
  }
  topicOfId(topicId: Uuid): TopicInfo | undefined {
    for (const info of this.topics.values()) if (info.topicId === topicId) return info;
    return undefined;
  }
  isDeleting(topic: string): boolean {
    return this.deleting.has(topic);
  }
  partitionsOn(brokerId: number): PartitionInfo[] {
    return [...this.allPartitions()].filter((info) => info.assignment.replicas.includes(brokerId));
  }

  /** Takes an assignment over as read; returns the partitions that are new. */
  setAssignment(topic: string, topicId: Uuid, znodeVersion: number, partitions: ReadonlyMap<number, PartitionAssignment>): PartitionInfo[] {
    let info = this.topics.get(topic);
    if (info === undefined) {
      info = { topic, topicId, znodeVersion, partitions: new Map() };
      this.topics.set(topic, info);
    }
    info.topicId = topicId;
    info.znodeVersion = znodeVersion;
    const added: PartitionInfo[] = [];
    for (const [partition, assignment] of partitions) {
      const known = info.partitions.get(partition);
      if (known === undefined) {
        const fresh: PartitionInfo = { topic, partition, assignment, state: 'NonExistent', leadership: null, replicas: new Map(), unproven: new Map() };
        for (const brokerId of assignment.replicas) fresh.replicas.set(brokerId, 'NonExistent');
        info.partitions.set(partition, fresh);
        added.push(fresh);
      } else this.changeAssignment(known, assignment);
    }
    return added;
  }

  changeAssignment(info: PartitionInfo, assignment: PartitionAssignment): void {
    info.assignment = assignment;
    for (const brokerId of assignment.replicas) if (!info.replicas.has(brokerId)) info.replicas.set(brokerId, 'NonExistent');
    if (isReassigning(assignment)) this.reassigning.add(keyOf(info));
    else this.reassigning.delete(keyOf(info));
  }

  forgetTopic(topic: string): void {
    for (const info of this.topics.get(topic)?.partitions.values() ?? []) {
      this.reassigning.delete(keyOf(info));
      for (const offline of this.offlineReplicas.values()) offline.delete(keyOf(info));
    }
    this.topics.delete(topic);
    this.deleting.delete(topic);
    this.deletionBlocked.delete(topic);
  }
}

export const keyOf = (at: TopicPartition): string => topicPartitionKey(at.topic, at.partition);
export const isReassigning = (assignment: PartitionAssignment): boolean => assignment.addingReplicas.length > 0 || assignment.removingReplicas.length > 0;
/** What a reassignment leads to. */
export const targetReplicas = (assignment: PartitionAssignment): number[] => assignment.replicas.filter((id) => !assignment.removingReplicas.includes(id));
/** What it came from. */
export const originReplicas = (assignment: PartitionAssignment): number[] => assignment.replicas.filter((id) => !assignment.addingReplicas.includes(id));
