/* dev only */
// @ts-nocheck
import { ChunkPool } from '../src/base/chunk.ts';
import { parseBrokerConfig } from '../src/config/parse-broker-config.ts';
import { createNodePorts } from '../src/node/create-node-ports.ts';
import { StreamLogSink } from '../src/node/stream-log-sink.ts';
import { SocketServer } from '../src/network/socket-server.ts';
import { ApiRegistry } from '../src/broker/api-registry.ts';
import { apiTable } from '../src/broker/api-table.ts';
import { RequestDispatcher } from '../src/broker/request-dispatcher.ts';
import { RequestMetrics } from '../src/broker/request-metrics.ts';
import { ReplicaManager } from '../src/broker/replica-manager.ts';
import { MetadataCache } from '../src/broker/metadata-cache.ts';
import { TopicConfigs } from '../src/broker/topic-configs.ts';
import { TopicMetrics } from '../src/broker/topic-metrics.ts';
import { brokerSettings } from '../src/broker/settings.ts';
import { RecordAppender } from '../src/broker/record-appender.ts';
import { RecordPreparation } from '../src/broker/record-preparation.ts';
import { RecordConversion } from '../src/broker/record-conversion.ts';
import { FetchReader } from '../src/broker/fetch-reader.ts';
import { FetchSessionCache } from '../src/broker/fetch-sessions.ts';
import { DelayedFetches, DelayedProduces } from '../src/broker/delayed/waiting-rooms.ts';
import { ALLOW_ALL } from '../src/broker/context.ts';
import { PartitionLog } from '../src/storage/partition-log.ts';
import { FileCache } from '../src/storage/file-cache.ts';
import { IndexCache } from '../src/storage/index-cache.ts';
import { TailBudget } from '../src/storage/tail-budget.ts';

const port = +process.argv[2], dir = process.argv[3];
const { config } = parseBrokerConfig([{ key: 'num.partitions', value: process.env.PARTITIONS ?? '1', line: 1 }]);
const ports = createNodePorts({ keepAlive: true, logDirectories: [dir], log: { isEnabled: () => true, log: (l, n, m, e) => console.log(l, m, e ?? '') } });
const pool = new ChunkPool({ chunkBytes: 4 << 20, keepMax: 16, allocate: (n) => Buffer.allocUnsafeSlow(n) });
const b = { ports, config, settings: brokerSettings(config), brokerId: 1, brokerEpoch: 1, clusterId: 'x', authorizer: ALLOW_ALL } as any;
b.registry = new ApiRegistry(apiTable);
b.metrics = new RequestMetrics();
b.metadataCache = new MetadataCache();
b.topicMetrics = new TopicMetrics();
b.topicConfigs = new TopicConfigs(config);
b.recordConversion = new RecordConversion();
b.dispatcher = new RequestDispatcher(b.registry, b, b.metrics);
b.delayedProduces = new DelayedProduces(ports.clock);
b.delayedFetches = new DelayedFetches(ports.clock);
b.fetchReader = new FetchReader(b);
b.fetchSessions = new FetchSessionCache(1000, () => ports.random.below(0x7fffffff));
const shared = { fileCache: new FileCache(ports.disk, 64), indexCache: new IndexCache(8 << 20), tailBudget: new TailBudget((+process.env.TAIL_MB || 128) << 20), chunkPool: pool };
const logs = new Map();
b.replicaManager = new ReplicaManager(b, {
  getLog: (t, p) => logs.get(t + p) ?? null,
  createLog: async (topic, partition, topicId, cfg) => {
    const log = await PartitionLog.open({ directory: `${dir}/${topic}-${partition}`, topic, partition, config: cfg, disk: ports.disk, clock: ports.clock, random: ports.random, log: ports.log, cleanShutdown: true, recoveryPoint: 0, logStartOffset: 0, topicId, ...shared });
    logs.set(topic + partition, log); return log;
  },
}, { onHighWatermark: (p) => b.delayedFetches.check(p), onLogEnd() {}, onChange() {} });
b.appender = new RecordAppender(b.replicaManager, new RecordPreparation(b, b.recordConversion), b.topicMetrics);
let pid = 1000;
b.producerIds = { next: async () => pid++ };
b.topicCreation = { autoCreate: async (names) => {
  for (const name of names) {
    const m = /-p(\d+)$/.exec(name); const n = m ? +m[1] : config.get('num.partitions');
    const parts = [];
    for (let i = 0; i < n; i++) {
      await b.replicaManager.applyLeaderAndIsr(name, i, 'AAAAAAAAAAAAAAAAAAAAAQ', { controllerEpoch: 1, leader: 1, leaderEpoch: 0, isr: [1], partitionEpoch: 0, replicas: [1], addingReplicas: [], removingReplicas: [], leaderRecoveryState: 0 }, true);
      parts.push({ partition: i, leader: 1, leaderEpoch: 0, partitionEpoch: 0, replicas: [1], isr: [1], offlineReplicas: [] });
    }
    b.metadataCache.updateTopics([{ name, topicId: 'AAAAAAAAAAAAAAAAAAAAAQ', partitions: parts }]);
  }
  return new Map();
} };
b.socketServer = new SocketServer(ports, pool, { maxRequestBytes: 100 << 20, maxPipelined: 16, maxConnections: 10000, maxConnectionsPerIp: 1000, maxIdleMs: 600000, writeStallMs: 30000, maxPendingBytes: 64 << 20 }, { onRequest: (r) => b.dispatcher.dispatch(r), onSent: (r, n) => b.dispatcher.onSent(r, n), afterRead() {} });
const real = await b.socketServer.listen('PLAINTEXT', '127.0.0.1', port, 100);
b.metadataCache.updateBrokers(1, [{ id: 1, rack: null, endpoints: new Map([['PLAINTEXT', { host: '127.0.0.1', port: real }]]) }]);
console.log('ready', real, process.pid);
process.on('SIGTERM', () => process.exit(0));
