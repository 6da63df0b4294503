// Made by `npm run generate` from src/protocol/schema/. Do not edit.

export interface EndTxnMarker {
  coordinatorEpoch: number;
}

export interface EndTxnMarkerInput {
  readonly coordinatorEpoch: number;
}

export interface ControlRecordTypeSchema {
  type: number;
}

export interface ControlRecordTypeSchemaInput {
  readonly type: number;
}
