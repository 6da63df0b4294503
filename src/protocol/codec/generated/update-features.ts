// Made by `npm run generate` from src/protocol/schema/. Do not edit.
import type {
  UpdateFeaturesRequest,
  UpdateFeaturesRequestFeatureUpdateKey,
  UpdateFeaturesRequestFeatureUpdateKeyInput,
  UpdateFeaturesRequestInput,
  UpdateFeaturesResponse,
  UpdateFeaturesResponseInput,
  UpdateFeaturesResponseUpdatableFeatureResult,
  UpdateFeaturesResponseUpdatableFeatureResultInput,
} from '../../messages/update-features.ts';
import { NONE } from '../empty.ts';
import type { Reader } from '../reader.ts';
import { type Writer, refuse } from '../writer.ts';

export function decodeUpdateFeaturesRequestFeatureUpdateKey(reader: Reader, version: number): UpdateFeaturesRequestFeatureUpdateKey {
  const feature = reader.string(true);
  const maxVersionLevel = reader.int16();
  const allowDowngrade = version <= 0 ? reader.bool() : false;
  const upgradeType = version >= 1 ? reader.int8() : 1;
  reader.skipTags();
  return { feature, maxVersionLevel, allowDowngrade, upgradeType };
}

export function encodeUpdateFeaturesRequestFeatureUpdateKey(writer: Writer, version: number, message: UpdateFeaturesRequestFeatureUpdateKeyInput): void {
  writer.string(message.feature, true);
  writer.int16(message.maxVersionLevel);
  if (version <= 0) {
    writer.bool(message.allowDowngrade ?? false);
  } else if ((message.allowDowngrade ?? false) !== false) refuse('UpdateFeaturesRequestFeatureUpdateKey.allowDowngrade', version);
  if (version >= 1) {
    writer.int8(message.upgradeType ?? 1);
  } else if ((message.upgradeType ?? 1) !== 1) refuse('UpdateFeaturesRequestFeatureUpdateKey.upgradeType', version);
  writer.uvarint(0);
}

export function decodeUpdateFeaturesRequest(reader: Reader, version: number): UpdateFeaturesRequest {
  const timeoutMs = reader.int32();
  const featureUpdates: UpdateFeaturesRequest['featureUpdates'] = [];
  for (let left = reader.arrayCount(true, 5); left > 0 && !reader.failed; left--) featureUpdates.push(decodeUpdateFeaturesRequestFeatureUpdateKey(reader, version));
  const validateOnly = version >= 1 ? reader.bool() : false;
  reader.skipTags();
  return { timeoutMs, featureUpdates, validateOnly };
}

export function encodeUpdateFeaturesRequest(writer: Writer, version: number, message: UpdateFeaturesRequestInput): void {
  writer.int32(message.timeoutMs ?? 60000);
  {
    const featureUpdatesValue = message.featureUpdates;
    writer.arrayCount(featureUpdatesValue.length, true);
    for (let i = 0; i < featureUpdatesValue.length; i++) encodeUpdateFeaturesRequestFeatureUpdateKey(writer, version, featureUpdatesValue[i]!);
  }
  if (version >= 1) {
    writer.bool(message.validateOnly ?? false);
  } else if ((message.validateOnly ?? false) !== false) refuse('UpdateFeaturesRequest.validateOnly', version);
  writer.uvarint(0);
}

export function decodeUpdateFeaturesResponseUpdatableFeatureResult(reader: Reader, _version: number): UpdateFeaturesResponseUpdatableFeatureResult {
  const feature = reader.string(true);
  const errorCode = reader.int16();
  const errorMessage = reader.nullableString(true);
  reader.skipTags();
  return { feature, errorCode, errorMessage };
}

export function encodeUpdateFeaturesResponseUpdatableFeatureResult(writer: Writer, _version: number, message: UpdateFeaturesResponseUpdatableFeatureResultInput): void {
  writer.string(message.feature, true);
  writer.int16(message.errorCode);
  {
    const errorMessageValue = message.errorMessage === undefined ? '' : message.errorMessage;
    writer.nullableString(errorMessageValue, true);
  }
  writer.uvarint(0);
}

export function decodeUpdateFeaturesResponse(reader: Reader, version: number): UpdateFeaturesResponse {
  const throttleTimeMs = reader.int32();
  const errorCode = reader.int16();
  const errorMessage = reader.nullableString(true);
  const results: UpdateFeaturesResponse['results'] = [];
  if (version <= 1) {
    for (let left = reader.arrayCount(true, 5); left > 0 && !reader.failed; left--) results.push(decodeUpdateFeaturesResponseUpdatableFeatureResult(reader, version));
  }
  reader.skipTags();
  return { throttleTimeMs, errorCode, errorMessage, results };
}

export function encodeUpdateFeaturesResponse(writer: Writer, version: number, message: UpdateFeaturesResponseInput): void {
  writer.int32(message.throttleTimeMs);
  writer.int16(message.errorCode);
  {
    const errorMessageValue = message.errorMessage === undefined ? '' : message.errorMessage;
    writer.nullableString(errorMessageValue, true);
  }
  if (version <= 1) {
    const resultsValue = message.results ?? NONE;
    writer.arrayCount(resultsValue.length, true);
    for (let i = 0; i < resultsValue.length; i++) encodeUpdateFeaturesResponseUpdatableFeatureResult(writer, version, resultsValue[i]!);
  }
  writer.uvarint(0);
}
