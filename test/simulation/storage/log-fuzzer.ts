/**
 * The operation fuzzer over one log: random operations on a lossy disk, compared with `LogModel` throughout.
 * What must hold: accepted batches come back byte for byte; nothing below the flushed point is lost in a power loss,
 * nothing that was written in a kill; failed batches never come back; producer states, epochs, transactions and offsets
 * are those that the batches imply.
 */
import assert from 'node:assert/strict';
import { ChunkPool } from '../../../src/base/chunk.ts';
import { PortError, type LogSink } from '../../../src/base/ports.ts';
import { batchSizeBytes, viewOf } from '../../../src/log/batch-header.ts';
import { SimRandom } from '../../../src/sim/sim-random.ts';
import type { FetchData, ReadIsolation } from '../../../src/storage/fetch-data.ts';
import { releaseFetchData } from '../../../src/storage/fetch-data.ts';
import { PartitionLog } from '../../../src/storage/partition-log.ts';
import { TailBudget } from '../../../src/storage/tail-budget.ts';
import { FileCache } from '../../../src/storage/file-cache.ts';
import { IndexCache } from '../../../src/storage/index-cache.ts';
import { makeBatch, silent, TestClock, testConfig } from '../../unit/storage/helpers.ts';
import { recordsOf } from './compaction-model.ts';
import { adoptCompacted, checkAbortedOfCompacted, compact } from './compaction-steps.ts';
import { LogModel } from './log-model.ts';
import { LossyDisk } from './lossy-disk.ts';

const DIRECTORY = '/data/t-0';

interface Producer {
  readonly id: number;
  epoch: number;
}

export class LogFuzzer {
  readonly random: SimRandom;
  readonly disk: LossyDisk;
  readonly clock = new TestClock();
  readonly model = new LogModel();
  readonly counts = new Map<string, number>();
  log!: PartitionLog;
  epoch = 1;
  batchNumber = 0;
  highWatermark = 0;
  producers: Producer[] = [];
  pool!: ChunkPool;
  offline = false;
  /** Checkpoints as the log manager would have saved them. */
  savedRecoveryPoint = 0;
  savedLogStart = 0;
  savedCleanedTo = 0;
  /** The log is compacted (every third one). */
  readonly compacts: boolean;
  /** Compaction was cut off, its result is not known yet. */
  cutOff: { bound: number; nowMs: number } | null = null;
  trace: string[] = [];
  readonly sink: LogSink;

  constructor(seed: string | number, sink: LogSink = silent) {
    this.random = new SimRandom(seed);
    this.sink = sink;
    this.compacts = this.random.below(3) === 0;
    this.disk = new LossyDisk(this.random.fork('disk'));
    for (let i = 0; i < 6; i++) this.producers.push({ id: i, epoch: 0 });
  }

  async run(operations: number): Promise<void> {
    await this.open(false);
    for (let i = 0; i < operations; i++) {
      await this.step();
      if (this.offline) await this.crash(this.random.below(2) === 0);
    }
    await this.settle();
    if (this.offline) await this.crash(true);
    await this.checkAll();
    await this.reopen();
  }

  count(name: string): void {
    this.counts.set(name, (this.counts.get(name) ?? 0) + 1);
    this.trace.push(name);
    if (this.trace.length > 60) this.trace.shift();
  }

