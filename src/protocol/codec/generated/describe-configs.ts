// Made by `npm run generate` from src/protocol/schema/. Do not edit.
import type {
  DescribeConfigsRequest,
  DescribeConfigsRequestDescribeConfigsResource,
  DescribeConfigsRequestDescribeConfigsResourceInput,
  DescribeConfigsRequestInput,
  DescribeConfigsResponse,
  DescribeConfigsResponseDescribeConfigsResourceResult,
  DescribeConfigsResponseDescribeConfigsResourceResultInput,
  DescribeConfigsResponseDescribeConfigsResult,
  DescribeConfigsResponseDescribeConfigsResultInput,
  DescribeConfigsResponseDescribeConfigsSynonym,
  DescribeConfigsResponseDescribeConfigsSynonymInput,
  DescribeConfigsResponseInput,
} from '../../messages/describe-configs.ts';
import { NONE } from '../empty.ts';
import type { Reader } from '../reader.ts';
import { type Writer, refuse } from '../writer.ts';

export function decodeDescribeConfigsRequestDescribeConfigsResource(reader: Reader, version: number): DescribeConfigsRequestDescribeConfigsResource {
  const flexible = version >= 4;
  const resourceType = reader.int8();
  const resourceName = reader.string(flexible);
  let configurationKeys: DescribeConfigsRequestDescribeConfigsResource['configurationKeys'] = [];
  configurationKeys = reader.nullArray(flexible) ? null : reader.stringArray(flexible);
  if (flexible) reader.skipTags();
  return { resourceType, resourceName, configurationKeys };
}

