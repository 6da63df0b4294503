/**
 * Carries the controller's requests to brokers: one queue per broker, in order, each answered before the next is sent.
 * The broker of this process gets the same message objects by a call; others through `BrokerRequestSender`, repeated
 * until they answer or are gone. Answers that the controller cares for come back as events.
 */
import type { TopicPartition } from '../base/ids.ts';
import type { Clock, LogSink } from '../base/ports.ts';
import type { LiveBroker } from '../controller/controller-context.ts';
import type { ControllerEvent } from '../controller/events.ts';
import type { ControlRequest } from '../controller/outbox.ts';
import type { ToldLogEnd } from '../controller/unproven-replicas.ts';
import type { LeaderAndIsrRequestInput, LeaderAndIsrResponseInput } from '../protocol/messages/leader-and-isr.ts';
import type { StopReplicaRequestInput, StopReplicaResponseInput } from '../protocol/messages/stop-replica.ts';
import type { UpdateMetadataRequestInput, UpdateMetadataResponseInput } from '../protocol/messages/update-metadata.ts';
import { PeerTrouble } from './peer-trouble.ts';

const LOGGER = 'kafka.controller.RequestSendThread';
const RETRY_DELAY_MS = 100;

/** The receiving end of control requests, in this process. It fences by controller and broker epoch itself. */
export interface LocalReplicaControl {
  leaderAndIsr(request: LeaderAndIsrRequestInput): Promise<LeaderAndIsrResponseInput>;
  updateMetadata(request: UpdateMetadataRequestInput): UpdateMetadataResponseInput | Promise<UpdateMetadataResponseInput>;
  stopReplica(request: StopReplicaRequestInput): Promise<StopReplicaResponseInput>;
  logEnds(partitions: readonly TopicPartition[]): ToldLogEnd[];
}

export type ControlResponse =
  | { readonly type: 'leaderAndIsr'; readonly response: LeaderAndIsrResponseInput }
  | { readonly type: 'updateMetadata'; readonly response: UpdateMetadataResponseInput }
  | { readonly type: 'stopReplica'; readonly response: StopReplicaResponseInput }
  | { readonly type: 'logEnds'; readonly ends: readonly ToldLogEnd[] };

/** To other brokers, over their inter-broker listener. Rejects when the broker cannot be reached; the caller tries again. */
export interface BrokerRequestSender {
  send(broker: LiveBroker, control: ControlRequest): Promise<ControlResponse>;
}

export interface ControlSenderOptions {
  readonly localBrokerId: number;
  readonly local: LocalReplicaControl;
  readonly remote: BrokerRequestSender | null;
  readonly clock: Clock;
  readonly log: LogSink;
  /** The registration a request was made for; null when that incarnation is gone. */
  readonly findBroker: (brokerId: number, brokerEpoch: number) => LiveBroker | null;
  readonly onEvent: (event: ControllerEvent) => void;
}

export class ControlSender {
  readonly #options: ControlSenderOptions;
  readonly #trouble: PeerTrouble;
  readonly #tails = new Map<number, Promise<void>>();
  #closed = false;

  constructor(options: ControlSenderOptions) {
    this.#options = options;
    this.#trouble = new PeerTrouble(options.clock, options.log, LOGGER);
  }

