/**
 * A member of a classic consumer group: joins, shares out when it leads, beats, leaves. It does not know what is read;
 * its owner joins again when `rejoinNeeded`.
 */
import type { Timer } from '../base/ports.ts';
import { type Api, HEARTBEAT, JOIN_GROUP, LEAVE_GROUP, SYNC_GROUP } from './apis.ts';
import { type AssignedTopic, assignPartitions, type AssignorName, type PartitionCounts } from './assignors.ts';
import type { ClusterClient } from './cluster-client.ts';
import { decodeAssignment, decodeSubscription, encodeAssignment, encodeSubscription } from './consumer-protocol.ts';
import { checkError, KafkaError } from './kafka-errors.ts';
import type { JoinGroupResponse } from '../protocol/messages/join-group.ts';

export interface GroupOptions {
  readonly groupId: string;
  readonly groupInstanceId: string | null;
  readonly sessionTimeoutMs: number;
  readonly rebalanceTimeoutMs: number;
  readonly heartbeatIntervalMs: number;
  /** Most wanted first. */
  readonly assignors: readonly AssignorName[];
}

const START_ANEW = new Set(['UNKNOWN_MEMBER_ID', 'ILLEGAL_GENERATION']);
const JOIN_AGAIN = new Set(['REBALANCE_IN_PROGRESS', 'MEMBER_ID_REQUIRED', ...START_ANEW]);
/** A join waits for the other members: so much longer than they are given. */
const JOIN_GRACE_MS = 5000;
const UNKNOWN_GENERATION = -1;
const MAX_SESSION_0_9_MS = 30_000;

export class GroupMembership {
  readonly #cluster: ClusterClient;
  readonly #options: GroupOptions;
  #timer: Timer | null = null;
  #joined = false;
  memberId = '';
  generationId = UNKNOWN_GENERATION;
  rejoinNeeded = true;
  /** A failure that the owner must hear of. */
  failure: Error | null = null;

  constructor(cluster: ClusterClient, options: GroupOptions) {
    this.#cluster = cluster;
    this.#options = options;
  }

  get groupId(): string {
    return this.#options.groupId;
  }
  get groupInstanceId(): string | null {
    return this.#options.groupInstanceId;
  }

  /** Joins with the topics and gives what this member shall read. @throws KafkaError for what joining again cannot mend */
  async join(topics: readonly string[], countPartitions: (topics: readonly string[]) => Promise<PartitionCounts>): Promise<AssignedTopic[]> {
    this.#stopBeating();
    for (;;) {
      try {
        const joined = await this.#joinGroup(topics);
        const assignment = await this.#syncGroup(joined, joined.leader === joined.memberId ? await this.#shareOut(joined, countPartitions) : []);
        this.rejoinNeeded = false;
        this.#joined = true;
        this.#beatLater();
        return assignment;
      } catch (error) {
        if (!(error instanceof KafkaError) || !JOIN_AGAIN.has(error.info.name)) throw error;
        this.#onJoinError(error);
      }
    }
  }

