/**
 * One member of a classic group. Its metadata are copies: nothing keeps a request's frame alive.
 * At most one JoinGroup and one SyncGroup of it are parked, by the shell's request numbers.
 */
import type { DeadlineTimer } from '../../base/deadline-queue.ts';

export interface MemberProtocol {
  readonly name: string;
  readonly metadata: Uint8Array;
}

/** Copies, and drops a protocol that is named a second time. */
export function copyProtocols(protocols: readonly MemberProtocol[]): MemberProtocol[] {
  const copies = new Map<string, MemberProtocol>();
  for (const { name, metadata } of protocols) if (!copies.has(name)) copies.set(name, { name, metadata: metadata.slice() });
  return [...copies.values()];
}

const equalBytes = (left: Uint8Array, right: Uint8Array): boolean => left.length === right.length && left.every((byte, index) => byte === right[index]);

export interface MemberFields {
  readonly memberId: string;
  readonly groupInstanceId: string | null;
  readonly clientId: string;
  readonly clientHost: string;
  readonly rebalanceTimeoutMs: number;
  readonly sessionTimeoutMs: number;
  readonly protocolType: string;
  readonly protocols: readonly MemberProtocol[];
}

export class Member {
  readonly memberId: string;
  readonly groupInstanceId: string | null;
  readonly clientId: string;
  readonly clientHost: string;
  readonly protocolType: string;
  rebalanceTimeoutMs: number;
  sessionTimeoutMs: number;
  protocols: readonly MemberProtocol[];
  assignment: Uint8Array = new Uint8Array(0);
  /** The JoinGroup that waits for the rebalance; null: none. Change it through the group, which counts. */
  parkedJoin: number | null = null;
  /** The SyncGroup that waits for the leader's assignment. */
  parkedSync: number | null = null;
  /** Until its first generation: such a member expires even while it waits. */
  isNew = false;
  /** Session, or the time a new member has to come. */
  sessionTimer: DeadlineTimer | null = null;

  constructor(fields: MemberFields) {
    this.memberId = fields.memberId;
    this.groupInstanceId = fields.groupInstanceId;
    this.clientId = fields.clientId;
    this.clientHost = fields.clientHost;
    this.protocolType = fields.protocolType;
    this.rebalanceTimeoutMs = fields.rebalanceTimeoutMs;
    this.sessionTimeoutMs = fields.sessionTimeoutMs;
    this.protocols = copyProtocols(fields.protocols);
  }

  get isStatic(): boolean {
    return this.groupInstanceId !== null;
  }

  metadataOf(protocol: string): Uint8Array | null {
    return this.protocols.find((candidate) => candidate.name === protocol)?.metadata ?? null;
  }

  /** Whether the same protocols, in the same order, with the same bytes. */
  hasProtocols(protocols: readonly MemberProtocol[]): boolean {
    return (
      protocols.length === this.protocols.length &&
      protocols.every(({ name, metadata }, index) => name === this.protocols[index]!.name && equalBytes(metadata, this.protocols[index]!.metadata))
    );
  }

  /** The first of its protocols that all members have. */
  vote(candidates: ReadonlySet<string>): string | null {
    return this.protocols.find(({ name }) => candidates.has(name))?.name ?? null;
  }
}
