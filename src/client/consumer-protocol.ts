/** What the members of a classic consumer group tell each other: a version, then a subscription or an assignment. */
import {
  decodeConsumerProtocolAssignment, decodeConsumerProtocolSubscription, encodeConsumerProtocolAssignment, encodeConsumerProtocolSubscription,
} from '../protocol/codec/generated/record-consumer-protocol.ts';
import { Reader } from '../protocol/codec/reader.ts';
import { Writer } from '../protocol/codec/writer.ts';
import type { AssignedTopic } from './assignors.ts';

const VERSION = 3;

export function encodeSubscription(topics: readonly string[]): Uint8Array {
  const writer = new Writer();
  writer.int16(VERSION);
  encodeConsumerProtocolSubscription(writer, VERSION, { topics, userData: null, ownedPartitions: [], generationId: -1, rackId: null });
  return writer.joined().slice();
}

/** Newer versions only add: what is known of them is read. Null for bytes that are none. */
export function decodeSubscription(bytes: Uint8Array): string[] | null {
  if (bytes.length < 2) return null;
  const reader = new Reader(bytes);
  const version = Math.min(reader.int16(), VERSION);
  const subscription = decodeConsumerProtocolSubscription(reader, version < 0 ? 0 : version);
  return reader.complete(true) ? subscription.topics : null;
}

export function encodeAssignment(topics: readonly AssignedTopic[]): Uint8Array {
  const writer = new Writer();
  writer.int16(VERSION);
  encodeConsumerProtocolAssignment(writer, VERSION, { assignedPartitions: topics.map(({ topic, partitions }) => ({ topic, partitions })), userData: null });
  return writer.joined().slice();
}

/** Null for bytes that are no assignment; the empty one for no bytes. */
export function decodeAssignment(bytes: Uint8Array): AssignedTopic[] | null {
  if (bytes.length < 2) return [];
  const reader = new Reader(bytes);
  const version = Math.min(reader.int16(), VERSION);
  const assignment = decodeConsumerProtocolAssignment(reader, version < 0 ? 0 : version);
  return reader.complete(true) ? assignment.assignedPartitions.map(({ topic, partitions }) => ({ topic, partitions: [...partitions] })) : null;
}
