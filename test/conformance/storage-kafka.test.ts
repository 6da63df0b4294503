/**
 * Apache Kafka 3.9.1 and our files: its DumpLogSegments verifies them, a broker started on our directory serves the
 * records, and our log opens what Kafka wrote.
 */
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { batchSizeBytes, viewOf } from '../../src/log/batch-header.ts';
import { createNodePorts } from '../../src/node/create-node-ports.ts';
import { BatchReader } from '../../src/protocol/records/batch-reader.ts';
import { releaseFetchData } from '../../src/storage/fetch-data.ts';
import type { PartitionLog } from '../../src/storage/partition-log.ts';
import { encodeClusterId } from '../../src/znodes/broker-znodes.ts';
import { topicPath } from '../../src/znodes/paths.ts';
import { encodeTopic } from '../../src/znodes/topic-znodes.ts';
import { type EmbeddedCoordinationStore, openEmbedded } from '../../src/zookeeper/open-embedded.ts';
import { KafkaBrokerPeer, kafkaMissing, kafkaTool } from './kafka-peer.ts';
import { CLUSTER_ID, fillLog, kafkaLikeConfig, openManager, TOPIC_ID, type Written } from './storage-files.ts';
import { freePort } from '../integration/process-ports.ts';

const VERSION = '3.9.1';
const BROKER_ID = 7;

/** Values a reader of committed data gets, by our own log. */
async function committedValues(log: PartitionLog): Promise<string[]> {
  const values: string[] = [];
  const reader = new BatchReader();
  let offset = log.logStartOffset;
  while (offset < log.lastStableOffset) {
    const before = offset;
    const data = await log.read(offset, 1 << 20, { isolation: 'committed', minOneBatch: true });
    assert.equal(data.errorCode, 0);
    // As Kafka's consumer does it: an aborted transaction is in force from its first offset to its marker.
    const pending = [...data.abortedTransactions!].sort((a, b) => a.firstOffset - b.firstOffset);
    const aborted = new Set<number>();
    for (const piece of data.pieces) {
      const view = viewOf(piece.bytes);
      for (let at = 0; at < piece.bytes.length; at += batchSizeBytes(view, at)) {
        const last = Number(view.getBigInt64(at)) + view.getInt32(at + 23);
        const producerId = Number(view.getBigInt64(at + 43));
        while (pending.length > 0 && pending[0]!.firstOffset <= last) aborted.add(pending.shift()!.producerId);
        reader.open(piece.bytes, at, at + batchSizeBytes(view, at));
        if (reader.isControl) aborted.delete(producerId);
        else if (!reader.isTransactional || !aborted.has(producerId)) while (reader.next()) if (reader.offset >= offset) values.push(Buffer.from(reader.value!).toString());
        offset = Math.max(offset, last + 1);
      }
    }
    releaseFetchData(data);
    assert.ok(offset > before, `no progress at ${before}`);
  }
  return values;
}

/** Names the first difference only: the lists are long. */
function sameValues(actual: readonly string[], expected: readonly string[]): void {
  const at = expected.findIndex((value, i) => actual[i] !== value);
  if (at >= 0) assert.fail(`record ${at}: ${actual[at]?.slice(0, 40)} instead of ${expected[at]!.slice(0, 40)}`);
  assert.equal(actual.length, expected.length);
}

