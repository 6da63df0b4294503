/**
 * Phase 2: nothing fails any more. Within a bound of virtual time the broker serves, every producer gets new records
 * confirmed, readers reach the end, groups are assigned and commit, topics are seen. Then everything stops in order.
 */
import type { SimCluster } from './cluster/sim-cluster.ts';
import { freshRecords } from './workload/fresh-records.ts';
import { partitionsOf } from './workload/client-machine.ts';
import type { Workload } from './workload/workload.ts';

const START_LIMIT_MS = 30_000;
const PROGRESS_LIMIT_MS = 60_000;

export async function healedAndLive(cluster: SimCluster, workload: Workload): Promise<void> {
  const { history, world, brokers } = cluster;
  const { scheduler } = world;
  const holds = async (what: () => string | null, limitMs: number): Promise<boolean> => {
    const done = (): boolean => history.violation !== null || what() === null;
    if (!(await scheduler.runUntil(() => (Math.floor(scheduler.nowMs) % 5 === 0 ? done() : false), limitMs)) && !done()) {
      history.violate('liveness', `${limitMs} ms after all was healed: ${what()}`);
    }
    return history.violation === null;
  };
  if (!(await holds(() => (brokers.every((machine) => machine.isServing) ? null : 'a broker does not serve'), START_LIMIT_MS))) return;
  for (const client of workload.producers) client.stopping = true;
  const pending = await freshRecords(workload, holds, PROGRESS_LIMIT_MS);
  if (pending === null) return;
  workload.reader.settling = true;
  const committed = history.counts.commits;
  const looks = workload.topics.looks;
  const assigned = workload.members.length === 0;
  const lagging = (): string | null => {
    for (const client of workload.producers) if (!client.isIdle()) return `${client.name} has ${client.pending} records unanswered`;
    if (pending.left > 0) return `${pending.left} fresh records are not confirmed`;
    for (const { topic, partition } of partitionsOf(cluster)) {
      const end = brokers[0]!.broker?.logs.getLog(topic, partition)?.logEndOffset ?? -1;
      if (workload.reader.position(topic, partition) !== end) return `the reader is at ${workload.reader.position(topic, partition)} of ${end} in ${topic}-${partition}`;
    }
    if (history.counts.commits === committed) return 'no offset could be committed';
    if (workload.topics.known.length > 0 && workload.topics.looks === looks) return 'no topic could be described';
    if (!assigned && workload.members.every((member) => member.assigned === 0)) return 'no member of the group was assigned';
    return null;
  };
  if (!(await holds(lagging, PROGRESS_LIMIT_MS))) return;
  await rest(cluster, workload);
}

/** Everybody stops; then the broker does, and what it left behind is looked at. */
async function rest(cluster: SimCluster, workload: Workload): Promise<void> {
  const { history, world, brokers } = cluster;
  const { scheduler } = world;
  await scheduler.runPromise(workload.topics.lookAtAll());
  for (const client of workload.all) client.stopping = true;
  await scheduler.runFor(9000);
  for (const client of workload.all) await scheduler.runPromise(client.disconnectAll());
  await scheduler.runFor(1000);
  for (const machine of brokers) {
    if (history.violation !== null) return;
    let stopped = false;
    machine.stop(() => {
      stopped = true;
    });
    await scheduler.runUntil(() => stopped || history.violation !== null, 61_000);
    if (stopped) history.ended(machine.scan());
  }
}
