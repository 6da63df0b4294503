/**
 * Hears of every control request that a broker gets, from its own process or over the wire, and of its answer. C2: it
 * obeys no controller that is older than one it obeyed, and nothing that was meant for a former life of its broker. C3
 * (KIP-570): a StopReplica of an older leader epoch leaves the partition where it is.
 *
 * It only listens: the request goes on and the answer comes back as they are.
 */
import type { Broker } from '../../../../src/broker/broker.ts';
import type { ControlRequests } from '../../../../src/broker/control-requests.ts';
import type { HostedPartition } from '../../../../src/broker/hosted-partition.ts';
import type { StopReplicaRequestInput } from '../../../../src/protocol/messages/stop-replica.ts';
import type { Violate } from './partition-oracle.ts';

interface Control {
  readonly controllerEpoch: number;
  readonly brokerEpoch?: number;
}

interface Answer {
  readonly errorCode: number;
}

/** A partition that must outlive a StopReplica. */
interface Kept {
  readonly hosted: HostedPartition;
  readonly orderedEpoch: number;
  readonly leaderEpoch: number;
}

const NONE = 0;

export class ControlWatcher {
  readonly #broker: Broker;
  readonly #who: string;
  readonly #violate: Violate;
  #highestEpoch = -1;

  constructor(brokerId: number, broker: Broker, violate: Violate) {
    this.#broker = broker;
    this.#who = `broker ${brokerId}`;
    this.#violate = violate;
    const { controlRequests } = broker;
    const { leaderAndIsr, updateMetadata, stopReplica } = controlRequests;
    controlRequests.leaderAndIsr = this.#heard('LeaderAndIsr', leaderAndIsr.bind(controlRequests));
    controlRequests.updateMetadata = this.#heard('UpdateMetadata', updateMetadata.bind(controlRequests));
    controlRequests.stopReplica = this.#stopHeard(this.#heard('StopReplica', stopReplica.bind(controlRequests)));
  }

  #heard<Request extends Control, Reply extends Answer | Promise<Answer>>(name: string, carryOut: (request: Request) => Reply): (request: Request) => Reply {
    return (request) => {
      const stale = this.#whyStale(request);
      const reply = carryOut(request);
      const onAnswer = ({ errorCode }: Answer): void => {
        if (errorCode === NONE && stale !== null) this.#violate('C2', `${this.#who} obeyed a ${name} ${stale}`);
      };
      if (reply instanceof Promise) reply.then(onAnswer, () => undefined);
      else onAnswer(reply);
      if (stale === null) this.#highestEpoch = Math.max(this.#highestEpoch, request.controllerEpoch);
      return reply;
    };
  }

  #whyStale({ controllerEpoch, brokerEpoch = -1 }: Control): string | null {
    if (controllerEpoch < this.#highestEpoch) return `of controller epoch ${controllerEpoch} after one of ${this.#highestEpoch}`;
    if (brokerEpoch >= 0 && brokerEpoch < this.#broker.brokerEpoch) return `for its life with epoch ${brokerEpoch}; it is registered with ${this.#broker.brokerEpoch}`;
    return null;
  }

  #stopHeard(carryOut: ControlRequests['stopReplica']): ControlRequests['stopReplica'] {
    return (request) => {
      const kept = this.#mustOutlive(request);
      const reply = carryOut(request);
      for (const { hosted, orderedEpoch, leaderEpoch } of kept) {
        const { topic, partition } = hosted;
        if (this.#broker.replicaManager.get(topic, partition) !== hosted) this.#violate('C3', `${this.#who} dropped ${topic}-${partition} of leader epoch ${leaderEpoch} for a StopReplica of epoch ${orderedEpoch}`);
      }
      return reply;
    };
  }

  #mustOutlive({ topicStates }: StopReplicaRequestInput): Kept[] {
    const kept: Kept[] = [];
    for (const { topicName, partitionStates } of topicStates ?? []) {
      for (const { partitionIndex, leaderEpoch = -1 } of partitionStates) {
        const hosted = this.#broker.replicaManager.get(topicName, partitionIndex);
        if (hosted !== null && leaderEpoch >= 0 && leaderEpoch < hosted.state.leaderEpoch) kept.push({ hosted, orderedEpoch: leaderEpoch, leaderEpoch: hosted.state.leaderEpoch });
      }
    }
    return kept;
  }
}
