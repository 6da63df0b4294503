// Made by `npm run generate` from src/protocol/schema/. Do not edit.
import type {
  BrokerHeartbeatRequest,
  BrokerHeartbeatRequestInput,
  BrokerHeartbeatResponse,
  BrokerHeartbeatResponseInput,
} from '../../messages/broker-heartbeat.ts';
import { NONE } from '../empty.ts';
import type { Reader } from '../reader.ts';
import { type Writer, refuse } from '../writer.ts';

export function decodeBrokerHeartbeatRequest(reader: Reader, version: number): BrokerHeartbeatRequest {
  const brokerId = reader.int32();
  const brokerEpoch = reader.int64();
  const currentMetadataOffset = reader.int64();
  const wantFence = reader.bool();
  const wantShutDown = reader.bool();
  let offlineLogDirs: BrokerHeartbeatRequest['offlineLogDirs'] = [];
  let cordonedLogDirs: BrokerHeartbeatRequest['cordonedLogDirs'] = null;
  for (let tags = reader.tagCount(); tags > 0 && !reader.failed; tags--) {
    const tag = reader.uvarint();
    const end = reader.tagEnd();
    if (tag === 0 && version >= 1) {
      offlineLogDirs = reader.uuidArray(true);
      reader.closeTag(end);
    } else if (tag === 1 && version === 2) {
      cordonedLogDirs = reader.nullArray(true) ? null : reader.uuidArray(true);
      reader.closeTag(end);
    } else reader.at = end;
  }
  return { brokerId, brokerEpoch, currentMetadataOffset, wantFence, wantShutDown, offlineLogDirs, cordonedLogDirs };
}

export function encodeBrokerHeartbeatRequest(writer: Writer, version: number, message: BrokerHeartbeatRequestInput): void {
  writer.int32(message.brokerId);
  writer.int64(message.brokerEpoch ?? -1);
  writer.int64(message.currentMetadataOffset);
  writer.bool(message.wantFence);
  writer.bool(message.wantShutDown);
  if (!(version >= 1) && (message.offlineLogDirs !== undefined && message.offlineLogDirs.length > 0)) refuse('BrokerHeartbeatRequest.offlineLogDirs', version);
  if (!(version === 2) && (message.cordonedLogDirs ?? null) !== null) refuse('BrokerHeartbeatRequest.cordonedLogDirs', version);
  const has0 = version >= 1 && (message.offlineLogDirs !== undefined && message.offlineLogDirs.length > 0);
  const has1 = version === 2 && (message.cordonedLogDirs ?? null) !== null;
  writer.uvarint((has0 ? 1 : 0) + (has1 ? 1 : 0));
  if (has0) {
    const offlineLogDirsValue = message.offlineLogDirs ?? NONE;
    const mark = writer.beginTag(0);
    writer.uuidArray(offlineLogDirsValue, true);
    writer.endTag(mark);
  }
  if (has1) {
    const cordonedLogDirsValue = message.cordonedLogDirs ?? null;
    const mark = writer.beginTag(1);
    if (cordonedLogDirsValue === null) writer.arrayCount(-1, true);
    else {
      writer.uuidArray(cordonedLogDirsValue, true);
    }
    writer.endTag(mark);
  }
}

export function decodeBrokerHeartbeatResponse(reader: Reader, _version: number): BrokerHeartbeatResponse {
  const throttleTimeMs = reader.int32();
  const errorCode = reader.int16();
  const isCaughtUp = reader.bool();
  const isFenced = reader.bool();
  const shouldShutDown = reader.bool();
  reader.skipTags();
  return { throttleTimeMs, errorCode, isCaughtUp, isFenced, shouldShutDown };
}

export function encodeBrokerHeartbeatResponse(writer: Writer, _version: number, message: BrokerHeartbeatResponseInput): void {
  writer.int32(message.throttleTimeMs);
  writer.int16(message.errorCode);
  writer.bool(message.isCaughtUp);
  writer.bool(message.isFenced ?? true);
  writer.bool(message.shouldShutDown);
  writer.uvarint(0);
}
