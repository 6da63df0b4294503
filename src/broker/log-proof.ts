/**
 * Does this broker vouch for its logs? After a stop that proves nothing (power loss, a lost disk) it registers as not
 * proven whole, and the controller takes its replicas out of the in-sync sets, or lets their partitions wait
 * (controller/unproven-replicas.ts). Once a controller has told of every partition here that this replica is out of the
 * in-sync set, or leads, whatever set its replicas are in they have joined since: from then on it vouches again, in its
 * registration and in its log directories, where the doubt outlasts restarts. As long as a set counts it for what it held
 * before (the controller may have to hear from another member first) it does not: were that controller to die, the next
 * would take its word.
 */
import { type TopicPartition, topicPartitionKey } from '../base/ids.ts';
import type { Coordination } from '../base/coordination.ts';
import { decodeBroker, encodeBroker } from '../znodes/broker-znodes.ts';
import type { BrokerRegistrationVersion } from '../znodes/broker-znodes.ts';
import { brokerIdPath, topicPath, TOPICS_PATH } from '../znodes/paths.ts';
import { decodeTopic } from '../znodes/topic-znodes.ts';
import type { Broker } from './broker.ts';

const LOGGER = 'kafka.server.KafkaServer';

/** What a controller says of a partition. */
export interface ToldState extends TopicPartition {
  readonly leader: number;
  readonly isr: readonly number[];
  /** Nobody held anything of it. */
  readonly isNew: boolean;
}

export class LogProof {
  readonly #broker: Broker;
  #isProven = true;
  #settling = false;
  /** Partitions of whose in-sync set this replica was not a member since the start, or which it leads: no set counts it for what it held. */
  readonly #settled = new Set<string>();
  /** Told, and not settled: also when the replica was stopped meanwhile with its log left (a controlled shutdown), the set still counts it. */
  readonly #holding = new Set<string>();

  constructor(broker: Broker) {
    this.#broker = broker;
  }

  get isProven(): boolean {
    return this.#isProven;
  }

  /** Before the registration. A broker to which no replica is assigned has nothing that could be missing. */
  async begin(): Promise<void> {
    const { logs, coordination, brokerId } = this.#broker;
    this.#isProven = logs.isProvenWhole;
    if (this.#isProven) return;
    if (!(await hasReplicas(coordination, brokerId))) {
      await logs.becomeProven();
      this.#isProven = true;
    } else this.#log('WARN', 'It is not proven that the logs here hold all that was acknowledged: no clean shutdown, and a reboot or another disk since. Their replicas leave the in-sync sets until they have caught up');
  }

  /** A LeaderAndIsr was carried out that was meant for the present registration. */
  onLeaderAndIsr(brokerEpoch: number, states: readonly ToldState[]): void {
    if (this.#isProven || (brokerEpoch >= 0 && brokerEpoch < this.#broker.brokerEpoch)) return;
    const { brokerId } = this.#broker;
    for (const { topic, partition, leader, isr, isNew } of states) {
      const key = topicPartitionKey(topic, partition);
      if (isNew || leader === brokerId || !isr.includes(brokerId)) this.#settled.add(key);
      if (this.#settled.has(key)) this.#holding.delete(key);
      else this.#holding.add(key);
    }
    this.#maybeSettle();
  }

  /** These (topicPartitionKey) are this broker's no more: deleted, or assigned to others. */
  onGone(keys: Iterable<string>): void {
    if (this.#isProven) return;
    for (const key of keys) this.#holding.delete(key);
    if (this.#settled.size > 0) this.#maybeSettle();
  }

  #maybeSettle(): void {
    if (this.#settling || this.#holding.size > 0) return;
    for (const { log, state, topic, partition } of this.#broker.replicaManager.all()) {
      if (log !== null && (state.leaderId < 0 || !this.#settled.has(topicPartitionKey(topic, partition)))) return;
    }
    this.#settling = true;
    this.#settle().catch((error: unknown) => this.#log('WARN', 'The registration could not be written anew', error)).finally(() => {
      this.#settling = false;
    });
  }

  async #settle(): Promise<void> {
    const { coordination, brokerId, logs } = this.#broker;
    const path = brokerIdPath(brokerId);
    const present = await coordination.get(path);
    if (present === null || present.stat.ephemeralOwner !== coordination.sessionId) return;
    const { version, provenWhole: _doubt, ...registration } = decodeBroker(brokerId, present.data);
    await coordination.set(path, encodeBroker(version as BrokerRegistrationVersion, registration), present.stat.version);
    this.#isProven = true;
    await logs.becomeProven();
    this.#log('INFO', 'The replicas here count as whole again');
  }

  #log(level: 'INFO' | 'WARN', message: string, error?: unknown): void {
    this.#broker.ports.log.log(level, LOGGER, `[KafkaServer id=${this.#broker.brokerId}] ${message}`, error);
  }
}

async function hasReplicas(coordination: Coordination, brokerId: number): Promise<boolean> {
  const { names } = await coordination.children(TOPICS_PATH);
  const found = await Promise.all(names.map(async (topic) => {
    const present = await coordination.get(topicPath(topic));
    if (present === null) return false;
    try {
      return [...decodeTopic(topic, present.data).partitions.values()].some(({ replicas }) => replicas.includes(brokerId));
    } catch {
      return true;
    }
  }));
  return found.includes(true);
}