export function encodeDescribeConfigsRequestDescribeConfigsResource(writer: Writer, version: number, message: DescribeConfigsRequestDescribeConfigsResourceInput): void {
  const flexible = version >= 4;
  writer.int8(message.resourceType);
  writer.string(message.resourceName, flexible);
  {
    const configurationKeysValue = message.configurationKeys === undefined ? NONE : message.configurationKeys;
    if (configurationKeysValue === null) writer.arrayCount(-1, flexible);
    else {
      writer.stringArray(configurationKeysValue, flexible);
    }
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeDescribeConfigsRequest(reader: Reader, version: number): DescribeConfigsRequest {
  const flexible = version >= 4;
  const resources: DescribeConfigsRequest['resources'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 4 : 7); left > 0 && !reader.failed; left--) resources.push(decodeDescribeConfigsRequestDescribeConfigsResource(reader, version));
  const includeSynonyms = version >= 1 ? reader.bool() : false;
  const includeDocumentation = version >= 3 ? reader.bool() : false;
  if (flexible) reader.skipTags();
  return { resources, includeSynonyms, includeDocumentation };
}

export function encodeDescribeConfigsRequest(writer: Writer, version: number, message: DescribeConfigsRequestInput): void {
  const flexible = version >= 4;
  {
    const resourcesValue = message.resources;
    writer.arrayCount(resourcesValue.length, flexible);
    for (let i = 0; i < resourcesValue.length; i++) encodeDescribeConfigsRequestDescribeConfigsResource(writer, version, resourcesValue[i]!);
  }
  if (version >= 1) {
    writer.bool(message.includeSynonyms ?? false);
  } else if ((message.includeSynonyms ?? false) !== false) refuse('DescribeConfigsRequest.includeSynonyms', version);
  if (version >= 3) {
    writer.bool(message.includeDocumentation ?? false);
  } else if ((message.includeDocumentation ?? false) !== false) refuse('DescribeConfigsRequest.includeDocumentation', version);
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeDescribeConfigsResponseDescribeConfigsSynonym(reader: Reader, version: number): DescribeConfigsResponseDescribeConfigsSynonym {
  const flexible = version >= 4;
  const name = reader.string(flexible);
  const value = reader.nullableString(flexible);
  const source = reader.int8();
  if (flexible) reader.skipTags();
  return { name, value, source };
}

export function encodeDescribeConfigsResponseDescribeConfigsSynonym(writer: Writer, version: number, message: DescribeConfigsResponseDescribeConfigsSynonymInput): void {
  const flexible = version >= 4;
  writer.string(message.name, flexible);
  {
    const valueValue = message.value === undefined ? '' : message.value;
    writer.nullableString(valueValue, flexible);
  }
  writer.int8(message.source);
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeDescribeConfigsResponseDescribeConfigsResourceResult(reader: Reader, version: number): DescribeConfigsResponseDescribeConfigsResourceResult {
  const flexible = version >= 4;
  const name = reader.string(flexible);
  const value = reader.nullableString(flexible);
  const readOnly = reader.bool();
  const isDefault = version <= 0 ? reader.bool() : false;
  const configSource = version >= 1 ? reader.int8() : -1;
  const isSensitive = reader.bool();
  const synonyms: DescribeConfigsResponseDescribeConfigsResourceResult['synonyms'] = [];
  if (version >= 1) {
    for (let left = reader.arrayCount(flexible, flexible ? 4 : 5); left > 0 && !reader.failed; left--) synonyms.push(decodeDescribeConfigsResponseDescribeConfigsSynonym(reader, version));
  }
  const configType = version >= 3 ? reader.int8() : 0;
  const documentation = version >= 3 ? reader.nullableString(flexible) : '';
  if (flexible) reader.skipTags();
  return { name, value, readOnly, isDefault, configSource, isSensitive, synonyms, configType, documentation };
}

export function encodeDescribeConfigsResponseDescribeConfigsResourceResult(writer: Writer, version: number, message: DescribeConfigsResponseDescribeConfigsResourceResultInput): void {
  const flexible = version >= 4;
  writer.string(message.name, flexible);
  {
    const valueValue = message.value === undefined ? '' : message.value;
    writer.nullableString(valueValue, flexible);
  }
  writer.bool(message.readOnly);
  if (version <= 0) {
    writer.bool(message.isDefault ?? false);
  } else if ((message.isDefault ?? false) !== false) refuse('DescribeConfigsResponseDescribeConfigsResourceResult.isDefault', version);
  if (version >= 1) {
    writer.int8(message.configSource ?? -1);
  }
  writer.bool(message.isSensitive);
  if (version >= 1) {
    const synonymsValue = message.synonyms ?? NONE;
    writer.arrayCount(synonymsValue.length, flexible);
    for (let i = 0; i < synonymsValue.length; i++) encodeDescribeConfigsResponseDescribeConfigsSynonym(writer, version, synonymsValue[i]!);
  }
  if (version >= 3) {
    writer.int8(message.configType ?? 0);
  }
  if (version >= 3) {
    const documentationValue = message.documentation === undefined ? '' : message.documentation;
    writer.nullableString(documentationValue, flexible);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeDescribeConfigsResponseDescribeConfigsResult(reader: Reader, version: number): DescribeConfigsResponseDescribeConfigsResult {
  const flexible = version >= 4;
  const errorCode = reader.int16();
  const errorMessage = reader.nullableString(flexible);
  const resourceType = reader.int8();
  const resourceName = reader.string(flexible);
  const configs: DescribeConfigsResponseDescribeConfigsResult['configs'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 9 : 7); left > 0 && !reader.failed; left--) configs.push(decodeDescribeConfigsResponseDescribeConfigsResourceResult(reader, version));
  if (flexible) reader.skipTags();
  return { errorCode, errorMessage, resourceType, resourceName, configs };
}

export function encodeDescribeConfigsResponseDescribeConfigsResult(writer: Writer, version: number, message: DescribeConfigsResponseDescribeConfigsResultInput): void {
  const flexible = version >= 4;
  writer.int16(message.errorCode);
  {
    const errorMessageValue = message.errorMessage === undefined ? '' : message.errorMessage;
    writer.nullableString(errorMessageValue, flexible);
  }
  writer.int8(message.resourceType);
  writer.string(message.resourceName, flexible);
  {
    const configsValue = message.configs;
    writer.arrayCount(configsValue.length, flexible);
    for (let i = 0; i < configsValue.length; i++) encodeDescribeConfigsResponseDescribeConfigsResourceResult(writer, version, configsValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeDescribeConfigsResponse(reader: Reader, version: number): DescribeConfigsResponse {
  const flexible = version >= 4;
  const throttleTimeMs = reader.int32();
  const results: DescribeConfigsResponse['results'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 7 : 11); left > 0 && !reader.failed; left--) results.push(decodeDescribeConfigsResponseDescribeConfigsResult(reader, version));
  if (flexible) reader.skipTags();
  return { throttleTimeMs, results };
}

export function encodeDescribeConfigsResponse(writer: Writer, version: number, message: DescribeConfigsResponseInput): void {
  const flexible = version >= 4;
  writer.int32(message.throttleTimeMs);
  {
    const resultsValue = message.results;
    writer.arrayCount(resultsValue.length, flexible);
    for (let i = 0; i < resultsValue.length; i++) encodeDescribeConfigsResponseDescribeConfigsResult(writer, version, resultsValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}