  async open(clean: boolean): Promise<void> {
    this.pool = new ChunkPool({ chunkBytes: 2048, keepMax: 8, poison: true });
    this.offline = false;
    this.log = await PartitionLog.open({
      directory: DIRECTORY, topic: 't', partition: 0, disk: this.disk, clock: this.clock, log: this.sink, cleanShutdown: clean,
      config: testConfig({ segmentBytes: 1500, segmentIndexBytes: 240, indexIntervalBytes: 150, flushMessages: this.random.below(6) === 0 ? 1 : Infinity, fileDeleteDelayMs: 10, cleanupCompact: this.compacts, cleanupDelete: !this.compacts, deleteRetentionMs: 40 }),
      recoveryPoint: this.savedRecoveryPoint, logStartOffset: this.savedLogStart, highWatermark: this.highWatermark, cleanedTo: this.savedCleanedTo, chunkPool: this.pool,
      tailBudget: new TailBudget(this.random.below(2) === 0 ? 6000 : 1_000_000), fileCache: new FileCache(this.disk, 2), indexCache: new IndexCache(1000), random: this.random,
      onDirectoryFailure: () => { this.offline = true; },
      persistRecoveryPoint: async () => { this.savedRecoveryPoint = this.log.recoveryPoint; },
      persistLogStart: async () => { this.savedLogStart = this.log.logStartOffset; },
    });
    const { log } = this;
    log.onWriteFailure = (from) => {
      // Of what was in flight when the directory went offline nobody knows; it may show after the next opening.
      if (log.failure !== null) return;
      this.model.cut(from);
      this.model.nextOffset = log.nextOffset;
    };
    log.onLogEndOffset = (end) => {
      assert.ok(end <= this.model.nextOffset);
      if (log.config.flushMessages === 1) this.model.durable = Math.max(this.model.durable, end);
    };
  }

  async step(): Promise<void> {
    const dice = this.random.below(1000);
    if (dice < 430) this.append();
    else if (dice < 600) await this.wait();
    else if (dice < 760) await this.read();
    else if (this.compacts && dice < 775) await compact(this);
    else if (dice < 800) this.raiseHighWatermark();
    else if (dice < 830) { this.count('roll'); this.log.roll(); }
    else if (dice < 860) await this.flush();
    else if (dice < 890) await this.truncate();
    else if (dice < 905) await this.deleteRecords();
    else if (dice < 925) { this.count('becomeLeader'); this.epoch++; void this.log.becomeLeaderEpoch(this.epoch).catch(() => undefined); }
    else if (dice < 945) await this.reopen();
    else if (dice < 965) await this.crash(this.random.below(2) === 0);
    else if (dice < 985) { this.count('failing writes'); this.disk.failWrites = 1 + this.random.below(2); }
    else if (this.compacts && dice < 986) await compact(this);
    else if (dice < 988) { this.count('failing sync'); this.disk.failSyncs = 1; }
    else if (dice < 991) await this.truncateFully();
    else await this.checkAll();
  }

  /** Every fifth one of a compacted log is a tombstone. */
  value(text: string): string | null {
    return this.compacts && this.random.below(5) === 0 ? null : text;
  }

  keyed(): { keys?: (string | null)[] } {
    return this.compacts ? { keys: Array.from({ length: 4 }, () => (this.random.below(20) === 0 ? null : `k${this.random.below(9)}`)) } : {};
  }

  append(): void {
    const kind = this.random.below(10);
    const shape = { ...this.keyed(), values: Array.from({ length: 1 + this.random.below(4) }, () => this.value(`${'x'.repeat(this.random.below(40))}${this.batchNumber++}`)), timestampMs: 1_700_000_000_000 + this.batchNumber * 10 - this.random.below(50) };
    if (kind < 4) return this.submit(makeBatch(shape), 'client');
    if (kind < 6) return this.follow();
    const producer = this.producers[this.random.below(this.producers.length)]!;
    const known = this.model.transactions(Infinity).producers.get(producer.id);
    if (known !== undefined) producer.epoch = Math.max(producer.epoch, known.epoch);
    const open = known !== undefined && known.txnFirstOffset >= 0;
    if (open && this.random.below(3) < (this.compacts ? 2 : 1)) return this.submit(makeBatch({ marker: this.random.below(2) as 0 | 1, producerId: producer.id, producerEpoch: producer.epoch, timestampMs: shape.timestampMs }), 'coordinator');
    if (!open && this.random.below(15) === 0) producer.epoch++;
    const baseSequence = known === undefined || known.epoch !== producer.epoch ? 0 : known.lastSequence + 1;
    const transactional = open || (producer.id >= 3 && this.random.below(2) === 0);
    if (baseSequence > 0 && this.random.below(6) === 0) return this.submitWrong(makeBatch({ ...shape, producerId: producer.id, producerEpoch: producer.epoch, baseSequence: baseSequence + 1, transactional }), 45);
    this.submit(makeBatch({ ...shape, producerId: producer.id, producerEpoch: producer.epoch, baseSequence, transactional }), 'client');
  }

