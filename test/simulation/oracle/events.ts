/** What happens in a run, as the invariants hear of it. */
import type { Broker } from '../../../src/broker/broker.ts';
import type { KillMode } from '../../../src/sim/create-sim-world.ts';
import type { BrokerMachine } from '../cluster/broker-machine.ts';
import type { ScannedLog } from './log-scan.ts';

export interface RecordEvent {
  readonly client: string;
  readonly topic: string;
  readonly partition: number;
  readonly offset: number;
  readonly value: string;
  /** Of the producer; what a reader saw has none. */
  readonly acks?: -1 | 0 | 1;
}

export interface CrashEvent {
  readonly machine: BrokerMachine;
  readonly mode: KillMode;
  /** Written and acknowledged records may be gone: power without a flush per record, or a failed fsync before. */
  readonly lossy: boolean;
  /** What the disk holds of each partition of user topics. */
  readonly survivors: ReadonlyMap<string, ScannedLog>;
}

export interface StartEvent {
  readonly machine: BrokerMachine;
  readonly broker: Broker;
  readonly logs: ReadonlyMap<string, ScannedLog>;
}

export interface StopEvent {
  readonly machine: BrokerMachine;
  readonly broker: Broker;
}

export interface CommitEvent {
  readonly group: string;
  readonly topic: string;
  readonly partition: number;
  readonly offset: number;
}

export interface CommittedSeenEvent extends CommitEvent {
  /** Whoever answered may know nothing after this moment, at which another broker was elected; Infinity: it knows all. */
  readonly asOfMs: number;
}

export interface TopicEvent {
  readonly topic: string;
  readonly partitions: number;
  readonly configs: ReadonlyMap<string, string>;
}

/** What a client read of a topic that exists. */
export type TopicSeen = TopicEvent;

/** One rule of the broker. It hears of events and reports what breaks it through `History.violate`. */
export interface Invariant {
  readonly name: string;
  onSend?(event: Omit<RecordEvent, 'offset'>): void;
  onAck?(event: RecordEvent): void;
  /** What the producer was told of a record that was not acknowledged. */
  onFailed?(event: Omit<RecordEvent, 'offset'>, error: Error): void;
  onSeen?(event: RecordEvent): void;
  onHighWatermark?(client: string, topic: string, partition: number, highWatermark: number): void;
  onCrash?(event: CrashEvent): void;
  onStart?(event: StartEvent): void;
  /** A clean stop ended. */
  onStop?(event: StopEvent): void;
  onCommitSent?(event: CommitEvent): void;
  onCommitAck?(event: CommitEvent): void;
  onCommittedSeen?(event: CommittedSeenEvent): void;
  onTopicAck?(event: TopicEvent): void;
  onTopicSeen?(name: string, seen: TopicSeen | null): void;
  onClientError?(client: string, error: Error): void;
  /** All is healed and at rest; `logs` are those of the disk. */
  onEnd?(logs: ReadonlyMap<string, ScannedLog>): void;
}
