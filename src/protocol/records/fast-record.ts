/**
 * The quick way over one record of a batch: the usual shape (short varints, no headers) in one pass, with nothing but the
 * facts that the check of a batch needs. What it does not like it leaves to `RecordCursor`, which judges.
 * Bench: bench/micro/records.ts.
 */

/** Any record with less behind it than this is the cursor's: the quick way reads without looking for the end. */
const LEAST_REST_BYTES = 24;

export class FastRecord {
  timestampDelta = 0;
  keyLength = -1;

  /** Position after the record at `at`, whose offset delta must be `index`; −1: look with the cursor. */
  pass(bytes: Uint8Array, at: number, end: number, index: number): number {
    if (end - at < LEAST_REST_BYTES) return -1;
    let byte = bytes[at++]!;
    let raw = byte & 127;
    if (byte >= 128) {
      if ((byte = bytes[at++]!) >= 128) return -1;
      raw |= byte << 7;
    }
    if ((raw & 1) !== 0) return -1;
    const recordEnd = at + (raw >>> 1);
    if (recordEnd > end) return -1;
    at++; // attributes

    byte = bytes[at++]!;
    raw = byte & 127;
    if (byte >= 128) {
      byte = bytes[at++]!;
      raw |= (byte & 127) << 7;
      if (byte >= 128) {
        if ((byte = bytes[at++]!) >= 128) return -1;
        raw |= byte << 14;
      }
    }
    this.timestampDelta = (raw >>> 1) ^ -(raw & 1);

    byte = bytes[at++]!;
    raw = byte & 127;
    if (byte >= 128) {
      byte = bytes[at++]!;
      raw |= (byte & 127) << 7;
      if (byte >= 128) {
        if ((byte = bytes[at++]!) >= 128) return -1;
        raw |= byte << 14;
      }
    }
    if (raw !== index << 1) return -1;

    byte = bytes[at++]!;
    if (byte >= 128) return -1;
    if (byte === 1) this.keyLength = -1;
    else {
      if ((byte & 1) !== 0) return -1;
      this.keyLength = byte >>> 1;
      at += byte >>> 1;
    }
    if (at + 3 > recordEnd) return -1;

    byte = bytes[at++]!;
    raw = byte & 127;
    if (byte >= 128) {
      if ((byte = bytes[at++]!) >= 128) return -1;
      raw |= byte << 7;
    }
    if (raw !== 1) {
      if ((raw & 1) !== 0) return -1;
      at += raw >>> 1;
    }
    // The count of headers, 0, ends the record.
    return at + 1 === recordEnd && bytes[at] === 0 ? recordEnd : -1;
  }
}
