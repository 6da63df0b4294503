/** Names and limits that every room shares. */

export interface TopicPartition {
  readonly topic: string;
  readonly partition: number;
}

/** A UUID is its 22-character base64url text, as Kafka prints it. */
export type Uuid = string;
export const ZERO_UUID: Uuid = 'AAAAAAAAAAAAAAAAAAAAAA';

export const topicPartitionKey = (topic: string, partition: number): string => `${topic}-${partition}`;

/** Largest magnitude an int64 may have with us (design.md §1.6): beyond it a number loses its last digits. */
export const MAX_INT64_AS_NUMBER = Number.MAX_SAFE_INTEGER;

const TOPIC_NAME = /^[a-zA-Z0-9._-]{1,249}$/;
/** Kafka's Topic.validate: null when legal, else why not. */
export function topicNameProblem(name: string): string | null {
  if (name.length === 0) return 'the empty string is not allowed';
  if (name === '.' || name === '..') return `'${name}' is not allowed`;
  if (name.length > 249) return `the length of '${name}' is longer than the max allowed length 249`;
  if (!TOPIC_NAME.test(name)) {
    return `'${name}' contains one or more characters other than ASCII alphanumerics, '.', '_' and '-'`;
  }
  return null;
}

/** Java's String.hashCode, which decides the partition of a group and of a transactional id. */
export function javaStringHash(text: string): number {
  let hash = 0;
  for (let i = 0; i < text.length; i++) hash = (Math.imul(31, hash) + text.charCodeAt(i)) | 0;
  return hash;
}

/** Kafka's Utils.abs(hash) % count. */
export const coordinatorPartition = (id: string, partitionCount: number): number =>
  (javaStringHash(id) & 0x7fffffff) % partitionCount;

export const GROUP_METADATA_TOPIC = '__consumer_offsets';
export const TRANSACTION_STATE_TOPIC = '__transaction_state';
export const isInternalTopic = (topic: string): boolean => topic === GROUP_METADATA_TOPIC || topic === TRANSACTION_STATE_TOPIC;
