// Made by `npm run generate` from src/protocol/schema/. Do not edit.
import type {
  AlterClientQuotasRequest,
  AlterClientQuotasRequestEntityData,
  AlterClientQuotasRequestEntityDataInput,
  AlterClientQuotasRequestEntryData,
  AlterClientQuotasRequestEntryDataInput,
  AlterClientQuotasRequestInput,
  AlterClientQuotasRequestOpData,
  AlterClientQuotasRequestOpDataInput,
  AlterClientQuotasResponse,
  AlterClientQuotasResponseEntityData,
  AlterClientQuotasResponseEntityDataInput,
  AlterClientQuotasResponseEntryData,
  AlterClientQuotasResponseEntryDataInput,
  AlterClientQuotasResponseInput,
} from '../../messages/alter-client-quotas.ts';
import type { Reader } from '../reader.ts';
import type { Writer } from '../writer.ts';

export function decodeAlterClientQuotasRequestEntityData(reader: Reader, version: number): AlterClientQuotasRequestEntityData {
  const flexible = version >= 1;
  const entityType = reader.string(flexible);
  const entityName = reader.nullableString(flexible);
  if (flexible) reader.skipTags();
  return { entityType, entityName };
}

export function encodeAlterClientQuotasRequestEntityData(writer: Writer, version: number, message: AlterClientQuotasRequestEntityDataInput): void {
  const flexible = version >= 1;
  writer.string(message.entityType, flexible);
  {
    const entityNameValue = message.entityName === undefined ? '' : message.entityName;
    writer.nullableString(entityNameValue, flexible);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeAlterClientQuotasRequestOpData(reader: Reader, version: number): AlterClientQuotasRequestOpData {
  const flexible = version >= 1;
  const key = reader.string(flexible);
  const value = reader.float64();
  const remove = reader.bool();
  if (flexible) reader.skipTags();
  return { key, value, remove };
}

export function encodeAlterClientQuotasRequestOpData(writer: Writer, version: number, message: AlterClientQuotasRequestOpDataInput): void {
  const flexible = version >= 1;
  writer.string(message.key, flexible);
  writer.float64(message.value);
  writer.bool(message.remove);
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeAlterClientQuotasRequestEntryData(reader: Reader, version: number): AlterClientQuotasRequestEntryData {
  const flexible = version >= 1;
  const entity: AlterClientQuotasRequestEntryData['entity'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 3 : 4); left > 0 && !reader.failed; left--) entity.push(decodeAlterClientQuotasRequestEntityData(reader, version));
  const ops: AlterClientQuotasRequestEntryData['ops'] = [];
  for (let left = reader.arrayCount(flexible, 11); left > 0 && !reader.failed; left--) ops.push(decodeAlterClientQuotasRequestOpData(reader, version));
  if (flexible) reader.skipTags();
  return { entity, ops };
}

export function encodeAlterClientQuotasRequestEntryData(writer: Writer, version: number, message: AlterClientQuotasRequestEntryDataInput): void {
  const flexible = version >= 1;
  {
    const entityValue = message.entity;
    writer.arrayCount(entityValue.length, flexible);
    for (let i = 0; i < entityValue.length; i++) encodeAlterClientQuotasRequestEntityData(writer, version, entityValue[i]!);
  }
  {
    const opsValue = message.ops;
    writer.arrayCount(opsValue.length, flexible);
    for (let i = 0; i < opsValue.length; i++) encodeAlterClientQuotasRequestOpData(writer, version, opsValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeAlterClientQuotasRequest(reader: Reader, version: number): AlterClientQuotasRequest {
  const flexible = version >= 1;
  const entries: AlterClientQuotasRequest['entries'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 3 : 8); left > 0 && !reader.failed; left--) entries.push(decodeAlterClientQuotasRequestEntryData(reader, version));
  const validateOnly = reader.bool();
  if (flexible) reader.skipTags();
  return { entries, validateOnly };
}

export function encodeAlterClientQuotasRequest(writer: Writer, version: number, message: AlterClientQuotasRequestInput): void {
  const flexible = version >= 1;
  {
    const entriesValue = message.entries;
    writer.arrayCount(entriesValue.length, flexible);
    for (let i = 0; i < entriesValue.length; i++) encodeAlterClientQuotasRequestEntryData(writer, version, entriesValue[i]!);
  }
  writer.bool(message.validateOnly);
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeAlterClientQuotasResponseEntityData(reader: Reader, version: number): AlterClientQuotasResponseEntityData {
  const flexible = version >= 1;
  const entityType = reader.string(flexible);
  const entityName = reader.nullableString(flexible);
  if (flexible) reader.skipTags();
  return { entityType, entityName };
}

export function encodeAlterClientQuotasResponseEntityData(writer: Writer, version: number, message: AlterClientQuotasResponseEntityDataInput): void {
  const flexible = version >= 1;
  writer.string(message.entityType, flexible);
  {
    const entityNameValue = message.entityName === undefined ? '' : message.entityName;
    writer.nullableString(entityNameValue, flexible);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeAlterClientQuotasResponseEntryData(reader: Reader, version: number): AlterClientQuotasResponseEntryData {
  const flexible = version >= 1;
  const errorCode = reader.int16();
  const errorMessage = reader.nullableString(flexible);
  const entity: AlterClientQuotasResponseEntryData['entity'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 3 : 4); left > 0 && !reader.failed; left--) entity.push(decodeAlterClientQuotasResponseEntityData(reader, version));
  if (flexible) reader.skipTags();
  return { errorCode, errorMessage, entity };
}

export function encodeAlterClientQuotasResponseEntryData(writer: Writer, version: number, message: AlterClientQuotasResponseEntryDataInput): void {
  const flexible = version >= 1;
  writer.int16(message.errorCode);
  {
    const errorMessageValue = message.errorMessage === undefined ? '' : message.errorMessage;
    writer.nullableString(errorMessageValue, flexible);
  }
  {
    const entityValue = message.entity;
    writer.arrayCount(entityValue.length, flexible);
    for (let i = 0; i < entityValue.length; i++) encodeAlterClientQuotasResponseEntityData(writer, version, entityValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeAlterClientQuotasResponse(reader: Reader, version: number): AlterClientQuotasResponse {
  const flexible = version >= 1;
  const throttleTimeMs = reader.int32();
  const entries: AlterClientQuotasResponse['entries'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 5 : 8); left > 0 && !reader.failed; left--) entries.push(decodeAlterClientQuotasResponseEntryData(reader, version));
  if (flexible) reader.skipTags();
  return { throttleTimeMs, entries };
}

export function encodeAlterClientQuotasResponse(writer: Writer, version: number, message: AlterClientQuotasResponseInput): void {
  const flexible = version >= 1;
  writer.int32(message.throttleTimeMs);
  {
    const entriesValue = message.entries;
    writer.arrayCount(entriesValue.length, flexible);
    for (let i = 0; i < entriesValue.length; i++) encodeAlterClientQuotasResponseEntryData(writer, version, entriesValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}
