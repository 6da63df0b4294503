/** The fuzzer's steps over a compacted log: compaction, and the model's part in it. */
import assert from 'node:assert/strict';
import { PortError } from '../../../src/base/ports.ts';
import { releaseFetchData } from '../../../src/storage/fetch-data.ts';
import { findCleanable, LogCleaner } from '../../../src/storage/log-cleaner.ts';
import { makeBatch } from '../../unit/storage/helpers.ts';
import { checkCompacted } from './compaction-model.ts';
import type { LogFuzzer } from './log-fuzzer.ts';
import { LogModel, type ModelBatch } from './log-model.ts';

export async function compact(fuzzer: LogFuzzer): Promise<void> {
  fuzzer.count('compact');
  const { log, model } = fuzzer;
  if (log.core.status !== 'open') return;
  if (fuzzer.random.below(2) === 0) await endTransactions(fuzzer);
  if (log.core.status !== 'open') return;
  const nowMs = fuzzer.clock.wallMs();
  const range = await findCleanable(log.core, log.core.cleanedTo, nowMs);
  if (range.dirtyBytes === 0) return;
  fuzzer.cutOff = { bound: range.endOffset, nowMs };
  let result = null;
  try {
    result = await new LogCleaner(log, range, { dedupeBytes: 1 << 16, seed: fuzzer.random.below(1000), nowMs }).clean();
  } catch (error) {
    if (!(error instanceof PortError)) throw error;
  }
  model.durable = Math.max(model.durable, fuzzer.offline ? 0 : log.recoveryPoint);
  if (fuzzer.offline || fuzzer.log !== log) return;
  if (result !== null) {
    fuzzer.count('compacted');
    fuzzer.savedCleanedTo = log.core.cleanedTo = result.cleanedTo;
  }
  fuzzer.savedRecoveryPoint = log.recoveryPoint;
  await adoptCompacted(fuzzer, result?.cleanedTo ?? -1);
}

/** Markers for all that is open, and all of it replicated: a log that is not written to has a great part to compact. */
async function endTransactions(fuzzer: LogFuzzer): Promise<void> {
  for (const [producerId, { epoch, txnFirstOffset }] of fuzzer.model.transactions(Infinity).producers) {
    if (txnFirstOffset >= 0) fuzzer.submit(makeBatch({ marker: fuzzer.random.below(2) as 0 | 1, producerId, producerEpoch: epoch }), 'coordinator');
  }
  fuzzer.log.roll();
  await fuzzer.settle();
  fuzzer.log.advanceHighWatermark(fuzzer.log.logEndOffset);
  fuzzer.highWatermark = fuzzer.log.highWatermark;
}

/** The log's batches below what may be compacted, checked against the model's, are the model's from now on. */
export async function adoptCompacted(fuzzer: LogFuzzer, cleanedTo: number): Promise<void> {
  const { log, model } = fuzzer;
  const { bound, nowMs } = fuzzer.cutOff!;
  const start = log.logStartOffset;
  const end = log.logEndOffset; // grows while this reads
  const isTouched = (batch: ModelBatch): boolean => batch.lastOffset >= start && batch.baseOffset < bound;
  const before = model.batches.filter((batch) => batch.lastOffset >= start && batch.baseOffset < end);
  const after: ModelBatch[] = [];
  for (let offset = start; offset < end; ) {
    const data = await log.read(offset, 2000, { isolation: 'logEnd', minOneBatch: true });
    if (data.errorCode !== 0 || data.bytes === 0) {
      assert.ok(data.errorCode === 0 || fuzzer.offline, `error ${data.errorCode} at ${offset}`);
      if (fuzzer.offline) return;
      break;
    }
    const found = new LogModel();
    for (const piece of data.pieces) found.add(piece.bytes);
    releaseFetchData(data);
    after.push(...found.batches.filter((batch) => batch.baseOffset < end));
    offset = found.nextOffset;
  }
  fuzzer.cutOff = null;
  checkCompacted({ before, after, logStartOffset: start, cleanedTo, bound, nowMs, deleteRetentionMs: 40 });
  const at = model.batches.findIndex((batch) => batch.lastOffset >= start);
  const rest = model.batches.filter((batch) => batch.lastOffset >= start && !isTouched(batch));
  model.batches = [...model.batches.slice(0, at < 0 ? model.batches.length : at), ...after.filter(isTouched), ...rest];
}

/** Of data that is there each aborted transaction is named; one that compaction took the data of may be. */
export function checkAbortedOfCompacted(fuzzer: LogFuzzer, named: readonly { producerId: number; firstOffset: number }[], offset: number, next: number): void {
  const names = new Set(named.map(({ producerId, firstOffset }) => `${producerId}@${firstOffset}`));
  const { aborted } = fuzzer.model.transactions(fuzzer.log.logEndOffset);
  const known = new Set(aborted.map(({ producerId, firstOffset }) => `${producerId}@${firstOffset}`));
  for (const name of names) assert.ok(known.has(name), `${name} was never aborted`);
  for (const { producerId, firstOffset, lastOffset } of aborted) {
    const isWhole = firstOffset >= fuzzer.log.core.cleanedTo && lastOffset >= offset && firstOffset < next;
    if (isWhole) assert.ok(names.has(`${producerId}@${firstOffset}`), `the aborted transaction ${producerId}@${firstOffset} is not named in ${offset}–${next}`);
  }
}
