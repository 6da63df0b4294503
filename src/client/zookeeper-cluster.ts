/**
 * A Kafka cluster as ZooKeeper shows it: brokers, topics, settings, the old consumers' offsets. The tools with
 * `--zookeeper` read and write it as those of 0.9 did; the controller sees what they wrote and does the rest.
 */
import { CoordinationError, type Coordination } from '../base/coordination.ts';
import type { Random } from '../base/ports.ts';
import { decodeBroker } from '../znodes/broker-znodes.ts';
import { decodeConfig, encodeConfig, encodeConfigChange } from '../znodes/config-znodes.ts';
import {
  BROKER_IDS_PATH, brokerIdPath, CONFIG_CHANGE_PREFIX, CONFIG_CHANGES_PATH, type ConfigEntityType, configEntityPath, configEntityTypePath, deleteTopicPath, parentOf, topicPartitionStatePath, topicPath, TOPICS_PATH,
} from '../znodes/paths.ts';
import { decodePartitionState, decodeTopic, encodeTopic, type PartitionAssignment, type PartitionState } from '../znodes/topic-znodes.ts';

const NOTHING = new Uint8Array(0);

export interface BrokerAddress {
  readonly id: number;
  readonly host: string;
  readonly port: number;
  /** 1 to 3: a broker of 0.8 to 0.10, which may not answer ApiVersions. */
  readonly version: number;
}

export type ReplicaAssignment = ReadonlyMap<number, readonly number[]>;

export class ZooKeeperCluster {
  readonly coordination: Coordination;
  constructor(coordination: Coordination) {
    this.coordination = coordination;
  }

  /** Names below a node; none when it is not there. */
  async children(path: string): Promise<string[]> {
    try {
      return (await this.coordination.children(path)).names;
    } catch (error) {
      if (error instanceof CoordinationError && error.code === 'NoNode') return [];
      throw error;
    }
  }

  async exists(path: string): Promise<boolean> {
    return (await this.coordination.exists(path)) !== null;
  }

  /** Creates the node, its parents too; @throws CoordinationError NodeExists */
  async create(path: string, data: Uint8Array, options: { ephemeral?: boolean } = {}): Promise<void> {
    try {
      await this.coordination.create(path, data, options);
    } catch (error) {
      if (!(error instanceof CoordinationError && error.code === 'NoNode') || parentOf(path) === '/') throw error;
      await this.ensure(parentOf(path));
      await this.coordination.create(path, data, options);
    }
  }

  async ensure(path: string): Promise<void> {
    await this.create(path, NOTHING).catch((error: unknown) => {
      if (!(error instanceof CoordinationError && error.code === 'NodeExists')) throw error;
    });
  }

  /** Writes the node, made if need be. */
  async put(path: string, data: Uint8Array): Promise<void> {
    try {
      await this.coordination.set(path, data, -1);
    } catch (error) {
      if (!(error instanceof CoordinationError && error.code === 'NoNode')) throw error;
      await this.create(path, data);
    }
  }

  /** With all below it; missing is fine. */
  async deleteTree(path: string): Promise<void> {
    for (const name of await this.children(path)) await this.deleteTree(`${path}/${name}`);
    await this.coordination.delete(path, -1).catch((error: unknown) => {
      if (!(error instanceof CoordinationError && error.code === 'NoNode')) throw error;
    });
  }

  async brokerIds(): Promise<number[]> {
    return (await this.children(BROKER_IDS_PATH)).map(Number).sort((a, b) => a - b);
  }

  /** Live brokers with a plaintext listener. */
  async brokers(): Promise<BrokerAddress[]> {
    const found: BrokerAddress[] = [];
    for (const id of await this.brokerIds()) {
      const node = await this.coordination.get(brokerIdPath(id));
      if (node === null) continue;
      const broker = decodeBroker(id, node.data);
      const endpoint = broker.endpoints.find((one) => one.securityProtocol === 'PLAINTEXT') ?? broker.endpoints[0];
      if (endpoint !== undefined) found.push({ id, host: endpoint.host, port: endpoint.port, version: broker.version });
    }
    return found;
  }

