/** Where we differ from Apache Kafka 3.9.1 on purpose: a pattern over `STEP vN: PATH: Kafka …, ours …`, and the reason. */
export interface AllowedDifference {
  readonly pattern: RegExp;
  readonly reason: string;
}

export const ALLOWED: readonly AllowedDifference[] = [
  { pattern: /^produce (?!what is too large).*errorMessage: Kafka "none", ours "text"$/, reason: 'a refused batch is told why, also where Kafka gives the code alone' },
  { pattern: /^produce .*\.logStartOffset: Kafka 0, ours -1$/, reason: 'the log start beside a refused batch is told by Kafka for some refusals and not for others; no client reads it' },
  { pattern: /^produce an unknown codec .*errorCode: Kafka -1, ours 76$/, reason: 'a codec that does not exist is UNSUPPORTED_COMPRESSION_TYPE, not UNKNOWN_SERVER_ERROR' },
  { pattern: /^produce of a far future .*batchIndexErrorMessage: /, reason: 'the bounds of time in the text are of another clock' },
  { pattern: /^alter configs by no such operation .*(errorCode: Kafka -1, ours 42|errorMessage: Kafka "none", ours "text")$/, reason: 'an operation that does not exist is INVALID_REQUEST, not UNKNOWN_SERVER_ERROR' },
  { pattern: /^commit for no group v0: .*errorCode: Kafka -1, ours 24$/, reason: 'a group without name is INVALID_GROUP_ID in version 0 too' },
  { pattern: /^create a topic twice in one v\d: topics: /, reason: 'a topic that is named twice is refused once' },
  { pattern: /^delete topics by wrong names and ids v6: /, reason: 'a topic given by name and id is refused alone; Kafka refuses all of the request' },
  { pattern: /^describe configs of the broker, one key v0: .*isDefault: Kafka false, ours true$/, reason: 'Kafka tells isDefault of version 0 wrongly of a broker' },
  { pattern: /^fetch of a missing (topic|partition) .*abortedTransactions: Kafka \[\], ours null$/, reason: 'no list and an empty list of aborted transactions are the same to a client' },
  { pattern: /^fetch with a diverging epoch v\d+: /, reason: 'an epoch that the leader never knew diverges from its log start (KIP-595); Kafka answers OFFSET_OUT_OF_RANGE' },
  { pattern: /^find coordinator v[123]: errorMessage: /, reason: 'without an error there is no text ("NONE" in Kafka)' },
  { pattern: /^idempotent producer, v\d+: .*errorCode: Kafka 45, ours 46$/, reason: 'a batch that was appended and is no longer remembered is a duplicate, which the client takes for success; Kafka calls it out of order' },
  { pattern: /^idempotent producer, v\d+: .*logAppendTimeMs: Kafka 1700000000000, ours -1$/, reason: 'a duplicate keeps the time that its producer gave it' },
  { pattern: /^list groups v\d: groups: /, reason: 'a refused join leaves no empty group behind' },
  { pattern: /^metadata by id v1[01]: (brokers|clusterId|controllerId): /, reason: 'a refused request for topics is told the brokers all the same' },
];
