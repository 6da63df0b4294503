/** The simulated machines of one seed: brokers, one ZooKeeper server, the network, and the oracle that watches them. */
import { coordinatorPartition, GROUP_METADATA_TOPIC } from '../../../../src/base/ids.ts';
import { KafkaError } from '../../../../src/client/kafka-errors.ts';
import { jobs } from '../../../../src/broker/compute-jobs.ts';
import { createSimWorld, type SimWorld } from '../../../../src/sim/create-sim-world.ts';
import { BROKER_PORT, PLENTY_BYTES } from '../../cluster/sim-cluster.ts';
import { LOG_DIRECTORY } from '../../cluster/broker-machine.ts';
import { History } from '../../oracle/history.ts';
import { GroupOffsets } from '../../invariants/group-offsets.ts';
import { HonestErrors } from '../../invariants/honest-errors.ts';
import { TopicsExist } from '../../invariants/topics-exist.ts';
import type { Invariant, TopicSeen } from '../../oracle/events.ts';
import { PartitionOracle } from '../oracle/partition-oracle.ts';
import { wholeEndOffset } from '../oracle/replica-log.ts';
import { StoreWatcher } from '../oracle/store-watcher.ts';
import type { ClusterSwarm } from '../swarm.ts';
import { machineName, ReplicaMachine } from './replica-machine.ts';
import { ZOOKEEPER, ZooKeeperMachine } from './zookeeper-machine.ts';

export interface ReplicatedCluster {
  readonly swarm: ClusterSwarm;
  readonly world: SimWorld;
  readonly history: History;
  readonly brokers: readonly ReplicaMachine[];
  readonly zooKeeper: ZooKeeperMachine;
  readonly store: StoreWatcher;
  readonly oracles: ReadonlyMap<string, PartitionOracle>;
  readonly bootstrapServers: string;
  /** Since when the broker coordinates the group only because it has not heard of the next election; Infinity: not so. */
  deposedCoordinatorMs(group: string, brokerId: number): number;
  /** All has converged: what a broker does not know now it will never know. */
  settled: boolean;
}

/** Two racks: in each there may be several replicas, or none. */
const rackOf = (id: number): string => (id % 2 === 0 ? 'even' : 'odd');

function settingsOf(swarm: ClusterSwarm, id: number): Map<string, string> {
  const settings: Record<string, string | number | boolean> = {
    'broker.id': id,
    'listeners': `PLAINTEXT://:${BROKER_PORT}`,
    'log.dirs': LOG_DIRECTORY,
    'zookeeper.connect': `${ZOOKEEPER}:2181`,
    'zookeeper.session.timeout.ms': swarm.sessionTimeoutMs,
    'zookeeper.connection.timeout.ms': 20_000,
    'default.replication.factor': swarm.replicationFactor,
    'min.insync.replicas': 2,
    'unclean.leader.election.enable': false,
    'offsets.topic.replication.factor': swarm.replicationFactor,
    'offsets.topic.num.partitions': swarm.offsetsPartitions,
    'replica.lag.time.max.ms': swarm.replicaLagMs,
    'replica.fetch.wait.max.ms': swarm.fetchWaitMs,
    'replica.fetch.backoff.ms': 200,
    'num.replica.fetchers': swarm.fetchers,
    'replica.socket.timeout.ms': 4000,
    'controller.socket.timeout.ms': 6000,
    'controlled.shutdown.retry.backoff.ms': 300,
    'leader.imbalance.check.interval.seconds': 15,
    'group.initial.rebalance.delay.ms': 0,
    'group.min.session.timeout.ms': 1000,
    'log.segment.bytes': swarm.segmentBytes,
    'log.index.interval.bytes': 512,
    'log.index.size.max.bytes': 4096,
    'log.flush.offset.checkpoint.interval.ms': swarm.checkpointMs,
    'replica.high.watermark.checkpoint.interval.ms': swarm.checkpointMs,
    'log.flush.scheduler.interval.ms': 3000,
    'log.retention.ms': -1,
    'log.cleaner.enable': false,
    'log.message.timestamp.before.max.ms': '9223372036854775807',
    'log.message.timestamp.after.max.ms': '9223372036854775807',
    'log.roll.hours': 2_000_000_000 / 3_600_000 | 0,
    ...(swarm.flushEach ? { 'log.flush.interval.messages': 1 } : {}),
    ...(swarm.racks ? { 'broker.rack': rackOf(id), 'replica.selector.class': 'org.apache.kafka.common.replica.RackAwareReplicaSelector' } : {}),
  };
  return new Map(Object.entries(settings).map(([key, value]) => [key, String(value)]));
}

/**
 * Errors that say of a record that is sent once: it was not stored. Not among them: what is said of acks=all records that
 * were appended (NOT_ENOUGH_REPLICAS_AFTER_APPEND, REQUEST_TIMED_OUT, NOT_LEADER_OR_FOLLOWER, KAFKA_STORAGE_ERROR).
 */
