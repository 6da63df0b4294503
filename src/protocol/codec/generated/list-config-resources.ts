// Made by `npm run generate` from src/protocol/schema/. Do not edit.
import type {
  ListConfigResourcesRequest,
  ListConfigResourcesRequestInput,
  ListConfigResourcesResponse,
  ListConfigResourcesResponseConfigResource,
  ListConfigResourcesResponseConfigResourceInput,
  ListConfigResourcesResponseInput,
} from '../../messages/list-config-resources.ts';
import { NONE } from '../empty.ts';
import type { Reader } from '../reader.ts';
import { type Writer, refuse } from '../writer.ts';

export function decodeListConfigResourcesRequest(reader: Reader, version: number): ListConfigResourcesRequest {
  let resourceTypes: ListConfigResourcesRequest['resourceTypes'] = [];
  if (version === 1) {
    resourceTypes = reader.int8Array(true);
  }
  reader.skipTags();
  return { resourceTypes };
}

export function encodeListConfigResourcesRequest(writer: Writer, version: number, message: ListConfigResourcesRequestInput): void {
  if (version === 1) {
    const resourceTypesValue = message.resourceTypes ?? NONE;
    writer.int8Array(resourceTypesValue, true);
  } else if ((message.resourceTypes !== undefined && message.resourceTypes.length > 0)) refuse('ListConfigResourcesRequest.resourceTypes', version);
  writer.uvarint(0);
}

export function decodeListConfigResourcesResponseConfigResource(reader: Reader, version: number): ListConfigResourcesResponseConfigResource {
  const resourceName = reader.string(true);
  const resourceType = version === 1 ? reader.int8() : 16;
  reader.skipTags();
  return { resourceName, resourceType };
}

export function encodeListConfigResourcesResponseConfigResource(writer: Writer, version: number, message: ListConfigResourcesResponseConfigResourceInput): void {
  writer.string(message.resourceName, true);
  if (version === 1) {
    writer.int8(message.resourceType ?? 16);
  }
  writer.uvarint(0);
}

export function decodeListConfigResourcesResponse(reader: Reader, version: number): ListConfigResourcesResponse {
  const throttleTimeMs = reader.int32();
  const errorCode = reader.int16();
  const configResources: ListConfigResourcesResponse['configResources'] = [];
  for (let left = reader.arrayCount(true, 2); left > 0 && !reader.failed; left--) configResources.push(decodeListConfigResourcesResponseConfigResource(reader, version));
  reader.skipTags();
  return { throttleTimeMs, errorCode, configResources };
}

export function encodeListConfigResourcesResponse(writer: Writer, version: number, message: ListConfigResourcesResponseInput): void {
  writer.int32(message.throttleTimeMs);
  writer.int16(message.errorCode);
  {
    const configResourcesValue = message.configResources;
    writer.arrayCount(configResourcesValue.length, true);
    for (let i = 0; i < configResourcesValue.length; i++) encodeListConfigResourcesResponseConfigResource(writer, version, configResourcesValue[i]!);
  }
  writer.uvarint(0);
}