  send(brokerId: number, control: ControlRequest): void {
    const before = this.#tails.get(brokerId) ?? Promise.resolve();
    const tail = before.then(() => this.#deliver(brokerId, control));
    this.#tails.set(brokerId, tail);
    void tail.then(() => {
      if (this.#tails.get(brokerId) === tail) this.#tails.delete(brokerId);
    });
  }

  /** All that was sent so far to the broker of this process has been carried out. */
  async localIdle(): Promise<void> {
    for (let tail = this.#tails.get(this.#options.localBrokerId); tail !== undefined; tail = this.#tails.get(this.#options.localBrokerId)) await tail;
  }

  /** All that was sent so far has been answered (or its broker is gone). */
  async idle(): Promise<void> {
    while (this.#tails.size > 0) await Promise.all(this.#tails.values());
  }

  /** What is queued is dropped: its controller is deposed or the broker stops. */
  close(): void {
    this.#closed = true;
  }

  async #deliver(brokerId: number, control: ControlRequest): Promise<void> {
    while (!this.#closed) {
      const broker = this.#options.findBroker(brokerId, control.request.brokerEpoch ?? -1);
      if (broker === null) return;
      try {
        const answer = brokerId === this.#options.localBrokerId ? await this.#deliverHere(control) : await this.#options.remote?.send(broker, control);
        if (answer !== undefined && !this.#closed) this.#onAnswer(brokerId, control, answer);
        return;
      } catch (error) {
        this.#trouble.say(brokerId, `Broker ${brokerId} did not take ${control.type}; trying again`, error);
        await new Promise<void>((resolve) => void this.#options.clock.setTimer(RETRY_DELAY_MS, resolve));
      }
    }
  }

  async #deliverHere(control: ControlRequest): Promise<ControlResponse> {
    const { local } = this.#options;
    switch (control.type) {
      case 'leaderAndIsr':
        return { type: 'leaderAndIsr', response: await local.leaderAndIsr(control.request) };
      case 'updateMetadata':
        return { type: 'updateMetadata', response: await local.updateMetadata(control.request) };
      case 'stopReplica':
        return { type: 'stopReplica', response: await local.stopReplica(control.request) };
      case 'logEnds':
        return { type: 'logEnds', ends: local.logEnds(control.request.partitions) };
    }
  }

  #onAnswer(brokerId: number, control: ControlRequest, answer: ControlResponse): void {
    if (control.type === 'leaderAndIsr' && answer.type === 'leaderAndIsr') {
      const errors = leaderAndIsrErrors(control.request, answer.response).filter(({ errorCode }) => errorCode !== 0);
      if (errors.length > 0) this.#options.onEvent({ type: 'leaderAndIsrAnswered', brokerId, errors });
    } else if (control.type === 'logEnds' && answer.type === 'logEnds') {
      this.#options.onEvent({ type: 'logEndsTold', brokerId, brokerEpoch: control.request.brokerEpoch, ends: answer.ends });
    } else if (control.type === 'stopReplica' && answer.type === 'stopReplica') {
      const partitions = deletions(control.request, answer.response);
      if (partitions.length > 0) this.#options.onEvent({ type: 'replicasDeleted', brokerId, errorCode: answer.response.errorCode, partitions });
    }
  }
}

type PartitionError = TopicPartition & { readonly errorCode: number };

/** Version 5 and later name topics by id, earlier ones by name. */
function leaderAndIsrErrors(request: LeaderAndIsrRequestInput, response: LeaderAndIsrResponseInput): PartitionError[] {
  const named = (response.partitionErrors ?? []).map((error) => ({ topic: error.topicName ?? '', partition: error.partitionIndex, errorCode: error.errorCode }));
  if (named.length > 0) return named;
  const names = new Map((request.topicStates ?? []).map((topic) => [topic.topicId, topic.topicName]));
  return (response.topics ?? []).flatMap((topic) =>
    topic.partitionErrors.map((error) => ({ topic: names.get(topic.topicId) ?? '', partition: error.partitionIndex, errorCode: error.errorCode })));
}

/** One entry for each partition that was to be deleted, whatever the broker answered. */
function deletions(request: StopReplicaRequestInput, response: StopReplicaResponseInput): PartitionError[] {
  const errors = new Map(response.partitionErrors.map((error) => [`${error.topicName}-${error.partitionIndex}`, error.errorCode]));
  return (request.topicStates ?? []).flatMap((topic) =>
    topic.partitionStates
      .filter((state) => state.deletePartition)
      .map((state) => ({ topic: topic.topicName, partition: state.partitionIndex, errorCode: errors.get(`${topic.topicName}-${state.partitionIndex}`) ?? 0 })));
}