  /** Puts the bytes into a pooled chunk, as a socket read would. */
  chunked(bytes: Uint8Array): { bytes: Uint8Array; release: () => void; owner: ReturnType<ChunkPool['take']> } {
    const owner = this.pool.take(bytes.length);
    owner.bytes.set(bytes);
    return { bytes: owner.bytes.subarray(0, bytes.length), owner, release: () => owner.release() };
  }

  submit(batch: Uint8Array, origin: 'client' | 'coordinator'): void {
    const { bytes, owner, release } = this.chunked(batch);
    const result = this.log.appendAsLeader(bytes, owner, this.epoch, { origin });
    if (result.errorCode === 0) {
      this.count(result.isDuplicate ? 'duplicate' : 'append');
      assert.equal(result.baseOffset, this.model.nextOffset, 'offsets are dense');
      this.model.add(bytes);
      if (this.random.below(8) === 0) this.retry(batch, result.baseOffset);
    } else {
      this.count(`refused ${result.errorCode}`);
      assert.equal(result.errorCode, 56);
    }
    release();
  }

  /** The same batch again: the original's offset, when it has a producer. */
  retry(batch: Uint8Array, baseOffset: number): void {
    if (viewOf(batch).getInt32(43) < 0 || (viewOf(batch).getInt16(21) & 32) !== 0) return;
    this.count('retry');
    const result = this.log.appendAsLeader(batch.slice(), null, this.epoch);
    assert.deepEqual([result.errorCode, result.baseOffset, result.isDuplicate], [0, baseOffset, true]);
  }

  submitWrong(batch: Uint8Array, errorCode: number): void {
    const result = this.log.appendAsLeader(batch, null, this.epoch);
    if (result.errorCode === 0) {
      // Its batches were deleted and its state with them: a producer that is not known may begin anywhere.
      assert.ok(this.model.transactions(Infinity).producers.get(viewOf(batch).getInt32(47))!.lastOffset < this.log.firstSegmentOffset);
      this.model.add(batch);
    } else if (result.errorCode !== 56) assert.equal(result.errorCode, errorCode);
  }

  follow(): void {
    const pieces: Uint8Array[] = [];
    let next = this.model.nextOffset + (this.random.below(5) === 0 ? this.random.below(20) : 0);
    for (let i = 0; i < 1 + this.random.below(3); i++) {
      const values = Array.from({ length: 1 + this.random.below(3) }, () => this.value(`f${this.batchNumber++}`));
      pieces.push(makeBatch({ ...this.keyed(), values, baseOffset: next, leaderEpoch: this.epoch, timestampMs: 1_700_000_000_000 + this.batchNumber * 10 }));
      next += values.length;
    }
    const joined = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
    let at = 0;
    for (const piece of pieces) { joined.set(piece, at); at += piece.length; }
    const { bytes, owner, release } = this.chunked(joined);
    const result = this.log.appendAsFollower(bytes, owner);
    if (result.errorCode === 0) {
      this.count('follow');
      this.model.add(bytes);
    } else assert.equal(result.errorCode, 56);
    release();
  }

  async wait(): Promise<void> {
    this.count('wait');
    this.clock.advance(this.random.below(this.compacts ? 20 : 5));
    for (let i = this.random.below(30); i > 0; i--) await null;
  }

  /** Until nothing is under way. */
  async settle(): Promise<void> {
    this.disk.failWrites = 0;
    await this.log.idle();
    for (let i = 0; i < 20; i++) await null;
    await this.log.idle();
  }

