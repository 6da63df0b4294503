// Made by `npm run generate` from src/protocol/schema/. Do not edit.
import type {
  IncrementalAlterConfigsRequest,
  IncrementalAlterConfigsRequestAlterConfigsResource,
  IncrementalAlterConfigsRequestAlterConfigsResourceInput,
  IncrementalAlterConfigsRequestAlterableConfig,
  IncrementalAlterConfigsRequestAlterableConfigInput,
  IncrementalAlterConfigsRequestInput,
  IncrementalAlterConfigsResponse,
  IncrementalAlterConfigsResponseAlterConfigsResourceResponse,
  IncrementalAlterConfigsResponseAlterConfigsResourceResponseInput,
  IncrementalAlterConfigsResponseInput,
} from '../../messages/incremental-alter-configs.ts';
import type { Reader } from '../reader.ts';
import type { Writer } from '../writer.ts';

export function decodeIncrementalAlterConfigsRequestAlterableConfig(reader: Reader, version: number): IncrementalAlterConfigsRequestAlterableConfig {
  const flexible = version >= 1;
  const name = reader.string(flexible);
  const configOperation = reader.int8();
  const value = reader.nullableString(flexible);
  if (flexible) reader.skipTags();
  return { name, configOperation, value };
}

export function encodeIncrementalAlterConfigsRequestAlterableConfig(writer: Writer, version: number, message: IncrementalAlterConfigsRequestAlterableConfigInput): void {
  const flexible = version >= 1;
  writer.string(message.name, flexible);
  writer.int8(message.configOperation);
  {
    const valueValue = message.value === undefined ? '' : message.value;
    writer.nullableString(valueValue, flexible);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeIncrementalAlterConfigsRequestAlterConfigsResource(reader: Reader, version: number): IncrementalAlterConfigsRequestAlterConfigsResource {
  const flexible = version >= 1;
  const resourceType = reader.int8();
  const resourceName = reader.string(flexible);
  const configs: IncrementalAlterConfigsRequestAlterConfigsResource['configs'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 4 : 5); left > 0 && !reader.failed; left--) configs.push(decodeIncrementalAlterConfigsRequestAlterableConfig(reader, version));
  if (flexible) reader.skipTags();
  return { resourceType, resourceName, configs };
}

export function encodeIncrementalAlterConfigsRequestAlterConfigsResource(writer: Writer, version: number, message: IncrementalAlterConfigsRequestAlterConfigsResourceInput): void {
  const flexible = version >= 1;
  writer.int8(message.resourceType);
  writer.string(message.resourceName, flexible);
  {
    const configsValue = message.configs;
    writer.arrayCount(configsValue.length, flexible);
    for (let i = 0; i < configsValue.length; i++) encodeIncrementalAlterConfigsRequestAlterableConfig(writer, version, configsValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeIncrementalAlterConfigsRequest(reader: Reader, version: number): IncrementalAlterConfigsRequest {
  const flexible = version >= 1;
  const resources: IncrementalAlterConfigsRequest['resources'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 4 : 7); left > 0 && !reader.failed; left--) resources.push(decodeIncrementalAlterConfigsRequestAlterConfigsResource(reader, version));
  const validateOnly = reader.bool();
  if (flexible) reader.skipTags();
  return { resources, validateOnly };
}

export function encodeIncrementalAlterConfigsRequest(writer: Writer, version: number, message: IncrementalAlterConfigsRequestInput): void {
  const flexible = version >= 1;
  {
    const resourcesValue = message.resources;
    writer.arrayCount(resourcesValue.length, flexible);
    for (let i = 0; i < resourcesValue.length; i++) encodeIncrementalAlterConfigsRequestAlterConfigsResource(writer, version, resourcesValue[i]!);
  }
  writer.bool(message.validateOnly);
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeIncrementalAlterConfigsResponseAlterConfigsResourceResponse(reader: Reader, version: number): IncrementalAlterConfigsResponseAlterConfigsResourceResponse {
  const flexible = version >= 1;
  const errorCode = reader.int16();
  const errorMessage = reader.nullableString(flexible);
  const resourceType = reader.int8();
  const resourceName = reader.string(flexible);
  if (flexible) reader.skipTags();
  return { errorCode, errorMessage, resourceType, resourceName };
}

export function encodeIncrementalAlterConfigsResponseAlterConfigsResourceResponse(writer: Writer, version: number, message: IncrementalAlterConfigsResponseAlterConfigsResourceResponseInput): void {
  const flexible = version >= 1;
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

export function decodeIncrementalAlterConfigsResponse(reader: Reader, version: number): IncrementalAlterConfigsResponse {
  const flexible = version >= 1;
  const throttleTimeMs = reader.int32();
  const responses: IncrementalAlterConfigsResponse['responses'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 6 : 7); left > 0 && !reader.failed; left--) responses.push(decodeIncrementalAlterConfigsResponseAlterConfigsResourceResponse(reader, version));
  if (flexible) reader.skipTags();
  return { throttleTimeMs, responses };
}

export function encodeIncrementalAlterConfigsResponse(writer: Writer, version: number, message: IncrementalAlterConfigsResponseInput): void {
  const flexible = version >= 1;
  writer.int32(message.throttleTimeMs);
  {
    const responsesValue = message.responses;
    writer.arrayCount(responsesValue.length, flexible);
    for (let i = 0; i < responsesValue.length; i++) encodeIncrementalAlterConfigsResponseAlterConfigsResourceResponse(writer, version, responsesValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}
