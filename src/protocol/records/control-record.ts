/**
 * Control records: what coordinators write into a partition to end a transaction. One record to a batch.
 * Source: Kafka's ControlRecordType and EndTransactionMarker.
 */
import { viewOf } from '../../log/batch-header.ts';
import { RecordBatchBuilder } from './record-batch-builder.ts';

export const CONTROL_ABORT = 0;
export const CONTROL_COMMIT = 1;

export interface EndTransactionMarker {
  /** CONTROL_ABORT or CONTROL_COMMIT. */
  readonly type: number;
  readonly coordinatorEpoch: number;
}

/** A batch with one marker, at base offset 0 until it is appended. */
export function controlBatch(marker: EndTransactionMarker & { producerId: number; producerEpoch: number; timestampMs: number; baseOffset?: number; leaderEpoch?: number }): Uint8Array {
  const { producerId, producerEpoch, timestampMs, baseOffset = 0, leaderEpoch = -1 } = marker;
  const key = new Uint8Array(4);
  viewOf(key).setInt16(2, marker.type);
  const value = new Uint8Array(6);
  viewOf(value).setInt32(2, marker.coordinatorEpoch);
  const builder = new RecordBatchBuilder({ baseOffset, leaderEpoch, producerId, producerEpoch, transactional: true, control: true });
  builder.append(timestampMs, key, value);
  return builder.build();
}

/** The type of a control record by its key; −1 when it has none. Types other than the two above belong to KRaft. */
export function controlType(key: Uint8Array | null): number {
  return key === null || key.length < 4 || viewOf(key).getInt16(0) < 0 ? -1 : viewOf(key).getInt16(2);
}

/** null when the record is no end of a transaction. */
export function readEndTransactionMarker(key: Uint8Array | null, value: Uint8Array | null): EndTransactionMarker | null {
  const type = controlType(key);
  if ((type !== CONTROL_ABORT && type !== CONTROL_COMMIT) || value === null || value.length < 6) return null;
  return { type, coordinatorEpoch: viewOf(value).getInt32(2) };
}
