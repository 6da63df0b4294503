// Made by `npm run generate` from src/protocol/schema/. Do not edit.
import type {
  DescribeClientQuotasRequest,
  DescribeClientQuotasRequestComponentData,
  DescribeClientQuotasRequestComponentDataInput,
  DescribeClientQuotasRequestInput,
  DescribeClientQuotasResponse,
  DescribeClientQuotasResponseEntityData,
  DescribeClientQuotasResponseEntityDataInput,
  DescribeClientQuotasResponseEntryData,
  DescribeClientQuotasResponseEntryDataInput,
  DescribeClientQuotasResponseInput,
  DescribeClientQuotasResponseValueData,
  DescribeClientQuotasResponseValueDataInput,
} from '../../messages/describe-client-quotas.ts';
import { NONE } from '../empty.ts';
import type { Reader } from '../reader.ts';
import type { Writer } from '../writer.ts';

export function decodeDescribeClientQuotasRequestComponentData(reader: Reader, version: number): DescribeClientQuotasRequestComponentData {
  const flexible = version >= 1;
  const entityType = reader.string(flexible);
  const matchType = reader.int8();
  const match = reader.nullableString(flexible);
  if (flexible) reader.skipTags();
  return { entityType, matchType, match };
}

export function encodeDescribeClientQuotasRequestComponentData(writer: Writer, version: number, message: DescribeClientQuotasRequestComponentDataInput): void {
  const flexible = version >= 1;
  writer.string(message.entityType, flexible);
  writer.int8(message.matchType);
  {
    const matchValue = message.match === undefined ? '' : message.match;
    writer.nullableString(matchValue, flexible);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeDescribeClientQuotasRequest(reader: Reader, version: number): DescribeClientQuotasRequest {
  const flexible = version >= 1;
  const components: DescribeClientQuotasRequest['components'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 4 : 5); left > 0 && !reader.failed; left--) components.push(decodeDescribeClientQuotasRequestComponentData(reader, version));
  const strict = reader.bool();
  if (flexible) reader.skipTags();
  return { components, strict };
}

export function encodeDescribeClientQuotasRequest(writer: Writer, version: number, message: DescribeClientQuotasRequestInput): void {
  const flexible = version >= 1;
  {
    const componentsValue = message.components;
    writer.arrayCount(componentsValue.length, flexible);
    for (let i = 0; i < componentsValue.length; i++) encodeDescribeClientQuotasRequestComponentData(writer, version, componentsValue[i]!);
  }
  writer.bool(message.strict);
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeDescribeClientQuotasResponseEntityData(reader: Reader, version: number): DescribeClientQuotasResponseEntityData {
  const flexible = version >= 1;
  const entityType = reader.string(flexible);
  const entityName = reader.nullableString(flexible);
  if (flexible) reader.skipTags();
  return { entityType, entityName };
}

export function encodeDescribeClientQuotasResponseEntityData(writer: Writer, version: number, message: DescribeClientQuotasResponseEntityDataInput): void {
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

export function decodeDescribeClientQuotasResponseValueData(reader: Reader, version: number): DescribeClientQuotasResponseValueData {
  const flexible = version >= 1;
  const key = reader.string(flexible);
  const value = reader.float64();
  if (flexible) reader.skipTags();
  return { key, value };
}

export function encodeDescribeClientQuotasResponseValueData(writer: Writer, version: number, message: DescribeClientQuotasResponseValueDataInput): void {
  const flexible = version >= 1;
  writer.string(message.key, flexible);
  writer.float64(message.value);
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeDescribeClientQuotasResponseEntryData(reader: Reader, version: number): DescribeClientQuotasResponseEntryData {
  const flexible = version >= 1;
  const entity: DescribeClientQuotasResponseEntryData['entity'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 3 : 4); left > 0 && !reader.failed; left--) entity.push(decodeDescribeClientQuotasResponseEntityData(reader, version));
  const values: DescribeClientQuotasResponseEntryData['values'] = [];
  for (let left = reader.arrayCount(flexible, 10); left > 0 && !reader.failed; left--) values.push(decodeDescribeClientQuotasResponseValueData(reader, version));
  if (flexible) reader.skipTags();
  return { entity, values };
}

export function encodeDescribeClientQuotasResponseEntryData(writer: Writer, version: number, message: DescribeClientQuotasResponseEntryDataInput): void {
  const flexible = version >= 1;
  {
    const entityValue = message.entity;
    writer.arrayCount(entityValue.length, flexible);
    for (let i = 0; i < entityValue.length; i++) encodeDescribeClientQuotasResponseEntityData(writer, version, entityValue[i]!);
  }
  {
    const valuesValue = message.values;
    writer.arrayCount(valuesValue.length, flexible);
    for (let i = 0; i < valuesValue.length; i++) encodeDescribeClientQuotasResponseValueData(writer, version, valuesValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeDescribeClientQuotasResponse(reader: Reader, version: number): DescribeClientQuotasResponse {
  const flexible = version >= 1;
  const throttleTimeMs = reader.int32();
  const errorCode = reader.int16();
  const errorMessage = reader.nullableString(flexible);
  let entries: DescribeClientQuotasResponse['entries'] = [];
  let entriesLeft = reader.nullableArrayCount(flexible, flexible ? 3 : 8);
  entries = entriesLeft < 0 ? null : [];
  if (entries !== null) for (; entriesLeft > 0 && !reader.failed; entriesLeft--) entries.push(decodeDescribeClientQuotasResponseEntryData(reader, version));
  if (flexible) reader.skipTags();
  return { throttleTimeMs, errorCode, errorMessage, entries };
}

export function encodeDescribeClientQuotasResponse(writer: Writer, version: number, message: DescribeClientQuotasResponseInput): void {
  const flexible = version >= 1;
  writer.int32(message.throttleTimeMs);
  writer.int16(message.errorCode);
  {
    const errorMessageValue = message.errorMessage === undefined ? '' : message.errorMessage;
    writer.nullableString(errorMessageValue, flexible);
  }
  {
    const entriesValue = message.entries === undefined ? NONE : message.entries;
    if (entriesValue === null) writer.arrayCount(-1, flexible);
    else {
      writer.arrayCount(entriesValue.length, flexible);
      for (let i = 0; i < entriesValue.length; i++) encodeDescribeClientQuotasResponseEntryData(writer, version, entriesValue[i]!);
    }
  }
  if (flexible) {
    writer.uvarint(0);
  }
}