const REFUSED_FOR_SURE = new Set([
  'NOT_ENOUGH_REPLICAS', 'MESSAGE_TOO_LARGE', 'RECORD_LIST_TOO_LARGE', 'INVALID_RECORD', 'INVALID_TIMESTAMP', 'CORRUPT_MESSAGE', 'INVALID_REQUIRED_ACKS', 'UNSUPPORTED_FOR_MESSAGE_FORMAT',
]);

/** What clients hear, against what is committed. */
class ClientsAgainstOracle implements Invariant {
  readonly name = 'clients';
  readonly #oracles: ReadonlyMap<string, PartitionOracle>;
  constructor(oracles: ReadonlyMap<string, PartitionOracle>) {
    this.#oracles = oracles;
  }
  onAck({ client, topic, partition, offset, value, acks }: Parameters<NonNullable<Invariant['onAck']>>[0]): void {
    if (acks === -1) this.#oracles.get(`${topic}-${partition}`)?.onAcked(client, offset, value);
  }
  onFailed({ client, topic, partition, value }: Parameters<NonNullable<Invariant['onFailed']>>[0], error: Error): void {
    if (error instanceof KafkaError && REFUSED_FOR_SURE.has(error.info.name)) this.#oracles.get(`${topic}-${partition}`)?.onRefused(client, value, error.info.name);
  }
  onSeen({ client, topic, partition, offset, value }: Parameters<NonNullable<Invariant['onSeen']>>[0]): void {
    this.#oracles.get(`${topic}-${partition}`)?.onSeen(client, offset, value);
  }
}

/** A broker that lags does not know a new topic yet; once all has settled every one must. */
class TopicsExistInTheEnd extends TopicsExist {
  isSettled: () => boolean = () => false;
  override onTopicSeen(name: string, seen: TopicSeen | null): void {
    if (this.isSettled()) super.onTopicSeen(name, seen);
  }
}

export function createReplicatedCluster(swarm: ClusterSwarm): ReplicatedCluster {
  const ids = Array.from({ length: swarm.brokers }, (_, at) => at + 1);
  const world = createSimWorld({
    seed: `cluster ${swarm.seed}`, nodes: [ZOOKEEPER, ...ids.map(machineName)], jobs: jobs as never, network: { latencyMs: swarm.latencyMs, tcpTimeoutMs: 20_000 },
    disk: { syncLatencyMs: swarm.syncLatencyMs, capacityBytes: PLENTY_BYTES }, logLevel: 'INFO', maxWallOffsetMs: 1000,
  });
  const oracles = new Map<string, PartitionOracle>();
  let topicsExist!: TopicsExistInTheEnd;
  const history = new History((self) => {
    topicsExist = new TopicsExistInTheEnd(self);
    return [new ClientsAgainstOracle(oracles), new GroupOffsets(self), topicsExist, new HonestErrors(self)];
  }, () => world.scheduler.nowMs);
  const violate = (invariant: string, message: string): void => history.violate(invariant, message);
  const oracleOf = (topic: string, partition: number): PartitionOracle => {
    const name = `${topic}-${partition}`;
    let oracle = oracles.get(name);
    if (oracle === undefined) oracles.set(name, (oracle = new PartitionOracle(name, !topic.startsWith('__'), violate, () => world.scheduler.nowMs)));
    return oracle;
  };
  const store = new StoreWatcher(oracleOf, () => oracles.values(), violate);
  const zooKeeper = new ZooKeeperMachine(world, history, store, swarm.journalSnapshotBytes);
  const wholeEndOf = (brokerId: number, name: string): number => wholeEndOffset(world.node(machineName(brokerId)).storage.tree, `${LOG_DIRECTORY}/${name}`);
  const brokers = ids.map((brokerId) => new ReplicaMachine({
    brokerId, world, history, random: world.random.fork(`machine life ${brokerId}`), settings: settingsOf(swarm, brokerId), flushEach: swarm.flushEach, oracleOf,
    onGone: (isLossy, lostPower) => {
      store.exclusion.onGone(brokerId);
      oracles.forEach((oracle) => oracle.onCrash(brokerId, isLossy, () => wholeEndOf(brokerId, oracle.name), lostPower));
    },
    onPowerLost: () => store.exclusion.onPowerLost(brokerId),
  }));
  store.knownEpochOf = (controllerId, brokerId) => brokers.find((machine) => machine.brokerId === controllerId)?.controllerContext?.brokers.get(brokerId)?.brokerEpoch ?? -1;
  const byName = new Map(brokers.map((machine) => [machine.name, machine]));
  world.scheduler.afterEvent = (process) => {
    if (process !== null) byName.get(process.name)?.look();
  };
  const cluster: ReplicatedCluster = {
    swarm, world, history, brokers, zooKeeper, store, oracles, settled: false,
    deposedCoordinatorMs: (group, brokerId) => oracles.get(`${GROUP_METADATA_TOPIC}-${coordinatorPartition(group, swarm.offsetsPartitions)}`)?.deposedMs(brokerId) ?? Infinity,
    bootstrapServers: ids.map((id) => `${machineName(id)}:${BROKER_PORT}`).join(','),
  };
  topicsExist.isSettled = () => cluster.settled;
  return cluster;
}
