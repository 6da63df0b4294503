import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Kafka, logLevel, Partitioners } from 'kafkajs';
import { createBroker } from '../../src/index.ts';

test('/metrics shows topics, groups with lag, requests; health answers', async () => {
  const broker = await createBroker({ config: { 'blumfeld.metrics.port': 0 } });
  try {
    const kafka = new Kafka({ brokers: [broker.bootstrapServers], logLevel: logLevel.NOTHING });
    const producer = kafka.producer({ createPartitioner: Partitioners.DefaultPartitioner });
    await producer.connect();
    await producer.send({ topic: 'measured', messages: Array.from({ length: 10 }, (_, i) => ({ value: String(i) })) });
    await producer.disconnect();
    const consumer = kafka.consumer({ groupId: 'readers', maxWaitTimeInMs: 100 });
    await consumer.connect();
    await consumer.subscribe({ topic: 'measured', fromBeginning: true });
    await new Promise<void>((resolve) => {
      void consumer.run({ autoCommit: false, eachMessage: async () => resolve() });
    });
    await consumer.commitOffsets([{ topic: 'measured', partition: 0, offset: '4' }]);
    await consumer.disconnect();
    const answer = await fetch(broker.metricsUrl!);
    assert.equal(answer.status, 200);
    const text = await answer.text();
    for (const line of [
      'kafka_server_kafkaserver_brokerstate 3',
      'kafka_server_brokertopicmetrics_messagesin_total{topic="measured"} 10',
      'kafka_topic_partition_current_offset{topic="measured",partition="0"} 10',
      'kafka_consumergroup_lag{consumergroup="readers",topic="measured",partition="0"} 6',
      'kafka_controller_kafkacontroller_activecontrollercount 1',
      'kafka_server_replicamanager_underreplicatedpartitions 0',
    ]) assert.ok(text.includes(`${line}\n`), `${line} is missing`);
    assert.match(text, /kafka_network_requestmetrics_requests_total\{request="Produce",version="7"\} 1\n/);
    assert.match(text, /process_resident_memory_bytes \d+/);
    const base = broker.metricsUrl!.replace('/metrics', '');
    assert.equal((await fetch(`${base}/healthz`)).status, 200);
    assert.deepEqual(await (await fetch(`${base}/readyz`)).json(), { ready: true, reasons: [] });
    assert.equal((await fetch(`${base}/other`)).status, 404);
  } finally {
    await broker.close();
  }
});
