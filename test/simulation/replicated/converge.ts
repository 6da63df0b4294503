/**
 * Phase 2: nothing fails any more. Within a bound of virtual time every partition has a leader, all assigned replicas
 * are in sync (C4), all brokers know it, producers get records confirmed, readers reach the end; then, at rest, the
 * replicas' logs are read anew from their disks and are the same, byte for byte (R6), and everything that was
 * acknowledged is in them, once and in order.
 */
import { LOG_DIRECTORY } from '../cluster/broker-machine.ts';
import type { Workload } from '../workload/workload.ts';
import { freshRecords, type Holds } from '../workload/fresh-records.ts';
import { partitionsOf } from '../workload/client-machine.ts';
import type { ReplicatedCluster } from './cluster/replicated-cluster.ts';
import type { TopicAssignment } from '../../../src/znodes/topic-znodes.ts';
import type { ReplicaMachine } from './cluster/replica-machine.ts';
import type { PartitionOracle } from './oracle/partition-oracle.ts';
import type { OperatorTool } from './nemesis/operator-tool.ts';
import { ReplicaLog } from './oracle/replica-log.ts';

const START_LIMIT_MS = 60_000;
const PROGRESS_LIMIT_MS = 90_000;
const STEP_MS = 50;


export async function converge(cluster: ReplicatedCluster, workload: Workload, tool: OperatorTool): Promise<void> {
  const { history, world, brokers } = cluster;
  const { scheduler } = world;
  const holds: Holds = async (what, limitMs) => {
    const end = scheduler.nowMs + limitMs;
    let missing = what();
    while (history.violation === null && missing !== null && scheduler.nowMs < end) {
      await scheduler.runFor(STEP_MS);
      missing = what();
    }
    if (missing !== null) history.violate('liveness', `${Math.round(limitMs)} ms after all was healed: ${missing}`);
    return history.violation === null;
  };
  const down = (): string | null => {
    const missing = brokers.find((machine) => !machine.isServing);
    return missing === undefined ? null : `${missing.name} does not serve (${missing.state})`;
  };
  if (!(await holds(down, START_LIMIT_MS))) return;
  if (!(await holds(() => (tool.isIdle() ? unsettled(cluster) : 'an order of the operator is under way'), PROGRESS_LIMIT_MS))) return;
  const undead = tool.deleted.find((topic) => cluster.store.assignments.has(topic));
  if (undead !== undefined) return history.violate('C4', `topic ${undead} was deleted and is there`);
  for (const client of workload.producers) client.stopping = true;
  const pending = await freshRecords(workload, holds, PROGRESS_LIMIT_MS);
  if (pending === null) return;
  workload.reader.settling = true;
  const { commits } = history.counts;
  const lagging = (): string | null => {
    for (const client of workload.producers) if (!client.isIdle()) return `${client.name} has ${client.pending} records unanswered`;
    if (pending.left > 0) return `${pending.left} fresh records are not confirmed`;
    for (const { topic, partition } of partitionsOf(cluster)) {
      const end = cluster.oracles.get(`${topic}-${partition}`)?.trueHighWatermark ?? 0;
      if (workload.reader.position(topic, partition) !== end) return `the reader is at ${workload.reader.position(topic, partition)} of ${end} in ${topic}-${partition}`;
    }
    if (history.counts.commits === commits) return 'no offset could be committed';
    if (workload.members.length > 0 && workload.members.every((member) => member.assigned === 0)) return 'no member of the group was assigned';
    return null;
  };
  if (!(await holds(lagging, PROGRESS_LIMIT_MS))) return;
  await rest(cluster, workload, holds);
}

/** C4: what is not as it should be, or null. */
function unsettled({ oracles, store, brokers }: ReplicatedCluster): string | null {
  for (const oracle of oracles.values()) {
    const { stored, name } = oracle;
    const dash = name.lastIndexOf('-');
    const [topic, partition] = [name.slice(0, dash), Number(name.slice(dash + 1))];
    const assignment = store.assignments.get(topic)?.partitions.get(partition);
    if (assignment === undefined) continue;
    if (assignment.addingReplicas.length + assignment.removingReplicas.length > 0) return `${name} is still being reassigned`;
    if (stored === null || stored.leader < 0) return `${name} has no leader (in-sync set ${stored?.isr.join(',')})`;
    const missing = assignment.replicas.filter((id) => !stored.isr.includes(id));
    if (missing.length > 0) return `${name}: ${missing.join(',')} is not in the in-sync set ${stored.isr.join(',')} of leader ${stored.leader}`;
    for (const { broker, brokerId } of brokers) {
      const known = broker?.metadataCache.topic(topic)?.partitions.get(partition);
      if (known?.leader !== stored.leader || known.leaderEpoch !== stored.leaderEpoch) return `broker ${brokerId} thinks that ${name} is led by ${known?.leader} in epoch ${known?.leaderEpoch}, not by ${stored.leader} in ${stored.leaderEpoch}`;
    }
  }
  return misplaced(store.assignments, brokers);
}

