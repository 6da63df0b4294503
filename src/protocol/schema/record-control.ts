/** EndTxnMarker and ControlRecordTypeSchema. */
import type { RecordSchema } from './notation.ts';

export const endTxnMarker: RecordSchema = {
  name: 'EndTxnMarker',
  versions: '0',
  flexible: 'none',
  fields: [
    { name: 'coordinatorEpoch', type: 'int32' },
  ],
};

export const controlRecordTypeSchema: RecordSchema = {
  name: 'ControlRecordTypeSchema',
  versions: '0',
  flexible: 'none',
  fields: [
    { name: 'type', type: 'int16' },
  ],
};
