/** A naive log in memory: what the fuzzer compares the real one with. */
import { ATTRIBUTE_CONTROL, ATTRIBUTE_TRANSACTIONAL, batchAttributes, batchBaseOffset, batchBaseSequence, batchLastOffset, batchLastOffsetDelta, batchLeaderEpoch, batchProducerEpoch, batchProducerId, batchSizeBytes, viewOf } from '../../../src/log/batch-header.ts';
import { readControlRecord } from '../../../src/log/producer-states.ts';

export interface ModelBatch {
  readonly baseOffset: number;
  readonly lastOffset: number;
  readonly bytes: Uint8Array;
}

export interface ModelProducer {
  epoch: number;
  lastSequence: number;
  txnFirstOffset: number;
  lastOffset: number;
}

export interface ModelAborted {
  readonly producerId: number;
  readonly firstOffset: number;
  readonly lastOffset: number;
}

export class LogModel {
  /** Accepted batches, also those not written yet. */
  batches: ModelBatch[] = [];
  /** The same as they were accepted, whatever compaction made of them: it may not change what is known of producers and epochs. */
  history: ModelBatch[] = [];
  logStartOffset = 0;
  /** Everything below is durable. */
  durable = 0;
  nextOffset = 0;
  /** Epochs that began without a batch, as far as they are known to be saved. */
  epochStarts: { epoch: number; startOffset: number }[] = [];

  add(bytes: Uint8Array): void {
    const view = viewOf(bytes);
    for (let at = 0; at < bytes.length; at += batchSizeBytes(view, at)) {
      const batch = { baseOffset: batchBaseOffset(view, at), lastOffset: batchLastOffset(view, at), bytes: bytes.slice(at, at + batchSizeBytes(view, at)) };
      this.batches.push(batch);
      this.history.push(batch);
      this.nextOffset = batchLastOffset(view, at) + 1;
    }
  }

  /** Drops batches that hold an offset ≥ `offset`. */
  cut(offset: number): void {
    for (const batches of [this.batches, this.history]) while (batches.length > 0 && batches[batches.length - 1]!.lastOffset >= offset) batches.pop();
  }

  from(offset: number): ModelBatch[] {
    return this.batches.filter((batch) => batch.lastOffset >= offset);
  }

  /** Recomputed from all batches below `end`. */
  transactions(end: number): { producers: Map<number, ModelProducer>; aborted: ModelAborted[]; unstable: (highWatermark: number) => number } {
    const producers = new Map<number, ModelProducer>();
    const aborted: ModelAborted[] = [];
    const ended: { firstOffset: number; lastOffset: number }[] = [];
    for (const batch of this.history) {
      if (batch.baseOffset >= end) break;
      const view = viewOf(batch.bytes);
      const producerId = batchProducerId(view, 0);
      if (producerId < 0) continue;
      const epoch = batchProducerEpoch(view, 0);
      const producer = producers.get(producerId) ?? { epoch, lastSequence: -1, txnFirstOffset: -1, lastOffset: -1 };
      producers.set(producerId, producer);
      if (epoch !== producer.epoch) {
        producer.epoch = epoch;
        producer.lastSequence = -1;
      }
      producer.lastOffset = batch.lastOffset;
      if ((batchAttributes(view, 0) & ATTRIBUTE_CONTROL) !== 0) {
        if (producer.txnFirstOffset >= 0) {
          ended.push({ firstOffset: producer.txnFirstOffset, lastOffset: batch.baseOffset });
          if (readControlRecord(view, 0)!.type === 0) aborted.push({ producerId, firstOffset: producer.txnFirstOffset, lastOffset: batch.baseOffset });
        }
        producer.txnFirstOffset = -1;
        continue;
      }
      producer.lastSequence = batchBaseSequence(view, 0) + batchLastOffsetDelta(view, 0);
      if ((batchAttributes(view, 0) & ATTRIBUTE_TRANSACTIONAL) !== 0 && producer.txnFirstOffset < 0) producer.txnFirstOffset = batch.baseOffset;
    }
    const unstable = (highWatermark: number): number => {
      let first = Infinity;
      for (const producer of producers.values()) if (producer.txnFirstOffset >= 0) first = Math.min(first, producer.txnFirstOffset);
      for (const transaction of ended) if (transaction.lastOffset >= highWatermark) first = Math.min(first, transaction.firstOffset);
      return first;
    };
    return { producers, aborted, unstable };
  }

  /** Epoch starts from the batches of [start, end). */
  epochs(end: number): { epoch: number; startOffset: number }[] {
    const found: { epoch: number; startOffset: number }[] = [];
    for (const batch of this.history) {
      if (batch.baseOffset >= end) break;
      const epoch = batchLeaderEpoch(viewOf(batch.bytes), 0);
      if (found.length === 0 || found[found.length - 1]!.epoch < epoch) found.push({ epoch, startOffset: batch.baseOffset });
    }
    return found;
  }
}
