/**
 * What the check of a produced batch can end in, as small integers (the hot path makes no objects), and what each
 * means to the client: Kafka's error code and a sentence. Source of the codes: LogValidator, ProduceRequest and
 * UnifiedLog of Kafka 3.9; where Kafka would answer UNKNOWN_SERVER_ERROR, the code that tells the client more.
 */

export const BATCH_OK = 0;
/** Not an error: whole so far, but its records must be inflated to know (`validateInflatedBatch`). */
export const BATCH_NEEDS_INFLATE = 1;
export const BATCH_ABSENT = 2;
export const BATCH_BAD_SIZE = 3;
export const BATCH_OLD_MAGIC = 4;
export const BATCH_BAD_MAGIC = 5;
export const BATCH_NOT_ALONE = 6;
export const BATCH_ZSTD_NOT_ALLOWED = 7;
export const BATCH_UNKNOWN_CODEC = 8;
export const BATCH_BASE_OFFSET_NOT_ZERO = 9;
export const BATCH_TOO_LARGE = 10;
export const BATCH_BAD_CRC = 11;
export const BATCH_BAD_COUNT = 12;
export const BATCH_CONTROL = 13;
export const BATCH_BAD_SEQUENCE = 14;
export const BATCH_BAD_PRODUCER = 15;
export const BATCH_BAD_RECORD = 16;
export const BATCH_NOT_DENSE = 17;
export const BATCH_NULL_KEY = 18;
export const BATCH_BAD_TIMESTAMP = 19;
export const BATCH_BAD_TIMESTAMP_TYPE = 20;
export const BATCH_BAD_COMPRESSION = 21;
export const BATCH_INFLATES_TOO_LARGE = 22;

const CORRUPT_MESSAGE = 2;
const MESSAGE_TOO_LARGE = 10;
const INVALID_TIMESTAMP = 32;
const UNSUPPORTED_COMPRESSION_TYPE = 76;
const INVALID_RECORD = 87;

const meanings: readonly (readonly [errorCode: number, text: string])[] = [
  [0, ''],
  [0, ''],
  [INVALID_RECORD, 'The produce request holds no record batch'],
  [CORRUPT_MESSAGE, 'The size of the record batch does not fit the bytes that came'],
  [INVALID_RECORD, 'Produce requests of version 3 and later may hold record batches of magic 2 only'],
  [CORRUPT_MESSAGE, 'The record batch has an unknown magic'],
  [INVALID_RECORD, 'Produce requests of version 3 and later hold exactly one record batch for a partition'],
  [UNSUPPORTED_COMPRESSION_TYPE, 'Zstandard needs Produce version 7 or later'],
  [UNSUPPORTED_COMPRESSION_TYPE, 'The record batch names an unknown compression type'],
  [INVALID_RECORD, 'The base offset of a produced record batch must be 0'],
  [MESSAGE_TOO_LARGE, 'The record batch is larger than max.message.bytes'],
  [CORRUPT_MESSAGE, 'The record batch does not match its checksum'],
  [INVALID_RECORD, 'The count of records in the batch does not match its offsets'],
  [INVALID_RECORD, 'Clients are not allowed to write control records'],
  [INVALID_RECORD, 'The record batch has a producer id but no valid sequence number'],
  [INVALID_RECORD, 'The record batch has an invalid producer id or epoch'],
  [INVALID_RECORD, 'A record of the batch has an invalid structure'],
  [INVALID_RECORD, 'The offsets of the records in the batch are not consecutive'],
  [INVALID_RECORD, 'Compacted topic cannot accept message without key'],
  [INVALID_TIMESTAMP, 'One or more records have been rejected due to invalid timestamp'],
  [INVALID_TIMESTAMP, 'A producer may not set the timestamp type LogAppendTime'],
  [INVALID_RECORD, 'The compressed records of the batch cannot be inflated'],
  [MESSAGE_TOO_LARGE, 'The records of the batch inflate to more than the broker allows'],
];

/** Kafka's error code of an outcome; 0 for the two that are none. */
export const batchErrorCode = (outcome: number): number => meanings[outcome]![0];
export const batchErrorText = (outcome: number): string => meanings[outcome]![1];
/** The outcome is the fault of one record, whose index belongs into the `record_errors` of Produce v8+. */
export const isRecordOutcome = (outcome: number): boolean => outcome === BATCH_NULL_KEY || outcome === BATCH_BAD_TIMESTAMP || outcome === BATCH_BAD_TIMESTAMP_TYPE;
