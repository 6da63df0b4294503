/** Gauges and counters of the broker itself: replica manager, controller, purgatories, sockets, logs (ecosystem's dialect A). */
import type { MetricsText } from '../../base/metrics-text.ts';
import type { Broker } from '../broker.ts';
import type { TopicCounters } from '../topic-metrics.ts';

/** Beyond so many partitions their single series are left out: a scrape must stay small. */
const MAX_PARTITION_SERIES = 2000;
/** kafka.server:type=KafkaServer,name=BrokerState */
const BROKER_STATES = { starting: 1, recovering: 2, running: 3, stopping: 7, stopped: 0 } as const;

const TOPIC_COUNTERS: readonly [keyof TopicCounters, string][] = [
  ['messagesIn', 'messagesin'], ['bytesIn', 'bytesin'], ['bytesOut', 'bytesout'], ['bytesRejected', 'bytesrejected'],
  ['produceRequests', 'totalproducerequests'], ['fetchRequests', 'totalfetchrequests'], ['failedProduceRequests', 'failedproducerequests'],
  ['failedFetchRequests', 'failedfetchrequests'], ['produceMessageConversions', 'producemessageconversions'], ['fetchMessageConversions', 'fetchmessageconversions'],
];

export function collectBroker(broker: Broker, text: MetricsText): void {
  text.gauge('kafka_server_kafkaserver_brokerstate', '1 starting, 2 recovery, 3 running, 7 shutting down.', BROKER_STATES[broker.state]);
  collectReplicas(broker, text);
  collectTopics(broker, text);
  collectController(broker, text);
  collectSockets(broker, text);
}

function collectReplicas(broker: Broker, text: MetricsText): void {
  const partitions = [...broker.replicaManager.all()];
  const count = (test: (partition: (typeof partitions)[number]) => boolean): number => partitions.filter(test).length;
  const gauge = (name: string, help: string, value: number): void => text.gauge(`kafka_server_replicamanager_${name}`, help, value);
  gauge('partitioncount', 'Hosted partitions.', partitions.length);
  gauge('leadercount', 'Led partitions.', count(({ state }) => state.isLeader));
  gauge('underreplicatedpartitions', 'Led partitions with a replica out of the ISR.', count(({ state }) => state.isUnderReplicated));
  gauge('underminisrpartitioncount', 'Led partitions below min.insync.replicas.', count(({ state }) => state.isUnderMinIsr));
  gauge('atminisrpartitioncount', 'Led partitions at min.insync.replicas.', count(({ state }) => state.isAtMinIsr));
  gauge('offlinereplicacount', 'Partitions whose log directory failed.', count(({ log }) => log === null));
  text.gauge('kafka_log_logmanager_offlinelogdirectorycount', 'Log directories that failed.', broker.logs.directories.length - broker.logs.online.length);
  const size = text.family('kafka_server_delayedoperationpurgatory_purgatorysize', 'gauge', 'Requests that wait.');
  size.add(broker.delayedProduces.size, { delayedOperation: 'Produce' }).add(broker.delayedFetches.size, { delayedOperation: 'Fetch' }).add(broker.delayedDeletes.size, { delayedOperation: 'DeleteRecords' });
  text.gauge('kafka_server_fetchsessioncache_numincrementalfetchsessions', 'Fetch sessions.', broker.fetchSessions.size);
  if (partitions.length > MAX_PARTITION_SERIES) return;
  for (const { topic, partition, state, log } of partitions) {
    const labels = { topic, partition };
    text.gauge('kafka_cluster_partition_underreplicated', '1: a replica is out of the ISR.', Number(state.isUnderReplicated), labels);
    text.gauge('kafka_cluster_partition_underminisr', '1: below min.insync.replicas.', Number(state.isUnderMinIsr), labels);
    text.gauge('kafka_cluster_partition_insyncreplicascount', 'Replicas in sync.', state.isr.length, labels);
    text.gauge('kafka_cluster_partition_replicascount', 'Replicas assigned.', state.assignedReplicas.length, labels);
    if (log === null) continue;
    text.gauge('kafka_log_log_size', 'Bytes of the log.', log.sizeBytes, labels);
    text.gauge('kafka_log_log_numlogsegments', 'Segments.', log.segmentCount, labels);
    text.gauge('kafka_log_log_logstartoffset', 'First offset.', log.logStartOffset, labels);
    text.gauge('kafka_log_log_logendoffset', 'Next offset.', log.logEndOffset, labels);
  }
}