  async topics(): Promise<string[]> {
    return (await this.children(TOPICS_PATH)).sort();
  }

  async assignment(topic: string): Promise<Map<number, readonly number[]> | null> {
    const node = await this.coordination.get(topicPath(topic));
    if (node === null) return null;
    const { partitions } = decodeTopic(topic, node.data);
    return new Map([...partitions].map(([partition, { replicas }]): [number, readonly number[]] => [partition, replicas]).sort(([a], [b]) => a - b));
  }

  async partitionState(topic: string, partition: number): Promise<PartitionState | null> {
    const node = await this.coordination.get(topicPartitionStatePath(topic, partition));
    return node === null ? null : decodePartitionState(topic, partition, node.data);
  }

  isMarkedForDeletion(topic: string): Promise<boolean> {
    return this.exists(deleteTopicPath(topic));
  }

  /** @throws CoordinationError NodeExists when it is marked already */
  markForDeletion(topic: string): Promise<void> {
    return this.create(deleteTopicPath(topic), NOTHING);
  }

  async createTopic(topic: string, replicas: ReplicaAssignment, config: ReadonlyMap<string, string>): Promise<void> {
    await this.put(configEntityPath('topics', topic), encodeConfig(config));
    await this.create(topicPath(topic), encodeTopic(1, { topicId: null, partitions: asAssignments(replicas) }));
  }

  /** Keeps the topic's id and whatever else its node says. */
  async replaceAssignment(topic: string, replicas: ReplicaAssignment): Promise<void> {
    const node = await this.coordination.get(topicPath(topic));
    if (node === null) throw new CoordinationError('NoNode', topicPath(topic));
    const old = decodeTopic(topic, node.data);
    const partitions = new Map([...asAssignments(replicas)].map(([partition, fresh]) => [partition, old.partitions.get(partition) ?? fresh] as const));
    const version = old.version === 2 || old.version === 3 ? old.version : 1;
    await this.coordination.set(topicPath(topic), encodeTopic(version, { topicId: old.topicId, partitions }), node.stat.version);
  }

  async config(type: ConfigEntityType, name: string): Promise<Map<string, string>> {
    const path = configEntityPath(type, name);
    const node = await this.coordination.get(path);
    return node === null ? new Map() : decodeConfig(path, node.data);
  }

  configuredEntities(type: ConfigEntityType): Promise<string[]> {
    return this.children(configEntityTypePath(type));
  }

  /** Writes the settings and tells the brokers. */
  async changeConfig(type: ConfigEntityType, name: string, config: ReadonlyMap<string, string>): Promise<void> {
    await this.put(configEntityPath(type, name), encodeConfig(config));
    await this.ensure(CONFIG_CHANGES_PATH);
    await this.coordination.create(CONFIG_CHANGE_PREFIX, encodeConfigChange(1, { entityType: type, entityName: name }), { sequential: true });
  }
}

const asAssignments = (replicas: ReplicaAssignment): Map<number, PartitionAssignment> =>
  new Map([...replicas].map(([partition, list]) => [partition, { replicas: list, addingReplicas: [], removingReplicas: [] }]));

/**
 * Kafka's AdminUtils.assignReplicasToBrokers without racks: leaders in turn from a random broker, followers at a shift
 * that grows each round. `from` continues a topic whose first partition's leader is at `startIndex`.
 */
export function assignReplicas(brokers: readonly number[], count: number, replicationFactor: number, random: Random, from?: { startIndex: number; partition: number }): Map<number, number[]> {
  const assignment = new Map<number, number[]>();
  const start = from?.startIndex ?? random.below(brokers.length);
  let shift = from?.startIndex ?? random.below(brokers.length);
  let partition = from?.partition ?? 0;
  for (let n = 0; n < count; n++, partition++) {
    if (partition > 0 && partition % brokers.length === 0) shift++;
    const first = (partition + start) % brokers.length;
    const replicas = [brokers[first]!];
    for (let j = 0; j < replicationFactor - 1; j++) replicas.push(brokers[(first + 1 + ((shift + j) % (brokers.length - 1))) % brokers.length]!);
    assignment.set(partition, replicas);
  }
  return assignment;
}
