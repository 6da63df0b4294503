/**
 * The production `Partition`, truncation rules and controller on one partition of three replicas, under a seeded choice
 * of every next step: appends, fetches, delays, kills, restarts, shrinks, elections. Logs are arrays. After each step the
 * invariants of reliability.md §2.1 are checked (R1–R5, R7–R10, R13). A mutant leaves one rule out; the model must find it.
 */
import { LeaderEpochCache } from '../../../src/log/leader-epoch-cache.ts';
import { Partition } from '../../../src/replication/partition.ts';
import * as t from '../../../src/replication/partition-types.ts';
import type { IsrProposal } from '../../../src/replication/isr-state.ts';
import { checkFetchPosition, decideTruncation, type EpochEndOffset } from '../../../src/replication/truncation.ts';
import { brokerIdPath } from '../../../src/znodes/paths.ts';
import { Harness } from '../../unit/controller/controller-harness.ts';

export type Mutant =
  | 'none'
  /** 0.9: a follower cuts its log to its high watermark (KIP-101). */
  | 'truncateToHighWatermark'
  /** A follower never cuts its log. */
  | 'noTruncation'
  /** As before KIP-320: a follower cuts its log once, by whatever its leader knows at that time, and fetches of another leader epoch are answered and counted. */
  | 'unfencedFetch'
  /** A follower that reached the high watermark joins the ISR, whatever the epoch's start (reliability.md item 4). */
  | 'joinAtHighWatermark'
  /** A shrink counts at once, before it is written (KIP-497). */
  | 'shrinkBeforeWritten'
  /** A refused or lost proposal is taken as accepted. */
  | 'assumeAccepted'
  /** The controller elects any live replica. */
  | 'uncleanElection'
  /** Acknowledged by the leader alone. */
  | 'acknowledgeEarly';

export interface Options {
  readonly seed: number;
  readonly steps: number;
  readonly mutant: Mutant;
  readonly minIsr: number;
}

export interface Outcome {
  readonly violation: string | null;
  readonly acked: number;
  readonly elections: number;
  readonly kills: number;
  readonly truncations: number;
  /** Identifies the run: the same seed gives the same. */
  readonly trace: number;
}

interface Entry {
  readonly value: number;
  readonly epoch: number;
}

interface Replica {
  readonly id: number;
  /** czxid of the registration; a session that expires gives the same process another one. */
  brokerEpoch: number;
  /** Counts the processes. */
  readonly incarnation: number;
  registered: boolean;
  alive: boolean;
  log: Entry[];
  readonly epochs: LeaderEpochCache;
  partition: Partition;
  /** What survives a crash; lags. */
  checkpointedHighWatermark: number;
  /** A fetch is on its way. */
  fetching: boolean;
  /** Old mode: cut once after becoming follower. */
  cutPending: boolean;
}

interface Message {
  readonly to: number;
  /** Messages to a former process are lost. */
  readonly incarnation: number;
  readonly channel: string;
  readonly run: () => void;
}

const IDS = [1, 2, 3] as const;
const LAG_MS = 10;
const FETCH_RECORDS = 2;
/** A message may hold its channel up for so many steps. */
const STALL_CHANCE = 0.04;
const MAX_STALL_STEPS = 120;
const RESTING_ROUNDS = 30;
const HEALING_ROUNDS = 200;

/** mulberry32 */
function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const describeReplica = ({ id, partition }: Replica): string =>
  `${id} ${partition.role} in epoch ${partition.leaderEpoch}, end ${partition.logEndOffset}, high watermark ${partition.highWatermark}, ISR ${partition.isr.join()} of ${partition.maximalIsr.join()}`;

export class ReplicationModel {
  readonly #options: Options;
  readonly #random: () => number;
  readonly #harness: Harness;
  readonly #replicas = new Map<number, Replica>();
  #messages: Message[] = [];
  readonly #stalledUntil = new Map<string, number>();
  #stepNumber = 0;
  #isHealing = false;
  #nowMs = 0;
  #nextValue = 1;
  /** What any leader of the newest epoch at that time declared committed. */
  readonly #committed: Entry[] = [];
  readonly #waiting: { replica: Replica; incarnation: number; offset: number; value: number; epoch: number }[] = [];
  readonly #acked = new Map<number, number>();
  readonly #appenders = new Map<number, number>();
  #elections = 0;
  #kills = 0;
  #truncations = 0;
  #trace = 0;
  violation: string | null = null;