  raiseHighWatermark(): void {
    this.count('highWatermark');
    const end = this.log.logEndOffset;
    if (end > this.highWatermark) this.highWatermark += this.random.below(end - this.highWatermark + 1);
    // Only to ends of batches, as replication does.
    const batch = this.model.batches.findLast((candidate) => candidate.lastOffset < this.highWatermark);
    this.highWatermark = Math.max(this.log.highWatermark, batch === undefined ? this.log.logStartOffset : batch.lastOffset + 1);
    this.log.advanceHighWatermark(this.highWatermark);
    this.highWatermark = this.log.highWatermark;
  }

  async flush(): Promise<void> {
    this.count('flush');
    const end = this.log.logEndOffset;
    const { log } = this;
    try {
      await this.log.flush();
      if (this.log !== log) return;
      if (this.model.durable < end && this.log.recoveryPoint >= end) this.model.durable = end;
      assert.ok(this.log.recoveryPoint >= Math.min(end, this.log.logEndOffset) - 1);
      this.savedRecoveryPoint = this.log.recoveryPoint;
    } catch (error) {
      if (!(error instanceof PortError)) throw error;
    }
  }

  async truncate(): Promise<void> {
    const span = Math.min(30, this.log.nextOffset - this.log.logStartOffset);
    let offset = this.log.nextOffset - this.random.below(span + 1);
    if (offset < this.highWatermark && this.random.below(4) !== 0) offset = this.highWatermark;
    if (this.random.below(3) !== 0) offset = this.model.batches.findLast((batch) => batch.lastOffset < offset)?.lastOffset! + 1 || offset;
    if (this.compacts) offset = Math.max(offset, this.log.core.cleanedTo, this.log.highWatermark);
    this.count('truncate');
    if (offset >= this.model.nextOffset || offset < this.log.logStartOffset) return;
    try {
      await this.log.truncateTo(offset);
    } catch (error) {
      if (!(error instanceof PortError)) throw error;
      // The directory is offline: what of the cut reached the disk shows at the next opening.
      this.model.durable = Math.min(this.model.durable, offset);
      this.savedRecoveryPoint = Math.min(this.savedRecoveryPoint, this.log.recoveryPoint);
      return;
    }
    const straddling = this.model.batches.find((batch) => batch.baseOffset < offset && batch.lastOffset >= offset);
    this.model.cut(offset);
    this.model.nextOffset = Math.min(straddling?.baseOffset ?? offset, Math.max(offset, 0));
    this.model.nextOffset = this.log.nextOffset;
    assert.equal(this.log.nextOffset, this.log.logEndOffset);
    assert.ok(this.log.nextOffset <= offset && this.log.nextOffset >= (this.model.batches.at(-1)?.lastOffset ?? -1) + 1);
    this.model.durable = Math.min(this.model.durable, this.log.nextOffset);
    this.savedRecoveryPoint = Math.min(this.savedRecoveryPoint, this.log.recoveryPoint);
    this.highWatermark = this.log.highWatermark;
    this.savedLogStart = Math.min(this.savedLogStart, this.log.logStartOffset);
  }

  async truncateFully(): Promise<void> {
    this.count('truncateFully');
    const offset = this.log.nextOffset + this.random.below(50);
    try {
      await this.log.truncateFully(offset);
    } catch (error) {
      if (!(error instanceof PortError)) throw error;
    }
    this.model.batches = [];
    this.model.history = [];
    this.model.nextOffset = offset;
    this.model.logStartOffset = offset;
    this.model.durable = offset;
    this.savedRecoveryPoint = this.savedLogStart = offset;
    this.savedCleanedTo = 0;
    this.cutOff = null;
    this.highWatermark = offset;
    if (this.offline) await this.startOver();
  }

  /** A log directory that failed in the middle of losing everything: a new disk. */
  async startOver(): Promise<void> {
    this.disk.kill();
    await this.log.abandon();
    this.disk.wipe();
    this.disk.failWrites = this.disk.failSyncs = 0;
    await this.open(false);
    this.model.nextOffset = this.log.nextOffset;
  }

