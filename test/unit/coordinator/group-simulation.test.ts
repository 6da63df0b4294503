/**
 * Random members that join, sync, beat, commit, leave, die and come back, against a shard whose writes are committed,
 * delayed, failed, and whose leadership moves; checks G1–G5 of the reliability notes after every step.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ErrorCode } from '../../../src/protocol/messages/error-code.ts';
import type { JoinGroupResponse } from '../../../src/protocol/messages/join-group.ts';
import type { OffsetCommitResponse } from '../../../src/protocol/messages/offset-commit.ts';
import type { SyncGroupResponse } from '../../../src/protocol/messages/sync-group.ts';
import { SimRandom } from '../../../src/sim/sim-random.ts';
import { TestShard, subscription, text } from './shard-harness.ts';

const PARTITIONS = 6;
const SESSION_MS = 6000;

/** lazy: it joined and beats, but never syncs. */
type Phase = 'idle' | 'joining' | 'syncing' | 'stable' | 'lazy' | 'dead';

class Client {
  readonly name: string;
  readonly instanceId: string | null;
  readonly apiVersion: number;
  phase: Phase = 'idle';
  memberId = '';
  generation = -1;
  leader = false;
  request = -1;
  members: string[] = [];
  /** Partitions it believes it owns. */
  owned: number[] = [];
  lastBeatMs = 0;
  constructor(name: string, instanceId: string | null, apiVersion: number) {
    this.name = name;
    this.instanceId = instanceId;
    this.apiVersion = apiVersion;
  }
}

class Simulation {
  readonly random: SimRandom;
  readonly shard: TestShard;
  readonly clients: Client[] = [];
  /** generation → partition → owner's assignment, as members were told. */
  readonly assignments = new Map<number, Map<string, string>>();
  readonly commits: { request: number; partition: number; offset: number }[] = [];
  lastGeneration = 0;
  /** When the group was last seen stable or empty. */
  settledMs = 0;
  nextOffset = 1;
  /** Shorter than the session: members that are late, but alive, are left behind; or longer. */
  readonly rebalanceMs: number;
  steps = 0;
  moves = 0;
  isSettling = false;

  constructor(seed: number) {
    this.random = new SimRandom(seed);
    this.rebalanceMs = this.random.below(2) === 0 ? 2500 : 9000;
    this.shard = new TestShard({ initialRebalanceDelayMs: this.random.below(2) * 300, maxSize: 20 });
    const count = 2 + this.random.below(4);
    for (let index = 0; index < count; index++) {
      const isStatic = this.random.below(3) === 0;
      this.clients.push(new Client(`c${index}`, isStatic ? `i${index}` : null, isStatic ? 5 + 4 * this.random.below(2) : 3 + this.random.below(3)));
    }
  }

  step(): void {
    this.steps++;
    const client = this.clients[this.random.below(this.clients.length)]!;
    const dice = this.random.below(100);
    if (dice < 55) this.act(client);
    else if (dice < 62) this.commit(client);
    else if (dice < 65) this.leave(client);
    else if (dice < 68) this.die(client);
    else if (dice < 70) this.duplicate(client);
    else if (dice < 73) this.zombie(client);
    else if (dice < 90) this.pass(this.random.below(1500));
    else if (dice < 92) this.shard.autoCommit = !this.shard.autoCommit;
    else if (dice < 95) this.writeEnds();
    else if (dice < 96) this.failOver();
    else this.pass(10);
    if (this.shard.autoCommit) this.shard.commitAll();
    for (const each of this.clients) this.receive(each);
    this.check();
  }

  act(client: Client): void {
    if (client.phase === 'idle' || client.phase === 'dead') this.join(client);
    else if (client.phase === 'stable' || client.phase === 'lazy') this.beat(client);
  }

  join(client: Client): void {
    client.phase = 'joining';
    client.owned = [];
    client.request = this.shard.join({
      memberId: client.memberId, instanceId: client.instanceId, apiVersion: client.apiVersion, clientId: client.name, sessionTimeoutMs: SESSION_MS,
      rebalanceTimeoutMs: this.rebalanceMs, protocols: [['range', subscription('t')]],
    });
    client.lastBeatMs = this.shard.nowMs;
  }

  /** Takes answers that have come. */
  receive(client: Client): void {
    if (client.request < 0 || this.shard.isParked(client.request)) return;
    const { request } = client;
    client.request = -1;
    if (client.phase === 'joining') this.onJoined(client, this.shard.reply<JoinGroupResponse>(request));
    else if (client.phase === 'syncing') this.onSynced(client, this.shard.reply<SyncGroupResponse>(request));
  }

