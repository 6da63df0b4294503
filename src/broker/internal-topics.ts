/** How the internal topics are made on first use (Kafka's AutoTopicCreationManager), with replication bounded by who is alive. */
import { GROUP_METADATA_TOPIC, TRANSACTION_STATE_TOPIC } from '../base/ids.ts';
import type { BrokerConfig } from '../config/broker-config.ts';
import type { TopicSpec } from './topic-validation.ts';

export function internalTopicSpec(name: typeof GROUP_METADATA_TOPIC | typeof TRANSACTION_STATE_TOPIC, config: BrokerConfig, liveBrokers: number): TopicSpec {
  if (name === GROUP_METADATA_TOPIC) {
    return {
      name,
      numPartitions: config.get('offsets.topic.num.partitions'),
      replicationFactor: config.internalReplicationFactor('offsets.topic.replication.factor', liveBrokers),
      assignments: null,
      configs: new Map([['compression.type', 'producer'], ['cleanup.policy', 'compact'], ['segment.bytes', config.text('offsets.topic.segment.bytes') ?? '104857600']]),
    };
  }
  const replicationFactor = config.internalReplicationFactor('transaction.state.log.replication.factor', liveBrokers);
  return {
    name,
    numPartitions: config.get('transaction.state.log.num.partitions'),
    replicationFactor,
    assignments: null,
    configs: new Map([
      ['compression.type', 'uncompressed'], ['cleanup.policy', 'compact'], ['unclean.leader.election.enable', 'false'],
      ['min.insync.replicas', String(config.internalMinInsyncReplicas(replicationFactor))],
      ['segment.bytes', config.text('transaction.state.log.segment.bytes') ?? '104857600'],
    ]),
  };
}