  async deleteRecords(): Promise<void> {
    this.count('deleteRecords');
    const from = this.log.logStartOffset;
    const offset = from + this.random.below(Math.max(1, this.log.highWatermark - from + 1));
    try {
      await this.log.deleteRecords(offset);
    } catch (error) {
      if (!(error instanceof PortError)) throw error;
    }
    assert.ok(this.log.logStartOffset >= offset || this.offline);
    this.savedLogStart = this.log.logStartOffset;
  }

  async reopen(): Promise<void> {
    this.count('reopen');
    await this.settle();
    if (this.offline) return;
    const { log } = this;
    this.disk.failSyncs = 0;
    await log.close();
    assert.equal(this.pool.heldBytes, 0, 'a closed log holds no chunk');
    this.savedRecoveryPoint = log.recoveryPoint;
    this.savedLogStart = log.logStartOffset;
    this.model.durable = log.logEndOffset;
    const end = log.logEndOffset;
    if (this.random.below(2) === 0) this.disk.powerLoss();
    await this.open(true);
    const last = (this.model.batches.at(-1)?.lastOffset ?? -1) + 1;
    assert.ok(this.log.logEndOffset >= last && this.log.logEndOffset <= end, `${this.log.logEndOffset} of ${last}–${end}`);
    this.model.nextOffset = this.model.durable = this.log.nextOffset;
    this.savedRecoveryPoint = this.log.recoveryPoint;
    await this.checkAll();
  }

  async crash(power: boolean): Promise<void> {
    this.count(power ? 'power loss' : 'kill');
    const written = this.offline ? this.model.durable : this.log.logEndOffset;
    const { log } = this;
    this.disk.kill();
    log.onWriteFailure = null;
    await log.abandon();
    for (let i = 0; i < 20; i++) await null;
    if (power) this.disk.powerLoss();
    this.disk.failWrites = this.disk.failSyncs = 0;
    const least = power ? this.model.durable : written;
    await this.open(false);
    if (this.random.below(4) === 0) {
      // Recovery itself is interrupted, and done again.
      this.count('crash in recovery');
      const half = this.log;
      this.disk.kill();
      await half.abandon();
      for (let i = 0; i < 20; i++) await null;
      if (this.random.below(2) === 0) this.disk.powerLoss();
      await this.open(false);
    }
    const end = this.log.logEndOffset;
    const leastEnd = (this.model.batches.findLast((batch) => batch.lastOffset < least)?.lastOffset ?? -1) + 1;
    assert.ok(end >= leastEnd || end >= this.log.logStartOffset && leastEnd <= this.log.logStartOffset, `${power ? 'power loss' : 'kill'} lost offsets: log end ${end}, at least ${leastEnd} (written ${written}, durable ${this.model.durable})`);
    this.model.cut(end);
    this.model.nextOffset = this.log.nextOffset;
    this.model.durable = end;
    this.savedRecoveryPoint = this.log.recoveryPoint;
    this.highWatermark = this.log.highWatermark;
    if (this.cutOff !== null) await adoptCompacted(this, -1);
    await this.checkAll();
  }

  isolation(): ReadIsolation {
    return (['logEnd', 'highWatermark', 'committed'] as const)[this.random.below(3)]!;
  }

  async read(): Promise<void> {
    this.count('read');
    const { log } = this;
    const span = log.nextOffset - log.logStartOffset;
    const offset = log.logStartOffset + this.random.below(span + 3) - 1;
    const data = await log.read(offset, 1 + this.random.below(3000), { isolation: this.isolation(), minOneBatch: this.random.below(2) === 0 });
    if (this.log === log) this.checkData(data, offset);
    releaseFetchData(data);
  }

