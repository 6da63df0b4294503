// Made by `npm run generate` from src/protocol/schema/. Do not edit.
import type {
  ConsumerGroupMemberMetadataKey,
  ConsumerGroupMemberMetadataKeyInput,
  ConsumerGroupMemberMetadataValue,
  ConsumerGroupMemberMetadataValueClassicMemberMetadata,
  ConsumerGroupMemberMetadataValueClassicMemberMetadataInput,
  ConsumerGroupMemberMetadataValueClassicProtocol,
  ConsumerGroupMemberMetadataValueClassicProtocolInput,
  ConsumerGroupMemberMetadataValueInput,
} from '../../messages/record-consumer-group-member-metadata.ts';
import type { Reader } from '../reader.ts';
import type { Writer } from '../writer.ts';

export function decodeConsumerGroupMemberMetadataKey(reader: Reader, _version: number): ConsumerGroupMemberMetadataKey {
  const groupId = reader.string(false);
  const memberId = reader.string(false);
  return { groupId, memberId };
}

export function encodeConsumerGroupMemberMetadataKey(writer: Writer, _version: number, message: ConsumerGroupMemberMetadataKeyInput): void {
  writer.string(message.groupId, false);
  writer.string(message.memberId, false);
}

const defaultConsumerGroupMemberMetadataValueClassicMemberMetadata = (): ConsumerGroupMemberMetadataValueClassicMemberMetadata => ({ sessionTimeoutMs: 0, supportedProtocols: [] });

function isDefaultConsumerGroupMemberMetadataValueClassicMemberMetadata(message: ConsumerGroupMemberMetadataValueClassicMemberMetadataInput): boolean {
  return !(message.sessionTimeoutMs !== 0 || message.supportedProtocols.length > 0);
}

export function decodeConsumerGroupMemberMetadataValueClassicProtocol(reader: Reader, _version: number): ConsumerGroupMemberMetadataValueClassicProtocol {
  const name = reader.string(true);
  const metadata = reader.bytesField(true);
  reader.skipTags();
  return { name, metadata };
}

export function encodeConsumerGroupMemberMetadataValueClassicProtocol(writer: Writer, _version: number, message: ConsumerGroupMemberMetadataValueClassicProtocolInput): void {
  writer.string(message.name, true);
  writer.bytesField(message.metadata, true);
  writer.uvarint(0);
}

export function decodeConsumerGroupMemberMetadataValueClassicMemberMetadata(reader: Reader, version: number): ConsumerGroupMemberMetadataValueClassicMemberMetadata {
  const sessionTimeoutMs = reader.int32();
  const supportedProtocols: ConsumerGroupMemberMetadataValueClassicMemberMetadata['supportedProtocols'] = [];
  for (let left = reader.arrayCount(true, 3); left > 0 && !reader.failed; left--) supportedProtocols.push(decodeConsumerGroupMemberMetadataValueClassicProtocol(reader, version));
  reader.skipTags();
  return { sessionTimeoutMs, supportedProtocols };
}

export function encodeConsumerGroupMemberMetadataValueClassicMemberMetadata(writer: Writer, version: number, message: ConsumerGroupMemberMetadataValueClassicMemberMetadataInput): void {
  writer.int32(message.sessionTimeoutMs);
  {
    const supportedProtocolsValue = message.supportedProtocols;
    writer.arrayCount(supportedProtocolsValue.length, true);
    for (let i = 0; i < supportedProtocolsValue.length; i++) encodeConsumerGroupMemberMetadataValueClassicProtocol(writer, version, supportedProtocolsValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeConsumerGroupMemberMetadataValue(reader: Reader, version: number): ConsumerGroupMemberMetadataValue {
  const instanceId = reader.nullableString(true);
  const rackId = reader.nullableString(true);
  const clientId = reader.string(true);
  const clientHost = reader.string(true);
  let subscribedTopicNames: ConsumerGroupMemberMetadataValue['subscribedTopicNames'] = [];
  subscribedTopicNames = reader.stringArray(true);
  const subscribedTopicRegex = reader.nullableString(true);
  const rebalanceTimeoutMs = reader.int32();
  const serverAssignor = reader.nullableString(true);
  let classicMemberMetadata: ConsumerGroupMemberMetadataValue['classicMemberMetadata'] = defaultConsumerGroupMemberMetadataValueClassicMemberMetadata();
  for (let tags = reader.tagCount(); tags > 0 && !reader.failed; tags--) {
    const tag = reader.uvarint();
    const end = reader.tagEnd();
    if (tag === 0) {
      classicMemberMetadata = reader.taggedPresent() ? decodeConsumerGroupMemberMetadataValueClassicMemberMetadata(reader, version) : null;
      reader.closeTag(end);
    } else reader.at = end;
  }
  return { instanceId, rackId, clientId, clientHost, subscribedTopicNames, subscribedTopicRegex, rebalanceTimeoutMs, serverAssignor, classicMemberMetadata };
}

export function encodeConsumerGroupMemberMetadataValue(writer: Writer, version: number, message: ConsumerGroupMemberMetadataValueInput): void {
  {
    const instanceIdValue = message.instanceId === undefined ? '' : message.instanceId;
    writer.nullableString(instanceIdValue, true);
  }
  {
    const rackIdValue = message.rackId === undefined ? '' : message.rackId;
    writer.nullableString(rackIdValue, true);
  }
  writer.string(message.clientId, true);
  writer.string(message.clientHost, true);
  {
    const subscribedTopicNamesValue = message.subscribedTopicNames;
    writer.stringArray(subscribedTopicNamesValue, true);
  }
  {
    const subscribedTopicRegexValue = message.subscribedTopicRegex === undefined ? '' : message.subscribedTopicRegex;
    writer.nullableString(subscribedTopicRegexValue, true);
  }
  writer.int32(message.rebalanceTimeoutMs ?? -1);
  {
    const serverAssignorValue = message.serverAssignor === undefined ? '' : message.serverAssignor;
    writer.nullableString(serverAssignorValue, true);
  }
  const has0 = (message.classicMemberMetadata !== undefined && (message.classicMemberMetadata === null || !isDefaultConsumerGroupMemberMetadataValueClassicMemberMetadata(message.classicMemberMetadata)));
  writer.uvarint((has0 ? 1 : 0));
  if (has0) {
    const classicMemberMetadataValue = message.classicMemberMetadata === undefined ? defaultConsumerGroupMemberMetadataValueClassicMemberMetadata() : message.classicMemberMetadata;
    const mark = writer.beginTag(0);
    if (classicMemberMetadataValue === null) writer.uvarint(0);
    else {
      writer.uvarint(1);
      encodeConsumerGroupMemberMetadataValueClassicMemberMetadata(writer, version, classicMemberMetadataValue);
    }
    writer.endTag(mark);
  }
}
