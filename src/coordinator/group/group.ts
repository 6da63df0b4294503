/**
 * One classic group: its members, generation and state (Kafka's ClassicGroup). It changes by the hands of join-group,
 * sync-group, rebalance and their like; it decides nothing by itself.
 *
 * Invariants: `leaderId` is a member or null; `awaitingJoin` counts the members whose JoinGroup is parked; the protocol
 * counts are those of the members; an instance id names at most one member; generations only grow.
 */
import { assert } from '../../base/assert.ts';
import { DeadlineTimer } from '../../base/deadline-queue.ts';
import type { Member, MemberProtocol } from './member.ts';
import { copyProtocols } from './member.ts';
import { subscribedTopics } from './subscription.ts';

export type GroupState = 'Empty' | 'PreparingRebalance' | 'CompletingRebalance' | 'Stable' | 'Dead';
export const CONSUMER_PROTOCOL_TYPE = 'consumer';

const legalFrom: Readonly<Record<GroupState, readonly GroupState[]>> = {
  Empty: ['PreparingRebalance'],
  PreparingRebalance: ['Stable', 'CompletingRebalance', 'Empty'],
  CompletingRebalance: ['PreparingRebalance'],
  Stable: ['CompletingRebalance'],
  Dead: ['Stable', 'PreparingRebalance', 'CompletingRebalance', 'Empty', 'Dead'],
};

export class Group {
  readonly groupId: string;
  state: GroupState = 'Empty';
  previousState: GroupState = 'Dead';
  /** Wall time of the last change of state; −1: unknown (read from an old record). */
  stateTimestampMs: number;
  protocolType: string | null = null;
  protocolName: string | null = null;
  generationId = 0;
  leaderId: string | null = null;
  /** In order of joining. */
  readonly members = new Map<string, Member>();
  /** Instance id → member id. */
  readonly staticMembers = new Map<string, string>();
  /** Member ids handed out that have not joined yet, each with its timer. */
  readonly pendingMembers = new Map<string, DeadlineTimer>();
  /** Members that have not sent SyncGroup in this generation. */
  readonly pendingSync = new Set<string>();
  /** Members whose JoinGroup is parked. */
  awaitingJoin = 0;
  /** Somebody joined while the first rebalance was being delayed. */
  newMemberAdded = false;
  /** null: unknown. */
  subscribed: ReadonlySet<string> | null = null;
  /** Writes of offsets or of the group that are under way: it is not to be forgotten meanwhile. */
  writesUnderWay = 0;
  /** Kafka's DelayedJoin and DelayedSync. */
  joinTimer: DeadlineTimer | null = null;
  syncTimer: DeadlineTimer | null = null;
  readonly #protocolCounts = new Map<string, number>();

  constructor(groupId: string, nowWallMs: number) {
    this.groupId = groupId;
    this.stateTimestampMs = nowWallMs;
  }

  is(...states: readonly GroupState[]): boolean {
    return states.includes(this.state);
  }

  get isEmpty(): boolean {
    return this.state === 'Empty';
  }

  get isConsumerGroup(): boolean {
    return this.protocolType === CONSUMER_PROTOCOL_TYPE;
  }

  get canRebalance(): boolean {
    return legalFrom.PreparingRebalance.includes(this.state);
  }

  get hasAllMembersJoined(): boolean {
    return this.members.size === this.awaitingJoin && this.pendingMembers.size === 0;
  }

  /** The longest of the members'. */
  get rebalanceTimeoutMs(): number {
    let longest = 0;
    for (const member of this.members.values()) longest = Math.max(longest, member.rebalanceTimeoutMs);
    return longest;
  }

  isLeader(memberId: string): boolean {
    return this.leaderId === memberId;
  }

  transitionTo(state: GroupState, nowWallMs: number): void {
    assert(legalFrom[state].includes(this.state), `group ${this.groupId}: ${this.state} → ${state}`);
    this.previousState = this.state;
    this.state = state;
    this.stateTimestampMs = nowWallMs;
  }

  add(member: Member): void {
    assert(!this.members.has(member.memberId), `member ${member.memberId} twice in group ${this.groupId}`);
    if (member.groupInstanceId !== null) {
      assert(!this.staticMembers.has(member.groupInstanceId), `instance ${member.groupInstanceId} twice in group ${this.groupId}`);
      this.staticMembers.set(member.groupInstanceId, member.memberId);
    }
    if (this.members.size === 0) this.protocolType = member.protocolType;
    this.leaderId ??= member.memberId;
    this.members.set(member.memberId, member);
    this.#countProtocols(member, 1);
    if (member.parkedJoin !== null) this.awaitingJoin++;
  }

