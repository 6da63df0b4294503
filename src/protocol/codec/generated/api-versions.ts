// Made by `npm run generate` from src/protocol/schema/. Do not edit.
import type {
  ApiVersionsRequest,
  ApiVersionsRequestInput,
  ApiVersionsResponse,
  ApiVersionsResponseApiVersion,
  ApiVersionsResponseApiVersionInput,
  ApiVersionsResponseFinalizedFeatureKey,
  ApiVersionsResponseFinalizedFeatureKeyInput,
  ApiVersionsResponseInput,
  ApiVersionsResponseSupportedFeatureKey,
  ApiVersionsResponseSupportedFeatureKeyInput,
} from '../../messages/api-versions.ts';
import { NONE } from '../empty.ts';
import type { Reader } from '../reader.ts';
import type { Writer } from '../writer.ts';

export function decodeApiVersionsRequest(reader: Reader, version: number): ApiVersionsRequest {
  const flexible = version >= 3;
  const clientSoftwareName = version >= 3 ? reader.string(flexible) : '';
  const clientSoftwareVersion = version >= 3 ? reader.string(flexible) : '';
  if (flexible) reader.skipTags();
  return { clientSoftwareName, clientSoftwareVersion };
}

export function encodeApiVersionsRequest(writer: Writer, version: number, message: ApiVersionsRequestInput): void {
  const flexible = version >= 3;
  if (version >= 3) {
    writer.string(message.clientSoftwareName ?? '', flexible);
  }
  if (version >= 3) {
    writer.string(message.clientSoftwareVersion ?? '', flexible);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeApiVersionsResponseApiVersion(reader: Reader, version: number): ApiVersionsResponseApiVersion {
  const flexible = version >= 3;
  const apiKey = reader.int16();
  const minVersion = reader.int16();
  const maxVersion = reader.int16();
  if (flexible) reader.skipTags();
  return { apiKey, minVersion, maxVersion };
}

export function encodeApiVersionsResponseApiVersion(writer: Writer, version: number, message: ApiVersionsResponseApiVersionInput): void {
  const flexible = version >= 3;
  writer.int16(message.apiKey);
  writer.int16(message.minVersion);
  writer.int16(message.maxVersion);
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeApiVersionsResponseSupportedFeatureKey(reader: Reader, _version: number): ApiVersionsResponseSupportedFeatureKey {
  const name = reader.string(true);
  const minVersion = reader.int16();
  const maxVersion = reader.int16();
  reader.skipTags();
  return { name, minVersion, maxVersion };
}

export function encodeApiVersionsResponseSupportedFeatureKey(writer: Writer, _version: number, message: ApiVersionsResponseSupportedFeatureKeyInput): void {
  writer.string(message.name, true);
  writer.int16(message.minVersion);
  writer.int16(message.maxVersion);
  writer.uvarint(0);
}

export function decodeApiVersionsResponseFinalizedFeatureKey(reader: Reader, _version: number): ApiVersionsResponseFinalizedFeatureKey {
  const name = reader.string(true);
  const maxVersionLevel = reader.int16();
  const minVersionLevel = reader.int16();
  reader.skipTags();
  return { name, maxVersionLevel, minVersionLevel };
}

export function encodeApiVersionsResponseFinalizedFeatureKey(writer: Writer, _version: number, message: ApiVersionsResponseFinalizedFeatureKeyInput): void {
  writer.string(message.name, true);
  writer.int16(message.maxVersionLevel);
  writer.int16(message.minVersionLevel);
  writer.uvarint(0);
}

export function decodeApiVersionsResponse(reader: Reader, version: number): ApiVersionsResponse {
  const flexible = version >= 3;
  const errorCode = reader.int16();
  const apiKeys: ApiVersionsResponse['apiKeys'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 7 : 6); left > 0 && !reader.failed; left--) apiKeys.push(decodeApiVersionsResponseApiVersion(reader, version));
  const throttleTimeMs = version >= 1 ? reader.int32() : 0;
  let supportedFeatures: ApiVersionsResponse['supportedFeatures'] = [];
  let finalizedFeaturesEpoch: ApiVersionsResponse['finalizedFeaturesEpoch'] = -1;
  let finalizedFeatures: ApiVersionsResponse['finalizedFeatures'] = [];
  let zkMigrationReady: ApiVersionsResponse['zkMigrationReady'] = false;
  if (flexible) {
    for (let tags = reader.tagCount(); tags > 0 && !reader.failed; tags--) {
      const tag = reader.uvarint();
      const end = reader.tagEnd();
      if (tag === 0) {
        supportedFeatures = [];
        for (let left = reader.arrayCount(true, 6); left > 0 && !reader.failed; left--) supportedFeatures.push(decodeApiVersionsResponseSupportedFeatureKey(reader, version));
        reader.closeTag(end);
      } else if (tag === 1) {
        finalizedFeaturesEpoch = reader.int64();
        reader.closeTag(end);
      } else if (tag === 2) {
        finalizedFeatures = [];
        for (let left = reader.arrayCount(true, 6); left > 0 && !reader.failed; left--) finalizedFeatures.push(decodeApiVersionsResponseFinalizedFeatureKey(reader, version));
        reader.closeTag(end);
      } else if (tag === 3) {
        zkMigrationReady = reader.bool();
        reader.closeTag(end);
      } else reader.at = end;
    }
  }
  return { errorCode, apiKeys, throttleTimeMs, supportedFeatures, finalizedFeaturesEpoch, finalizedFeatures, zkMigrationReady };
}

export function encodeApiVersionsResponse(writer: Writer, version: number, message: ApiVersionsResponseInput): void {
  const flexible = version >= 3;
  writer.int16(message.errorCode);
  {
    const apiKeysValue = message.apiKeys;
    writer.arrayCount(apiKeysValue.length, flexible);
    for (let i = 0; i < apiKeysValue.length; i++) encodeApiVersionsResponseApiVersion(writer, version, apiKeysValue[i]!);
  }
  if (version >= 1) {
    writer.int32(message.throttleTimeMs ?? 0);
  }
  if (flexible) {
    const has0 = (message.supportedFeatures !== undefined && message.supportedFeatures.length > 0);
    const has1 = (message.finalizedFeaturesEpoch ?? -1) !== -1;
    const has2 = (message.finalizedFeatures !== undefined && message.finalizedFeatures.length > 0);
    const has3 = (message.zkMigrationReady ?? false) !== false;
    writer.uvarint((has0 ? 1 : 0) + (has1 ? 1 : 0) + (has2 ? 1 : 0) + (has3 ? 1 : 0));
    if (has0) {
      const supportedFeaturesValue = message.supportedFeatures ?? NONE;
      const mark = writer.beginTag(0);
      writer.arrayCount(supportedFeaturesValue.length, true);
      for (let i = 0; i < supportedFeaturesValue.length; i++) encodeApiVersionsResponseSupportedFeatureKey(writer, version, supportedFeaturesValue[i]!);
      writer.endTag(mark);
    }
    if (has1) {
      const finalizedFeaturesEpochValue = message.finalizedFeaturesEpoch ?? -1;
      const mark = writer.beginTag(1);
      writer.int64(finalizedFeaturesEpochValue);
      writer.endTag(mark);
    }
    if (has2) {
      const finalizedFeaturesValue = message.finalizedFeatures ?? NONE;
      const mark = writer.beginTag(2);
      writer.arrayCount(finalizedFeaturesValue.length, true);
      for (let i = 0; i < finalizedFeaturesValue.length; i++) encodeApiVersionsResponseFinalizedFeatureKey(writer, version, finalizedFeaturesValue[i]!);
      writer.endTag(mark);
    }
    if (has3) {
      const zkMigrationReadyValue = message.zkMigrationReady ?? false;
      const mark = writer.beginTag(3);
      writer.bool(zkMigrationReadyValue);
      writer.endTag(mark);
    }
  }
}