function collectTopics(broker: Broker, text: MetricsText): void {
  for (const [field, name] of TOPIC_COUNTERS) {
    const family = text.family(`kafka_server_brokertopicmetrics_${name}_total`, 'counter', `BrokerTopicMetrics ${name}; without a topic: all topics.`);
    family.add(broker.topicMetrics.total[field]);
    for (const [topic, counters] of broker.topicMetrics.byTopic) if (counters[field] > 0) family.add(counters[field], { topic });
  }
}

function collectController(broker: Broker, text: MetricsText): void {
  const { context } = broker.cluster.controller;
  const gauge = (name: string, help: string, value: number): void => text.gauge(`kafka_controller_kafkacontroller_${name}`, help, value);
  gauge('activecontrollercount', '1: this broker is the controller.', context === null ? 0 : 1);
  let offline = 0;
  let partitions = 0;
  let imbalanced = 0;
  for (const topic of context?.topics.values() ?? []) {
    for (const partition of topic.partitions.values()) {
      partitions++;
      const leader = partition.leadership?.leader ?? -1;
      if (leader < 0) offline++;
      else if (leader !== partition.assignment.replicas[0]) imbalanced++;
    }
  }
  gauge('globaltopiccount', 'Topics, as the controller knows them.', context?.topics.size ?? 0);
  gauge('globalpartitioncount', 'Partitions, as the controller knows them.', partitions);
  gauge('offlinepartitionscount', 'Partitions without a leader.', offline);
  const { unclean, withoutProof } = broker.cluster.controller.elections;
  text.counter('kafka_controller_controllerstats_uncleanleaderelections_total', 'Leaders elected that were not in sync.', unclean);
  text.counter('blumfeld_controller_elections_without_proof_total', 'Leaders elected in sync, but after a stop that proves nothing of their logs.', withoutProof);
  text.counter('kafka_server_sessionexpirelistener_zookeeperexpires_total', 'ZooKeeper sessions of this broker that expired.', broker.coordination.expirations);
  text.gauge('blumfeld_logs_proven_whole', '0: after a stop that proves nothing the replicas here do not count as whole yet.', broker.logProof.isProven ? 1 : 0);
  gauge('preferredreplicaimbalancecount', 'Partitions not led by their preferred replica.', imbalanced);
}

function collectSockets(broker: Broker, text: MetricsText): void {
  const { socketServer } = broker;
  const byListener = new Map<string, number>();
  for (const { listenerName } of socketServer.connections) byListener.set(listenerName, (byListener.get(listenerName) ?? 0) + 1);
  for (const [listener, connections] of byListener) text.gauge('kafka_server_socket_server_metrics_connection_count', 'Open connections.', connections, { listener });
  text.counter('kafka_server_socket_server_metrics_connection_creation_total', 'Connections accepted.', socketServer.connectionsAccepted);
  text.counter('blumfeld_connections_refused_total', 'Connections refused by a limit.', socketServer.connectionsRefused);
  text.counter('blumfeld_received_bytes_total', 'Bytes read from sockets.', socketServer.bytesReceived);
  text.gauge('blumfeld_chunk_held_bytes', 'Memory of read chunks that somebody holds.', broker.chunkPool.heldBytes);
  text.gauge('blumfeld_tail_held_bytes', 'Memory of the hot tails of the logs.', broker.logs.resources.tailBudget.heldBytes);
}