describe(`Apache Kafka ${VERSION} and our log directories`, { skip: kafkaMissing(VERSION) ?? false }, () => {
  let directory: string;
  let logs: string;
  let written: Written;
  let compactedValues: string[];
  const ports = createNodePorts({ keepAlive: true });
  const configOf = (topic: string) => kafkaLikeConfig(topic === 'compacted' ? { cleanupCompact: true, cleanupDelete: false, minCleanableDirtyRatio: 0 } : {});

  before(async () => {
    directory = mkdtempSync(path.join(tmpdir(), 'blumfeld-storage-kafka-'));
    logs = path.join(directory, 'logs');
    const { manager, ports: managerPorts } = await openManager(logs, configOf);
    await manager.claim(BROKER_ID, CLUSTER_ID);
    written = await fillLog(await manager.createLog('ours', 0, TOPIC_ID, configOf('ours'), true), 1500);
    const compacted = await manager.createLog('compacted', 0, null, configOf('compacted'), true);
    await fillLog(compacted, 1500);
    assert.equal(await manager.compact(), 1);
    compactedValues = await committedValues(compacted);
    await manager.close(12);
    await managerPorts.close();
  });
  after(async () => {
    await ports.close();
    rmSync(directory, { recursive: true, force: true });
  });

  const dump = async (topic: string, suffix: string, ...flags: string[]): Promise<string> => {
    const files = readdirSync(path.join(logs, `${topic}-0`)).filter((name) => name.endsWith(suffix)).map((name) => path.join(logs, `${topic}-0`, name));
    assert.ok(files.length > 0, `no ${suffix} of ${topic}`);
    const result = await kafkaTool(VERSION, 'kafka.tools.DumpLogSegments', [...flags, '--files', files.join(',')]);
    assert.equal(result.exitCode, 0, result.stderr);
    assert.doesNotMatch(result.stdout + result.stderr, /mismatch|non-secutive|Found|isvalid: false|sanity check failed|exception/i, `${topic} ${suffix}`);
    return result.stdout;
  };

  for (const topic of ['ours', 'compacted']) {
    it(`DumpLogSegments reads every batch and index of ${topic} without a mismatch`, async () => {
      const segments = readdirSync(path.join(logs, `${topic}-0`)).filter((name) => name.endsWith('.log'));
      if (topic === 'ours') assert.ok(segments.length > 5);
      const batches = (await dump(topic, '.log', '--deep-iteration')).match(/^baseOffset: /gm)?.length ?? 0;
      if (topic === 'ours') assert.equal(batches, written.batches);
      await dump(topic, '.index', '--index-sanity-check');
      await dump(topic, '.index', '--verify-index-only');
      await dump(topic, '.timeindex', '--index-sanity-check');
      await dump(topic, '.timeindex', '--verify-index-only');
      await dump(topic, '.timeindex');
      await dump(topic, '.index');
      assert.match(await dump(topic, '.snapshot'), /producerId: 2001 producerEpoch: 4 coordinatorEpoch: 3/);
      await dump(topic, '.txnindex');
    });
  }

  describe('a broker on them', () => {
    let store: EmbeddedCoordinationStore;
    let broker: KafkaBrokerPeer;
    before(async () => {
      const port = await freePort();
      store = await openEmbedded({ directory: path.join(directory, 'zookeeper'), ports, listen: { host: '127.0.0.1', port }, tickTimeMs: 500 });
      const zk = store.coordination();
      for (const at of ['/cluster', '/brokers', '/brokers/topics']) await zk.create(at, new Uint8Array(0));
      await zk.create('/cluster/id', encodeClusterId(CLUSTER_ID));
      const partitions = new Map([[0, { replicas: [BROKER_ID], addingReplicas: [], removingReplicas: [] }]]);
      for (const topic of ['ours', 'compacted']) await zk.create(topicPath(topic), encodeTopic(3, { topicId: topic === 'ours' ? TOPIC_ID : null, partitions }));
      broker = new KafkaBrokerPeer({ version: VERSION, port: await freePort(), directory, brokerId: BROKER_ID, zookeeper: `127.0.0.1:${port}`, properties: ['log.retention.ms=-1', 'group.initial.rebalance.delay.ms=0', 'transaction.state.log.replication.factor=1', 'log.segment.bytes=65536'] });
      await broker.start();
    });
    after(async () => {
      await broker.stop('SIGKILL');
      await store.close();
    });

    const consume = async (topic: string, count: number): Promise<string[]> => {
      const result = await kafkaTool(VERSION, 'org.apache.kafka.tools.consumer.ConsoleConsumer', ['--bootstrap-server', broker.address, '--topic', topic, '--from-beginning', '--isolation-level', 'read_committed', '--max-messages', String(count), '--timeout-ms', '20000'], { timeoutMs: 60_000 });
      return result.stdout.trimEnd().split('\n');
    };

    it('serves what we wrote: the committed records, in order', async () => {
      sameValues(await consume('ours', written.committed.length), written.committed);
    });

    it('serves what we compacted', async () => {
      sameValues(await consume('compacted', compactedValues.length), compactedValues);
    });

    it('appends behind it, and our log opens the directory with all of it', async () => {
      const produced = await kafkaTool(VERSION, 'kafka.tools.ConsoleProducer', ['--bootstrap-server', broker.address, '--topic', 'ours'], { input: 'from kafka 1\nfrom kafka 2\n', holdInputMs: 4000 });
      assert.equal(produced.exitCode, 0, produced.stderr);
      await broker.stop('SIGTERM');
      assert.doesNotMatch(readFileSync(broker.logFile, 'utf8'), /Found invalid messages|corrupt|Recovering unflushed segment/i, 'Kafka found nothing to mend');
      const { manager, ports: managerPorts } = await openManager(logs, configOf);
      const log = manager.getLog('ours', 0)!;
      assert.ok(manager.directories[0]!.clean, 'its clean-shutdown marker is read');
      log.advanceHighWatermark(log.logEndOffset);
      sameValues(await committedValues(log), [...written.committed, 'from kafka 1', 'from kafka 2']);
      assert.equal(log.topicId, TOPIC_ID);
      await manager.close();
      await managerPorts.close();
    });

    it('our log recovers what a killed Kafka left', async () => {
      await broker.start();
      const produced = await kafkaTool(VERSION, 'kafka.tools.ConsoleProducer', ['--bootstrap-server', broker.address, '--topic', 'ours', '--compression-codec', 'gzip'], { input: 'from kafka 3\n', holdInputMs: 4000 });
      assert.equal(produced.exitCode, 0, produced.stderr);
      await broker.stop('SIGKILL');
      rmSync(path.join(logs, '.lock'), { force: true });
      const { manager, ports: managerPorts } = await openManager(logs, configOf);
      const log = manager.getLog('ours', 0)!;
      log.advanceHighWatermark(log.logEndOffset);
      sameValues(await committedValues(log), [...written.committed, 'from kafka 1', 'from kafka 2', 'from kafka 3']);
      await manager.close();
      await managerPorts.close();
    });
  });
});
