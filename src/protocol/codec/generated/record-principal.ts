// Made by `npm run generate` from src/protocol/schema/. Do not edit.
import type {
  DefaultPrincipalData,
  DefaultPrincipalDataInput,
} from '../../messages/record-principal.ts';
import type { Reader } from '../reader.ts';
import type { Writer } from '../writer.ts';

export function decodeDefaultPrincipalData(reader: Reader, _version: number): DefaultPrincipalData {
  const type = reader.string(true);
  const name = reader.string(true);
  const tokenAuthenticated = reader.bool();
  reader.skipTags();
  return { type, name, tokenAuthenticated };
}

export function encodeDefaultPrincipalData(writer: Writer, _version: number, message: DefaultPrincipalDataInput): void {
  writer.string(message.type, true);
  writer.string(message.name, true);
  writer.bool(message.tokenAuthenticated);
  writer.uvarint(0);
}