  #onJoinError(error: KafkaError): void {
    if (!START_ANEW.has(error.info.name)) return;
    this.memberId = '';
    this.generationId = UNKNOWN_GENERATION;
  }

  async #joinGroup(topics: readonly string[]): Promise<JoinGroupResponse> {
    const { groupId, groupInstanceId, sessionTimeoutMs, rebalanceTimeoutMs, assignors } = this.#options;
    const metadata = encodeSubscription(topics);
    const version = (await this.#cluster.connectionTo({ group: groupId })).versionOf(JOIN_GROUP as Api<never, unknown>);
    const joined = await this.#cluster.request({ group: groupId }, JOIN_GROUP, {
      // 0.9's brokers allow no longer session.
      groupId, sessionTimeoutMs: version === 0 ? Math.min(sessionTimeoutMs, MAX_SESSION_0_9_MS) : sessionTimeoutMs, rebalanceTimeoutMs, memberId: this.memberId, ...(version >= 5 ? { groupInstanceId } : {}),
      protocolType: 'consumer', protocols: assignors.map((name) => ({ name, metadata })),
    }, {
      what: 'joinGroup', timeoutMs: rebalanceTimeoutMs + JOIN_GRACE_MS, deadline: this.#cluster.deadline(rebalanceTimeoutMs + JOIN_GRACE_MS),
      check: (response) => {
        if (response.memberId !== '') this.memberId = response.memberId;
        checkError(response.errorCode);
      },
    });
    this.generationId = joined.generationId;
    return joined;
  }

  async #shareOut(joined: JoinGroupResponse, countPartitions: (topics: readonly string[]) => Promise<PartitionCounts>): Promise<{ memberId: string; assignment: Uint8Array }[]> {
    const members = joined.members.map(({ memberId, metadata }) => ({ memberId, topics: decodeSubscription(metadata) ?? [] }));
    const topics = [...new Set(members.flatMap((member) => member.topics))];
    const name = joined.protocolName === 'roundrobin' ? 'roundrobin' : 'range';
    const assignment = assignPartitions(name, members, await countPartitions(topics));
    return [...assignment].map(([memberId, assigned]) => ({ memberId, assignment: encodeAssignment(assigned) }));
  }

  async #syncGroup(joined: JoinGroupResponse, assignments: { memberId: string; assignment: Uint8Array }[]): Promise<AssignedTopic[]> {
    const { groupId, groupInstanceId, rebalanceTimeoutMs } = this.#options;
    const version = (await this.#cluster.connectionTo({ group: groupId })).versionOf(SYNC_GROUP as Api<never, unknown>);
    const synced = await this.#cluster.request({ group: groupId }, SYNC_GROUP, {
      groupId, generationId: joined.generationId, memberId: this.memberId, ...(version >= 3 ? { groupInstanceId } : {}),
      ...(version >= 5 ? { protocolType: 'consumer', protocolName: joined.protocolName } : {}), assignments,
    }, { what: 'syncGroup', timeoutMs: rebalanceTimeoutMs + JOIN_GRACE_MS, check: (response) => checkError(response.errorCode) });
    return decodeAssignment(synced.assignment) ?? [];
  }

  #beatLater(): void {
    this.#timer = this.#cluster.clock.setTimer(this.#options.heartbeatIntervalMs, () => void this.#beat());
  }

  #stopBeating(): void {
    this.#timer?.cancel();
    this.#timer = null;
  }

  async #beat(): Promise<void> {
    const { groupId, groupInstanceId, sessionTimeoutMs } = this.#options;
    try {
      const version = (await this.#cluster.connectionTo({ group: groupId })).versionOf(HEARTBEAT as Api<never, unknown>);
      await this.#cluster.request({ group: groupId }, HEARTBEAT, {
        groupId, generationId: this.generationId, memberId: this.memberId, ...(version >= 3 ? { groupInstanceId } : {}),
      }, { what: 'heartbeat', deadline: this.#cluster.deadline(sessionTimeoutMs), check: (response) => checkError(response.errorCode) });
    } catch (error) {
      if (error instanceof KafkaError && JOIN_AGAIN.has(error.info.name)) {
        this.#onJoinError(error);
        this.rejoinNeeded = true;
      } else if (error instanceof KafkaError) this.failure = error;
      else this.rejoinNeeded = true;
    }
    if (this.#timer !== null && !this.rejoinNeeded && this.failure === null) this.#beatLater();
  }

  /** Leaves the group so that the others need not wait for the session to end. Never throws. */
  async leave(): Promise<void> {
    this.#stopBeating();
    if (!this.#joined || this.memberId === '' || this.#options.groupInstanceId !== null) return;
    this.#joined = false;
    const { groupId } = this.#options;
    try {
      const connection = await this.#cluster.connectionTo({ group: groupId });
      const many = connection.versionOf(LEAVE_GROUP as Api<never, unknown>) >= 3;
      await connection.call(LEAVE_GROUP, many ? { groupId, members: [{ memberId: this.memberId, groupInstanceId: null }] } : { groupId, memberId: this.memberId }, { timeoutMs: 3000 });
    } catch {
      // The session's time-out does the rest.
    }
  }
}
