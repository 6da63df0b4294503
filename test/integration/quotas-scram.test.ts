/** Client quotas and SCRAM users through kafka-configs: stored as Kafka stores them, described as it describes them. */
import assert from 'node:assert/strict';
import { createHash, createHmac, pbkdf2Sync } from 'node:crypto';
import { after, before, test } from 'node:test';
import { createCluster, type EmbeddedCluster } from '../../src/index.ts';
import { createNodePorts } from '../../src/node/create-node-ports.ts';
import { ZooKeeperClient } from '../../src/zookeeper/client.ts';
import { runTool } from './run-tool.ts';

let cluster: EmbeddedCluster;
let store: ZooKeeperClient;
before(async () => {
  cluster = await createCluster({ brokers: 2, zookeeperPort: 0 });
  store = new ZooKeeperClient({ connect: cluster.zookeeperConnect!, sessionTimeoutMs: 10_000, ports: createNodePorts() });
});
after(async () => {
  await store.close();
  await cluster.close();
});

const configs = async (args: string): Promise<string> => {
  const { stdout, stderr } = await runTool('kafka-configs', ['--bootstrap-server', cluster.bootstrapServers, ...args.split(' ')]);
  return stdout + stderr;
};
const znode = async (path: string): Promise<string | null> => {
  const node = await store.get(path);
  return node === null ? null : new TextDecoder().decode(node.data);
};

test('quotas of clients, users, both and addresses, and the defaults', async () => {
  assert.equal(await configs('--alter --entity-type clients --entity-name c1 --add-config producer_byte_rate=1024,consumer_byte_rate=2048'), 'Completed updating config for client c1.\n');
  assert.match((await znode('/config/clients/c1'))!, /^\{"version":1,"config":\{("(producer|consumer)_byte_rate":"(1024|2048)",?){2}\}\}$/);
  assert.equal(await configs('--describe --entity-type clients'), "Quota configs for client-id 'c1' are consumer_byte_rate=2048.0, producer_byte_rate=1024.0\n");
  await configs('--alter --entity-type users --entity-name alice --add-config request_percentage=200');
  assert.equal(await znode('/config/users/alice'), '{"version":1,"config":{"request_percentage":"200.0"}}');
  await configs('--alter --entity-type users --entity-name alice --entity-type clients --entity-name c1 --add-config producer_byte_rate=7');
  assert.equal(await znode('/config/users/alice/clients/c1'), '{"version":1,"config":{"producer_byte_rate":"7"}}');
  assert.equal(await configs('--describe --entity-type users --entity-type clients'), "Quota configs for user-principal 'alice', client-id 'c1' are producer_byte_rate=7.0\n");
  await configs('--alter --entity-type users --entity-default --add-config consumer_byte_rate=5');
  assert.equal(await configs('--describe --entity-type users --entity-default'), 'Quota configs for the default user-principal are consumer_byte_rate=5.0\n');
  await configs('--alter --entity-type ips --entity-name 127.0.0.1 --add-config connection_creation_rate=10');
  assert.equal(await configs('--describe --entity-type ips'), "Quota configs for ip '127.0.0.1' are connection_creation_rate=10.0\n");
  await configs('--alter --entity-type clients --entity-name c1 --delete-config producer_byte_rate,consumer_byte_rate');
  assert.equal(await znode('/config/clients/c1'), '{"version":1,"config":{}}');
  assert.equal(await configs('--describe --entity-type clients'), '');
  assert.match(await configs('--alter --entity-type clients --entity-name c1 --add-config producer_byte_rate=-1'), /InvalidRequestException: Configuration producer_byte_rate must be a LONG value/);
});

test('a SCRAM user: the derived keys are stored, never the password; described, and deleted once', async () => {
  assert.equal(await configs('--alter --entity-type users --entity-name bob --add-config SCRAM-SHA-256=[iterations=8192,password=secret]'), 'Completed updating config for user bob.\n');
  const stored = (await znode('/config/users/bob'))!;
  const { salt, storedKey, serverKey } = /^\{"version":1,"config":\{"SCRAM-SHA-256":"salt=(?<salt>[^,]+),stored_key=(?<storedKey>[^,]+),server_key=(?<serverKey>[^,]+),iterations=8192"\}\}$/.exec(stored)!.groups as { salt: string; storedKey: string; serverKey: string };
  const salted = pbkdf2Sync('secret', Buffer.from(salt, 'base64'), 8192, 32, 'sha256');
  const mac = (text: string): Buffer => createHmac('sha256', salted).update(text).digest();
  assert.equal(storedKey, createHash('sha256').update(mac('Client Key')).digest('base64'));
  assert.equal(serverKey, mac('Server Key').toString('base64'));
  assert.equal(await configs('--describe --entity-type users --entity-name bob'), "SCRAM credential configs for user-principal 'bob' are SCRAM-SHA-256=iterations=8192\n");
  assert.equal(await configs('--alter --entity-type users --entity-name bob --delete-config SCRAM-SHA-256'), 'Completed updating config for user bob.\n');
  assert.match(await configs('--alter --entity-type users --entity-name bob --delete-config SCRAM-SHA-256'), /ResourceNotFoundException: Attempt to delete a user credential that does not exist/);
});