  constructor(options: Options) {
    this.#options = options;
    this.#random = randomOf(options.seed);
    this.#harness = new Harness([...IDS], { uncleanLeaderElectionEnable: options.mutant === 'uncleanElection' });
    for (const id of IDS) this.#replicas.set(id, this.#boot(id, [], new LeaderEpochCache(), 0));
    this.#harness.handle({ type: 'startup' });
    this.#harness.createTopic('t', [[...IDS]]);
    this.#settle();
  }

  #incarnations = 0;

  #boot(id: number, log: Entry[], epochs: LeaderEpochCache, highWatermark: number): Replica {
    const partition = new Partition({
      topic: 't', partition: 0, localBrokerId: id, settings: { minInsyncReplicas: this.#options.minIsr, replicaLagTimeMaxMs: LAG_MS },
      isEligible: () => true, logStartOffset: 0, logEndOffset: log.length, highWatermark,
    });
    const brokerEpoch = this.#harness.zk.stat(brokerIdPath(id))?.czxid ?? -1;
    return { id, brokerEpoch, incarnation: ++this.#incarnations, registered: true, alive: true, log, epochs, partition, checkpointedHighWatermark: partition.highWatermark, fetching: false, cutPending: false };
  }

  run(): Outcome {
    for (let step = 0; step < this.#options.steps && this.violation === null; step++) {
      this.#nowMs += 1;
      this.#stepNumber = step;
      this.#step();
      this.#check();
    }
    if (this.#options.mutant === 'none' && this.violation === null) this.#converge();
    return { violation: this.violation, acked: this.#acked.size, elections: this.#elections, kills: this.#kills, truncations: this.#truncations, trace: this.#trace };
  }

  #pick<Value>(values: readonly Value[]): Value | undefined {
    return values[Math.floor(this.#random() * values.length)];
  }

  #step(): void {
    const dice = this.#random();
    this.#trace = (Math.imul(this.#trace, 31) + Math.floor(dice * 1e6)) | 0;
    const alive = [...this.#replicas.values()].filter((replica) => replica.alive);
    if (dice < 0.22) this.#append(alive);
    else if (dice < 0.46) this.#fetch(alive);
    else if (dice < 0.88) this.#deliver();
    else if (dice < 0.93) this.#shrink(alive);
    else if (dice < 0.945) this.#kill(alive);
    else if (dice < 0.955) this.#expireSession(alive);
    else if (dice < 0.985) this.#restart();
    else this.#elect();
    this.#acknowledge();
  }

  /**
   * Faults end. First those who live come to rest: a leader whose whole ISR lives commits all it has. Then all are
   * brought back (C4): all is in sync, committed and equal.
   */
  #converge(): void {
    this.#isHealing = true;
    this.#stalledUntil.clear();
    for (let round = 0; round < RESTING_ROUNDS; round++) this.#healingRound();
    this.#checkAtRest();
    for (const id of IDS) if (!this.#replicas.get(id)!.registered) this.#comeBack(this.#replicas.get(id)!);
    for (let round = 0; round < HEALING_ROUNDS && !this.#isConverged() && this.violation === null; round++) this.#healingRound();
    if (!this.#isConverged()) this.#fail(`C4: not in sync after healing: ${[...this.#replicas.values()].map(describeReplica).join('; ')}`);
  }

  #healingRound(): void {
    this.#nowMs += LAG_MS;
    for (let left = 1000; left > 0 && this.#messages.length > 0; left--) this.#deliver();
    const alive = [...this.#replicas.values()].filter((replica) => replica.alive);
    for (let times = 0; times < IDS.length * 2; times++) this.#fetch(alive);
    for (const replica of alive) if (replica.partition.isLeader) this.#onChange(replica, replica.partition.maybeShrinkIsr(this.#nowMs));
    this.#check();
  }

  #checkAtRest(): void {
    const { leader, isr } = this.#harness.state('t');
    const replica = this.#replicas.get(leader);
    if (replica === undefined || !isr.every((id) => this.#replicas.get(id)!.alive && this.#replicas.get(id)!.registered)) return;
    if (isr.length < this.#options.minIsr || replica.partition.highWatermark === replica.log.length) return;
    this.#fail(`C4: the whole ISR ${isr.join()} lives, and not all is committed: ${describeReplica(replica)}`);
  }

  #isConverged(): boolean {
    const replicas = [...this.#replicas.values()];
    const leader = replicas.find(({ id, partition }) => partition.isLeader && this.#harness.state('t').leader === id);
    if (leader === undefined || leader.partition.isr.length !== IDS.length || leader.partition.highWatermark !== leader.log.length) return false;
    return replicas.every(({ log, partition }) => partition.highWatermark === leader.log.length && log.length === leader.log.length && log.every((entry, offset) => entry.value === leader.log[offset]!.value));
  }

  // --- Network -----------------------------------------------------------------------------------------------------

  #post(to: Replica, channel: string, run: () => void): void {
    if (!this.#isHealing && this.#random() < STALL_CHANCE) this.#stalledUntil.set(channel, this.#stepNumber + Math.floor(this.#random() * MAX_STALL_STEPS));
    this.#messages.push({ to: to.id, incarnation: to.incarnation, channel, run });
  }

  /** The first message of a channel chosen at random: channels keep their order, and know nothing of each other. */
  #deliver(): void {
    const moving = this.#messages.filter((message) => (this.#stalledUntil.get(message.channel) ?? 0) <= this.#stepNumber);
    const channel = this.#pick([...new Set(moving.map((message) => message.channel))]);
    const at = this.#messages.findIndex((message) => message.channel === channel);
    const message = this.#messages[at];
    if (message === undefined) return;
    this.#messages.splice(at, 1);
    const to = this.#replicas.get(message.to)!;
    if (to.alive && to.incarnation === message.incarnation) message.run();
  }

  // --- Controller --------------------------------------------------------------------------------------------------

  /** Lets the controller act at once; what it tells brokers is delayed. */
  #settle(): void {
    this.#harness.settle();
    for (const { brokerId, control } of this.#harness.takeSent()) {
      const to = this.#replicas.get(brokerId)!;
      if (control.type !== 'leaderAndIsr') continue;
      const epoch = control.request.brokerEpoch ?? -1;
      for (const topic of control.request.topicStates ?? []) {
        for (const state of topic.partitionStates) {
          // KIP-380: an order for a former registration is not obeyed.
          this.#post(to, `control ${brokerId}`, () => this.#replicas.get(to.id)!.brokerEpoch === epoch && this.#onLeaderAndIsr(to.id, state as t.LeaderAndIsrState));
        }
      }
    }
  }

  #onLeaderAndIsr(id: number, state: t.LeaderAndIsrState): void {
    const replica = this.#replicas.get(id)!;
    if (replica.partition.checkLeaderAndIsr(state) !== t.NONE) return;
    replica.fetching = false;
    if (state.leader !== id) {
      replica.partition.becomeFollower(state);
      replica.cutPending = true;
      return;
    }
    const change = replica.partition.becomeLeader(state, this.#nowMs);
    if (change.isNewLeaderEpoch) {
      this.#elections++;
      replica.epochs.assign(state.leaderEpoch, replica.log.length);
    }
    if (this.#options.mutant === 'joinAtHighWatermark') replica.partition.leaderEpochStartOffset = 0;
    this.#onChange(replica, change.change);
  }

  #onChange(replica: Replica, change: t.PartitionChange): void {
    if ((change & t.ISR_PROPOSED) !== 0) this.#propose(replica, replica.partition.isrProposal!);
  }

  #propose(replica: Replica, proposal: IsrProposal): void {
    const { mutant } = this.#options;
    const accepted = { errorCode: 0, leader: replica.id, leaderEpoch: proposal.leaderEpoch, isr: proposal.isr.map((member) => member.brokerId), leaderRecoveryState: 0, partitionEpoch: proposal.partitionEpoch + 1 };
    const isShrink = accepted.isr.length < replica.partition.isr.length;
    if (mutant === 'shrinkBeforeWritten' && isShrink) replica.partition.onAlterPartitionResult(proposal, { ...accepted, partitionEpoch: proposal.partitionEpoch }, this.#nowMs);
    const members = proposal.isr.map((member) => (member.brokerId === replica.id ? { ...member, brokerEpoch: replica.brokerEpoch } : { ...member }));
    const partition = { partitionIndex: 0, leaderEpoch: proposal.leaderEpoch, newIsr: [], newIsrWithEpochs: members, leaderRecoveryState: 0, partitionEpoch: proposal.partitionEpoch };
    const { topicId } = this.#harness.context.topics.get('t')!;
    // To the controller and back: each way takes as long as it likes.
    this.#messages.push({ to: replica.id, incarnation: replica.incarnation, channel: `propose ${replica.id}`, run: () => {
      this.#harness.handle({ type: 'alterPartition', reply: 0, request: { brokerId: replica.id, brokerEpoch: replica.brokerEpoch, topics: [{ topicName: '', topicId, partitions: [partition] }] } });
      const reply = this.#harness.replies.at(-1)!;
      this.#settle();
      if (reply.type !== 'alterPartition') return;
      const answer = reply.response.topics[0]?.partitions[0];
      const errorCode = reply.response.errorCode !== 0 ? reply.response.errorCode : (answer?.errorCode ?? -1);
      const result = { errorCode, leader: answer?.leaderId ?? -1, leaderEpoch: answer?.leaderEpoch ?? -1, isr: answer?.isr ?? [], leaderRecoveryState: 0, partitionEpoch: answer?.partitionEpoch ?? -1 };
      this.#post(replica, `answer ${replica.id}`, () => this.#onAlterPartitionResult(replica.id, proposal, mutant === 'assumeAccepted' ? accepted : result));
    } });
  }

  #onAlterPartitionResult(id: number, proposal: IsrProposal, result: t.AlterPartitionResult): void {
    const replica = this.#replicas.get(id)!;
    const change = replica.partition.onAlterPartitionResult(proposal, result, this.#nowMs);
    if ((change & t.REFRESH_PARTITION_STATE) !== 0) {
      const state = this.#harness.state('t');
      const { partitionEpoch } = this.#harness.context.find('t', 0)!.leadership!;
      replica.partition.onPartitionStateRead({ ...state, errorCode: 0, partitionEpoch }, this.#nowMs);
    }
    if ((change & t.RETRY_PROPOSAL) !== 0) this.#propose(replica, proposal);
  }

  #shrink(alive: readonly Replica[]): void {
    const replica = this.#pick(alive.filter(({ partition }) => partition.isLeader));
    if (replica === undefined) return;
    this.#nowMs += this.#random() < 0.5 ? LAG_MS + 1 : 0;
    this.#onChange(replica, replica.partition.maybeShrinkIsr(this.#nowMs));
  }

  #kill(alive: readonly Replica[]): void {
    const replica = this.#pick(alive);
    if (replica === undefined) return;
    this.#kills++;
    replica.alive = false;
    if (replica.registered) this.#harness.kill(replica.id);
    replica.registered = false;
    this.#settle();
  }

  /** The process goes on, a zombie until it hears otherwise. */
  #expireSession(alive: readonly Replica[]): void {
    const replica = this.#pick(alive.filter(({ registered }) => registered));
    if (replica === undefined) return;
    replica.registered = false;
    this.#harness.kill(replica.id);
    this.#settle();
  }

  /** Comes back with its log whole and an old checkpoint. A living one is bounced; one whose session expired registers anew. */
  #restart(): void {
    this.#comeBack(this.#pick([...this.#replicas.values()])!);
  }

  #comeBack(replica: Replica): void {
    this.#harness.register(replica.id);
    if (replica.alive && !replica.registered) {
      replica.registered = true;
      replica.brokerEpoch = this.#harness.zk.stat(brokerIdPath(replica.id))!.czxid;
      return this.#settle();
    }
    const next = this.#boot(replica.id, replica.log, replica.epochs, replica.checkpointedHighWatermark);
    this.#replicas.set(replica.id, next);
    this.#settle();
  }

  #elect(): void {
    this.#harness.handle({ type: 'electLeaders', reply: 0, electionType: 0, partitions: null });
    this.#settle();
  }

