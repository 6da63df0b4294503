/**
 * The header of a magic 2 record batch, read in place: one DataView over the bytes, positions into it, no objects.
 * Layout: Kafka's DefaultRecordBatch. `baseOffset` and `partitionLeaderEpoch` lie outside the CRC, so the broker may
 * stamp them into a producer's bytes.
 */

export const BATCH_HEADER_BYTES = 61;
/** Bytes before the batch's own length counts: base offset and length. */
export const BATCH_LOG_OVERHEAD_BYTES = 12;

const LENGTH_AT = 8;
const LEADER_EPOCH_AT = 12;
export const MAGIC_AT = 16;
export const CRC_AT = 17;
/** The CRC-32C covers from here to the end of the batch. */
export const CRC_FROM_AT = 21;
const ATTRIBUTES_AT = 21;
const LAST_OFFSET_DELTA_AT = 23;
const BASE_TIMESTAMP_AT = 27;
const MAX_TIMESTAMP_AT = 35;
const PRODUCER_ID_AT = 43;
const PRODUCER_EPOCH_AT = 51;
const BASE_SEQUENCE_AT = 53;
const RECORDS_COUNT_AT = 57;

const TWO_32 = 4294967296;
/** May lie beyond ±(2^53−1) for foreign input; who stores or computes with it checks first. */
export const readInt64 = (view: DataView, at: number): number => view.getInt32(at) * TWO_32 + view.getUint32(at + 4);
export function writeInt64(view: DataView, at: number, value: number): void {
  view.setInt32(at, Math.floor(value / TWO_32));
  view.setUint32(at + 4, value >>> 0);
}

export const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

export const batchBaseOffset = (view: DataView, at: number): number => readInt64(view, at);
/** Whole size in the log: the length field and the 12 bytes up to it included. */
export const batchSizeBytes = (view: DataView, at: number): number => view.getInt32(at + LENGTH_AT) + BATCH_LOG_OVERHEAD_BYTES;
export const batchLeaderEpoch = (view: DataView, at: number): number => view.getInt32(at + LEADER_EPOCH_AT);
export const batchMagic = (view: DataView, at: number): number => view.getInt8(at + MAGIC_AT);
export const batchCrc = (view: DataView, at: number): number => view.getUint32(at + CRC_AT);
export const batchAttributes = (view: DataView, at: number): number => view.getInt16(at + ATTRIBUTES_AT);
export const batchLastOffsetDelta = (view: DataView, at: number): number => view.getInt32(at + LAST_OFFSET_DELTA_AT);
export const batchLastOffset = (view: DataView, at: number): number => batchBaseOffset(view, at) + batchLastOffsetDelta(view, at);
export const batchBaseTimestamp = (view: DataView, at: number): number => readInt64(view, at + BASE_TIMESTAMP_AT);
export const batchMaxTimestamp = (view: DataView, at: number): number => readInt64(view, at + MAX_TIMESTAMP_AT);
export const batchProducerId = (view: DataView, at: number): number => readInt64(view, at + PRODUCER_ID_AT);
export const batchProducerEpoch = (view: DataView, at: number): number => view.getInt16(at + PRODUCER_EPOCH_AT);
export const batchBaseSequence = (view: DataView, at: number): number => view.getInt32(at + BASE_SEQUENCE_AT);
export const batchRecordsCount = (view: DataView, at: number): number => view.getInt32(at + RECORDS_COUNT_AT);

export const COMPRESSION_NONE = 0;
export const COMPRESSION_GZIP = 1;
export const COMPRESSION_SNAPPY = 2;
export const COMPRESSION_LZ4 = 3;
export const COMPRESSION_ZSTD = 4;
export const COMPRESSION_NAMES = ['none', 'gzip', 'snappy', 'lz4', 'zstd'] as const;
export type CompressionName = (typeof COMPRESSION_NAMES)[number];

export const ATTRIBUTE_COMPRESSION_MASK = 7;
export const ATTRIBUTE_LOG_APPEND_TIME = 8;
export const ATTRIBUTE_TRANSACTIONAL = 16;
export const ATTRIBUTE_CONTROL = 32;
export const ATTRIBUTE_DELETE_HORIZON = 64;

export const setBatchBaseOffset = (view: DataView, at: number, offset: number): void => writeInt64(view, at, offset);
export const setBatchLeaderEpoch = (view: DataView, at: number, epoch: number): void => view.setInt32(at + LEADER_EPOCH_AT, epoch);
/** Inside the CRC: who calls these computes it anew. */
export const setBatchMaxTimestamp = (view: DataView, at: number, timestampMs: number): void => writeInt64(view, at + MAX_TIMESTAMP_AT, timestampMs);
export const setBatchAttributes = (view: DataView, at: number, attributes: number): void => view.setInt16(at + ATTRIBUTES_AT, attributes);
export const setBatchCrc = (view: DataView, at: number, crc: number): void => view.setUint32(at + CRC_AT, crc);