  onJoined(client: Client, reply: JoinGroupResponse): void {
    client.phase = 'idle';
    switch (reply.errorCode) {
      case ErrorCode.NONE:
        break;
      case ErrorCode.MEMBER_ID_REQUIRED:
        client.memberId = reply.memberId;
        return;
      case ErrorCode.UNKNOWN_MEMBER_ID:
      case ErrorCode.FENCED_INSTANCE_ID:
        client.memberId = '';
        return;
      default:
        return;
    }
    // G2: generations never go back for anybody.
    assert.ok(reply.generationId >= client.generation || client.memberId !== reply.memberId, 'a generation went back');
    assert.ok(reply.generationId >= this.lastGeneration, `generation ${reply.generationId} after ${this.lastGeneration}`);
    this.lastGeneration = reply.generationId;
    client.memberId = reply.memberId;
    client.generation = reply.generationId;
    client.leader = reply.leader === reply.memberId;
    client.members = reply.members.map((member) => member.memberId);
    const assignment: Record<string, string> = {};
    if (client.leader && !reply.skipAssignment) {
      const parts = client.members.map((): number[] => []);
      for (let partition = 0; partition < PARTITIONS; partition++) parts[partition % parts.length]!.push(partition);
      client.members.forEach((member, index) => (assignment[member] = JSON.stringify(parts[index])));
    }
    if (!this.isSettling && this.random.below(12) === 0) {
      client.phase = 'lazy';
      return;
    }
    client.phase = 'syncing';
    client.request = this.shard.sync(client.memberId, client.generation, assignment, { instanceId: client.instanceId });
  }

  onSynced(client: Client, reply: SyncGroupResponse): void {
    if (reply.errorCode !== ErrorCode.NONE) {
      client.phase = 'idle';
      if (reply.errorCode === ErrorCode.UNKNOWN_MEMBER_ID || reply.errorCode === ErrorCode.FENCED_INSTANCE_ID) client.memberId = '';
      return;
    }
    client.phase = 'stable';
    client.lastBeatMs = this.shard.nowMs;
    const told = text(reply.assignment);
    client.owned = told === '' ? [] : (JSON.parse(told) as number[]);
    // G1: in one generation no two members are given one partition, and each is told one thing only.
    const known = this.assignments.get(client.generation) ?? new Map<string, string>();
    this.assignments.set(client.generation, known);
    const who = client.instanceId ?? client.memberId;
    if (known.has(who)) assert.equal(told, known.get(who), 'two assignments in one generation');
    known.set(who, told);
    const all = [...known.values()].flatMap((each) => (each === '' ? [] : (JSON.parse(each) as number[])));
    assert.equal(new Set(all).size, all.length, `generation ${client.generation} gives a partition to two members`);
  }

  beat(client: Client): void {
    const errorCode = this.shard.heartbeat(client.memberId, client.generation, { instanceId: client.instanceId });
    client.lastBeatMs = this.shard.nowMs;
    if (errorCode === ErrorCode.NONE) {
      // G2: a heartbeat is good in the present generation alone.
      assert.equal(client.generation, this.lastGeneration);
      return;
    }
    client.phase = 'idle';
    if (errorCode === ErrorCode.UNKNOWN_MEMBER_ID || errorCode === ErrorCode.FENCED_INSTANCE_ID) client.memberId = '';
  }

  commit(client: Client): void {
    if (client.phase !== 'stable' || client.owned.length === 0) return;
    const partition = client.owned[this.random.below(client.owned.length)]!;
    const offset = this.nextOffset++;
    const request = this.shard.commit(offset, { memberId: client.memberId, generationId: client.generation, instanceId: client.instanceId, partition });
    this.commits.push({ request, partition, offset });
    if (!this.shard.isParked(request)) {
      const errorCode = this.shard.commitError(request);
      // G2: whoever is of an old generation, or fenced, commits nothing.
      if (errorCode === ErrorCode.NONE) assert.equal(client.generation, this.lastGeneration);
    }
  }

  leave(client: Client): void {
    if (client.memberId === '' || client.phase === 'joining' || client.phase === 'syncing') return;
    this.shard.leave([{ memberId: client.memberId, instanceId: client.instanceId }]);
    Object.assign(client, { phase: 'idle', memberId: '', owned: [], generation: -1 });
  }

  /** It says nothing any more; a static one comes back with its instance id alone. */
  die(client: Client): void {
    Object.assign(client, { phase: 'dead', memberId: '', owned: [], generation: -1, request: -1 });
  }

  /** G5: a second process with the same instance id; from its join on the first is fenced. */
  duplicate(client: Client): void {
    if (client.instanceId === null || client.phase !== 'stable') return;
    const { memberId, generation } = client;
    const before = this.shard.describe().members.some((member) => member.memberId === memberId);
    this.join(Object.assign(client, { memberId: '' }));
    if (!before) return;
    assert.equal(this.shard.heartbeat(memberId, generation, { instanceId: client.instanceId }), ErrorCode.FENCED_INSTANCE_ID);
    assert.equal(this.shard.commitError(this.shard.commit(0, { memberId, generationId: generation, instanceId: client.instanceId })), ErrorCode.FENCED_INSTANCE_ID);
  }

