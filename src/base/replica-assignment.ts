/**
 * Which brokers hold a new partition: Kafka's AdminUtils.assignReplicasToBrokers. First replicas go round robin from a
 * random start; followers are shifted so that no two brokers share the same set; racks alternate. The caller brings the
 * randomness: a start index and a shift.
 */

export interface BrokerAndRack {
  readonly brokerId: number;
  readonly rack: string | null;
}

export interface AssignmentStart {
  /** Both in [0, brokers). For added partitions both are the index of partition 0's leader. */
  readonly startIndex: number;
  readonly replicaShift: number;
}

export type Assignment = Map<number, number[]>;

export type AssignmentOutcome =
  | { readonly assignment: Assignment; readonly error: null }
  | { readonly assignment: null; readonly error: 'partitions' | 'replicationFactor' | 'racks'; readonly message: string };

const refuse = (error: 'partitions' | 'replicationFactor' | 'racks', message: string): AssignmentOutcome => ({ assignment: null, error, message });

export function assignReplicas(
  brokers: readonly BrokerAndRack[],
  partitionCount: number,
  replicationFactor: number,
  start: AssignmentStart,
  firstPartition = 0,
): AssignmentOutcome {
  if (partitionCount <= 0) return refuse('partitions', 'Number of partitions must be larger than 0.');
  if (replicationFactor <= 0) return refuse('replicationFactor', 'Replication factor must be larger than 0.');
  if (replicationFactor > brokers.length) {
    return refuse('replicationFactor', `Replication factor: ${replicationFactor} larger than available brokers: ${brokers.length}.`);
  }
  const racks = brokers.filter((broker) => broker.rack !== null).length;
  if (racks > 0 && racks < brokers.length) return refuse('racks', 'Not all brokers have rack information for replica rack aware assignment.');
  const assignment = racks === 0
    ? spread(brokers.map((broker) => broker.brokerId), partitionCount, start, firstPartition, (list, first, shift) => plainReplicas(list, first, shift, replicationFactor))
    : spreadOverRacks(brokers, partitionCount, replicationFactor, start, firstPartition);
  return { assignment, error: null };
}

type PickReplicas = (brokers: readonly number[], firstIndex: number, shift: number) => number[];

function spread(brokers: readonly number[], partitionCount: number, start: AssignmentStart, firstPartition: number, pick: PickReplicas): Assignment {
  const assignment: Assignment = new Map();
  let shift = start.replicaShift;
  for (let partition = Math.max(0, firstPartition), left = partitionCount; left > 0; partition++, left--) {
    if (partition > 0 && partition % brokers.length === 0) shift++;
    assignment.set(partition, pick(brokers, (partition + start.startIndex) % brokers.length, shift));
  }
  return assignment;
}

/** Where the follower number `follower` sits relative to the first replica. Only called with two brokers or more. */
function replicaIndex(firstIndex: number, shift: number, follower: number, brokerCount: number): number {
  return (firstIndex + 1 + ((shift + follower) % (brokerCount - 1))) % brokerCount;
}

function plainReplicas(brokers: readonly number[], firstIndex: number, shift: number, replicationFactor: number): number[] {
  const replicas = [brokers[firstIndex]!];
  for (let follower = 0; follower < replicationFactor - 1; follower++) replicas.push(brokers[replicaIndex(firstIndex, shift, follower, brokers.length)]!);
  return replicas;
}

/** rack1: 0,1,2; rack2: 3,4,5; rack3: 6,7,8 → 0,3,6,1,4,7,2,5,8 */
export function rackAlternated(brokers: readonly BrokerAndRack[]): number[] {
  const byRack = new Map<string, number[]>();
  for (const { brokerId, rack } of [...brokers].sort((a, b) => a.brokerId - b.brokerId)) {
    const list = byRack.get(rack ?? '');
    if (list === undefined) byRack.set(rack ?? '', [brokerId]);
    else list.push(brokerId);
  }
  const columns = [...byRack.keys()].sort().map((rack) => byRack.get(rack)!);
  const result: number[] = [];
  for (let row = 0; result.length < brokers.length; row++) {
    for (const column of columns) if (row < column.length) result.push(column[row]!);
  }
  return result;
}

function spreadOverRacks(
  brokers: readonly BrokerAndRack[],
  partitionCount: number,
  replicationFactor: number,
  start: AssignmentStart,
  firstPartition: number,
): Assignment {
  const rackOf = new Map(brokers.map((broker) => [broker.brokerId, broker.rack ?? '']));
  const rackCount = new Set(rackOf.values()).size;
  const pick: PickReplicas = (list, firstIndex, shift) => {
    const replicas = [list[firstIndex]!];
    const usedRacks = new Set([rackOf.get(replicas[0]!)!]);
    const usedBrokers = new Set(replicas);
    for (let step = 0; replicas.length < replicationFactor; step++) {
      const broker = list[replicaIndex(firstIndex, shift * rackCount, step, list.length)]!;
      const rack = rackOf.get(broker)!;
      // A rack comes again only when every rack has a replica, a broker only when every broker has one.
      const rackFree = !usedRacks.has(rack) || usedRacks.size === rackCount;
      const brokerFree = !usedBrokers.has(broker) || usedBrokers.size === list.length;
      if (!rackFree || !brokerFree) continue;
      replicas.push(broker);
      usedRacks.add(rack);
      usedBrokers.add(broker);
    }
    return replicas;
  };
  return spread(rackAlternated(brokers), partitionCount, start, firstPartition, pick);
}
