/**
 * Does this broker vouch for its logs? After a stop that proves nothing (power loss, a lost disk) it registers as not
 * proven whole, and the controller takes its replicas out of the in-sync sets, or lets their partitions wait
 * (controller/unproven-replicas.ts). When a controller has dealt with this registration and no partition here waits for
 * a leader, whatever set its replicas are in they have joined since: from then on it vouches again, in its registration
 * and in its log directories, where the doubt outlasts restarts.
 */
import type { Coordination } from '../base/coordination.ts';
import { decodeBroker, encodeBroker } from '../znodes/broker-znodes.ts';
import type { BrokerRegistrationVersion } from '../znodes/broker-znodes.ts';
import { brokerIdPath, topicPath, TOPICS_PATH } from '../znodes/paths.ts';
import { decodeTopic } from '../znodes/topic-znodes.ts';
import type { Broker } from './broker.ts';

const LOGGER = 'kafka.server.KafkaServer';

export class LogProof {
  readonly #broker: Broker;
  #isProven = true;
  #settling = false;

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
  onLeaderAndIsr(brokerEpoch: number): void {
    if (this.#isProven || this.#settling || (brokerEpoch >= 0 && brokerEpoch < this.#broker.brokerEpoch)) return;
    for (const hosted of this.#broker.replicaManager.all()) if (hosted.log !== null && hosted.state.leaderId < 0) return;
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
