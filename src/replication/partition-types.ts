/**
 * The shapes that go into and come out of `Partition`. Codes are Kafka's error codes; only those that a partition itself
 * decides are named here (src/protocol has the whole table, which a pure room of this rank need not pull in).
 */

export const NONE = 0;
export const UNKNOWN_TOPIC_OR_PARTITION = 3;
export const NOT_LEADER_OR_FOLLOWER = 6;
export const STALE_CONTROLLER_EPOCH = 11;
export const NOT_ENOUGH_REPLICAS = 19;
export const NOT_ENOUGH_REPLICAS_AFTER_APPEND = 20;
export const INVALID_REQUEST = 42;
export const FENCED_LEADER_EPOCH = 74;
export const UNKNOWN_LEADER_EPOCH = 75;
export const OFFSET_NOT_AVAILABLE = 78;
export const INVALID_UPDATE_VERSION = 95;
export const UNKNOWN_TOPIC_ID = 100;
export const INELIGIBLE_REPLICA = 107;
export const NEW_LEADER_ELECTED = 108;
export const OPERATION_NOT_ATTEMPTED = 55;

export const LEADER_RECOVERED = 0;
export const LEADER_RECOVERING = 1;

export const NO_LEADER = -1;
/** LeaderAndIsr's leader while a topic is being deleted. */
export const LEADER_DURING_DELETE = -2;

/** What changed; a bit set, so that nothing is allocated on the produce and fetch paths. */
export type PartitionChange = number;
export const NO_CHANGE = 0;
/** `highWatermark` moved: complete waiting produces, fetches, delete-records; tell the log. */
export const HIGH_WATERMARK_MOVED = 1;
/** `isrProposal` holds a new proposal: send AlterPartition. */
export const ISR_PROPOSED = 2;
/** The committed ISR changed: waiting produces look again (min ISR), metrics, a log line. */
export const ISR_CHANGED = 4;
/** The proposal failed for a reason that may pass: send the same one again after a pause. */
export const RETRY_PROPOSAL = 8;
/** Our idea of the state znode is old: read it and call `onPartitionStateRead` (reliability.md item 23). */
export const REFRESH_PARTITION_STATE = 16;
/** A follower's position moved: waiting delete-records look again. */
export const FOLLOWER_MOVED = 32;
/** A follower or the log itself contradicts the committed prefix: the shell logs loudly and fails the replica (R13). */
export const TRUNCATED_BELOW_HIGH_WATERMARK = 64;

export type PartitionRole = 'none' | 'leader' | 'follower' | 'offline';

/** One partition of a LeaderAndIsr request (or of the state znode). */
export interface LeaderAndIsrState {
  readonly controllerEpoch: number;
  readonly leader: number;
  readonly leaderEpoch: number;
  readonly isr: readonly number[];
  /** zkVersion of the state znode. */
  readonly partitionEpoch: number;
  readonly replicas: readonly number[];
  readonly addingReplicas: readonly number[];
  readonly removingReplicas: readonly number[];
  readonly leaderRecoveryState: number;
}

export interface RoleChange {
  /** False: the request was older than what is known; nothing changed. */
  readonly applied: boolean;
  /** A leader writes (leaderEpoch, leaderEpochStartOffset) to the log's epoch cache before its first append. A follower restarts its fetcher. */
  readonly isNewLeaderEpoch: boolean;
  /** The replica did not have this role before: coordinators load or unload, waiting produces fail with NOT_LEADER_OR_FOLLOWER. */
  readonly isNewRole: boolean;
  readonly change: PartitionChange;
}
export const STALE_ROLE_CHANGE: RoleChange = { applied: false, isNewLeaderEpoch: false, isNewRole: false, change: NO_CHANGE };

export interface PartitionSettings {
  readonly minInsyncReplicas: number;
  readonly replicaLagTimeMaxMs: number;
}

/** May this broker (incarnation) be in the ISR: alive, and not known under a newer broker epoch. */
export type ReplicaEligibility = (brokerId: number, brokerEpoch: number) => boolean;

/** The answer to an AlterPartition for this partition. */
export interface AlterPartitionResult {
  readonly errorCode: number;
  readonly leader: number;
  readonly leaderEpoch: number;
  readonly isr: readonly number[];
  readonly leaderRecoveryState: number;
  readonly partitionEpoch: number;
}
