/**
 * Walks a set of magic 0 and 1 messages down to its records, inflating wrappers. Offsets come out absolute: inner ones of
 * magic 0 are, those of magic 1 count from the first record while the wrapper has the last one's. Source:
 * AbstractLegacyRecordBatch of Kafka.
 */
import { decompress } from '../../compression/compress.ts';
import { COMPRESSION_ZSTD, viewOf } from '../../log/batch-header.ts';
import { LegacyMessage } from './legacy-message.ts';
import { CORRUPT_MESSAGE, INVALID_RECORD, RecordError, asRecordError } from './record-error.ts';

export interface LegacyRecord {
  readonly offset: number;
  /** −1 in magic 0. Of a wrapper with LogAppendTime, all its records have the wrapper's. */
  readonly timestampMs: number;
  readonly isLogAppendTime: boolean;
  readonly key: Uint8Array | null;
  readonly value: Uint8Array | null;
}

/** The whole messages of a set, not inflated, checked by CRC. A cut-off last message is left out, as Kafka does. */
export function* readLegacyMessages(bytes: Uint8Array, start = 0, end: number = bytes.length): Generator<LegacyMessage> {
  const view = viewOf(bytes);
  for (let at = start; ; ) {
    const message = new LegacyMessage();
    const state = message.read(view, bytes, at, end);
    if (state === 'cut') return;
    if (state === 'broken') throw new RecordError(CORRUPT_MESSAGE, `the message at byte ${at - start} of the set is broken`);
    if (!message.crcMatches(view)) throw new RecordError(CORRUPT_MESSAGE, `the message with offset ${message.offset} does not match its checksum`);
    yield message;
    at = message.endAt;
  }
}

const toRecord = (message: LegacyMessage, offset: number): LegacyRecord => ({
  offset, timestampMs: message.timestampMs, isLogAppendTime: message.isLogAppendTime, key: message.key, value: message.value,
});

/** The records of one message: itself, or those inside when it is a wrapper. */
export function legacyRecords(message: LegacyMessage, maxInflatedBytes: number): LegacyRecord[] {
  return message.codec === 0 ? [toRecord(message, message.offset)] : innerRecords(message, maxInflatedBytes);
}

function innerRecords(wrapper: LegacyMessage, maxInflatedBytes: number): LegacyRecord[] {
  const bytes = inflate(wrapper, maxInflatedBytes);
  const view = viewOf(bytes);
  const inner = new LegacyMessage();
  const records: LegacyRecord[] = [];
  for (let at = 0; ; at = inner.endAt) {
    const state = inner.read(view, bytes, at, bytes.length);
    if (state === 'cut') break;
    if (state === 'broken') throw new RecordError(CORRUPT_MESSAGE, 'a message inside a wrapper is broken');
    if (inner.magic !== wrapper.magic) throw new RecordError(INVALID_RECORD, `a message of magic ${inner.magic} is inside a wrapper of magic ${wrapper.magic}`);
    if (inner.codec !== 0) throw new RecordError(INVALID_RECORD, 'a message inside a wrapper is compressed too');
    if (!inner.crcMatches(view)) throw new RecordError(CORRUPT_MESSAGE, 'a message inside a wrapper does not match its checksum');
    const record = toRecord(inner, inner.offset);
    records.push(wrapper.isLogAppendTime ? { ...record, timestampMs: wrapper.timestampMs, isLogAppendTime: true } : { ...record, isLogAppendTime: false });
  }
  if (records.length === 0) throw new RecordError(INVALID_RECORD, 'a wrapper holds no messages');
  return wrapper.magic === 0 ? records : absolute(records, wrapper.offset);
}

/** Some librdkafka versions leave the wrapper's offset at 0: then the inner offsets stand as they are. */
function absolute(records: readonly LegacyRecord[], wrapperOffset: number): LegacyRecord[] {
  const last = records.at(-1)!.offset;
  if (wrapperOffset !== 0 && wrapperOffset < last) throw new RecordError(INVALID_RECORD, `the wrapper's offset ${wrapperOffset} is before its last message's ${last}`);
  const base = wrapperOffset === 0 ? 0 : wrapperOffset - last;
  return records.map((record) => ({ ...record, offset: base + record.offset }));
}

function inflate(wrapper: LegacyMessage, maxInflatedBytes: number): Uint8Array {
  const value = wrapper.value;
  if (value === null) throw new RecordError(INVALID_RECORD, 'a compressed message has no value');
  if (wrapper.codec >= COMPRESSION_ZSTD) throw new RecordError(INVALID_RECORD, `compression type ${wrapper.codec} is not for messages of magic ${wrapper.magic}`);
  try {
    return decompress(wrapper.codec, value, maxInflatedBytes, { legacyLz4Header: wrapper.magic === 0 });
  } catch (error) {
    throw asRecordError(error);
  }
}
