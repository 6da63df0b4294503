/** /config/…, /config/changes, /consumers/… and /delegation_token/…. */
import { encodeJson, object, readInteger, readJson, text, utf8, ZnodeError } from './json.ts';
import { CONFIG_CHANGES_PATH, type ConfigEntityType, CONFIG_ENTITY_TYPES, delegationTokenPath, sanitizeName, desanitizeName } from './paths.ts';
import { propertiesOrder } from './scala-order.ts';

export const encodeConfig = (settings: ReadonlyMap<string, string>): Uint8Array => encodeJson(object([
  ['version', 1], ['config', new Map(propertiesOrder([...settings.keys()]).map((name) => [name, settings.get(name)!]))],
]));

/** No content, no JSON object and no `config` inside mean no settings, as Kafka reads them. */
export function decodeConfig(path: string, bytes: Uint8Array): Map<string, string> {
  if (bytes.length === 0) return new Map();
  const json = readJson(path, bytes);
  if (!json.has('config')) return new Map();
  const config = json.object('config');
  return new Map(config.keys().map((name) => [name, config.string(name)]));
}

export interface ConfigChange {
  readonly entityType: ConfigEntityType;
  /** Sanitized, and may go on: `alice/clients/c1`. */
  readonly entityName: string;
}

/** 1: 0.9 (topics and clients); 2: 0.10.1 and later. */
export function encodeConfigChange(version: 1 | 2, change: ConfigChange): Uint8Array {
  return version === 1
    ? encodeJson(object([['version', 1], ['entity_type', change.entityType], ['entity_name', change.entityName]]))
    : encodeJson(object([['version', 2], ['entity_path', `${change.entityType}/${change.entityName}`]]));
}

export function decodeConfigChange(bytes: Uint8Array): ConfigChange {
  const json = readJson(CONFIG_CHANGES_PATH, bytes);
  const type = json.has('entity_path') ? json.string('entity_path') : `${json.string('entity_type')}/${json.string('entity_name')}`;
  const slash = type.indexOf('/');
  const entityType = CONFIG_ENTITY_TYPES.find((candidate) => candidate === type.slice(0, slash));
  if (entityType === undefined || slash === type.length - 1) throw new ZnodeError(CONFIG_CHANGES_PATH, `"${type}" names no entity`);
  return { entityType, entityName: type.slice(slash + 1) };
}

export const encodeConsumerOffset = (offset: number): Uint8Array => utf8(String(offset));
export const decodeConsumerOffset = (path: string, bytes: Uint8Array): number => readInteger(path, bytes);

/** /consumers/G/ids/C of 0.9's ZooKeeper consumer. */
export interface OldConsumerRegistration {
  /** Topic (or pattern) → number of streams. */
  readonly subscription: ReadonlyMap<string, number>;
  readonly pattern: 'static' | 'white_list' | 'black_list';
  readonly timestampMs: number;
}

export const encodeOldConsumer = (consumer: OldConsumerRegistration): Uint8Array => encodeJson(object([
  ['version', 1], ['subscription', consumer.subscription], ['pattern', consumer.pattern], ['timestamp', String(consumer.timestampMs)],
]));

export function decodeOldConsumer(path: string, bytes: Uint8Array): OldConsumerRegistration {
  const json = readJson(path, bytes);
  const subscription = json.object('subscription');
  const pattern = json.has('pattern') ? json.string('pattern') : 'static';
  return {
    subscription: new Map(subscription.keys().map((topic) => [topic, subscription.integer(topic)])),
    pattern: pattern === 'white_list' || pattern === 'black_list' ? pattern : 'static',
    timestampMs: json.has('timestamp') ? json.integer('timestamp') : -1,
  };
}

/** /consumers/G/owners/T/P: the owning consumer thread, plain text. */
export const encodeOldOwner = (consumerThreadId: string): Uint8Array => utf8(consumerThreadId);
export const decodeOldOwner = (bytes: Uint8Array): string => text(bytes);

export interface DelegationTokenInfo {
  readonly tokenId: string;
  readonly owner: string;
  readonly requester: string;
  readonly renewers: readonly string[];
  readonly issueTimestampMs: number;
  readonly maxTimestampMs: number;
  readonly expiryTimestampMs: number;
}

export const encodeDelegationToken = (token: DelegationTokenInfo): Uint8Array => encodeJson(object([
  ['version', 3], ['owner', sanitizeName(token.owner)], ['tokenRequester', sanitizeName(token.requester)], ['renewers', token.renewers.map(sanitizeName)],
  ['issueTimestamp', token.issueTimestampMs], ['maxTimestamp', token.maxTimestampMs], ['expiryTimestamp', token.expiryTimestampMs], ['tokenId', token.tokenId],
]));

export function decodeDelegationToken(tokenId: string, bytes: Uint8Array): DelegationTokenInfo {
  const json = readJson(delegationTokenPath(tokenId), bytes);
  const owner = desanitizeName(json.string('owner'));
  return {
    tokenId: json.string('tokenId'), owner,
    requester: json.has('tokenRequester') ? desanitizeName(json.string('tokenRequester')) : owner,
    renewers: json.strings('renewers').map(desanitizeName),
    issueTimestampMs: json.integer('issueTimestamp'), maxTimestampMs: json.integer('maxTimestamp'), expiryTimestampMs: json.integer('expiryTimestamp'),
  };
}

/** The data of a token change notification is the token's id. */
export const encodeTokenChange = (tokenId: string): Uint8Array => utf8(tokenId);
export const decodeTokenChange = (bytes: Uint8Array): string => text(bytes);