  checkData(data: FetchData, offset: number): number {
    let next = offset;
    if (data.errorCode !== 0) {
      assert.ok(data.errorCode === 1 || (data.errorCode === 56 && (this.offline || this.log.failure !== null)), `error ${data.errorCode} at ${offset}`);
      return next;
    }
    let at = this.model.batches.findIndex((batch) => batch.lastOffset >= offset);
    for (const piece of data.pieces) {
      const view = viewOf(piece.bytes);
      for (let position = 0; position < piece.bytes.length; position += batchSizeBytes(view, position)) {
        const expected = this.model.batches[at++];
        assert.ok(expected !== undefined, 'more batches than the model has');
        const size = batchSizeBytes(view, position);
        assert.ok(Buffer.compare(piece.bytes.subarray(position, position + size), expected.bytes) === 0, `batch at ${expected.baseOffset} differs`);
        next = expected.lastOffset + 1;
      }
    }
    if (data.abortedTransactions !== null && data.bytes > 0 && this.compacts) checkAbortedOfCompacted(this, data.abortedTransactions, offset, next);
    else if (data.abortedTransactions !== null && data.bytes > 0) {
      const expected = this.model.transactions(this.log.logEndOffset).aborted.filter((aborted) => aborted.lastOffset >= offset && aborted.firstOffset < next);
      assert.deepEqual(data.abortedTransactions.map(({ producerId, firstOffset }) => `${producerId}@${firstOffset}`).sort(), expected.map(({ producerId, firstOffset }) => `${producerId}@${firstOffset}`).sort(), `aborted transactions of ${offset}–${next}`);
    }
    return next;
  }

  /** Everything that can be asked, against the model. */
  async checkAll(): Promise<void> {
    this.count('check');
    await this.settle();
    if (this.offline) return;
    const { log, model } = this;
    assert.equal(log.nextOffset, model.nextOffset);
    assert.equal(log.logEndOffset, model.nextOffset);
    const last = model.batches.at(-1);
    let offset = log.logStartOffset;
    while (last !== undefined && offset <= last.lastOffset) {
      const data = await log.read(offset, 1 + this.random.below(2000), { isolation: 'logEnd', minOneBatch: true });
      assert.equal(data.errorCode, 0, `error ${data.errorCode} at ${offset}`);
      const next = this.checkData(data, offset);
      releaseFetchData(data);
      assert.ok(next > offset, `no progress at ${offset} of ${last.lastOffset}`);
      offset = next;
    }
    this.checkStates();
    await this.checkTimes();
  }

  checkStates(): void {
    const { log, model } = this;
    const state = model.transactions(log.logEndOffset);
    const active = new Map(log.activeProducers().map((producer) => [producer.producerId, producer]));
    for (const [producerId, expected] of state.producers) {
      const found = active.get(producerId);
      if (found === undefined && expected.lastOffset < log.firstSegmentOffset) continue;
      assert.ok(found !== undefined, `producer ${producerId} is not known`);
      assert.deepEqual([found.producerEpoch, found.lastSequence, found.currentTxnStartOffset], [expected.epoch, expected.lastSequence, expected.txnFirstOffset], `producer ${producerId}`);
    }
    const unstable = state.unstable(log.highWatermark);
    assert.equal(log.lastStableOffset, Math.max(log.logStartOffset, Math.min(log.highWatermark, unstable)), 'last stable offset');
    for (const { epoch, startOffset } of model.epochs(log.logEndOffset)) {
      if (startOffset < log.logStartOffset) continue;
      const entry = log.core.epochs.entries.find((candidate) => candidate.epoch === epoch);
      assert.ok(entry !== undefined && entry.startOffset <= startOffset, `epoch ${epoch} begins at ${startOffset}, not ${entry?.startOffset}`);
    }
  }

  async checkTimes(): Promise<void> {
    const { log, model } = this;
    const batch = model.batches[this.random.below(Math.max(1, model.batches.length))];
    if (batch === undefined) return;
    const timestampMs = Number(viewOf(batch.bytes).getBigInt64(35));
    let expected: number | undefined;
    for (const candidate of model.batches) {
      if (candidate.lastOffset < log.logStartOffset || Number(viewOf(candidate.bytes).getBigInt64(35)) < timestampMs) continue;
      expected = recordsOf(candidate).find(({ offset }) => offset >= log.logStartOffset)?.offset;
      if (expected !== undefined) break;
    }
    const found = await log.offsetForTimestamp(timestampMs);
    assert.equal(found?.offset, expected, `offset for ${timestampMs}`);
  }
}
