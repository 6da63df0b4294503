// Made by `npm run generate` from src/protocol/schema/. Do not edit.
import type {
  ControlRecordTypeSchema,
  ControlRecordTypeSchemaInput,
  EndTxnMarker,
  EndTxnMarkerInput,
} from '../../messages/record-control.ts';
import type { Reader } from '../reader.ts';
import type { Writer } from '../writer.ts';

export function decodeEndTxnMarker(reader: Reader, _version: number): EndTxnMarker {
  const coordinatorEpoch = reader.int32();
  return { coordinatorEpoch };
}

export function encodeEndTxnMarker(writer: Writer, _version: number, message: EndTxnMarkerInput): void {
  writer.int32(message.coordinatorEpoch);
}

export function decodeControlRecordTypeSchema(reader: Reader, _version: number): ControlRecordTypeSchema {
  const type = reader.int16();
  return { type };
}

export function encodeControlRecordTypeSchema(writer: Writer, _version: number, message: ControlRecordTypeSchemaInput): void {
  writer.int16(message.type);
}
