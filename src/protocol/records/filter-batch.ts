/**
 * What compaction leaves of a batch (Kafka's MemoryRecords.filterTo). Base offset, last offset, producer fields and
 * timestamps stay, so that sequences and offsets read as before; records that go leave gaps. A batch that gets its first
 * tombstone or marker to keep is given a delete horizon: the time from which these may go (KIP-534).
 */
import {
  ATTRIBUTE_CONTROL, ATTRIBUTE_LOG_APPEND_TIME, ATTRIBUTE_TRANSACTIONAL, BATCH_HEADER_BYTES, batchAttributes, batchBaseOffset,
  batchBaseSequence, batchLastOffsetDelta, batchLeaderEpoch, batchMaxTimestamp, batchProducerEpoch, batchProducerId, viewOf,
} from '../../log/batch-header.ts';
import { BatchReader, DEFAULT_MAX_INFLATED_BYTES } from './batch-reader.ts';
import { RecordBatchBuilder, sealBatch, writeBatchHeader } from './record-batch-builder.ts';

export interface FilterOptions {
  readonly nowMs: number;
  /** delete.retention.ms of the topic. */
  readonly deleteRetentionMs: number;
  /** A batch of which nothing is left stays as a bare header: it holds its producer's last sequence. */
  readonly retainEmpty?: boolean;
  /** The marker of a transaction of which no record is left: gets a delete horizon as a tombstone does. */
  readonly containsMarkerForEmptyTransaction?: boolean;
  readonly maxInflatedBytes?: number;
  readonly compressionLevel?: number;
}

/** `hasValue` is false for a tombstone. The key is a view: copy what is kept. */
export type Retain = (offsetDelta: number, key: Uint8Array | null, hasValue: boolean) => boolean;

/**
 * The batch that stays: `bytes[start, end)` itself when nothing changes, a new one, or null when it goes altogether.
 * Throws RecordError when the batch cannot be read.
 */
export function filterBatch(bytes: Uint8Array, start: number, end: number, retain: Retain, options: FilterOptions): Uint8Array | null {
  const reader = new BatchReader(options.maxInflatedBytes ?? DEFAULT_MAX_INFLATED_BYTES);
  const kept: boolean[] = [];
  let keptCount = 0;
  let tombstones = false;
  reader.open(bytes, start, end);
  while (reader.next()) {
    const hasValue = reader.valueLength >= 0;
    const keep = retain(reader.offsetDelta, reader.key, hasValue);
    kept.push(keep);
    if (!keep) continue;
    keptCount++;
    if (!hasValue) tombstones = true;
  }
  if (keptCount === 0) return options.retainEmpty === true ? emptyBatch(bytes, start) : null;
  const needsHorizon = (tombstones || options.containsMarkerForEmptyTransaction === true) && reader.deleteHorizonMs < 0;
  if (keptCount === kept.length && !needsHorizon) return bytes.subarray(start, end);
  const deleteHorizonMs = needsHorizon ? options.nowMs + options.deleteRetentionMs : reader.deleteHorizonMs;
  return rebuild(bytes, start, end, reader, kept, deleteHorizonMs, options.compressionLevel);
}

function rebuild(bytes: Uint8Array, start: number, end: number, reader: BatchReader, kept: readonly boolean[], deleteHorizonMs: number, compressionLevel: number | undefined): Uint8Array {
  const view = viewOf(bytes);
  const builder = new RecordBatchBuilder(
    {
      baseOffset: reader.baseOffset, compression: reader.compression, leaderEpoch: batchLeaderEpoch(view, start), producerId: batchProducerId(view, start),
      producerEpoch: batchProducerEpoch(view, start), baseSequence: reader.baseSequence, transactional: reader.isTransactional, control: reader.isControl,
      lastOffsetDelta: batchLastOffsetDelta(view, start),
      ...(compressionLevel === undefined ? {} : { compressionLevel }),
      ...(reader.isLogAppendTime ? { logAppendTimeMs: reader.maxTimestamp } : {}),
      ...(deleteHorizonMs >= 0 ? { deleteHorizonMs } : {}),
    },
    end - start,
  );
  reader.open(bytes, start, end);
  for (const keep of kept) {
    reader.next();
    if (keep) builder.appendRaw(reader.offsetDelta, reader.timestampMs, reader.key, reader.value, reader.headerBytes);
  }
  return builder.build();
}

/** DefaultRecordBatch.writeEmptyHeader: uncompressed, no records, the offsets and producer fields of the batch. */
function emptyBatch(bytes: Uint8Array, start: number): Uint8Array {
  const view = viewOf(bytes);
  const out = new Uint8Array(BATCH_HEADER_BYTES);
  const outView = viewOf(out);
  const maxTimestamp = batchMaxTimestamp(view, start);
  writeBatchHeader(outView, {
    baseOffset: batchBaseOffset(view, start), leaderEpoch: batchLeaderEpoch(view, start),
    attributes: batchAttributes(view, start) & (ATTRIBUTE_LOG_APPEND_TIME | ATTRIBUTE_TRANSACTIONAL | ATTRIBUTE_CONTROL),
    lastOffsetDelta: batchLastOffsetDelta(view, start), baseTimestamp: -1, maxTimestamp, producerId: batchProducerId(view, start),
    producerEpoch: batchProducerEpoch(view, start), baseSequence: batchBaseSequence(view, start), recordsCount: 0,
  });
  sealBatch(outView, out);
  return out;
}
