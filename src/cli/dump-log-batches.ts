/** The lines that `kafka-dump-log` prints for a `.log` file. */
import { crc32c } from '../compression/crc32c.ts';
import {
  ATTRIBUTE_COMPRESSION_MASK, ATTRIBUTE_CONTROL, ATTRIBUTE_DELETE_HORIZON, ATTRIBUTE_LOG_APPEND_TIME, ATTRIBUTE_TRANSACTIONAL, batchAttributes, batchBaseOffset, batchBaseSequence,
  batchBaseTimestamp, batchCrc, batchLastOffset, batchLastOffsetDelta, batchLeaderEpoch, batchMaxTimestamp, batchProducerEpoch, batchProducerId, batchRecordsCount, COMPRESSION_NAMES, CRC_FROM_AT, viewOf,
} from '../log/batch-header.ts';
import { BatchReader } from '../protocol/records/batch-reader.ts';
import { CONTROL_COMMIT, readEndTransactionMarker } from '../protocol/records/control-record.ts';
import { legacyRecords } from '../protocol/records/legacy-message-set.ts';
import { LegacyMessage } from '../protocol/records/legacy-message.ts';
import type { RecordDecoder } from './dump-log-decoders.ts';
import type { SegmentBatch } from './segment-file.ts';

export interface DumpOptions {
  readonly deep: boolean;
  readonly skipMetadata: boolean;
  /** Null: contents are not shown. */
  readonly decoder: RecordDecoder | null;
  readonly maxInflatedBytes: number;
}

const SEQUENCES = 2_147_483_648;

/** A batch's own line, then one line for each record when `deep`; `onOffset` hears of each record. */
export function* batchLines(batch: SegmentBatch, options: DumpOptions, onOffset: (offset: number) => void): Generator<string> {
  if (batch.magic >= 2) {
    yield batchLine(batch);
    if (options.deep) yield* recordLines(batch, options, onOffset);
  } else yield* legacyLines(batch, options, onOffset);
}

function batchLine({ bytes, position }: SegmentBatch): string {
  const view = viewOf(bytes);
  const attributes = batchAttributes(view, 0);
  const is = (bit: number): boolean => (attributes & bit) !== 0;
  const baseSequence = batchBaseSequence(view, 0);
  const lastSequence = baseSequence < 0 ? -1 : (baseSequence + batchLastOffsetDelta(view, 0)) % SEQUENCES;
  const horizon = is(ATTRIBUTE_DELETE_HORIZON) ? `OptionalLong[${batchBaseTimestamp(view, 0)}]` : 'OptionalLong.empty';
  const time = `${is(ATTRIBUTE_LOG_APPEND_TIME) ? 'LogAppendTime' : 'CreateTime'}: ${batchMaxTimestamp(view, 0)}`;
  const valid = batchCrc(view, 0) === crc32c(bytes, CRC_FROM_AT, bytes.length);
  return (
    `baseOffset: ${batchBaseOffset(view, 0)} lastOffset: ${batchLastOffset(view, 0)} count: ${batchRecordsCount(view, 0)} baseSequence: ${baseSequence} lastSequence: ${lastSequence}` +
    ` producerId: ${batchProducerId(view, 0)} producerEpoch: ${batchProducerEpoch(view, 0)} partitionLeaderEpoch: ${batchLeaderEpoch(view, 0)}` +
    ` isTransactional: ${is(ATTRIBUTE_TRANSACTIONAL)} isControl: ${is(ATTRIBUTE_CONTROL)} deleteHorizonMs: ${horizon} position: ${position} ${time}` +
    ` size: ${bytes.length} magic: ${bytes[16]} compresscodec: ${codecName(attributes)} crc: ${batchCrc(view, 0)} isvalid: ${valid}`
  );
}

const codecName = (attributes: number): string => COMPRESSION_NAMES[attributes & ATTRIBUTE_COMPRESSION_MASK] ?? 'unknown';

function* recordLines({ bytes }: SegmentBatch, options: DumpOptions, onOffset: (offset: number) => void): Generator<string> {
  const reader = new BatchReader(options.maxInflatedBytes);
  reader.open(bytes, 0, bytes.length);
  const timestampType = reader.isLogAppendTime ? 'LogAppendTime' : 'CreateTime';
  while (reader.next()) {
    onOffset(reader.offset);
    let line = '';
    if (!options.skipMetadata) {
      const headerKeys = reader.headerCount === 0 ? '' : reader.headers().map((header) => header.key).join(',');
      line = `| offset: ${reader.offset} ${timestampType}: ${reader.timestampMs} keySize: ${reader.keyLength} valueSize: ${reader.valueLength} sequence: ${reader.sequence} headerKeys: [${headerKeys}]`;
      const marker = reader.isControl ? readEndTransactionMarker(reader.key, reader.value) : null;
      if (marker !== null) line += ` endTxnMarker: ${marker.type === CONTROL_COMMIT ? 'COMMIT' : 'ABORT'} coordinatorEpoch: ${marker.coordinatorEpoch}`;
    }
    if (reader.isControl || options.decoder === null) yield line;
    else yield* withContents(line, options, { key: reader.key, value: reader.value, offset: reader.offset });
  }
}

/** A decoder that fails leaves the line begun, as Kafka's does. */
function* withContents(line: string, options: DumpOptions, record: { key: Uint8Array | null; value: Uint8Array | null; offset: number }): Generator<string> {
  let shown: ReturnType<RecordDecoder>;
  try {
    shown = options.decoder!(record);
  } catch (error) {
    throw Object.assign(error as Error, { begunLine: line });
  }
  const prefix = options.skipMetadata ? '| ' : ' ';
  yield `${line}${shown.key === null ? '' : `${prefix}key: ${shown.key}`}${shown.payload === null ? '' : ` payload: ${shown.payload}`}`;
}

function* legacyLines({ bytes, position }: SegmentBatch, options: DumpOptions, onOffset: (offset: number) => void): Generator<string> {
  const message = new LegacyMessage();
  const view = viewOf(bytes);
  message.read(view, bytes, 0, bytes.length);
  const time = message.magic === 0 ? 'NoTimestampType: -1' : `${message.isLogAppendTime ? 'LogAppendTime' : 'CreateTime'}: ${message.timestampMs}`;
  const crc = view.getUint32(12);
  const valid = message.crcMatches(view);
  yield `offset: ${message.offset} position: ${position} ${time} size: ${bytes.length} magic: ${message.magic} compresscodec: ${COMPRESSION_NAMES[message.codec]} crc: ${crc} isvalid: ${valid}`;
  if (!options.deep) return;
  for (const record of legacyRecords(message, options.maxInflatedBytes)) {
    onOffset(record.offset);
    const line = options.skipMetadata ? '' : `| offset: ${record.offset} ${time.split(':')[0]}: ${record.timestampMs} keySize: ${record.key?.length ?? -1} valueSize: ${record.value?.length ?? -1} isValid: ${valid} crc: ${crc}}`;
    if (options.decoder === null) yield line;
    else yield* withContents(line, options, record);
  }
}