/** Every broker hosts what is assigned to it, and nothing else. */
function misplaced(assignments: ReadonlyMap<string, TopicAssignment>, brokers: readonly ReplicaMachine[]): string | null {
  for (const { broker, brokerId } of brokers) {
    if (broker === null) return `broker ${brokerId} is down`;
    let hosts = 0;
    for (const { topic, partition } of broker.replicaManager.all()) {
      hosts++;
      if (assignments.get(topic)?.partitions.get(partition)?.replicas.includes(brokerId) !== true) return `broker ${brokerId} hosts ${topic}-${partition}, which is not assigned to it`;
    }
    let assigned = 0;
    for (const { partitions } of assignments.values()) for (const { replicas } of partitions.values()) if (replicas.includes(brokerId)) assigned++;
    if (hosts !== assigned) return `broker ${brokerId} hosts ${hosts} partitions of ${assigned} that are assigned to it`;
    for (const topic of broker.metadataCache.topicNames()) if (!assignments.has(topic)) return `broker ${brokerId} still knows the deleted topic ${topic}`;
  }
  return null;
}

async function rest(cluster: ReplicatedCluster, workload: Workload, holds: Holds): Promise<void> {
  const { history, world, oracles, brokers } = cluster;
  const { scheduler } = world;
  cluster.settled = true;
  await scheduler.runPromise(workload.topics.lookAtAll());
  for (const client of workload.all) client.stopping = true;
  await scheduler.runFor(1500);
  for (const client of workload.all) await scheduler.runPromise(client.disconnectAll());
  const unequal = (): string | null => {
    for (const oracle of oracles.values()) for (const brokerId of oracle.stored?.isr ?? []) {
      const { endOffset } = oracle.replica(brokerId);
      if (endOffset !== oracle.trueHighWatermark) return `${oracle.name} on broker ${brokerId} ends at ${endOffset}; the high watermark is ${oracle.trueHighWatermark}`;
    }
    return unsettled(cluster);
  };
  if (!(await holds(unequal, 20_000))) return;
  for (const oracle of oracles.values()) {
    for (const machine of brokers) {
      if (oracle.stored?.isr.includes(machine.brokerId) === true) compareWhole(cluster, oracle, machine.brokerId);
    }
  }
  for (const { watcher } of brokers) watcher?.lookAtAll();
  if (history.violation === null) await stopAll(cluster);
}

/** The whole log, from the disk, against what is committed. */
function compareWhole({ history, brokers }: ReplicatedCluster, oracle: PartitionOracle, brokerId: number): void {
  const { storage } = brokers.find((machine) => machine.brokerId === brokerId)!.node;
  const fresh = new ReplicaLog(brokerId, oracle.tree);
  const problem = fresh.readTo(oracle.trueHighWatermark, storage.tree, `${LOG_DIRECTORY}/${oracle.name}`, (node) => history.violate('R6', `${oracle.name} on broker ${brokerId} holds ${node.describe()}, which nobody ever wrote`));
  if (problem !== null) history.violate(problem.invariant, `${oracle.name} on broker ${brokerId}, at rest: ${problem.message}`);
  else if (!fresh.holds(oracle.committedTip)) history.violate('R6', `${oracle.name} on broker ${brokerId}, at rest, is not what was committed`);
}

/** One after another, as a rolling stop: each hands over what it leads. */
async function stopAll({ brokers, world, history }: ReplicatedCluster): Promise<void> {
  for (const machine of brokers) {
    let stopped = false;
    machine.stop(() => {
      stopped = true;
    });
    await world.scheduler.runUntil(() => stopped || history.violation !== null, 121_000);
    if (!stopped) return history.violate('liveness', `${machine.name} does not stop`);
  }
}
