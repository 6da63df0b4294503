/**
 * Our zookeeper-shell against what ZooKeeper's printed on a cluster of Kafka 0.9.0.1 and of 3.9.1: the znodes of those
 * clusters are rebuilt here, as those releases wrote them, and each captured command is run on them.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Coordination } from '../../src/base/coordination.ts';
import { createNodePorts } from '../../src/node/create-node-ports.ts';
import { encodeBroker, encodeClusterId, encodeController, encodeControllerEpoch, encodeFeatures, encodeProducerIdBlock } from '../../src/znodes/broker-znodes.ts';
import { encodeConfig, encodeConfigChange, encodeConsumerOffset, encodeOldConsumer, encodeOldOwner } from '../../src/znodes/config-znodes.ts';
import { encodePartitionState, encodeTopic, type TopicAssignment } from '../../src/znodes/topic-znodes.ts';
import { type EmbeddedCoordinationStore, openEmbedded } from '../../src/zookeeper/open-embedded.ts';
import { OPEN_ACL } from '../../src/zookeeper/protocol.ts';
import type { GoldenBlock } from './golden-blocks.ts';
import { readGolden, root, runBlock } from './golden-runner.ts';

const ports = createNodePorts({ keepAlive: true });
const NOW = 1_488_960_515_235;
const EMPTY = new Uint8Array(0);
const BROKER_PORT = 19_092;

class Cluster {
  readonly store: EmbeddedCoordinationStore;
  readonly zk: Coordination;
  constructor(store: EmbeddedCoordinationStore) {
    this.store = store;
    this.zk = store.coordination();
  }

  /** Persistent nodes without data, as Kafka's clients make parents. */
  async bare(...paths: string[]): Promise<void> {
    for (const path of paths) {
      await new Promise<void>((resolve) => this.store.store.execute(
        [{ type: 'create', path, data: null, acl: OPEN_ACL, ephemeral: false, sequential: false }], { sessionId: 0n, ids: [{ scheme: 'super', id: '' }] }, () => resolve(),
      ));
    }
  }

  async put(path: string, data: Uint8Array, times = 0): Promise<void> {
    await this.zk.create(path, data);
    for (let i = 0; i < times; i++) await this.zk.set(path, data, -1);
  }

  async ephemeral(path: string, data: Uint8Array): Promise<void> {
    await this.zk.create(path, data, { ephemeral: true });
  }

  async register(version: 2 | 5, id: number): Promise<void> {
    const endpoints = [{ listenerName: 'PLAINTEXT', securityProtocol: 'PLAINTEXT', host: 'localhost', port: BROKER_PORT + id }];
    await this.ephemeral(`/brokers/ids/${id}`, encodeBroker(version, { endpoints, jmxPort: -1, timestampMs: NOW, rack: null, features: new Map() }));
    // Kafka 3.9 writes it again in the same multi, to learn its Stat.
    if (version === 5) await this.zk.set(`/brokers/ids/${id}`, (await this.zk.get(`/brokers/ids/${id}`))!.data, -1);
  }
}

const assignment = (lists: number[][]): TopicAssignment['partitions'] => new Map(lists.map((replicas, i) => [i, { replicas, addingReplicas: [], removingReplicas: [] }]));
const settings = (...pairs: [string, string][]): Uint8Array => encodeConfig(new Map(pairs));

async function asOf09(cluster: Cluster): Promise<void> {
  await cluster.bare('/consumers', '/brokers', '/brokers/ids', '/brokers/topics', '/config', '/config/changes', '/config/topics', '/config/clients', '/admin', '/admin/delete_topics', '/brokers/seqid', '/isr_change_notification');
  for (const id of [0, 2, 3]) await cluster.register(2, id);
  await cluster.put('/brokers/topics/partition-test', encodeTopic(1, { topicId: null, partitions: assignment([[0, 2], [2, 3], [3, 0]]) }));
  await cluster.bare('/brokers/topics/partition-test/partitions', ...[0, 1, 2].map((partition) => `/brokers/topics/partition-test/partitions/${partition}`));
  for (const partition of [0, 1, 2]) await cluster.put(`/brokers/topics/partition-test/partitions/${partition}/state`, encodePartitionState({ leader: 0, leaderEpoch: 2, isr: [2, 0], controllerEpoch: 2, leaderRecoveryState: 0 }), 3);
  await cluster.put('/controller_epoch', encodeControllerEpoch(2), 1);
  await cluster.ephemeral('/controller', encodeController(1, { brokerId: 3, timestampMs: NOW, kraftControllerEpoch: -1 }));
  await cluster.put('/config/topics/overrides', settings(['cleanup.policy', 'compact'], ['retention.ms', '1000']));
  await cluster.put('/config/topics/partition-test', settings());
  await cluster.put('/config/clients/c1', settings(['producer_byte_rate', '1024']));
  for (const type of ['topics', 'clients'] as const) await cluster.zk.create('/config/changes/config_change_', encodeConfigChange(1, { entityType: type, entityName: 'c1' }), { sequential: true });
  await cluster.put('/admin/delete_topics/one', EMPTY);
  for (let i = 0; i < 3; i++) await cluster.zk.delete((await cluster.zk.create('/isr_change_notification/isr_change_', EMPTY, { sequential: true })).path, -1);
  await asOf09Consumers(cluster);
}

