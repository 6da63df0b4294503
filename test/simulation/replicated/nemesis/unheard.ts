/**
 * Faults of whom the news does not reach: a controller that is deposed while its session lives, a leader that is deposed
 * and elected again. What an operator orders is quick, the network to the one who should hear of it is slow.
 */
import type { ReplicaMachine } from '../cluster/replica-machine.ts';
import { ZOOKEEPER } from '../cluster/zookeeper-machine.ts';
import type { PartitionOracle } from '../oracle/partition-oracle.ts';
import { machineName } from '../cluster/replica-machine.ts';
import type { ClusterFaultContext } from './cluster-faults.ts';

/**
 * An operator deletes /controller, as Kafka's operators do to move it. Its holder may hear of that late, with a session
 * that lives, and may be asked for something meanwhile: a broker that stops, replicas that fall out of sync.
 */
export function moveController({ cluster, random, tool, machine, later }: ClusterFaultContext, holder: ReplicaMachine | undefined): boolean {
  if (holder === undefined || holder.state !== 'running') return false;
  const { network } = cluster.world;
  const deafMs = random.chance(0.7) ? random.between(200, 3000) : 0;
  cluster.history.note(`fault: ${holder.name} is to be controller no more, and is deaf to ZooKeeper for ${Math.round(deafMs)} ms`);
  if (deafMs > 0) network.clog(ZOOKEEPER, holder.name, deafMs);
  if (random.chance(0.5) && machine.state === 'running') {
    const pauseMs = random.between(1, 400);
    machine.stop(() => later(random.between(5, 3000), () => machine.start()));
    later(pauseMs, () => void tool.moveController());
    return true;
  }
  return tool.moveController();
}

/** Leadership goes to another replica and comes back within moments; the leader hears late of both, or of one. */
export function flapLeader({ cluster, random, tool }: ClusterFaultContext): boolean {
  const controllerId = cluster.store.controllerId;
  const led = [...cluster.oracles.values()].filter((oracle) => oracle.isUserTopic && (oracle.stored?.isr.length ?? 0) > 1 && oracle.stored!.leader >= 0);
  const outside = led.filter(({ stored }) => controllerId !== null && !stored!.isr.includes(controllerId));
  const oracle: PartitionOracle | undefined = outside.length > 0 ? random.pick(outside) : led.length > 0 ? random.pick(led) : undefined;
  if (oracle === undefined || controllerId === null || oracle.stored!.leader === controllerId) return false;
  const leader = machineName(oracle.stored!.leader);
  const ms = random.between(800, 6000);
  cluster.history.note(`fault: the leader ${leader} of ${oracle.name} is deaf to the controller ${machineName(controllerId)} for ${Math.round(ms)} ms`);
  cluster.world.network.clog(machineName(controllerId), leader, ms);
  return tool.flapLeader(oracle);
}