  /** Its parked requests are the caller's to answer, its timers the caller's to disarm. */
  remove(memberId: string): Member | null {
    const member = this.members.get(memberId) ?? null;
    if (member !== null) {
      this.members.delete(memberId);
      this.#countProtocols(member, -1);
      if (member.parkedJoin !== null) this.awaitingJoin--;
      if (member.groupInstanceId !== null) this.staticMembers.delete(member.groupInstanceId);
      if (this.isLeader(memberId)) this.leaderId = this.members.keys().next().value ?? null;
    }
    this.pendingSync.delete(memberId);
    return member;
  }

  /** Parks the member's JoinGroup, or takes it off; returns the one that was parked before. */
  park(member: Member, requestId: number | null): number | null {
    const before = member.parkedJoin;
    if (before === null && requestId !== null) this.awaitingJoin++;
    if (before !== null && requestId === null) this.awaitingJoin--;
    member.parkedJoin = requestId;
    return before;
  }

  updateMember(member: Member, protocols: readonly MemberProtocol[], rebalanceTimeoutMs: number, sessionTimeoutMs: number): void {
    this.#countProtocols(member, -1);
    member.protocols = copyProtocols(protocols);
    this.#countProtocols(member, 1);
    member.rebalanceTimeoutMs = rebalanceTimeoutMs;
    member.sessionTimeoutMs = sessionTimeoutMs;
  }

  /** Puts `replacement` into the place of a static member; the old one's parked requests must have been answered. */
  replaceStatic(old: Member, replacement: Member): void {
    assert(old.parkedJoin === null && old.groupInstanceId !== null, 'a static member is replaced while it waits');
    const wasLeader = this.isLeader(old.memberId);
    const wasPendingSync = this.pendingSync.has(old.memberId);
    this.remove(old.memberId);
    const leader = this.leaderId;
    this.add(replacement);
    this.leaderId = wasLeader ? replacement.memberId : leader;
    if (wasPendingSync) this.pendingSync.add(replacement.memberId);
  }

  /** Makes sure that the leader is somebody who joined; false when nobody did. */
  maybeElectLeaderWhoJoined(): boolean {
    const leader = this.leaderId === null ? undefined : this.members.get(this.leaderId);
    if (leader === undefined) return false;
    if (leader.parkedJoin !== null) return true;
    for (const member of this.members.values()) {
      if (member.parkedJoin === null) continue;
      this.leaderId = member.memberId;
      return true;
    }
    return false;
  }

  /** Whether a member with these protocols would have one in common with all others. */
  supports(protocolType: string, protocols: readonly MemberProtocol[]): boolean {
    if (this.state === 'Empty' || this.members.size === 0) return protocolType !== '' && protocols.length > 0;
    return this.protocolType === protocolType && protocols.some(({ name }) => this.#protocolCounts.get(name) === this.members.size);
  }

  /** Each member votes for the first of its protocols that all have; the most votes win, among equals the first named. */
  selectProtocol(): string {
    const candidates = new Set<string>();
    for (const [name, count] of this.#protocolCounts) if (count === this.members.size) candidates.add(name);
    const votes = new Map<string, number>();
    for (const member of this.members.values()) {
      const vote = member.vote(candidates);
      assert(vote !== null, `member ${member.memberId} of group ${this.groupId} supports no common protocol`);
      votes.set(vote, (votes.get(vote) ?? 0) + 1);
    }
    let selected = '';
    let most = 0;
    for (const [name, count] of votes) {
      if (count <= most) continue;
      selected = name;
      most = count;
    }
    return selected;
  }

  nextGeneration(nowWallMs: number): void {
    this.generationId = this.generationId >= 0x7fffffff ? 1 : this.generationId + 1;
    this.protocolName = this.members.size === 0 ? null : this.selectProtocol();
    this.subscribed = this.computeSubscribed();
    this.transitionTo(this.members.size === 0 ? 'Empty' : 'CompletingRebalance', nowWallMs);
    this.pendingSync.clear();
  }

  /** The topics that the members read; null when that cannot be told. */
  computeSubscribed(): ReadonlySet<string> | null {
    if (!this.isConsumerGroup) return null;
    const topics = new Set<string>();
    for (const member of this.members.values()) {
      const metadata = this.protocolName === null ? null : member.metadataOf(this.protocolName);
      const read = metadata === null ? null : subscribedTopics(metadata);
      if (read === null) return null;
      for (const topic of read) topics.add(topic);
    }
    return topics;
  }

  /** When it cannot be told what a consumer group reads, it reads everything. */
  isSubscribedTo(topic: string): boolean {
    return this.subscribed === null ? this.isConsumerGroup && this.members.size > 0 : this.subscribed.has(topic);
  }

  #countProtocols(member: Member, change: number): void {
    for (const { name } of member.protocols) {
      const count = (this.#protocolCounts.get(name) ?? 0) + change;
      if (count === 0) this.#protocolCounts.delete(name);
      else this.#protocolCounts.set(name, count);
    }
  }
}
