/** States of partitions and replicas as the controller sees them, and which may follow which (Kafka's two state machines). */
import { assert } from '../base/assert.ts';

export type PartitionMachineState = 'NonExistent' | 'New' | 'Online' | 'Offline';

export const PARTITION_PREVIOUS: Readonly<Record<PartitionMachineState, readonly PartitionMachineState[]>> = {
  New: ['NonExistent'],
  Online: ['New', 'Online', 'Offline'],
  Offline: ['New', 'Online', 'Offline'],
  NonExistent: ['Offline'],
};

export type ReplicaMachineState =
  | 'NonExistent'
  | 'New'
  | 'Online'
  | 'Offline'
  /** StopReplica with delete was sent. */
  | 'DeletionStarted'
  | 'DeletionSuccessful'
  /** Its broker is down or answered with an error: deletion of the topic waits. */
  | 'DeletionIneligible';

export const REPLICA_PREVIOUS: Readonly<Record<ReplicaMachineState, readonly ReplicaMachineState[]>> = {
  New: ['NonExistent'],
  Online: ['New', 'Online', 'Offline', 'DeletionIneligible'],
  Offline: ['New', 'Online', 'Offline', 'DeletionIneligible'],
  DeletionStarted: ['Offline'],
  DeletionSuccessful: ['DeletionStarted'],
  DeletionIneligible: ['Offline', 'DeletionStarted'],
  NonExistent: ['DeletionSuccessful'],
};

export function assertPartitionMove(name: string, from: PartitionMachineState, to: PartitionMachineState): void {
  assert(PARTITION_PREVIOUS[to].includes(from), `partition ${name} may not go from ${from} to ${to}`);
}

export function assertReplicaMove(name: string, from: ReplicaMachineState, to: ReplicaMachineState): void {
  assert(REPLICA_PREVIOUS[to].includes(from), `replica ${name} may not go from ${from} to ${to}`);
}
