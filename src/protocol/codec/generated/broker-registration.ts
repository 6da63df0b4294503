// Made by `npm run generate` from src/protocol/schema/. Do not edit.
import type {
  BrokerRegistrationRequest,
  BrokerRegistrationRequestFeature,
  BrokerRegistrationRequestFeatureInput,
  BrokerRegistrationRequestInput,
  BrokerRegistrationRequestListener,
  BrokerRegistrationRequestListenerInput,
  BrokerRegistrationResponse,
  BrokerRegistrationResponseInput,
} from '../../messages/broker-registration.ts';
import { NONE } from '../empty.ts';
import type { Reader } from '../reader.ts';
import { type Writer, refuse } from '../writer.ts';

export function decodeBrokerRegistrationRequestListener(reader: Reader, _version: number): BrokerRegistrationRequestListener {
  const name = reader.string(true);
  const host = reader.string(true);
  const port = reader.uint16();
  const securityProtocol = reader.int16();
  reader.skipTags();
  return { name, host, port, securityProtocol };
}

export function encodeBrokerRegistrationRequestListener(writer: Writer, _version: number, message: BrokerRegistrationRequestListenerInput): void {
  writer.string(message.name, true);
  writer.string(message.host, true);
  writer.uint16(message.port);
  writer.int16(message.securityProtocol);
  writer.uvarint(0);
}

export function decodeBrokerRegistrationRequestFeature(reader: Reader, _version: number): BrokerRegistrationRequestFeature {
  const name = reader.string(true);
  const minSupportedVersion = reader.int16();
  const maxSupportedVersion = reader.int16();
  reader.skipTags();
  return { name, minSupportedVersion, maxSupportedVersion };
}

export function encodeBrokerRegistrationRequestFeature(writer: Writer, _version: number, message: BrokerRegistrationRequestFeatureInput): void {
  writer.string(message.name, true);
  writer.int16(message.minSupportedVersion);
  writer.int16(message.maxSupportedVersion);
  writer.uvarint(0);
}

export function decodeBrokerRegistrationRequest(reader: Reader, version: number): BrokerRegistrationRequest {
  const brokerId = reader.int32();
  const clusterId = reader.string(true);
  const incarnationId = reader.uuid();
  const listeners: BrokerRegistrationRequest['listeners'] = [];
  for (let left = reader.arrayCount(true, 7); left > 0 && !reader.failed; left--) listeners.push(decodeBrokerRegistrationRequestListener(reader, version));
  const features: BrokerRegistrationRequest['features'] = [];
  for (let left = reader.arrayCount(true, 6); left > 0 && !reader.failed; left--) features.push(decodeBrokerRegistrationRequestFeature(reader, version));
  const rack = reader.nullableString(true);
  const isMigratingZkBroker = version >= 1 ? reader.bool() : false;
  let logDirs: BrokerRegistrationRequest['logDirs'] = [];
  if (version >= 2) {
    logDirs = reader.uuidArray(true);
  }
  const previousBrokerEpoch = version >= 3 ? reader.int64() : -1;
  reader.skipTags();
  return { brokerId, clusterId, incarnationId, listeners, features, rack, isMigratingZkBroker, logDirs, previousBrokerEpoch };
}

export function encodeBrokerRegistrationRequest(writer: Writer, version: number, message: BrokerRegistrationRequestInput): void {
  writer.int32(message.brokerId);
  writer.string(message.clusterId, true);
  writer.uuid(message.incarnationId);
  {
    const listenersValue = message.listeners;
    writer.arrayCount(listenersValue.length, true);
    for (let i = 0; i < listenersValue.length; i++) encodeBrokerRegistrationRequestListener(writer, version, listenersValue[i]!);
  }
  {
    const featuresValue = message.features;
    writer.arrayCount(featuresValue.length, true);
    for (let i = 0; i < featuresValue.length; i++) encodeBrokerRegistrationRequestFeature(writer, version, featuresValue[i]!);
  }
  {
    const rackValue = message.rack === undefined ? '' : message.rack;
    writer.nullableString(rackValue, true);
  }
  if (version >= 1) {
    writer.bool(message.isMigratingZkBroker ?? false);
  } else if ((message.isMigratingZkBroker ?? false) !== false) refuse('BrokerRegistrationRequest.isMigratingZkBroker', version);
  if (version >= 2) {
    const logDirsValue = message.logDirs ?? NONE;
    writer.uuidArray(logDirsValue, true);
  }
  if (version >= 3) {
    writer.int64(message.previousBrokerEpoch ?? -1);
  }
  writer.uvarint(0);
}

export function decodeBrokerRegistrationResponse(reader: Reader, _version: number): BrokerRegistrationResponse {
  const throttleTimeMs = reader.int32();
  const errorCode = reader.int16();
  const brokerEpoch = reader.int64();
  reader.skipTags();
  return { throttleTimeMs, errorCode, brokerEpoch };
}

export function encodeBrokerRegistrationResponse(writer: Writer, _version: number, message: BrokerRegistrationResponseInput): void {
  writer.int32(message.throttleTimeMs);
  writer.int16(message.errorCode);
  writer.int64(message.brokerEpoch ?? -1);
  writer.uvarint(0);
}
