/** The names of kafka_exporter, which everybody runs beside Kafka for offsets and consumer lag; here no side-car is needed. */
import type { MetricsText } from '../../base/metrics-text.ts';
import type { Broker } from '../broker.ts';

const MAX_SERIES = 20_000;

export function collectExporter(broker: Broker, text: MetricsText): void {
  const { metadataCache } = broker;
  text.gauge('kafka_brokers', 'Brokers alive.', metadataCache.liveBrokerCount);
  for (const name of metadataCache.topicNames()) {
    const topic = metadataCache.topic(name)!;
    text.gauge('kafka_topic_partitions', 'Partitions of the topic.', topic.partitions.size, { topic: name });
    for (const { partition, leader, isr, replicas } of topic.partitions.values()) {
      const labels = { topic: name, partition };
      text.gauge('kafka_topic_partition_leader', 'Broker id of the leader.', leader, labels);
      text.gauge('kafka_topic_partition_replicas', 'Replicas assigned.', replicas.length, labels);
      text.gauge('kafka_topic_partition_in_sync_replica', 'Replicas in sync.', isr.length, labels);
      text.gauge('kafka_topic_partition_leader_is_preferred', '1: the preferred replica leads.', Number(leader === replicas[0]), labels);
      text.gauge('kafka_topic_partition_under_replicated_partition', '1: a replica is out of sync.', Number(isr.length < replicas.length), labels);
      const log = broker.replicaManager.get(name, partition)?.log;
      if (log === null || log === undefined) continue;
      text.gauge('kafka_topic_partition_current_offset', 'High watermark.', log.highWatermark, labels);
      text.gauge('kafka_topic_partition_oldest_offset', 'Log start.', log.logStartOffset, labels);
    }
  }
  collectGroups(broker, text);
}

function collectGroups(broker: Broker, text: MetricsText): void {
  let series = 0;
  const states = new Map<string, number>();
  for (const shard of broker.groupCoordinator.shards()) {
    for (const group of shard.listGroups([], []) ?? []) {
      states.set(group.groupState, (states.get(group.groupState) ?? 0) + 1);
      if (series < MAX_SERIES) series += collectGroup(broker, text, group.groupId, shard);
    }
  }
  let all = 0;
  for (const [state, count] of states) {
    all += count;
    text.gauge(`kafka_coordinator_group_groupmetadatamanager_numgroups${state.toLowerCase()}`, `Groups in state ${state}.`, count);
  }
  text.gauge('kafka_coordinator_group_groupmetadatamanager_numgroups', 'Groups.', all);
}

type Shard = ReturnType<Broker['groupCoordinator']['shards']>[number];

function collectGroup(broker: Broker, text: MetricsText, consumergroup: string, shard: Shard): number {
  const { members } = shard.describeGroup(consumergroup, 5);
  text.gauge('kafka_consumergroup_members', 'Members of the group.', members.length, { consumergroup });
  let series = 1;
  const { topics } = shard.fetchOffsets(consumergroup, null, false);
  for (const { name: topic, partitions } of topics) {
    let lagSum = 0;
    let offsetSum = 0;
    for (const { partitionIndex: partition, committedOffset } of partitions) {
      const log = broker.replicaManager.get(topic, partition)?.log;
      const lag = log === null || log === undefined ? 0 : Math.max(0, log.highWatermark - committedOffset);
      lagSum += lag;
      offsetSum += committedOffset;
      text.gauge('kafka_consumergroup_current_offset', 'Committed offset.', committedOffset, { consumergroup, topic, partition });
      text.gauge('kafka_consumergroup_lag', 'Records behind the high watermark.', lag, { consumergroup, topic, partition });
      series += 2;
    }
    text.gauge('kafka_consumergroup_current_offset_sum', 'Committed offsets, summed.', offsetSum, { consumergroup, topic });
    text.gauge('kafka_consumergroup_lag_sum', 'Lag, summed.', lagSum, { consumergroup, topic });
    series += 2;
  }
  return series;
}