  // --- Clients -----------------------------------------------------------------------------------------------------

  #append(alive: readonly Replica[]): void {
    const replica = this.#pick(alive.filter(({ partition }) => partition.checkAppend(-1) === t.NONE));
    if (replica === undefined) return;
    const { partition } = replica;
    const other = this.#appenders.get(partition.leaderEpoch);
    if (other !== undefined && other !== replica.id) this.#fail(`R7: ${other} and ${replica.id} both append in epoch ${partition.leaderEpoch}`);
    this.#appenders.set(partition.leaderEpoch, replica.id);
    const value = this.#nextValue++;
    replica.log = [...replica.log, { value, epoch: partition.leaderEpoch }];
    this.#waiting.push({ replica, incarnation: replica.incarnation, offset: replica.log.length, value, epoch: partition.leaderEpoch });
    this.#onChange(replica, partition.onLocalLogEndOffset(replica.log.length, this.#nowMs));
  }

  #acknowledge(): void {
    for (let at = this.#waiting.length - 1; at >= 0; at--) {
      const { replica, incarnation, offset, value, epoch } = this.#waiting[at]!;
      const current = this.#replicas.get(replica.id)!;
      const gone = !current.alive || current.incarnation !== incarnation;
      const outcome = gone ? t.NOT_LEADER_OR_FOLLOWER : this.#options.mutant === 'acknowledgeEarly' ? t.NONE : current.partition.checkReplicated(offset, epoch);
      if (outcome === null) continue;
      this.#waiting.splice(at, 1);
      if (outcome === t.NONE) this.#acked.set(value, offset - 1);
    }
  }

  // --- Replication -------------------------------------------------------------------------------------------------

  #fetch(alive: readonly Replica[]): void {
    const follower = this.#pick(alive.filter(({ partition, fetching }) => partition.role === 'follower' && partition.leaderId >= 0 && !fetching));
    if (follower === undefined) return;
    if (this.#options.mutant === 'truncateToHighWatermark' && follower.cutPending) this.#cut(follower, follower.partition.highWatermark);
    const leader = this.#replicas.get(follower.partition.leaderId)!;
    if (this.#options.mutant === 'unfencedFetch' && follower.cutPending) this.#cutUnfenced(follower, leader);
    follower.cutPending = false;
    follower.fetching = true;
    const request = { follower: follower.id, incarnation: follower.incarnation, brokerEpoch: follower.brokerEpoch, epoch: follower.partition.leaderEpoch, offset: follower.log.length, lastEpoch: follower.epochs.latestEpoch };
    if (!leader.alive) {
      follower.fetching = false;
      return;
    }
    this.#post(leader, `fetch ${follower.id}>${leader.id}`, () => this.#onFetch(leader.id, request));
  }

  #onFetch(leaderId: number, request: { follower: number; incarnation: number; brokerEpoch: number; epoch: number; offset: number; lastEpoch: number }): void {
    const leader = this.#replicas.get(leaderId)!;
    const { partition, log } = leader;
    const follower = this.#replicas.get(request.follower)!;
    const { mutant } = this.#options;
    const fenced = mutant === 'unfencedFetch' ? (partition.isLeader ? t.NONE : t.NOT_LEADER_OR_FOLLOWER) : partition.checkAccess(request.epoch, true);
    const answer = (run: (to: Replica) => void): void => {
      if (this.#replicas.get(follower.id)!.incarnation !== request.incarnation) return;
      this.#post(follower, `data ${leaderId}>${follower.id}`, () => {
        const to = this.#replicas.get(follower.id)!;
        to.fetching = false;
        if (mutant === 'unfencedFetch' || to.partition.leaderEpoch === request.epoch) run(to);
      });
    };
    if (fenced !== t.NONE || partition.checkFollower(request.follower, request.epoch) !== t.NONE) return answer(() => {});
    const checked = mutant === 'truncateToHighWatermark' || mutant === 'noTruncation' || mutant === 'unfencedFetch' ? { type: 'ok' as const } : checkFetchPosition(request.offset, request.lastEpoch, 0, (epoch) => leader.epochs.endOffsetFor(epoch, log.length));
    if (checked.type === 'diverging') return answer((to) => this.#truncate(to, checked.end));
    if (checked.type === 'outOfRange' || request.offset > log.length) return answer((to) => this.#cut(to, Math.min(to.log.length, mutant === 'noTruncation' ? to.log.length : log.length)));
    const records = log.slice(request.offset, request.offset + FETCH_RECORDS);
    this.#onChange(leader, partition.recordFollowerFetch(request.follower, request.brokerEpoch, request.offset, log.length, this.#nowMs));
    const { highWatermark } = partition;
    answer((to) => this.#onRecords(to, request.offset, records, highWatermark));
  }

  #onRecords(to: Replica, offset: number, records: readonly Entry[], highWatermark: number): void {
    if (to.partition.role !== 'follower' || to.log.length !== offset) return;
    for (const record of records) {
      to.epochs.assign(record.epoch, to.log.length);
      to.log = [...to.log, record];
    }
    to.partition.onFollowerAppended(to.log.length, highWatermark);
    if (this.#random() < 0.3) to.checkpointedHighWatermark = to.partition.highWatermark;
  }

  #truncate(to: Replica, end: EpochEndOffset): void {
    if (to.partition.role !== 'follower') return;
    const step = decideTruncation(end, to.log.length, to.partition.highWatermark, (epoch) => to.epochs.endOffsetFor(epoch, to.log.length));
    this.#cut(to, step.offset);
  }

  #cutUnfenced(follower: Replica, leader: Replica): void {
    for (let round = 0; round < 5; round++) {
      const before = follower.log.length;
      this.#truncate(follower, leader.epochs.endOffsetFor(follower.epochs.latestEpoch, leader.log.length));
      if (follower.log.length === before) return;
    }
  }

  #cut(to: Replica, offset: number): void {
    if (to.partition.role !== 'follower') return;
    // Also at the end of the log: an epoch in which nothing was written goes.
    to.epochs.truncateFromEnd(offset);
    if (offset >= to.log.length) return;
    this.#truncations++;
    to.log = to.log.slice(0, offset);
    if ((to.partition.onTruncated(offset) & t.TRUNCATED_BELOW_HIGH_WATERMARK) !== 0) this.#fail(`R13: ${to.id} cut its log below its high watermark, to ${offset}`);
    to.checkpointedHighWatermark = Math.min(to.checkpointedHighWatermark, offset);
  }

  // --- Invariants --------------------------------------------------------------------------------------------------

  #fail(what: string): void {
    this.violation ??= what;
  }

  #check(): void {
    for (const replica of this.#replicas.values()) if (replica.alive) this.#checkReplica(replica);
    const { isr } = this.#harness.state('t');
    for (const id of isr) this.#checkMember(this.#replicas.get(id)!);
    for (const [value, offset] of this.#acked) {
      if (this.#committed[offset]?.value !== value) this.#fail(`R1: acknowledged ${value} is not committed at ${offset}`);
    }
  }

  #checkReplica({ id, partition, log }: Replica): void {
    if (partition.highWatermark > log.length) this.#fail(`${id}: high watermark ${partition.highWatermark} beyond its log ${log.length}`);
    for (let offset = 0; offset < partition.highWatermark; offset++) {
      const known = this.#committed[offset];
      const here = log[offset]!;
      if (known === undefined) this.#committed[offset] = here;
      else if (known.value !== here.value) this.#fail(`R9: ${id} exposes ${here.value} at ${offset}, where ${known.value} was exposed`);
    }
  }

  /** R2, R3, R5: every member of the ISR in ZooKeeper has all that was ever committed. */
  #checkMember({ id, log }: Replica): void {
    if (log.length < this.#committed.length) this.#fail(`R3: ${id} is in the ISR with ${log.length} of ${this.#committed.length} committed records`);
    for (const [offset, entry] of this.#committed.entries()) {
      if (log[offset] !== undefined && log[offset].value !== entry.value) this.#fail(`R5: ${id} in the ISR has another record at ${offset}`);
    }
  }
}

export const runModel = (options: Options): Outcome => new ReplicationModel(options).run();
