/** Where Kafka keeps what (kafka-facts.md §5.1). Paths are absolute, without the chroot. */

export const BROKERS_PATH = '/brokers';
export const BROKER_IDS_PATH = '/brokers/ids';
export const BROKER_SEQUENCE_ID_PATH = '/brokers/seqid';
export const TOPICS_PATH = '/brokers/topics';
export const CONTROLLER_PATH = '/controller';
export const CONTROLLER_EPOCH_PATH = '/controller_epoch';
export const CONFIG_PATH = '/config';
export const CONFIG_CHANGES_PATH = '/config/changes';
export const ADMIN_PATH = '/admin';
export const DELETE_TOPICS_PATH = '/admin/delete_topics';
export const REASSIGN_PARTITIONS_PATH = '/admin/reassign_partitions';
export const PREFERRED_REPLICA_ELECTION_PATH = '/admin/preferred_replica_election';
export const ISR_CHANGE_NOTIFICATION_PATH = '/isr_change_notification';
export const LOG_DIR_EVENT_NOTIFICATION_PATH = '/log_dir_event_notification';
export const PRODUCER_ID_BLOCK_PATH = '/latest_producer_id_block';
export const CLUSTER_PATH = '/cluster';
export const CLUSTER_ID_PATH = '/cluster/id';
export const FEATURE_PATH = '/feature';
export const MIGRATION_PATH = '/migration';
export const CONSUMERS_PATH = '/consumers';
export const DELEGATION_TOKENS_PATH = '/delegation_token/tokens';
export const DELEGATION_TOKEN_CHANGES_PATH = '/delegation_token/token_changes';

export const brokerIdPath = (brokerId: number): string => `${BROKER_IDS_PATH}/${brokerId}`;
export const topicPath = (topic: string): string => `${TOPICS_PATH}/${topic}`;
export const topicPartitionsPath = (topic: string): string => `${topicPath(topic)}/partitions`;
export const topicPartitionPath = (topic: string, partition: number): string => `${topicPartitionsPath(topic)}/${partition}`;
export const topicPartitionStatePath = (topic: string, partition: number): string => `${topicPartitionPath(topic, partition)}/state`;
export const deleteTopicPath = (topic: string): string => `${DELETE_TOPICS_PATH}/${topic}`;
export const delegationTokenPath = (tokenId: string): string => `${DELEGATION_TOKENS_PATH}/${tokenId}`;

export type ConfigEntityType = 'topics' | 'clients' | 'users' | 'brokers' | 'ips';
/** In the order in which Kafka creates them. */
export const CONFIG_ENTITY_TYPES: readonly ConfigEntityType[] = ['topics', 'clients', 'users', 'brokers', 'ips'];
/** The name that stands for "all that have no entry of their own". */
export const DEFAULT_ENTITY_NAME = '<default>';
export const configEntityTypePath = (type: ConfigEntityType): string => `${CONFIG_PATH}/${type}`;
/** `entity` may go on, as in `alice/clients/c1`. Names of users and clients are sanitized by the caller (`sanitizeName`). */
export const configEntityPath = (type: ConfigEntityType, entity: string): string => `${CONFIG_PATH}/${type}/${entity}`;

/** The names that `sequential` creations start with. */
export const CONFIG_CHANGE_PREFIX = `${CONFIG_CHANGES_PATH}/config_change_`;
export const ISR_CHANGE_PREFIX = `${ISR_CHANGE_NOTIFICATION_PATH}/isr_change_`;
export const LOG_DIR_EVENT_PREFIX = `${LOG_DIR_EVENT_NOTIFICATION_PATH}/log_dir_event_`;
export const DELEGATION_TOKEN_CHANGE_PREFIX = `${DELEGATION_TOKEN_CHANGES_PATH}/token_change_`;

/** What a broker makes sure of at start (Kafka's ZkData.PersistentZkPaths), parents first. */
export const PERSISTENT_PATHS: readonly string[] = [
  CONSUMERS_PATH, BROKERS_PATH, BROKER_IDS_PATH, TOPICS_PATH, CONFIG_PATH, CONFIG_CHANGES_PATH, ADMIN_PATH, DELETE_TOPICS_PATH,
  BROKER_SEQUENCE_ID_PATH, ISR_CHANGE_NOTIFICATION_PATH, PRODUCER_ID_BLOCK_PATH, LOG_DIR_EVENT_NOTIFICATION_PATH,
  ...CONFIG_ENTITY_TYPES.map(configEntityTypePath),
];

/** The last part of a path. */
export const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
export const parentOf = (path: string): string => path.slice(0, path.lastIndexOf('/')) || '/';

/** The number at the end of a sequential node's name (or path); null when there is none. */
export function sequenceNumber(name: string): number | null {
  const match = /(-?\d{10,})$/.exec(name);
  return match === null ? null : Number(match[1]);
}

// 0.9's consumer that coordinates through ZooKeeper, and OffsetCommit version 0.
export const consumerGroupPath = (group: string): string => `${CONSUMERS_PATH}/${group}`;
export const consumerIdsPath = (group: string): string => `${consumerGroupPath(group)}/ids`;
export const consumerIdPath = (group: string, consumerId: string): string => `${consumerIdsPath(group)}/${consumerId}`;
export const consumerOwnersPath = (group: string, topic: string): string => `${consumerGroupPath(group)}/owners/${topic}`;
export const consumerOwnerPath = (group: string, topic: string, partition: number): string => `${consumerOwnersPath(group, topic)}/${partition}`;
export const consumerOffsetsPath = (group: string, topic: string): string => `${consumerGroupPath(group)}/offsets/${topic}`;
export const consumerOffsetPath = (group: string, topic: string, partition: number): string => `${consumerOffsetsPath(group, topic)}/${partition}`;

const SANITIZED = /[^A-Za-z0-9.\-_]/;
/** Kafka's Sanitizer.sanitize: a name of any characters as one path element (URL encoding, `*` as %2A, space as %20). */
export function sanitizeName(name: string): string {
  if (!SANITIZED.test(name)) return name;
  return encodeURIComponent(name).replace(/[!'()*~]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}

export function desanitizeName(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
