// Made by `npm run generate` from src/protocol/schema/. Do not edit.
import type {
  AlterConfigsRequest,
  AlterConfigsRequestAlterConfigsResource,
  AlterConfigsRequestAlterConfigsResourceInput,
  AlterConfigsRequestAlterableConfig,
  AlterConfigsRequestAlterableConfigInput,
  AlterConfigsRequestInput,
  AlterConfigsResponse,
  AlterConfigsResponseAlterConfigsResourceResponse,
  AlterConfigsResponseAlterConfigsResourceResponseInput,
  AlterConfigsResponseInput,
} from '../../messages/alter-configs.ts';
import type { Reader } from '../reader.ts';
import type { Writer } from '../writer.ts';

export function decodeAlterConfigsRequestAlterableConfig(reader: Reader, version: number): AlterConfigsRequestAlterableConfig {
  const flexible = version >= 2;
  const name = reader.string(flexible);
  const value = reader.nullableString(flexible);
  if (flexible) reader.skipTags();
  return { name, value };
}

export function encodeAlterConfigsRequestAlterableConfig(writer: Writer, version: number, message: AlterConfigsRequestAlterableConfigInput): void {
  const flexible = version >= 2;
  writer.string(message.name, flexible);
  {
    const valueValue = message.value === undefined ? '' : message.value;
    writer.nullableString(valueValue, flexible);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeAlterConfigsRequestAlterConfigsResource(reader: Reader, version: number): AlterConfigsRequestAlterConfigsResource {
  const flexible = version >= 2;
  const resourceType = reader.int8();
  const resourceName = reader.string(flexible);
  const configs: AlterConfigsRequestAlterConfigsResource['configs'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 3 : 4); left > 0 && !reader.failed; left--) configs.push(decodeAlterConfigsRequestAlterableConfig(reader, version));
  if (flexible) reader.skipTags();
  return { resourceType, resourceName, configs };
}

export function encodeAlterConfigsRequestAlterConfigsResource(writer: Writer, version: number, message: AlterConfigsRequestAlterConfigsResourceInput): void {
  const flexible = version >= 2;
  writer.int8(message.resourceType);
  writer.string(message.resourceName, flexible);
  {
    const configsValue = message.configs;
    writer.arrayCount(configsValue.length, flexible);
    for (let i = 0; i < configsValue.length; i++) encodeAlterConfigsRequestAlterableConfig(writer, version, configsValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeAlterConfigsRequest(reader: Reader, version: number): AlterConfigsRequest {
  const flexible = version >= 2;
  const resources: AlterConfigsRequest['resources'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 4 : 7); left > 0 && !reader.failed; left--) resources.push(decodeAlterConfigsRequestAlterConfigsResource(reader, version));
  const validateOnly = reader.bool();
  if (flexible) reader.skipTags();
  return { resources, validateOnly };
}

export function encodeAlterConfigsRequest(writer: Writer, version: number, message: AlterConfigsRequestInput): void {
  const flexible = version >= 2;
  {
    const resourcesValue = message.resources;
    writer.arrayCount(resourcesValue.length, flexible);
    for (let i = 0; i < resourcesValue.length; i++) encodeAlterConfigsRequestAlterConfigsResource(writer, version, resourcesValue[i]!);
  }
  writer.bool(message.validateOnly);
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeAlterConfigsResponseAlterConfigsResourceResponse(reader: Reader, version: number): AlterConfigsResponseAlterConfigsResourceResponse {
  const flexible = version >= 2;
  const errorCode = reader.int16();
  const errorMessage = reader.nullableString(flexible);
  const resourceType = reader.int8();
  const resourceName = reader.string(flexible);
  if (flexible) reader.skipTags();
  return { errorCode, errorMessage, resourceType, resourceName };
}

export function encodeAlterConfigsResponseAlterConfigsResourceResponse(writer: Writer, version: number, message: AlterConfigsResponseAlterConfigsResourceResponseInput): void {
  const flexible = version >= 2;
  writer.int16(message.errorCode);
  {
    const errorMessageValue = message.errorMessage === undefined ? '' : message.errorMessage;
    writer.nullableString(errorMessageValue, flexible);
  }
  writer.int8(message.resourceType);
  writer.string(message.resourceName, flexible);
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeAlterConfigsResponse(reader: Reader, version: number): AlterConfigsResponse {
  const flexible = version >= 2;
  const throttleTimeMs = reader.int32();
  const responses: AlterConfigsResponse['responses'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 6 : 7); left > 0 && !reader.failed; left--) responses.push(decodeAlterConfigsResponseAlterConfigsResourceResponse(reader, version));
  if (flexible) reader.skipTags();
  return { throttleTimeMs, responses };
}

export function encodeAlterConfigsResponse(writer: Writer, version: number, message: AlterConfigsResponseInput): void {
  const flexible = version >= 2;
  writer.int32(message.throttleTimeMs);
  {
    const responsesValue = message.responses;
    writer.arrayCount(responsesValue.length, flexible);
    for (let i = 0; i < responsesValue.length; i++) encodeAlterConfigsResponseAlterConfigsResourceResponse(writer, version, responsesValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}
