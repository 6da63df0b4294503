/**
 * Who leads next: pure functions of assignment, in-sync set and who is alive. Kafka's Election and
 * PartitionLeaderElectionAlgorithms. Each answer is the leader and ISR to write, or null when nobody can lead.
 */

export interface ElectionInput {
  /** In order of preference. */
  readonly assignment: readonly number[];
  readonly isr: readonly number[];
  /** Is the replica on a live broker (and a live log directory)? */
  readonly isOnline: (brokerId: number) => boolean;
}

export interface ElectionOutcome {
  readonly leader: number;
  readonly isr: readonly number[];
  /** The leader was not in the ISR: acknowledged records may be lost. */
  readonly unclean: boolean;
}

/** The leader is gone (or there was none): the first assigned replica that is alive and in sync; else, if allowed, any that is alive. */
export function electOffline(input: ElectionInput, uncleanAllowed: boolean): ElectionOutcome | null {
  const { assignment, isr, isOnline } = input;
  const clean = assignment.find((id) => isr.includes(id) && isOnline(id));
  if (clean !== undefined) return { leader: clean, isr: isr.filter(isOnline), unclean: false };
  const any = uncleanAllowed ? assignment.find(isOnline) : undefined;
  return any === undefined ? null : { leader: any, isr: [any], unclean: true };
}

/** Back to the first assigned replica, if it is alive and in sync. */
export function electPreferred({ assignment, isr, isOnline }: ElectionInput): ElectionOutcome | null {
  const preferred = assignment[0];
  return preferred !== undefined && isr.includes(preferred) && isOnline(preferred) ? { leader: preferred, isr, unclean: false } : null;
}

/** `assignment` holds the target replicas of a reassignment. */
export function electForReassignment({ assignment, isr, isOnline }: ElectionInput): ElectionOutcome | null {
  const leader = assignment.find((id) => isr.includes(id) && isOnline(id));
  return leader === undefined ? null : { leader, isr, unclean: false };
}

/** Away from brokers that shut down; they leave the ISR too. `isOnline` counts brokers that shut down as alive. */
export function electForControlledShutdown(input: ElectionInput, isShuttingDown: (brokerId: number) => boolean): ElectionOutcome | null {
  const { assignment, isr, isOnline } = input;
  const leader = assignment.find((id) => isr.includes(id) && isOnline(id) && !isShuttingDown(id));
  return leader === undefined ? null : { leader, isr: isr.filter((id) => !isShuttingDown(id)), unclean: false };
}

/** What a partition's first state is: all live assigned replicas are in sync, the first of them leads. */
export function electNew(assignment: readonly number[], isOnline: (brokerId: number) => boolean): ElectionOutcome | null {
  const live = assignment.filter(isOnline);
  return live[0] === undefined ? null : { leader: live[0], isr: live, unclean: false };
}
