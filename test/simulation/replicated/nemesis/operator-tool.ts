/**
 * What an operator orders while all this goes on: topic settings over Kafka's protocol, reassignments and preferred
 * elections as Kafka's old tools do, by a znode that the controller acts on.
 */
import { Admin, CONFIG_SET, RESOURCE_TOPIC } from '../../../../src/client/admin.ts';
import { CONTROLLER_PATH, PREFERRED_REPLICA_ELECTION_PATH, REASSIGN_PARTITIONS_PATH } from '../../../../src/znodes/paths.ts';
import { encodePreferredReplicaElection, encodeReassignment } from '../../../../src/znodes/topic-znodes.ts';
import { ZooKeeperClient } from '../../../../src/zookeeper/client.ts';
import { CoordinationError } from '../../../../src/base/coordination.ts';
import { ClientMachine, partitionsOf, topicNames } from '../../workload/client-machine.ts';
import type { ReplicatedCluster } from '../cluster/replicated-cluster.ts';
import type { PartitionOracle } from '../oracle/partition-oracle.ts';
import { ZOOKEEPER } from '../cluster/zookeeper-machine.ts';

export class OperatorTool extends ClientMachine {
  readonly #cluster: ReplicatedCluster;
  #busy = 0;
  #topics = 0;
  /** Topics whose deletion was acknowledged. */
  readonly deleted: string[] = [];

  constructor(cluster: ReplicatedCluster) {
    super(cluster, 'operator');
    this.#cluster = cluster;
  }

  protected async run(): Promise<void> {}

  isIdle(): boolean {
    return this.#busy === 0;
  }

  #order(what: string, work: () => Promise<void>): true {
    this.history.note(`operator: ${what}`);
    this.#busy++;
    work().catch((error: unknown) => this.history.note(`operator: ${what} failed: ${error instanceof Error ? error.message : String(error)}`)).finally(() => this.#busy--);
    return true;
  }

  async #write(path: string, data: Uint8Array): Promise<void> {
    const client = new ZooKeeperClient({ connect: `${ZOOKEEPER}:2181`, sessionTimeoutMs: 4000, ports: this.ports });
    try {
      await client.create(path, data);
    } catch (error) {
      // Another such order is under way, as Kafka's tool says.
      if (!(error instanceof CoordinationError) || error.code !== 'NodeExists') throw error;
    } finally {
      await client.close();
    }
  }

  electPreferred(): boolean {
    return this.#order('preferred replica election', () => this.#write(PREFERRED_REPLICA_ELECTION_PATH, encodePreferredReplicaElection(partitionsOf(this.cluster))));
  }

  reassign(): boolean {
    const { swarm } = this.#cluster;
    const { topic, partition } = this.random.pick(partitionsOf(this.cluster));
    const ids = this.random.shuffle(this.#cluster.brokers.map((machine) => machine.brokerId)).slice(0, swarm.replicationFactor);
    return this.#order(`reassignment of ${topic}-${partition} to ${ids.join(',')}`, () => this.#write(REASSIGN_PARTITIONS_PATH, encodeReassignment([{ topic, partition, replicas: ids }])));
  }

  /** What operators do who want another controller. */
  moveController(): true {
    return this.#order('another controller', async () => {
      const client = new ZooKeeperClient({ connect: `${ZOOKEEPER}:2181`, sessionTimeoutMs: 4000, ports: this.ports });
      try {
        await client.delete(CONTROLLER_PATH, -1);
      } catch (error) {
        if (!(error instanceof CoordinationError) || error.code !== 'NoNode') throw error;
      } finally {
        await client.close();
      }
    });
  }

  /** Another replica is preferred and elected, and then the former again. */
  flapLeader(oracle: PartitionOracle): true {
    const { leader, isr } = oracle.stored!;
    const next = this.random.pick(isr.filter((id) => id !== leader));
    return this.#order(`leadership of ${oracle.name} goes from ${leader} to ${next} and back`, async () => {
      await this.#elect(oracle, next);
      await this.sleep(this.random.between(0, 300));
      await this.#elect(oracle, leader);
    });
  }

  async #elect(oracle: PartitionOracle, brokerId: number): Promise<void> {
    const dash = oracle.name.lastIndexOf('-');
    const [topic, partition] = [oracle.name.slice(0, dash), Number(oracle.name.slice(dash + 1))];
    const assigned = this.#cluster.store.assignments.get(topic)?.partitions.get(partition)?.replicas ?? [];
    if (!assigned.includes(brokerId)) return;
    await this.#write(REASSIGN_PARTITIONS_PATH, encodeReassignment([{ topic, partition, replicas: [brokerId, ...assigned.filter((id) => id !== brokerId)] }]));
    await this.#until(() => this.#cluster.store.assignments.get(topic)?.partitions.get(partition)?.replicas[0] === brokerId);
    await this.#write(PREFERRED_REPLICA_ELECTION_PATH, encodePreferredReplicaElection([{ topic, partition }]));
    await this.#until(() => oracle.stored?.leader === brokerId);
  }

  /** An operator looks, again and again, and is not patient. */
  async #until(isDone: () => boolean): Promise<void> {
    for (let looks = 0; looks < 40 && !isDone(); looks++) await this.sleep(50);
  }

  /** A topic that is made and deleted again, whatever happens meanwhile. */
  liveTopic(): boolean {
    const name = `short-lived-${++this.#topics}`;
    return this.#order(`topic ${name} lives for a while`, async () => {
      const client = this.connect({ apiTimeoutMs: 15_000 });
      try {
        const admin = new Admin(client);
        await admin.createTopic({ name, numPartitions: 2, replicationFactor: this.#cluster.swarm.replicationFactor, assignments: [], configs: [] });
        await this.sleep(this.random.between(10, 4000));
        await admin.deleteTopic(name);
        this.deleted.push(name);
      } finally {
        await this.disconnect(client);
      }
    });
  }

  changeTopicConfig(): boolean {
    const topic = this.random.pick(topicNames(this.cluster));
    const value = String(this.random.pick([20_000, 60_000, 1 << 20]));
    return this.#order(`segment.bytes of ${topic} becomes ${value}`, async () => {
      const client = this.connect({ apiTimeoutMs: 10_000 });
      try {
        await new Admin(client).alterConfigs(RESOURCE_TOPIC, topic, [{ name: 'segment.bytes', value, configOperation: CONFIG_SET }]);
      } finally {
        await this.disconnect(client);
      }
    });
  }
}
