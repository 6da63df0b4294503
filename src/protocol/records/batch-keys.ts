/** The keys of one stored magic 2 batch in flat arrays, for a caller on the other side of a thread. */
import { BatchReader } from './batch-reader.ts';

export interface BatchKeys {
  /** All keys, one behind another. */
  readonly bytes: Uint8Array;
  /** Of each record: where its key begins and ends in `bytes`; −1: it has none. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly offsetDeltas: Int32Array;
  /** 0: a tombstone. */
  readonly hasValue: Uint8Array;
}

/** Throws RecordError for a batch that cannot be read. */
export function batchKeys(bytes: Uint8Array): BatchKeys {
  const reader = new BatchReader();
  reader.open(bytes, 0, bytes.length);
  const { count } = reader;
  const keys = { bytes: new Uint8Array(Math.max(256, count * 16)), starts: new Int32Array(count), ends: new Int32Array(count), offsetDeltas: new Int32Array(count), hasValue: new Uint8Array(count) };
  let end = 0;
  for (let i = 0; reader.next(); i++) {
    const { key } = reader;
    keys.starts[i] = keys.ends[i] = -1;
    keys.offsetDeltas[i] = reader.offsetDelta;
    keys.hasValue[i] = reader.valueLength >= 0 ? 1 : 0;
    if (key === null) continue;
    if (end + key.length > keys.bytes.length) {
      const grown = new Uint8Array(Math.max(keys.bytes.length * 2, end + key.length));
      grown.set(keys.bytes);
      keys.bytes = grown;
    }
    keys.bytes.set(key, end);
    keys.starts[i] = end;
    end += key.length;
    keys.ends[i] = end;
  }
  return { ...keys, bytes: keys.bytes.subarray(0, end) };
}