async function asOf09Consumers(cluster: Cluster): Promise<void> {
  // These names lie before seed-group in a Java hash set, as those of the capture did.
  for (const group of [10000, 10001, 10002, 10003]) await cluster.put(`/consumers/console-consumer-${group}`, EMPTY);
  await cluster.put('/consumers/seed-group', EMPTY);
  await cluster.bare(...['ids', 'owners', 'offsets', 'owners/test', 'owners/partition-test', 'offsets/test', 'offsets/partition-test'].map((part) => `/consumers/seed-group/${part}`));
  const consumer = `seed-group_vm-${NOW}-0123abcd`;
  await cluster.ephemeral(`/consumers/seed-group/ids/${consumer}`, encodeOldConsumer({ subscription: new Map([['partition-test', 1]]), pattern: 'white_list', timestampMs: NOW }));
  for (const partition of [0, 1, 2]) await cluster.ephemeral(`/consumers/seed-group/owners/partition-test/${partition}`, encodeOldOwner(`${consumer}-0`));
  await cluster.put('/consumers/seed-group/offsets/test/0', encodeConsumerOffset(2), 1);
}

async function asOf39(cluster: Cluster): Promise<void> {
  await cluster.bare('/consumers', '/brokers', '/brokers/ids', '/brokers/topics', '/config', '/config/changes', '/admin', '/admin/delete_topics', '/brokers/seqid', '/isr_change_notification', '/latest_producer_id_block', '/log_dir_event_notification', '/cluster');
  await cluster.bare(...['topics', 'clients', 'users', 'brokers', 'ips'].map((type) => `/config/${type}`));
  for (const id of [1, 2, 3]) await cluster.register(5, id);
  await cluster.put('/cluster/id', encodeClusterId('8rqZAE01RIClohgpPgJrkQ'));
  await cluster.put('/feature', encodeFeatures(2, { enabled: true, features: new Map() }));
  await cluster.zk.set('/latest_producer_id_block', encodeProducerIdBlock({ brokerId: 1, firstProducerId: 0, lastProducerId: 999 }), -1);
  await cluster.ephemeral('/controller', encodeController(2, { brokerId: 1, timestampMs: NOW, kraftControllerEpoch: -1 }));
  await cluster.put('/controller_epoch', encodeControllerEpoch(1), 1);
  for (const id of ['1', '2', '3', '<default>']) await cluster.put(`/config/brokers/${id}`, settings());
  for (let i = 0; i < 14; i++) await cluster.zk.create('/config/changes/config_change_', encodeConfigChange(2, { entityType: 'clients', entityName: 'c1' }), { sequential: true });
  for (let i = 0; i < 3; i++) await cluster.zk.delete(`/config/changes/config_change_000000000${i}`, -1);
}

/** 0.9's script ended before it had connected (ZOOKEEPER-1897); the class that waits is what ours is like. */
function asOurs(block: GoldenBlock): GoldenBlock | null {
  if (/^zookeeper-shell.sh \S+ \w/.test(block.command)) return null;
  return block;
}

/** A capture that was cut says nothing of standard error. */
const cutShort = (block: GoldenBlock): GoldenBlock => (block.stdout.includes('{{MORE}}') ? { ...block, stderr: ['{{MORE}}'] } : block);

const CASES = [
  { version: '0.9.0.1' as const, file: '12-zookeeper-shell.txt', prepare: asOf09, env: { BLUMFELD_TOOLS_ERA: '0.9' }, choose: asOurs },
  { version: '3.9.1' as const, file: '14-zookeeper-shell.txt', prepare: asOf39, env: { BLUMFELD_TOOLS_ERA: 'today' }, choose: cutShort },
];

for (const { version, file, prepare, env, choose } of CASES) {
  describe(`zookeeper-shell as of Kafka ${version}`, () => {
    let store: EmbeddedCoordinationStore;
    before(async () => {
      store = await openEmbedded({ directory: null, ports, listen: { host: '127.0.0.1', port: 0 } });
      await prepare(new Cluster(store));
    });
    after(() => store.close());
    for (const [i, captured] of readGolden(version, file).entries()) {
      const block = choose(captured);
      if (block === null) continue;
      it(`${i}: ${block.command.slice(0, 100)}`, async () => {
        const values = new Map([['ZK_PORT', String(store.server!.port)], ['CLOSED_PORT', '1'], ...[0, 1, 2, 3].map((id): [string, string] => [`PORT_${id}`, String(BROKER_PORT + id)])]);
        // The captured name of the consumer has placeholders where ours has values.
        const command = block.command.replace('seed-group_{{HOSTNAME}}-{{TIMESTAMP}}-{{HEX}}', `seed-group_vm-${NOW}-0123abcd`);
        const result = await runBlock({ ...block, command }, { version, values, workFolder: root, extraEnv: env });
        assert.ok(result.equal, `${result.why}\n--- expected\n${block.stdout.join('\n')}\n--- expected on stderr\n${block.stderr.join('\n')}\n--- got\n${result.stdout}\n--- got on stderr\n${result.stderr}`);
      });
    }
  });
}
after(() => ports.close());