  /** G2: requests of a generation that is over do nothing, whoever sends them. */
  zombie(client: Client): void {
    if (client.memberId === '' || client.generation < 1) return;
    const { memberId, instanceId } = client;
    for (const generationId of [client.generation - 1, client.generation].filter((generation) => generation >= 0 && generation < this.lastGeneration)) {
      assert.notEqual(this.shard.heartbeat(memberId, generationId, { instanceId }), ErrorCode.NONE);
      const commit = this.shard.commit(0, { memberId, generationId, instanceId });
      assert.ok(!this.shard.isParked(commit) && this.shard.commitError(commit) !== ErrorCode.NONE, 'a commit of an old generation');
      const sync = this.shard.sync(memberId, generationId, { [memberId]: '[]' }, { instanceId });
      assert.ok(!this.shard.isParked(sync) && this.shard.synced(sync).errorCode !== ErrorCode.NONE, 'a SyncGroup of an old generation');
    }
  }

  pass(ms: number): void {
    this.shard.advance(ms);
  }

  writeEnds(): void {
    if (this.shard.pending.length === 0) return;
    if (this.random.below(3) === 0) this.shard.failOne(ErrorCode.NOT_ENOUGH_REPLICAS);
    else this.shard.commitOne();
  }

  failOver(): void {
    this.moves++;
    // What was appended and not yet known to be committed may be there, or not, for the next leader.
    const survives = this.random.below(this.shard.pending.length + 1);
    for (let index = 0; index < survives; index++) this.shard.append(this.shard.pending[index]!);
    this.shard.failOver(this.random.below(2) === 0);
    // The generation under way is in memory alone until its assignment is written: it may be given once more.
    const stored = this.shard.log.filter(({ record }) => record.type === 'group').at(-1)?.record;
    this.lastGeneration = stored?.type === 'group' && stored.value !== null ? stored.value.generation : 0;
    for (const generation of [...this.assignments.keys()]) if (generation > this.lastGeneration) this.assignments.delete(generation);
    for (const client of this.clients) if (client.generation > this.lastGeneration) client.generation = -1;
    // Who has synced is not in the log: a member that never does so is no longer found out.
    for (const client of this.clients) if (client.phase === 'lazy') client.phase = 'idle';
    this.acknowledge();
    this.settledMs = this.shard.nowMs;
  }

  /** G3: what was acknowledged last, for each partition, is what is read, or something newer. */
  acknowledge(): void {
    const acked = new Map<number, number>();
    for (const { request, partition, offset } of this.commits) {
      if (this.shard.isParked(request)) continue;
      if (this.shard.reply<OffsetCommitResponse>(request).topics[0]!.partitions[0]!.errorCode === ErrorCode.NONE) acked.set(partition, offset);
    }
    for (const [partition, offset] of acked) {
      const read = this.shard.fetch({ partition });
      assert.ok(typeof read === 'number' && read >= offset, `partition ${partition} reads ${read}, acknowledged was ${offset}`);
    }
  }

  check(): void {
    this.acknowledge();
    const { groupState } = this.shard.describe();
    if (groupState === 'Stable' || groupState === 'Empty' || groupState === 'Dead') this.settledMs = this.shard.nowMs;
  }

  /** G4: everybody behaves; then the group is stable within the longest of its time-outs, and all partitions have an owner. */
  settle(): void {
    this.isSettling = true;
    this.shard.autoCommit = true;
    this.shard.commitAll();
    const limitMs = this.shard.nowMs + this.rebalanceMs + 2 * SESSION_MS + 3000;
    for (const client of this.clients) if (client.phase === 'dead') this.join(client);
    // Members that died hold their partitions until their sessions end.
    const isSettled = (): boolean => this.shard.describe().groupState === 'Stable' && this.shard.describe().members.length === this.clients.length && this.clients.every((client) => client.phase === 'stable' && client.generation === this.lastGeneration);
    while (!isSettled()) {
      assert.ok(this.shard.nowMs < limitMs, `no end of the rebalance: ${this.shard.describe().groupState}, ${this.clients.map((client) => `${client.name} ${client.phase}`).join(', ')}`);
      this.pass(100);
      for (const client of this.clients) {
        this.receive(client);
        // A static member that came back to a stable group holds its assignment without a SyncGroup: nobody waits for it.
        if (client.phase === 'lazy' && this.shard.nowMs > limitMs - SESSION_MS && this.shard.describe().groupState === 'Stable') client.phase = 'idle';
        this.act(client);
        this.receive(client);
      }
    }
    assert.deepEqual(this.clients.flatMap((client) => client.owned).sort(), [...Array(PARTITIONS).keys()]);
    this.acknowledge();
  }
}

test('G1–G5 under random members, slow and failing writes, and fail-overs', () => {
  let moves = 0;
  for (let seed = 1; seed <= 150; seed++) {
    const simulation = new Simulation(seed);
    try {
      for (let step = 0; step < 250; step++) simulation.step();
      simulation.settle();
    } catch (error) {
      throw new Error(`seed ${seed}, step ${simulation.steps}: ${(error as Error).message}`, { cause: error });
    }
    moves += simulation.moves;
  }
  assert.ok(moves > 100);
});
