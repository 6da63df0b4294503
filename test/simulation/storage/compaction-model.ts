/**
 * What compaction may and must do to a log, told from its batches before and after, without knowing how it works: of
 * each key the last record stays, superseded ones and aborted data go, tombstones and markers follow
 * delete.retention.ms, offsets and what lies behind never change.
 */
import assert from 'node:assert/strict';
import { ATTRIBUTE_CONTROL, ATTRIBUTE_DELETE_HORIZON, ATTRIBUTE_TRANSACTIONAL, batchAttributes, batchBaseTimestamp, batchProducerId, viewOf } from '../../../src/log/batch-header.ts';
import { readControlRecord } from '../../../src/log/producer-states.ts';
import { BatchReader } from '../../../src/protocol/records/batch-reader.ts';
import type { ModelBatch } from './log-model.ts';

export interface ModelRecord {
  readonly offset: number;
  readonly key: string | null;
  readonly value: string | null;
  readonly batch: ModelBatch;
}

const text = new TextDecoder();
const attributesOf = (batch: ModelBatch): number => batchAttributes(viewOf(batch.bytes), 0);
const isControl = (batch: ModelBatch): boolean => (attributesOf(batch) & ATTRIBUTE_CONTROL) !== 0;
const horizonOf = (batch: ModelBatch): number => ((attributesOf(batch) & ATTRIBUTE_DELETE_HORIZON) !== 0 ? batchBaseTimestamp(viewOf(batch.bytes), 0) : -1);

export function recordsOf(batch: ModelBatch): ModelRecord[] {
  const reader = new BatchReader();
  const records: ModelRecord[] = [];
  reader.open(batch.bytes, 0, batch.bytes.length);
  while (reader.next()) records.push({ offset: reader.offset, key: reader.key === null ? null : text.decode(reader.key), value: reader.value === null ? null : text.decode(reader.value), batch });
  return records;
}

/** Data batches of transactions that end with an abort marker; and the batches of each marker's transaction. */
function transactionsOf(batches: readonly ModelBatch[]): { aborted: Set<number>; dataOf: Map<number, number[]> } {
  const aborted = new Set<number>();
  const dataOf = new Map<number, number[]>();
  const open = new Map<number, number[]>();
  for (const batch of batches) {
    const view = viewOf(batch.bytes);
    const producerId = batchProducerId(view, 0);
    if (isControl(batch)) {
      const data = open.get(producerId) ?? [];
      open.delete(producerId);
      dataOf.set(batch.baseOffset, data);
      if (readControlRecord(view, 0)?.type === 0) for (const offset of data) aborted.add(offset);
    } else if ((attributesOf(batch) & ATTRIBUTE_TRANSACTIONAL) !== 0) open.set(producerId, [...(open.get(producerId) ?? []), batch.baseOffset]);
  }
  return { aborted, dataOf };
}

export interface Compacted {
  readonly before: readonly ModelBatch[];
  readonly after: readonly ModelBatch[];
  readonly logStartOffset: number;
  /** Exclusive end of what is clean now; −1: it did not come to its end, and only what must not be lost is checked. */
  readonly cleanedTo: number;
  /** Nothing at or above is touched in any case. */
  readonly bound: number;
  readonly nowMs: number;
  readonly deleteRetentionMs: number;
}

export function checkCompacted(run: Compacted): void {
  const { before, after, cleanedTo, bound, logStartOffset } = run;
  const originals = new Map(before.map((batch) => [batch.baseOffset, batch]));
  const { aborted, dataOf } = transactionsOf(before);
  const data = before.filter((batch) => !isControl(batch) && !aborted.has(batch.baseOffset)).flatMap(recordsOf);
  const recordAt = new Map(before.flatMap(recordsOf).map((record) => [record.offset, record]));
  for (const batch of after) {
    const original = originals.get(batch.baseOffset);
    assert.ok(original !== undefined && original.lastOffset === batch.lastOffset, `a batch at ${batch.baseOffset}–${batch.lastOffset} that was not there`);
    if (batch.baseOffset >= bound) assert.ok(Buffer.compare(batch.bytes, original.bytes) === 0, `the batch at ${batch.baseOffset} lies behind what may be compacted`);
    for (const { offset, key, value } of recordsOf(batch)) {
      const was = recordAt.get(offset);
      assert.ok(was !== undefined && (isControl(batch) || (was.key === key && was.value === value)), `the record at ${offset} is another`);
    }
  }
  const kept = new Map(after.flatMap(recordsOf).map((record) => [record.offset, record]));
  for (const batch of before) if (batch.baseOffset >= bound) for (const { offset } of recordsOf(batch)) assert.ok(kept.has(offset), `the record at ${offset} was not to be touched`);
  const last = new Map<string, ModelRecord>();
  for (const record of data) if (record.key !== null && record.offset < (cleanedTo < 0 ? Infinity : cleanedTo)) last.set(record.key, record);
  for (const [key, record] of last) {
    if (record.offset < logStartOffset) continue;
    const horizonMs = horizonOf(record.batch);
    const isGone = record.value === null && horizonMs >= 0 && horizonMs <= run.nowMs;
    if (!isGone) assert.ok(kept.has(record.offset), `the last record of ${key} at ${record.offset} is lost`);
  }
  if (cleanedTo >= 0) checkWhole(run, kept, last, aborted);
  checkMarkers(run, kept, dataOf);
}

/** A run that came to its end leaves nothing that should have gone. */
function checkWhole({ after, cleanedTo, logStartOffset, nowMs, deleteRetentionMs, before }: Compacted, kept: Map<number, ModelRecord>, last: Map<string, ModelRecord>, aborted: Set<number>): void {
  const horizonBefore = new Map(before.map((batch) => [batch.baseOffset, horizonOf(batch)]));
  for (const { offset, key, value, batch } of kept.values()) {
    if (offset >= cleanedTo || offset < logStartOffset || isControl(batch)) continue;
    assert.ok(!aborted.has(batch.baseOffset), `aborted data at ${offset} stays`);
    assert.ok(key !== null, `the record at ${offset} without a key stays`);
    assert.equal(last.get(key)?.offset, offset, `${key} at ${offset} is superseded`);
    if (value !== null) continue;
    const was = horizonBefore.get(batch.baseOffset)!;
    assert.ok(was < 0 || was > nowMs, `the tombstone at ${offset} outlived delete.retention.ms`);
    assert.equal(horizonOf(batch), was >= 0 ? was : nowMs + deleteRetentionMs, `the delete horizon at ${offset}`);
  }
  assert.ok(after.length === 0 || after.every((batch, i) => i === 0 || batch.baseOffset > after[i - 1]!.lastOffset), 'in order');
}

/** A marker stays while data of its transaction does, and goes only when its own horizon has passed. */
function checkMarkers({ before, after, nowMs, logStartOffset }: Compacted, kept: Map<number, ModelRecord>, dataOf: Map<number, number[]>): void {
  const withRecords = new Set([...kept.values()].map(({ batch }) => batch.baseOffset));
  const left = new Set(after.map((batch) => batch.baseOffset));
  for (const marker of before) {
    if (!isControl(marker) || marker.baseOffset < logStartOffset || recordsOf(marker).length === 0 || kept.has(marker.baseOffset)) continue;
    assert.ok(!dataOf.get(marker.baseOffset)!.some((offset) => withRecords.has(offset) && left.has(offset)), `the marker at ${marker.baseOffset} went before its data`);
    const horizonMs = horizonOf(marker);
    assert.ok(horizonMs >= 0 && horizonMs <= nowMs, `the marker at ${marker.baseOffset} went before its time (${horizonMs})`);
  }
}
