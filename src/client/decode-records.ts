/** What a Fetch response holds, as records: batches of magic 2 and messages of magic 0 and 1, committed ones only if asked. */
import { crc32c } from '../compression/crc32c.ts';
import { batchCrc, batchLastOffset, batchLeaderEpoch, batchMagic, batchProducerId, CRC_FROM_AT, viewOf } from '../log/batch-header.ts';
import { BatchReader, batchEnd } from '../protocol/records/batch-reader.ts';
import { CONTROL_ABORT, controlType } from '../protocol/records/control-record.ts';
import { legacyRecords, readLegacyMessages } from '../protocol/records/legacy-message-set.ts';
import type { RecordHeader } from '../protocol/records/record-batch-builder.ts';
import { errorCode, KafkaError } from './kafka-errors.ts';

export type TimestampType = 'CreateTime' | 'LogAppendTime' | 'NoTimestampType';

export interface ConsumerRecord {
  readonly topic: string;
  readonly partition: number;
  readonly offset: number;
  readonly timestampMs: number;
  readonly timestampType: TimestampType;
  readonly key: Uint8Array | null;
  readonly value: Uint8Array | null;
  readonly headers: readonly RecordHeader[];
  /** −1: unknown. */
  readonly leaderEpoch: number;
}

export interface DecodeOptions {
  readonly topic: string;
  readonly partition: number;
  /** Records before it are left out: a batch may begin earlier. */
  readonly fromOffset: number;
  /** Aborted transactions to leave out; null reads everything. */
  readonly aborted: readonly { readonly producerId: number; readonly firstOffset: number }[] | null;
  readonly checkCrcs: boolean;
  readonly maxInflatedBytes: number;
}

export interface Decoded {
  readonly records: ConsumerRecord[];
  /** Where the next fetch begins; `fromOffset` when there was no whole batch. */
  readonly nextOffset: number;
}

const NO_HEADERS: readonly RecordHeader[] = [];

/** @throws KafkaError CORRUPT_MESSAGE, RecordError */
export function decodeRecords(bytes: Uint8Array, options: DecodeOptions): Decoded {
  const records: ConsumerRecord[] = [];
  if (bytes.length < 17) return { records, nextOffset: options.fromOffset };
  const view = viewOf(bytes);
  if (batchMagic(view, 0) < 2) return decodeLegacy(bytes, options);
  const filter = new AbortedFilter(options.aborted);
  const reader = new BatchReader(options.maxInflatedBytes);
  let nextOffset = options.fromOffset;
  for (let at = 0, end = batchEnd(view, 0, bytes.length); end >= 0; at = end, end = batchEnd(view, at, bytes.length)) {
    if (batchMagic(view, at) < 2) {
      const rest = decodeLegacy(bytes.subarray(at), { ...options, fromOffset: nextOffset });
      return { records: [...records, ...rest.records], nextOffset: rest.nextOffset };
    }
    if (options.checkCrcs && batchCrc(view, at) !== crc32c(bytes, at + CRC_FROM_AT, end)) {
      throw new KafkaError(errorCode('CORRUPT_MESSAGE'), `Record batch for partition ${options.topic}-${options.partition} at offset ${nextOffset} is invalid, cause: Record is corrupt`);
    }
    reader.open(bytes, at, end);
    const lastOffset = batchLastOffset(view, at);
    if (filter.keeps(reader, batchProducerId(view, at), lastOffset)) readBatch(reader, batchLeaderEpoch(view, at), options, records);
    nextOffset = Math.max(nextOffset, lastOffset + 1);
  }
  return { records, nextOffset };
}

function readBatch(reader: BatchReader, leaderEpoch: number, options: DecodeOptions, into: ConsumerRecord[]): void {
  const timestampType = reader.isLogAppendTime ? 'LogAppendTime' : 'CreateTime';
  while (reader.next()) {
    const offset = reader.offset;
    if (offset < options.fromOffset) continue;
    const timestampMs = reader.timestampMs;
    into.push({
      topic: options.topic, partition: options.partition, offset, timestampMs, timestampType: timestampMs < 0 ? 'NoTimestampType' : timestampType,
      key: reader.key, value: reader.value, headers: reader.headerCount === 0 ? NO_HEADERS : reader.headers(), leaderEpoch,
    });
  }
}

function decodeLegacy(bytes: Uint8Array, options: DecodeOptions): Decoded {
  const records: ConsumerRecord[] = [];
  let nextOffset = options.fromOffset;
  for (const message of readLegacyMessages(bytes)) {
    for (const record of legacyRecords(message, options.maxInflatedBytes)) {
      if (record.offset < nextOffset) continue;
      nextOffset = record.offset + 1;
      const timestampType = record.isLogAppendTime ? 'LogAppendTime' : 'CreateTime';
      records.push({
        topic: options.topic, partition: options.partition, offset: record.offset, timestampMs: record.timestampMs,
        timestampType: record.timestampMs < 0 ? 'NoTimestampType' : timestampType, key: record.key, value: record.value, headers: NO_HEADERS, leaderEpoch: -1,
      });
    }
  }
  return { records, nextOffset };
}

/** Walks along with the batches: whose transactions are aborted at this point of the log. */
class AbortedFilter {
  readonly #waiting: { readonly producerId: number; readonly firstOffset: number }[];
  readonly #aborted = new Set<number>();

  constructor(aborted: DecodeOptions['aborted']) {
    this.#waiting = [...(aborted ?? [])].sort((a, b) => a.firstOffset - b.firstOffset);
  }

  keeps(reader: BatchReader, producerId: number, lastOffset: number): boolean {
    while (this.#waiting.length > 0 && this.#waiting[0]!.firstOffset <= lastOffset) this.#aborted.add(this.#waiting.shift()!.producerId);
    if (!reader.isControl) return !(reader.isTransactional && this.#aborted.has(producerId));
    if (reader.next() && controlType(reader.key) === CONTROL_ABORT) this.#aborted.delete(producerId);
    return false;
  }
}
