/**
 * A batch in another codec, for topics whose `compression.type` is not `producer`. The records' bytes stay the same;
 * header fields stay; codec, length and CRC change.
 */
import { compress, decompress } from '../../compression/compress.ts';
import { ATTRIBUTE_COMPRESSION_MASK, ATTRIBUTE_CONTROL, BATCH_HEADER_BYTES, batchAttributes, setBatchAttributes, viewOf } from '../../log/batch-header.ts';
import { asRecordError } from './record-error.ts';
import { sealBatch } from './record-batch-builder.ts';

/**
 * Returns `bytes[start, end)` itself when it has the codec already, and for uncompressed control batches, which Kafka
 * never compresses. Throws RecordError.
 */
export function recompressBatch(bytes: Uint8Array, start: number, end: number, codec: number, maxInflatedBytes: number, level?: number): Uint8Array {
  const attributes = batchAttributes(viewOf(bytes), start);
  const from = attributes & ATTRIBUTE_COMPRESSION_MASK;
  if (from === codec || (from === 0 && (attributes & ATTRIBUTE_CONTROL) !== 0)) return bytes.subarray(start, end);
  let payload: Uint8Array;
  try {
    payload = compress(codec, decompress(from, bytes.subarray(start + BATCH_HEADER_BYTES, end), maxInflatedBytes), level);
  } catch (error) {
    throw asRecordError(error);
  }
  return withPayload(bytes, start, payload, codec);
}

/** A batch with the header of the one at `start`, but other records bytes, in `codec`. */
export function withPayload(bytes: Uint8Array, start: number, payload: Uint8Array, codec: number): Uint8Array {
  const out = new Uint8Array(BATCH_HEADER_BYTES + payload.length);
  out.set(bytes.subarray(start, start + BATCH_HEADER_BYTES));
  out.set(payload, BATCH_HEADER_BYTES);
  const view = viewOf(out);
  setBatchAttributes(view, 0, (batchAttributes(view, 0) & ~ATTRIBUTE_COMPRESSION_MASK) | codec);
  sealBatch(view, out);
  return out;
}
